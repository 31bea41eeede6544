/**
 * Indicator headline (tunnusluvun otsikkolause): what the figures of an indicator say, and no more than they support.
 *
 * From the first to the last comparable figure of one source: whether it rose or fell, whether chance alone could have
 * done it, and which definitions changed in between.
 */
import { type Direction, directionOf } from '#measures/direction.ts'
import type { IndicatorFacts, IndicatorSeries, IndicatorTable, SeriesInterval } from '#model/indicator-table.ts'
import type { Annotation, Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { isComparable } from './slot.ts'
import { valueText } from './value-text.ts'

export type Known = Point & { readonly value: number }

export interface Ends {
  readonly series: IndicatorSeries
  readonly first: Known
  readonly last: Known
  readonly direction: Direction
}

/** The source that speaks: with the most comparable figures; of equals the one that stands first. */
export function endsOf(series: readonly IndicatorSeries[], intervals: readonly SeriesInterval[]): Ends | undefined {
  const whole = series.filter((one) => one.breakdown === undefined)
  const ranked = whole
    .map((one) => ({ one, known: comparablePoints(one) }))
    .toSorted((a, b) => spanOf(b.known) - spanOf(a.known))
  const best = ranked[0]
  const [first, last] = [best?.known[0], best?.known.at(-1)]
  if (!best || !first || !last || first === last) return undefined
  return {
    series: best.one,
    first,
    last,
    direction: directionOf(
      first.value,
      last.value,
      best.one.unit,
      best.one.definition,
      bothOf(best.one, first, last, intervals),
    ),
  }
}

/** The intervals of the two ends, where both are known. */
function bothOf(
  { source, unit, indicator }: IndicatorSeries,
  first: Known,
  last: Known,
  intervals: readonly SeriesInterval[],
): readonly [SeriesInterval, SeriesInterval] | undefined {
  const at = ({ period }: Known) =>
    intervals.find(
      (one) => one.source === source && one.unit === unit && one.indicator === indicator && one.period === period,
    )
  const [a, b] = [at(first), at(last)]
  return a && b ? [a, b] : undefined
}

const spanOf = (known: readonly Known[]): number =>
  known.length < 2 ? 0 : Number(known.at(-1)?.period) - Number(known[0]?.period)

/** Full years; where the source tells means of several years, those of the same length. */
export function comparablePoints(series: IndicatorSeries): Known[] {
  const full = series.points.filter(isComparable)
  if (full.length > 0) return full
  const means = series.points.filter(
    (point): point is Known => point.reason === 'several-years' && point.value !== null,
  )
  const length = (point: Point) => Number(point.to.slice(0, 4)) - Number(point.from.slice(0, 4))
  const last = means.at(-1)
  return last ? means.filter((point) => length(point) === length(last)) : []
}

/** The first sentences of the page of one indicator. */
export function indicatorSentences(
  indicator: IndicatorFacts,
  { series, intervals, annotations }: Pick<IndicatorTable, 'series' | 'intervals' | 'annotations'>,
  words: Words,
): string[] {
  const ends = endsOf(series, intervals)
  const what = nameIn(words, indicator.name)
  if (!ends) return [...singleSentence(what, series, words), words.indicators.noEnds]
  return [turnText(ends, words), changeSentence(what, ends, words), ...reservations(ends, annotations, words)]
}

function singleSentence(what: string, series: readonly IndicatorSeries[], words: Words): string[] {
  const known = series
    .filter((one) => one.breakdown === undefined)
    .flatMap((one) => one.points.filter(isTold).map((point) => ({ one, point })))
  const last = known.toSorted((a, b) => (a.point.to < b.point.to ? -1 : 1)).at(-1)
  if (!last) return [words.indicators.nothing]
  const value = valueText(words, last.point.value, last.one.unit)
  return [words.indicators.single({ what, value, at: whenText(last.point, words) })]
}

const isTold = (point: Point): point is Known => point.value !== null

export const turnText = ({ direction }: Ends, words: Words): string =>
  direction.chance === 'within' ? words.indicators.notClear : words.indicators.turns[direction.turn]

export function changeSentence(what: string, { series, first, last }: Ends, words: Words): string {
  return words.indicators.fromTo({
    what,
    first: valueText(words, first.value, series.unit),
    firstAt: whenText(first, words),
    last: valueText(words, last.value, series.unit),
    lastAt: whenText(last, words),
    change: changeText(first, last, series.unit, words),
  })
}

/** A share changes in percentage points: per cent of per cent misleads. */
function changeText(first: Known, last: Known, unit: string, words: Words): string {
  const { format, indicators, reason } = words
  if (unit === 'percent') {
    const apart = Math.round((last.value - first.value) * 10) / 10
    return indicators.points(`${apart > 0 ? '+' : ''}${format.number(apart, 1)}`)
  }
  return first.value === 0 ? reason.short['zero-before'] : format.change(last.value / first.value - 1)
}

export function whenText(point: Point, words: Words): string {
  if (point.reason === 'several-years') return words.indicators.inYears(point.from.slice(0, 4), point.to.slice(0, 4))
  return words.headline.when.year(words.format.period(point.period))
}

function chanceText({ direction }: Pick<Ends, 'direction'>, words: Words): string[] {
  if (direction.chance === 'within') return [words.indicators.withinChance]
  return direction.chance === 'unknown' ? [words.indicators.chanceUnknown] : []
}

function reservations(
  { series, first, last, direction }: Ends,
  annotations: readonly Annotation[],
  words: Words,
): string[] {
  const between = annotations.filter(
    (one) => one.kind !== 'decision' && one.kind !== 'law' && first.from < one.day && one.day <= last.to,
  )
  const missing = series.points.filter((point) => point.value === null && point.reason !== 'several-years')
  return [
    ...chanceText({ direction }, words),
    ...(missing.length > 0
      ? [words.headline.noFigures(missing.map((point) => words.format.period(point.period)).join(', '), missing.length)]
      : []),
    ...(between.length > 0
      ? [words.headline.brokenBetween(between.map((one) => nameIn(words, one.name)).join(', '))]
      : []),
  ]
}

const yearsOf = (ends: Ends | undefined): number => (ends ? Number(ends.last.period) - Number(ends.first.period) : 0)

/** A move that chance did not make, as far as that can be judged. */
const isClear = ({ chance }: Direction): boolean => chance === 'beyond' || chance === 'none'

/** The first sentences of the table: of the foremost theme the indicator of the most years, then how many rose and fell. */
export function tableSentences(table: IndicatorTable, words: Words): string[] {
  const all = table.indicators.map((indicator) => ({
    indicator,
    ends: endsOf(
      table.series.filter((one) => one.indicator === indicator.id),
      table.intervals,
    ),
  }))
  const leading = LEADING.flatMap((theme) =>
    all
      .filter(({ indicator, ends }) => ends && indicator.theme === theme)
      .toSorted((a, b) => yearsOf(b.ends) - yearsOf(a.ends)),
  )[0]
  const count = (turn: Direction['turn']) =>
    all.filter(({ ends }) => ends && isClear(ends.direction) && ends.direction.turn === turn).length
  const [rose, fell] = [count('rose'), count('fell')]
  const { number } = words.format
  const summary = words.indicators.summary({
    all: number(all.length),
    rose: number(rose),
    fell: number(fell),
    unclear: number(all.length - rose - fell),
  })
  if (!leading?.ends) return [summary]
  return [
    changeSentence(nameIn(words, leading.indicator.name), leading.ends, words),
    turnText(leading.ends, words),
    ...chanceText(leading.ends, words),
    summary,
  ]
}

const LEADING: readonly IndicatorFacts['theme'][] = [
  'placement',
  'care',
  'clients',
  'contacts',
  'promise',
  'assessment',
  'family-work',
  'aftercare',
  'cost',
  'other',
]
