/**
 * Table (taulukko): a small table of figures as rows of named cells, each with its row in the file.
 *
 * Every row is either accepted or rejected whole with a reason, so that accepted + rejected = rows read. A cell that
 * holds a personal identity code rejects its row, and the code itself is not repeated in the rejection.
 */
import { type Buffer, isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import Papa from 'papaparse'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { RejectedRow, RowReason } from '#model/import-report.ts'
import { type FileFault, faulty } from './file-fault.ts'
import { containerOf, toUtf8 } from './text-encoding.ts'
import { lookIntoWorkbook } from './workbook-text.ts'

const LARGEST = 50_000_000

export interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
  /** The cell under a heading; empty where there is no such column. */
  readonly at: (heading: string) => string
}

export interface TableReading<T> {
  readonly rows: readonly T[]
  readonly rejected: readonly RejectedRow[]
  readonly rowsRead: number
}

/** What is wrong with a row: the column, the reason, the text at fault. */
export interface RowFault {
  readonly column: string
  readonly reason: RowReason
  readonly text: string
}

export type RowReader<T> = (row: TableRow) => Outcome<readonly T[], RowFault>

export const wrong = (column: string, reason: RowReason, text = ''): Outcome<never, RowFault> =>
  refused({ column, reason, text: text.slice(0, 80) })

/** The text of a table file: UTF-8, windows-1252 where it is not valid UTF-8, or the first worksheet of a workbook. */
export async function tableText(path: string): Promise<Outcome<string, FileFault>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return faulty('not-a-file', 'there is no such file')
  const bytes = await smallFile(path)
  if (!bytes.ok || containerOf(bytes.value) !== 'zip') return bytes.ok ? plainText(bytes.value) : bytes
  const sheet = await lookIntoWorkbook(path, { periodForm: 'day-fi' }, smallFile)
  if (!sheet.ok) return sheet
  return sheet.value.ok ? plainText(sheet.value.value) : sheet.value
}

async function smallFile(path: string): Promise<Outcome<Buffer, FileFault>> {
  const { size } = await stat(path)
  if (size === 0) return faulty('empty', 'the file holds nothing')
  return size > LARGEST ? faulty('unsupported', 'a table of figures of more than 50 MB') : done(await readFile(path))
}

function plainText(bytes: Buffer): Outcome<string, FileFault> {
  if (bytes.includes(0)) return faulty('binary', 'a zero byte: this is not a text file')
  const text = isUtf8(bytes) ? bytes : toUtf8('windows-1252', 'none')(bytes).bytes
  return done(text.toString('utf8').replace(/^\ufeff/, ''))
}

/** Parses a table. Headings are lower-cased and trimmed; two alike are refused. */
export function parseTable(text: string): Outcome<Table, FileFault> {
  if (text.trim() === '') return faulty('empty', 'the file has no text')
  const firstLine = text.slice(0, text.search(/\r?\n|$/))
  const delimiter = [';', '\t', ','].find((sign) => firstLine.includes(sign)) ?? ';'
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return faulty('unclosed-quote', broken.message, { row: (broken.row ?? 0) + 1 })
  const headings = (data[0] ?? []).map((heading) => heading.trim())
  const twice = headings.find((heading, k) => heading !== '' && headings.indexOf(heading) !== k)
  if (twice !== undefined)
    return faulty('duplicate-columns', `the column ${twice} stands twice`, { row: 1, column: twice })
  const keys = headings.map((heading) => heading.toLowerCase())
  const rows = data
    .map((cells, k) =>
      tableRow(
        k + 1,
        cells.map((cell) => cell.trim()),
        keys,
      ),
    )
    .filter(({ row, cells }) => row > 1 && cells.some((cell) => cell !== ''))
  return rows.length === 0
    ? faulty('empty', 'there is a heading but no rows under it', { row: 1 })
    : done({ headings, rows })
}

const tableRow = (row: number, cells: readonly string[], keys: readonly string[]): TableRow => ({
  row,
  cells,
  at: (heading) => cells[keys.indexOf(heading)] ?? '',
})

/** Columns that the table must have; gives the fault that names a missing one. */
export function missingColumn(table: Table, needed: readonly string[]): Outcome<never, FileFault> | undefined {
  const column = needed.find((one) => !table.headings.some((heading) => heading.toLowerCase() === one))
  if (column === undefined) return undefined
  return faulty('missing-columns', `there is no column ${column}`, { row: 1, column })
}

/** Reads every row; the sum of accepted and rejected rows is the number of rows read. */
export function readRows<T>(table: Table, read: RowReader<T>): TableReading<T> {
  const rows: T[] = []
  const rejected: RejectedRow[] = []
  for (const row of table.rows) {
    const outcome = checkRow(table, row) ?? read(row)
    if (outcome.ok) rows.push(...outcome.value)
    else rejected.push({ row: row.row, ...outcome.why })
  }
  return { rows, rejected, rowsRead: table.rows.length }
}

function checkRow(table: Table, { cells }: TableRow): Outcome<never, RowFault> | undefined {
  const person = cells.findIndex(holdsIdentityCode)
  if (person >= 0) return wrong(table.headings[person] ?? '', 'identity-code')
  if (cells.length < table.headings.length) return wrong(table.headings[cells.length] ?? '', 'too-few-columns')
  const extra = cells.slice(table.headings.length).find((cell) => cell !== '')
  return extra === undefined ? undefined : wrong('', 'too-many-columns', extra)
}
