/**
 * Coverage (kirjanpidon kattavuus): which days of a period the pooled organisations' ledgers reach.
 *
 * Ledgers are closed by the month, so days are rounded out to whole months. An organisation that is not covered while
 * another is, is lacking; unless it began or ended at a known reorganisation.
 */
import { type Day, day, daysInMonth, monthOf, yearOf } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'

export interface Coverage {
  readonly organisation: string
  readonly from: Day
  readonly to: Day
}

export interface Cover {
  /** First and last covered day of the period. */
  readonly from: Day
  readonly to: Day
  /** Ids of the organisations whose ledger does not reach all of that time. */
  readonly lacking: readonly string[]
}

/** Covered months of each organisation, as running month numbers. */
export type CoveredMonths = ReadonlyMap<string, ReadonlySet<number>>

export function coveredMonths(coverage: readonly Coverage[]): CoveredMonths {
  const months = new Map<string, Set<number>>()
  for (const { organisation, from, to } of coverage) {
    const own = months.get(organisation) ?? new Set()
    for (const number of numbers(monthNumber(from), monthNumber(to))) own.add(number)
    months.set(organisation, own)
  }
  return months
}

/** What is covered of a period; nothing where no ledger reaches it. `reorganised` are first days of a new order. */
export function coverOf(period: Period, covered: CoveredMonths, reorganised: readonly Day[]): Cover | undefined {
  const within = numbers(monthNumber(period.from), monthNumber(period.to)).filter((number) =>
    [...covered.values()].some((own) => own.has(number)),
  )
  const first = within[0]
  const last = within.at(-1)
  if (first === undefined || last === undefined) return undefined
  const starts = new Set(reorganised.map(monthNumber))
  const expected = numbers(first, last)
  const lacking = [...covered]
    .filter(([, own]) => isLacking(own, expected, starts))
    .map(([organisation]) => organisation)
  return { from: firstDay(first), to: lastDay(last), lacking }
}

function isLacking(own: ReadonlySet<number>, expected: readonly number[], starts: ReadonlySet<number>): boolean {
  const first = Math.min(...own)
  const last = Math.max(...own)
  return expected.some((number) => {
    if (own.has(number)) return false
    if (number < first) return !starts.has(first)
    return number > last ? !starts.has(last + 1) : true
  })
}

const monthNumber = (value: Day): number => yearOf(value) * 12 + monthOf(value) - 1

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k)

const firstDay = (number: number): Day => day(Math.floor(number / 12), (number % 12) + 1, 1)

const lastDay = (number: number): Day => {
  const y = Math.floor(number / 12)
  const m = (number % 12) + 1
  return day(y, m, daysInMonth(y, m))
}
