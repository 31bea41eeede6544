/** Figures as observations (luvut havaintoina): each protected count, and the shares reckoned of those that are shown. */
import type { Day } from '#kernel/day.ts'
import { yearOf } from '#kernel/day.ts'
import type { UnknownReason } from '#kernel/measured.ts'
import type { Period } from '#kernel/period.ts'
import { CHILDREN, type CountedIndicator, type SharedIndicator, unitOf } from '#measures/indicator-rule.ts'
import { COUNTED, SHARED } from '#measures/own-indicators.ts'
import type { SourcedObservation } from '#pool/observations.ts'
import type { ShownFigure } from './protect-figures.ts'

export interface Setting {
  readonly area: string
  readonly source: string
  readonly periods: readonly Period[]
  /** Children aged 0–17 of an area at the end of a year. */
  readonly children: (area: string, year: number) => number | undefined
}

type Value = { readonly value: number | null; readonly reason?: UnknownReason }

/** Shares to four decimals of their unit: no false digits are shown of them. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

export function figureObservations(figures: readonly ShownFigure[], setting: Setting): readonly SourcedObservation[] {
  const periods = new Map(setting.periods.map((one) => [one.id, one]))
  const rules = new Map(COUNTED.map((one) => [one.id, one]))
  const counted = figures.flatMap((figure) => {
    const period = periods.get(figure.period)
    const rule = rules.get(figure.indicator)
    const value: Value = figure.value === null ? { value: null, reason: 'too-few' } : { value: figure.value }
    return period && rule ? [observed(figure, rule, period, value, setting)] : []
  })
  const shares = SHARED.flatMap((share) => sharesOf(share, figures, periods, setting))
  return [...counted, ...shares].map((one, index) => ({ ...one, row: index + 1 }))
}

function observed(
  { municipality, by, of }: Pick<ShownFigure, 'municipality' | 'by' | 'of'>,
  rule: CountedIndicator | SharedIndicator,
  { from, to }: Period,
  value: Value,
  { area, source }: Setting,
): SourcedObservation {
  const isAtEnd = 'count' in rule && rule.count.when === 'at-end'
  return {
    kind: 'indicator',
    area: municipality === '' ? area : municipality,
    series: by === '' ? rule.id : `${rule.id}:${by}:${of === '' ? 'none' : of}`,
    from: isAtEnd ? to : from,
    to,
    ...value,
    unit: unitOf(rule),
    row: 1,
    source,
  }
}

/** A share of each area in each period, where its part is counted. */
function sharesOf(
  rule: SharedIndicator,
  figures: readonly ShownFigure[],
  periods: ReadonlyMap<string, Period>,
  setting: Setting,
): readonly SourcedObservation[] {
  const wholes = new Map(
    figures
      .filter((one) => one.indicator === rule.share.whole && one.by === '')
      .map((one) => [`${one.period}|${one.municipality}`, one.value]),
  )
  return figures
    .filter((one) => one.indicator === rule.share.part && one.by === '')
    .flatMap((part) => {
      const period = periods.get(part.period)
      if (!period) return []
      const place = part.municipality === '' ? setting.area : part.municipality
      const whole =
        rule.share.whole === CHILDREN
          ? setting.children(place, yearOf(period.to as Day))
          : wholes.get(`${part.period}|${part.municipality}`)
      return [observed(part, rule, period, shareFigure(part.value, whole, rule), setting)]
    })
}

/** A share of two shown counts, or why there is none. */
export function shareFigure(part: number | null, whole: number | null | undefined, { share }: SharedIndicator): Value {
  if (part === null || whole === null) return { value: null, reason: 'too-few' }
  if (whole === undefined) return { value: null, reason: 'no-population' }
  if (whole === 0) return { value: null, reason: 'nothing-delivered' }
  return { value: rounded((part / whole) * share.times) }
}
