/**
 * Cost breakdown (menojen erittely): the pooled sum, its sides, and its parts by sector, service, payer or production.
 *
 * The nominal sums are always there; the charts' own series are in the money and per the person that the view asks for.
 * The parts of a breakdown sum to the whole to the cent.
 */
import { type CategoryId, PRODUCTIONS, sectorOf, serviceOf, sideOf } from '#model/category.ts'
import type { Named } from '#model/named.ts'
import type { MeasureSeries, Point, View } from '#model/picture.ts'
import { CHANGE } from './change.ts'
import { changePoints, growthPoints } from './change-series.ts'
import { costPoints } from './cost-series.ts'
import type { CountedRow } from './counted-once.ts'
import { GROWTH } from './growth.ts'
import { PRODUCTION_NAMES } from './production-share.ts'
import type { Setting } from './setting.ts'
import { NOMINAL_TOTAL, type ShownCost, type ShownCosts } from './shown-cost.ts'

type Names = Readonly<Record<string, Named>>

/** What a series is a part of. */
type Part = Pick<MeasureSeries, 'category' | 'production' | 'payer'>

const WHOLE: Part = { category: null }

/** The whole as nominal sum, per person and in real money, its change and growth, and its two sides. */
export function totalSeries(
  rows: readonly CountedRow[],
  shown: ShownCosts,
  names: Names,
  setting: Setting,
): MeasureSeries[] {
  const points = costPoints(rows, setting)
  const whole = shown.all.map((cost) => seriesOf(WHOLE, cost.name, rows, points, cost))
  const sides = (['corrective', 'early'] as const).flatMap((side) => {
    const own = rows.filter((row) => sideOf(row.category) === side)
    const part = { category: side }
    return own.length === 0 ? [] : partSeries(part, nameOf(side, names), own, drawn(shown), setting)
  })
  return [
    ...whole,
    ...changes(
      whole.find((one) => one.id === shown.asked.id),
      setting,
    ),
    ...sides,
  ]
}

/** The nominal sum, and the series the charts draw where that is another. */
const drawn = ({ asked }: ShownCosts): ShownCost[] =>
  asked.id === NOMINAL_TOTAL.id ? [NOMINAL_TOTAL] : [NOMINAL_TOTAL, asked]

function changes(whole: MeasureSeries | undefined, setting: Setting): MeasureSeries[] {
  if (!whole) return []
  const growth = setting.view.grain === 'year' ? growthPoints(whole.points) : []
  const change = { ...whole, id: CHANGE.id, name: CHANGE.name, unit: 'percent' }
  return [
    { ...change, points: changePoints(whole.points, setting.view.category ?? null, setting) },
    ...(growth.length > 0 ? [{ ...change, id: GROWTH.id, name: GROWTH.name, points: growth }] : []),
  ]
}

/** Parts by what the view asks for, and by payer, which the picture always tells. */
export function breakdownSeries(
  rows: readonly CountedRow[],
  shown: ShownCosts,
  names: Names,
  setting: Setting,
): MeasureSeries[] {
  const chosen = new Set<View['by']>([setting.view.by, 'payer'])
  return [...chosen].flatMap((by) =>
    [...Map.groupBy(rows, (row) => keyOf(row, by))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .filter(([key]) => key !== 'corrective' && key !== 'early')
      .flatMap(([key, own]) => partSeries(partOf(key, by), nameOf(key, names), own, drawn(shown), setting)),
  )
}

const keyOf = (row: CountedRow, by: View['by']): string =>
  ({
    sector: sectorOf(row.category),
    service: serviceOf(row.category),
    payer: row.payer,
    production: row.production,
  })[by]

function partOf(key: string, by: View['by']): Part {
  const production = PRODUCTIONS.find((one) => one === key)
  if (by === 'payer') return { category: null, payer: key }
  return by === 'production' && production ? { category: null, production } : { category: key as CategoryId }
}

const nameOf = (key: string, names: Names): Named =>
  names[key] ?? { ...PRODUCTION_NAMES, [key]: undefined }[key] ?? { fi: key, sv: key, en: key }

function partSeries(
  part: Part,
  name: Named,
  rows: readonly CountedRow[],
  costs: readonly ShownCost[],
  setting: Setting,
): MeasureSeries[] {
  const points = costPoints(rows, setting)
  return costs.map((cost) => seriesOf(part, name, rows, points, cost))
}

function seriesOf(
  part: Part,
  name: Named,
  rows: readonly CountedRow[],
  points: readonly Point[],
  cost: ShownCost,
): MeasureSeries {
  const booked = [...new Set(rows.map((row) => row.source))]
  const sources = [...booked, ...cost.sources.filter((source) => !booked.includes(source))]
  return {
    id: cost.id,
    ...part,
    name,
    unit: cost.unit,
    points: withOwnSources(cost.of(points), booked.length),
    sources,
  }
}

/** A point names its sources only where they are fewer than those of its series. */
const withOwnSources = (points: readonly Point[], all: number): Point[] =>
  points.map(({ sources = [], ...point }) =>
    sources.length > 0 && sources.length < all ? { ...point, sources } : point,
  )
