/**
 * Series difference (sarjojen ero): where two sources tell the same year of one indicator differently, by how much, and
 * which of the facts that the sources have declared would make it so.
 *
 * Second − first. A fact is told as a reason only where the two sources differ in it; one that would make the difference
 * go the other way (a wider age range with fewer children) is told as such. With no fact left the reason is not known.
 */
import type { DifferenceReason, IndicatorSeries, SeriesDifference } from '#model/indicator-table.ts'
import type { COUNTED, IndicatorDefinition } from '#model/observation.ts'
import type { Point } from '#model/picture.ts'
import { isScalable } from './annualised.ts'

type Told = Point & { readonly value: number }

interface Side {
  readonly series: IndicatorSeries
  readonly point: Told
  readonly means: Partial<IndicatorDefinition>
}

/** Every pair of sources in every period that both tell; pairs that tell the same are left out. */
export function seriesDifferences(series: readonly IndicatorSeries[]): SeriesDifference[] {
  const whole = series.filter((one) => one.breakdown === undefined)
  return [...Map.groupBy(whole, (one) => `${one.area} ${one.indicator} ${one.unit}`).values()].flatMap((alike) =>
    alike.flatMap((first, place) =>
      alike
        .slice(place + 1)
        .filter((second) => second.source !== first.source)
        .flatMap((second) => between(first, second)),
    ),
  )
}

const between = (first: IndicatorSeries, second: IndicatorSeries): SeriesDifference[] =>
  first.points.flatMap((point) => {
    const other = second.points.find((one) => one.period === point.period)
    if (!isTold(point) || !isTold(other) || isSame(point.value, other.value)) return []
    return [differenceOf(sideOf(first, point), sideOf(second, other))]
  })

const isTold = (point: Point | undefined): point is Told => point !== undefined && point.value !== null

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const sideOf = (series: IndicatorSeries, point: Told): Side => ({ series, point, means: series.definition ?? {} })

function differenceOf(first: Side, second: Side): SeriesDifference {
  const by = rounded(second.point.value - first.point.value)
  return {
    indicator: first.series.indicator,
    period: first.point.period,
    unit: first.series.unit,
    first: { source: first.series.source, value: first.point.value },
    second: { source: second.series.source, value: second.point.value },
    by,
    percent: first.point.value === 0 ? null : rounded((by / Math.abs(first.point.value)) * 100),
    reasons: FACTS.flatMap((fact) => fact(first, second) ?? []),
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Gives the reason where the two sides differ in the fact. */
type Fact = (first: Side, second: Side) => DifferenceReason | undefined

/** `reach` is −1, 0 or 1: which side the fact alone would make smaller, equal or larger in the second. */
const isAgainst = (reach: number, first: Side, second: Side): boolean =>
  reach !== 0 && isScalable(first.series.unit) && Math.sign(second.point.value - first.point.value) === -reach

const ages: Fact = (first, second) => {
  const [a, b] = [first.means.ages, second.means.ages]
  if (!a || !b || (a.from === b.from && a.to === b.to)) return undefined
  const isWider = b.from <= a.from && b.to >= a.to
  const isNarrower = b.from >= a.from && b.to <= a.to
  const reach = isWider ? 1 : isNarrower ? -1 : 0
  const text = (one: typeof a) => `${one.from}–${one.to}`
  return { fact: 'ages', first: text(a), second: text(b), isOpposite: isAgainst(reach, first, second) }
}

const isDay = (side: Side): boolean => side.means.time === 'at-date' || side.point.from === side.point.to

const date: Fact = (first, second) => {
  if (!isDay(first) || !isDay(second)) return undefined
  const [a, b] = [dayOf(first), dayOf(second)]
  return a === b ? undefined : { fact: 'date', first: a, second: b, isOpposite: false }
}

/** The day a value is of: its own where it is of one day, else the declared day of its year. */
const dayOf = ({ point, means }: Side): string =>
  point.from === point.to || means.date === undefined ? point.to : `${point.to.slice(0, 4)}-${means.date}`

/** Whoever was there at a date was there during the year: during is never fewer. */
const REACH_OF_TIME = { 'at-date': 0, during: 1, level: Number.NaN } as const

const time: Fact = (first, second) => {
  const [a, b] = [first.means.time, second.means.time]
  if (!a || !b || a === b) return undefined
  const reach = Math.sign(REACH_OF_TIME[b] - REACH_OF_TIME[a]) || 0
  return { fact: 'time', first: a, second: b, isOpposite: isAgainst(reach, first, second) }
}

/** One child may bring many events and families hold many children: more is counted the further down. */
const REACH_OF_COUNTED: Readonly<Record<(typeof COUNTED)[number], number>> = {
  families: 0,
  children: 1,
  persons: 1,
  events: 2,
  days: 3,
  posts: Number.NaN,
  money: Number.NaN,
}

const counts: Fact = (first, second) => {
  const [a, b] = [first.means.counts, second.means.counts]
  if (!a || !b || a === b) return undefined
  const reach = Math.sign(REACH_OF_COUNTED[b] - REACH_OF_COUNTED[a]) || 0
  return { fact: 'counts', first: a, second: b, isOpposite: isAgainst(reach, first, second) }
}

const partYear: Fact = (first, second) => {
  if (![first, second].some(({ point }) => point.reason === 'part-year' || point.reason === 'annualised'))
    return undefined
  const [a, b] = [spanText(first.point), spanText(second.point)]
  if (a === b) return undefined
  const reach = Math.sign(daysOf(second.point) - daysOf(first.point))
  return { fact: 'part-year', first: a, second: b, isOpposite: isAgainst(reach, first, second) }
}

const severalYears: Fact = (first, second) => {
  const [a, b] = [spanText(first.point), spanText(second.point)]
  const isMean = [first, second].some(({ point }) => point.reason === 'several-years')
  return isMean && a !== b ? { fact: 'several-years', first: a, second: b, isOpposite: false } : undefined
}

const spanText = (point: Point): string => `${point.from}/${point.to}`
const daysOf = (point: Point): number => Date.parse(point.to) - Date.parse(point.from)

const preliminary: Fact = (first, second) => {
  const [a, b] = [first, second].map(({ series, point }) => series.preliminary.includes(point.period))
  return a || b ? { fact: 'preliminary', first: a ?? false, second: b ?? false, isOpposite: false } : undefined
}

/** Two figures rounded to ±a/2 and ±b/2 may be the same figure when they are no further apart than (a + b) / 2. */
const rounding: Fact = (first, second) => {
  const [a, b] = [first.means.roundedTo ?? 0, second.means.roundedTo ?? 0]
  const apart = Math.abs(second.point.value - first.point.value)
  return apart <= (a + b) / 2 + 1e-9 ? { fact: 'rounding', first: a, second: b, isOpposite: false } : undefined
}

const FACTS: readonly Fact[] = [ages, time, counts, date, partYear, severalYears, preliminary, rounding]
