/**
 * Flow tables (virtataulukot): `episodes.csv`, `children.csv`, `population.csv` and `prices.csv` of the flow commands, row by row.
 *
 * Half a million episodes are read line by line without a table in between. Every row is taken or rejected with its reason; a row that
 * holds a personal identity code is rejected and the code is not repeated. The register form of England (`CHILD, DECOM, DEC, PLACE`)
 * is known by its headings and mapped.
 */
import { readFile, stat } from 'node:fs/promises'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { RejectedRow, RowReason } from '#model/import-report.ts'
import { type FileFault, faulty } from './file-fault.ts'

const LARGEST = 200_000_000

export interface FlowTable<Row> {
  readonly rows: readonly Row[]
  readonly rejected: readonly RejectedRow[]
  readonly rowsRead: number
}

/** Cells by their place; a reader gives its row, or what is wrong and where. */
export type Cells = readonly string[]
export type Wrong = readonly [column: string, reason: RowReason, text: string]
export type Reader<Row> = (cells: Cells) => Row | Wrong

export const isWrong = <Row>(found: Row | Wrong): found is Wrong => Array.isArray(found)

/** Columns by name, and how each row is read; or the column that is missing. */
export type Form<Row> = (headings: readonly string[]) => Reader<Row> | string

export async function readFlowTable<Row>(path: string, form: Form<Row>): Promise<Outcome<FlowTable<Row>, FileFault>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return faulty('not-a-file', 'there is no such file')
  if (found.size > LARGEST) return faulty('unsupported', 'a table of more than 200 MB')
  return flowTable(await readFile(path, 'utf8'), form)
}

/** Reads the text of a table: a heading, then rows; `,`, `;` or a tabulator between the cells. */
function flowTable<Row>(text: string, form: Form<Row>): Outcome<FlowTable<Row>, FileFault> {
  const lines = linesOf(text)
  const first = lines.next()
  if (first.done) return faulty('empty', 'the file has no text')
  const separator = [';', '\t', ','].find((sign) => first.value.includes(sign)) ?? ','
  const headings = cellsOf(first.value, separator).map((one) => one.trim().toLowerCase())
  const reader = form(headings)
  if (typeof reader === 'string')
    return faulty('missing-columns', `there is no column ${reader}`, { row: 1, column: reader })
  const rows: Row[] = []
  const rejected: RejectedRow[] = []
  let row = 1
  for (const line of lines) {
    row++
    if (line === '') continue
    const wrong = takeRow(line, separator, headings, reader, rows)
    if (wrong) rejected.push({ row, column: wrong[0], reason: wrong[1], text: wrong[2].slice(0, 80) })
  }
  return done({ rows, rejected, rowsRead: rows.length + rejected.length })
}

function takeRow<Row>(
  line: string,
  separator: string,
  headings: readonly string[],
  reader: Reader<Row>,
  rows: Row[],
): Wrong | undefined {
  const cells = cellsOf(line, separator)
  if (cells.length < headings.length) return [headings[cells.length] ?? '', 'too-few-columns', '']
  const person = cells.findIndex(holdsIdentityCode)
  if (person >= 0) return [headings[person] ?? '', 'identity-code', '']
  const found = reader(cells)
  if (isWrong(found)) return found
  rows.push(found)
  return undefined
}

function* linesOf(text: string): Generator<string, undefined> {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    start = end + 1
  }
  return undefined
}

function cellsOf(line: string, separator: string): string[] {
  const cells = line.split(separator)
  return line.includes('"') ? unquoted(line, separator) : cells
}

/** Cells of a line with quotes; a line break inside one is not known. */
function unquoted(line: string, separator: string): string[] {
  const cells: string[] = []
  for (const [, quoted, bare] of line.matchAll(
    new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'),
  ))
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
  return cells
}
