/**
 * Period (ajanjakso): a whole year, quarter or month, a single day, or a part of a year.
 *
 * `from` and `to` are both included. A day stands for a value at that date (poikkileikkaus).
 */
import { type Day, day, daysBetween, daysInMonth, monthOf, parseDay, yearOf } from './day.ts'
import { done, type Outcome, refused } from './outcome.ts'

export const GRAINS = ['year', 'quarter', 'month'] as const
export type Grain = (typeof GRAINS)[number]

export interface Period {
  /** `2012`, `2012-Q3`, `2012-08`, `2012-08-31` or `2017-01-01/2017-04-30`. */
  readonly id: string
  readonly from: Day
  readonly to: Day
}

export type PeriodRefusal = 'not-a-period' | 'no-such-date' | 'backwards'

export const year = (y: number): Period => ({ id: String(y), from: day(y, 1, 1), to: day(y, 12, 31) })

export const quarter = (y: number, q: number): Period => ({
  id: `${y}-Q${q}`,
  from: day(y, q * 3 - 2, 1),
  to: day(y, q * 3, daysInMonth(y, q * 3)),
})

export const month = (y: number, m: number): Period => ({
  id: `${y}-${String(m).padStart(2, '0')}`,
  from: day(y, m, 1),
  to: day(y, m, daysInMonth(y, m)),
})

export const onDay = (value: Day): Period => ({ id: value, from: value, to: value })

/** A span of days; named by the whole year, quarter or month it is, where it is one. Throws when backwards. */
export function span(from: Day, to: Day): Period {
  if (to < from) throw new Error(`backwards range: ${from}/${to}`)
  if (from === to) return onDay(from)
  const y = yearOf(from)
  const m = monthOf(from)
  const wholes = [year(y), quarter(y, Math.ceil(m / 3)), month(y, m)]
  return wholes.find((whole) => whole.from === from && whole.to === to) ?? { id: `${from}/${to}`, from, to }
}

export const periodOf = (value: Day, grain: Grain): Period =>
  grain === 'year'
    ? year(yearOf(value))
    : grain === 'quarter'
      ? quarter(yearOf(value), Math.ceil(monthOf(value) / 3))
      : month(yearOf(value), monthOf(value))

export type Extent = Grain | 'day' | 'part'

export function extentOf(period: Period): Extent {
  if (period.from === period.to) return 'day'
  if (/^\d{4}$/.test(period.id)) return 'year'
  if (/^\d{4}-Q\d$/.test(period.id)) return 'quarter'
  return /^\d{4}-\d{2}$/.test(period.id) ? 'month' : 'part'
}

export const daysIn = (period: Period): number => daysBetween(period.from, period.to) + 1

/** Every period of a grain from the one that holds `from` to the one that holds `to`, in order. */
export function periodsBetween(from: Day, to: Day, grain: Grain): Period[] {
  const step = { year: 12, quarter: 3, month: 1 }[grain]
  const first = periodOf(from, grain)
  const periods: Period[] = []
  for (let k = monthNumber(first.from); k <= monthNumber(to); k += step) {
    periods.push(periodOf(day(Math.floor(k / 12), (k % 12) + 1, 1), grain))
  }
  return periods
}

const monthNumber = (value: Day): number => yearOf(value) * 12 + monthOf(value) - 1

type Reader = (match: RegExpExecArray) => Outcome<Period, PeriodRefusal>

const ofMonth = (y: string | undefined, m: string | undefined): Outcome<Period, PeriodRefusal> =>
  Number(m) >= 1 && Number(m) <= 12 ? done(month(Number(y), Number(m))) : refused('no-such-date')

const READERS: readonly [RegExp, Reader][] = [
  [/^((?:19|20|21)\d{2})$/, ([, y]) => done(year(Number(y)))],
  [/^(\d{4})[-/]?Q([1-4])$/i, ([, y, q]) => done(quarter(Number(y), Number(q)))],
  [/^(?:Q|)([1-4])\/(\d{4}) ?(?:Q|nelj)/i, ([, q, y]) => done(quarter(Number(y), Number(q)))],
  [/^((?:19|20|21)\d{2})[-M](\d{1,2})$/i, ([, y, m]) => ofMonth(y, m)],
  [/^((?:19|20|21)\d{2})(\d{2})$/, ([, y, m]) => ofMonth(y, m)],
  [/^(\d{1,2})[./]((?:19|20|21)\d{2})$/, ([, m, y]) => ofMonth(y, m)],
  [/^(\S+?)\s*[-–/]\s*(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})$/, ([, from, to]) => ofSpan(from ?? '', to ?? '')],
]

function ofSpan(fromText: string, toText: string): Outcome<Period, PeriodRefusal> {
  const from = parseDay(fromText)
  const to = parseDay(toText)
  if (!from.ok) return refused(from.why === 'no-such-date' ? 'no-such-date' : 'not-a-period')
  if (!to.ok) return refused(to.why === 'no-such-date' ? 'no-such-date' : 'not-a-period')
  return to.value < from.value ? refused('backwards') : done(span(from.value, to.value))
}

/**
 * Reads a period as Finnish sources write it: `2012`, `2012-08`, `2012M08`, `201208`, `8/2012`, `8.2012`,
 * `2012-Q3`, `31.8.2012`, `1.1.2017-30.4.2017`.
 */
export function parsePeriod(text: string): Outcome<Period, PeriodRefusal> {
  const trimmed = text.trim()
  const single = parseDay(trimmed)
  if (single.ok) return done(onDay(single.value))
  if (single.why === 'no-such-date') return refused('no-such-date')
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(trimmed)
    if (match) return read(match)
  }
  return refused('not-a-period')
}
