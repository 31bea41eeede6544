/**
 * Flow tables (virtataulukot): `episodes.csv`, `children.csv`, `population.csv` and `prices.csv` of the flow commands, row by row.
 *
 * Half a million episodes are read piece by piece and line by line, with neither the text nor a table in between. Every row is taken or rejected with its reason; a row that
 * holds a personal identity code is rejected and the code is not repeated. The register form of England (`CHILD, DECOM, DEC, PLACE`)
 * is known by its headings and mapped.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Gathering } from '#model/flow-episode.ts'
import type { RejectedRow, RowReason } from '#model/import-report.ts'
import { type FileFault, faulty } from './file-fault.ts'

const LARGEST = 200_000_000

export interface FlowTable<Rows> {
  readonly rows: Rows
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

/** The rows of a small table, one after another. */
export function gatheredRows<Row>(): Gathering<Row, readonly Row[]> {
  const rows: Row[] = []
  return { add: (row) => void rows.push(row), all: () => rows }
}

const PIECE = 1 << 18

/** Reads a table: a heading, then rows; `,`, `;` or a tabulator between the cells. */
export async function readFlowTable<Row, Rows>(
  path: string,
  form: Form<Row>,
  gathering: Gathering<Row, Rows>,
): Promise<Outcome<FlowTable<Rows>, FileFault>> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return faulty('not-a-file', 'there is no such file')
  if (found.size > LARGEST) return faulty('unsupported', 'a table of more than 200 MB')
  let reading: Reading | undefined
  let left = ''
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: PIECE })) {
    const text: string = left + piece
    const lines = text.split('\n')
    left = lines.pop() ?? ''
    for (const line of lines) {
      if (reading) reading.take(line)
      else {
        const begun = readingOf(line, form, gathering)
        if (!begun.ok) return begun
        reading = begun.value
      }
    }
  }
  return ended(reading, left, form, gathering)
}

/** A table of which the heading is read. */
interface Reading {
  readonly take: (line: string) => void
  readonly rejected: readonly RejectedRow[]
  readonly taken: () => number
}

/** The last line, which may have no line break, and what was read. */
function ended<Row, Rows>(
  begun: Reading | undefined,
  last: string,
  form: Form<Row>,
  gathering: Gathering<Row, Rows>,
): Outcome<FlowTable<Rows>, FileFault> {
  if (!begun && last === '') return faulty('empty', 'the file has no text')
  const reading = begun ? done(begun) : readingOf(last, form, gathering)
  if (!reading.ok) return reading
  if (begun) begun.take(last)
  const { rejected, taken } = reading.value
  return done({ rows: gathering.all(), rejected, rowsRead: taken() + rejected.length })
}

function readingOf<Row, Rows>(
  heading: string,
  form: Form<Row>,
  gathering: Gathering<Row, Rows>,
): Outcome<Reading, FileFault> {
  const first = bare(heading.replace(/^\ufeff/, ''))
  const separator = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ','
  const headings = cellsOf(first, separator).map((one) => one.trim().toLowerCase())
  const reader = form(headings)
  if (typeof reader === 'string')
    return faulty('missing-columns', `there is no column ${reader}`, { row: 1, column: reader })
  const rejected: RejectedRow[] = []
  let [row, taken] = [1, 0]
  const take = (line: string) => {
    row++
    const text = bare(line)
    if (text === '') return
    const found = rowOf(text, separator, headings, reader)
    if (isWrong(found)) rejected.push({ row, column: found[0], reason: found[1], text: found[2].slice(0, 80) })
    else {
      gathering.add(found)
      taken++
    }
  }
  return done({ take, rejected, taken: () => taken })
}

const bare = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)

function rowOf<Row>(line: string, separator: string, headings: readonly string[], reader: Reader<Row>): Row | Wrong {
  const cells = cellsOf(line, separator)
  if (cells.length < headings.length) return [headings[cells.length] ?? '', 'too-few-columns', '']
  const person = cells.findIndex(holdsIdentityCode)
  return person >= 0 ? [headings[person] ?? '', 'identity-code', ''] : reader(cells)
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
