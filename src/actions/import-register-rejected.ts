/**
 * Rejected rows of a register import (hylätyt henkilörivit): as they stood in the file, with row, column and reason beside, to be
 * mended and brought in again. They hold people's data: they go to whoever brought the file in and are not kept here.
 */
import type { RegisterRejection } from '#model/register-import.ts'
import { BESIDE } from '#sources/people-table.ts'
import { writeField } from '#sources/records.ts'
import type { Table } from '#sources/table.ts'

const SEPARATOR = ';'

/** A CSV file; nothing where no row was rejected. */
export function rejectedTable({ headings, rows }: Table, rejected: readonly RegisterRejection[]): string | undefined {
  if (rejected.length === 0) return undefined
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]))
  const width = headings.length - besideAt(headings).length
  const lines = rejected.map(({ row, column, reason }) => {
    const cells = own(headings, byRow.get(row) ?? [])
    const lacking = Array.from({ length: Math.max(0, width - cells.length) }, () => '')
    return [...cells.map(disarmed), ...lacking, String(row), column, reason]
  })
  const line = (cells: readonly string[]) => `${cells.map((cell) => writeField(cell, SEPARATOR)).join(SEPARATOR)}\r\n`
  return `\ufeff${[[...own(headings, headings), ...BESIDE], ...lines].map(line).join('')}`
}

/** A file that was rejected once and mended has the columns already. */
const besideAt = (headings: readonly string[]): readonly number[] =>
  headings.flatMap((heading, place) => (BESIDE.includes(heading) ? [place] : []))

const own = (headings: readonly string[], cells: readonly string[]): readonly string[] =>
  cells.filter((_, place) => !besideAt(headings).includes(place))

/** A spreadsheet computes no cell of it; a phone number stays as it is. The reader takes the sign away again. */
const disarmed = (cell: string): string =>
  /^[=@\t]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d\s-]*$/.test(cell)) ? `'${cell}` : cell
