/**
 * Sotkanet figures (mittarin luvut): the rows of `json?indicator=…` checked one by one: region, year, gender, value, absolute value.
 *
 * `value` may be missing where `absValue` stands. Text that looks like a number is none. A row that stands twice alike is counted
 * once; one figure told twice and not alike is a fault of the whole answer.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { RejectedRow, RowReason } from '#model/import-report.ts'
import { GENDERS, type Gender, type SotkanetIndicator } from '#model/statistic.ts'
import { faultyStatistic, type StatisticFault } from './statistic-fault.ts'

export interface SotkanetFigure {
  /** Counted from 2, as the row would be in a table with a heading. */
  readonly row: number
  readonly region: number
  readonly year: number
  readonly gender: Gender
  readonly value: number | null
  readonly absolute: number | null
}

export interface SotkanetFigures {
  readonly figures: readonly SotkanetFigure[]
  readonly rejected: readonly RejectedRow[]
  readonly rowsRead: number
}

/** More of the rows than this cannot be: then the answer is not what it is taken for. */
const MOST_REJECTED = 0.01
const HEADING = 1

interface Expected {
  readonly indicator: SotkanetIndicator
  readonly years: { readonly from: number; readonly to: number }
}

export function readFigures(answer: unknown, expected: Expected): Outcome<SotkanetFigures, StatisticFault> {
  if (!Array.isArray(answer)) return faultyStatistic('wrong-shape', 'its figures are not a list')
  const seen = new Map<string, SotkanetFigure>()
  const rejected: RejectedRow[] = []
  const reject = (row: number, { column, reason, text }: Fault) => rejected.push({ row, column, reason, text })
  for (const [k, given] of answer.entries()) {
    const row = k + 1 + HEADING
    const read = figureOf(given, row, expected)
    if ('reason' in read) {
      reject(row, read)
      continue
    }
    if (read.indicator !== expected.indicator.id)
      return faultyStatistic('wrong-shape', `row ${row} is of indicator ${read.indicator}`)
    const key = `${read.figure.region} ${read.figure.year} ${read.figure.gender}`
    const before = seen.get(key)
    if (before && (before.value !== read.figure.value || before.absolute !== read.figure.absolute))
      return faultyStatistic(
        'contradicts-itself',
        `region ${read.figure.region}, ${read.figure.year}: rows ${before.row} and ${row}`,
      )
    if (before) reject(row, { column: 'region', reason: 'stands-twice', text: String(read.figure.region) })
    else seen.set(key, read.figure)
  }
  const bad = rejected.filter(({ reason }) => reason !== 'stands-twice')
  if (bad.length > answer.length * MOST_REJECTED) return mostlyRejected(bad, answer.length)
  return done({ figures: [...seen.values()], rejected, rowsRead: answer.length })
}

function mostlyRejected([first, ...others]: readonly RejectedRow[], rows: number) {
  const told = first ? `first: row ${first.row}, ${first.column}: ${first.reason} "${first.text}"` : ''
  return faultyStatistic('mostly-rejected', `${others.length + 1} of its ${rows} rows cannot be; ${told}`)
}

interface Fault {
  readonly column: string
  readonly reason: RowReason
  readonly text: string
}

const faultIn = (column: string, reason: RowReason, value: unknown): Fault => ({
  column,
  reason,
  text: typeof value === 'object' ? typeof value : String(value).slice(0, 80),
})

type Read = { readonly indicator: unknown; readonly figure: SotkanetFigure } | Fault

function figureOf(given: unknown, row: number, { indicator, years }: Expected): Read {
  if (typeof given !== 'object' || given === null) return faultIn('', 'too-few-columns', given)
  const { indicator: told, region, year, gender, value, absValue } = given as Record<string, unknown>
  if (typeof region !== 'number' || !Number.isInteger(region)) return faultIn('region', 'no-area', region)
  if (typeof year !== 'number' || !Number.isInteger(year) || year < years.from || year > years.to)
    return faultIn('year', 'not-a-period', year)
  const one = GENDERS.find((name) => name === gender)
  if (!one) return faultIn('gender', 'unknown-category', gender)
  const main = numberOf('value', value, rangeOf(indicator.unit))
  if (typeof main === 'object' && main !== null) return main
  const absolute = numberOf('absValue', absValue, COUNT)
  if (typeof absolute === 'object' && absolute !== null) return absolute
  return { indicator: told, figure: { row, region, year, gender: one, value: main, absolute } }
}

interface Range {
  readonly least: number
  readonly most: number
}

const COUNT: Range = { least: 0, most: 1e9 }

/** What a figure of a unit can be at all; thousands of euros may be negative where revenue is larger. */
function rangeOf(unit: string): Range {
  if (unit === 'percent') return { least: 0, most: 100 }
  return unit.startsWith('EUR') ? { least: -1e9, most: 1e9 } : COUNT
}

function numberOf(column: string, value: unknown, { least, most }: Range): number | null | Fault {
  if (value === undefined || value === null) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) return faultIn(column, 'not-a-number', value)
  return value < least || value > most ? faultIn(column, 'too-large', value) : value
}
