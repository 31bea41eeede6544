/**
 * Series table (aikasarjataulukko): `series;period;value`, a line a value; and the causes beside it, `series;period;…`.
 *
 * The column `series` may be left out. An empty value is a missing one. Decimals with a comma or a point, thousands with a
 * space; any other text is refused with its row, for a forecast of a misread figure is worse than none.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { missingColumn, parseTable, type Table, type TableRow } from './table.ts'

export interface SeriesRow {
  readonly series: string
  readonly period: string
  /** Null where it is missing. */
  readonly value: number | null
  readonly row: number
}

/** Causes of a period, in the order of their columns. */
export interface CauseRow {
  readonly series: string
  readonly period: string
  readonly values: readonly number[]
  readonly row: number
}

export const SERIES_TABLE_FAULTS = [
  'no-table', // it cannot be read as a table
  'no-column', // a column that must be there is not
  'not-a-number',
  'too-many-cells', // a decimal comma between columns parted by commas, most often
  'no-cause', // a cause without a value
] as const

export interface SeriesTableFault {
  readonly why: (typeof SERIES_TABLE_FAULTS)[number]
  readonly row: number
  readonly text: string
}

const fault = (why: SeriesTableFault['why'], row: number, text: string): Outcome<never, SeriesTableFault> =>
  refused({ why, row, text: text.slice(0, 80) })

export function readSeriesTable(text: string): Outcome<SeriesRow[], SeriesTableFault> {
  const table = tableOf(text, ['period', 'value'])
  if (!table.ok) return table
  const rows: SeriesRow[] = []
  for (const row of table.value.rows) {
    const extra = extraCell(table.value, row)
    if (extra !== undefined) return fault('too-many-cells', row.row, extra)
    const value = numberAt(row.at('value'))
    if (value === undefined) return fault('not-a-number', row.row, row.at('value'))
    rows.push({ series: row.at('series'), period: row.at('period'), value, row: row.row })
  }
  return done(rows)
}

export function readCauseTable(text: string): Outcome<CauseRow[], SeriesTableFault> {
  const table = tableOf(text, ['period'])
  if (!table.ok) return table
  const names = table.value.headings.map((name) => name.toLowerCase()).filter((name) => !OWN.has(name) && name !== '')
  if (names.length === 0) return fault('no-column', 1, '…')
  const rows: CauseRow[] = []
  for (const row of table.value.rows) {
    const extra = extraCell(table.value, row)
    if (extra !== undefined) return fault('too-many-cells', row.row, extra)
    const values: number[] = []
    for (const name of names) {
      const value = numberAt(row.at(name))
      if (value === undefined) return fault('not-a-number', row.row, row.at(name))
      if (value === null) return fault('no-cause', row.row, name)
      values.push(value)
    }
    rows.push({ series: row.at('series'), period: row.at('period'), values, row: row.row })
  }
  return done(rows)
}

const OWN = new Set(['series', 'period'])

function tableOf(text: string, needed: readonly string[]): Outcome<Table, SeriesTableFault> {
  const table = parseTable(text)
  if (!table.ok) return fault('no-table', table.why.row ?? 1, table.why.detail)
  const missing = missingColumn(table.value, needed)
  return missing && !missing.ok ? fault('no-column', 1, missing.why.column ?? '') : table
}

const extraCell = ({ headings }: Table, { cells }: TableRow): string | undefined =>
  cells.slice(headings.length).find((cell) => cell !== '')

const NUMBER = /^[-+]?\d+([.,]\d+)?(e[-+]?\d+)?$/i

/** Null where the cell is empty; nothing where it holds something else than a number. */
function numberAt(cell: string): number | null | undefined {
  if (cell === '') return null
  const bare = cell.replace(/[\u2212\u2013]/g, '-').replace(/(?<=\d)[ \u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g, '')
  if (!NUMBER.test(bare)) return undefined
  const value = Number(bare.replace(',', '.'))
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? value : undefined
}

const LARGEST = 1e18
