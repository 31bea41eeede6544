/**
 * Assembled series (koottu sarja): rows of a table as series, every period in its place.
 *
 * Rows may come in any order; a period that has no row is missing. Refused: a period of another frequency, one that stands
 * twice, a series longer than anybody's, causes that do not reach from the first value to the end of the horizon.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { Frequency } from '#model/forecast.ts'
import { firstPeriod, frequencyOf, periodNumber, periodText } from './calendar.ts'
import { at, isKnown, type Series } from './series.ts'

export interface ValueRow {
  readonly series: string
  readonly period: string
  readonly value: number | null
  readonly row: number
}

export interface CausesRow {
  readonly series: string
  readonly period: string
  readonly values: readonly number[]
  readonly row: number
}

export const ASSEMBLY_FAULTS = [
  'not-a-period',
  'other-frequency',
  'period-twice',
  'too-long',
  'no-values',
  'too-few-values',
  'not-a-break',
  'causes-too-short',
  'no-causes',
] as const

export interface AssemblyFault {
  readonly why: (typeof ASSEMBLY_FAULTS)[number]
  /** Of the file; 0 where no row is at fault. */
  readonly row: number
  readonly text: string
}

export interface Assembly {
  readonly rows: readonly ValueRow[]
  readonly frequency: Frequency | undefined
  readonly horizon: number
  /** First periods of a new meaning, as text. */
  readonly breaks: readonly string[]
  readonly causes: readonly CausesRow[] | undefined
}

const LONGEST = 2400

const fault = (why: AssemblyFault['why'], row: number, text: string): Outcome<never, AssemblyFault> =>
  refused({ why, row, text })

export function assembled(input: Assembly): Outcome<Series[], AssemblyFault> {
  const first = input.rows[0]
  if (!first) return fault('no-values', 0, '')
  const frequency = input.frequency ?? frequencyOf(first.period)
  if (!frequency) return fault('not-a-period', first.row, first.period)
  const list: Series[] = []
  for (const [id, rows] of Map.groupBy(input.rows, (row) => row.series)) {
    const series = seriesOf(id, rows, frequency)
    if (!series.ok) return series
    const broken = withBreaks(series.value, input.breaks)
    if (!broken.ok) return broken
    const caused = withCauses(broken.value, input)
    if (!caused.ok) return caused
    list.push(caused.value)
  }
  return done(list)
}

function seriesOf(id: string, rows: readonly ValueRow[], frequency: Frequency): Outcome<Series, AssemblyFault> {
  const byNumber = new Map<number, number>()
  for (const { period, value, row } of rows) {
    const number = periodNumber(period, frequency)
    if (number === undefined) return fault(frequencyOf(period) ? 'other-frequency' : 'not-a-period', row, period)
    if (byNumber.has(number)) return fault('period-twice', row, period)
    byNumber.set(number, value ?? Number.NaN)
  }
  const numbers = [...byNumber.keys()].toSorted((a, b) => a - b)
  const [from = 0, to = 0] = [numbers[0], numbers.at(-1)]
  if (to - from >= LONGEST)
    return fault('too-long', rows.at(-1)?.row ?? 0, `${periodText(from, frequency)}–${periodText(to, frequency)}`)
  const values = new Float64Array(to - from + 1).map((_, k) => byNumber.get(from + k) ?? Number.NaN)
  return done({ id, frequency, first: from, values, breaks: [], regressors: [] })
}

function withBreaks(series: Series, texts: readonly string[]): Outcome<Series, AssemblyFault> {
  const places = new Set<number>()
  for (const text of texts) {
    const number = firstPeriod(text, series.frequency)
    if (number === undefined) return fault('not-a-break', 0, text)
    const place = number - series.first
    if (place > 0 && place < series.values.length) places.add(place)
  }
  return done({ ...series, breaks: [...places].toSorted((a, b) => a - b) })
}

function withCauses(series: Series, { causes, horizon }: Assembly): Outcome<Series, AssemblyFault> {
  if (!causes) return done(series)
  const own = causes.filter((row) => row.series === series.id || row.series === '')
  if (own.length === 0) return fault('no-causes', 0, series.id)
  const byNumber = new Map<number, CausesRow>()
  for (const row of own) {
    const number = periodNumber(row.period, series.frequency)
    if (number === undefined)
      return fault(frequencyOf(row.period) ? 'other-frequency' : 'not-a-period', row.row, row.period)
    if (byNumber.has(number)) return fault('period-twice', row.row, row.period)
    byNumber.set(number, row)
  }
  const last = series.values.findLastIndex(isKnown)
  const length = last + 1 + horizon
  const columns = (own[0]?.values ?? []).map((_, c) =>
    new Float64Array(length).map((_value, k) => byNumber.get(series.first + k)?.values[c] ?? Number.NaN),
  )
  const from = series.values.findIndex(isKnown)
  for (let k = Math.max(from, 0); k < length; k++)
    if (columns.some((column) => !isKnown(at(column, k))))
      return fault('causes-too-short', 0, periodText(series.first + k, series.frequency))
  return done({ ...series, regressors: columns })
}
