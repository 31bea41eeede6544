/**
 * Chart table (kuvion taulukko): the figures of a chart as rows and columns, an unknown as its word.
 *
 * A row is a period, a column a part; every cell with a figure can be followed to its source.
 */
import type { Grain } from '#kernel/period.ts'
import type { MeasureSeries, Point } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'
import { pointIn, type Slot } from './slot.ts'
import { type Traceable, traceOf } from './traceable.ts'
import { pointText } from './value-text.ts'

export interface TableCell {
  readonly text: string
  readonly value: number | null
  /** Why there is no figure or what to know of it, as a sentence; empty where there is nothing to say. */
  readonly note: string
  /** Of the value, where its text does not tell: in per cent, or a share of one. */
  readonly format?: 'percent' | 'share'
  readonly trace?: Traceable
}

export interface TableRow {
  readonly label: string
  readonly cells: readonly TableCell[]
}

export interface ChartTable {
  readonly caption: string
  /** What the values are in, where the caption does not tell: a drawing may be in millions. */
  readonly unit?: string
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly label: string
  readonly series: MeasureSeries
}

export function tableOf(
  words: Words,
  caption: string,
  columns: readonly TableColumn[],
  slots: readonly Slot[],
  grain: Grain,
): ChartTable {
  return {
    caption,
    corner: words.chart.period,
    columns: columns.map((column) => column.label),
    rows: slots.map((slot) => ({
      label: words.format.period(slot.id),
      cells: columns.map(({ series }) => cellOf(words, series, pointIn(series, slot, grain))),
    })),
  }
}

export function cellOf(words: Words, series: MeasureSeries, point: Point | undefined): TableCell {
  const value = point?.value ?? null
  const cell = { text: pointText(words, point, series.unit), value, note: noteOf(words, point) }
  const trace = point && value !== null ? traceOf(series, point) : undefined
  return trace ? { ...cell, trace } : cell
}

/** The point's own note, else the reason in full. */
function noteOf(words: Words, point: Point | undefined): string {
  if (point?.note) return point.note
  return point?.reason ? words.reason.long[point.reason] : ''
}

/** The notes of a table, led by the period, and by the part where a note is not of the whole row. */
export function notesOf(table: ChartTable): string[] {
  return table.rows.flatMap((row) => {
    const noted = row.cells.flatMap((cell, place) =>
      cell.note ? [{ note: cell.note, column: table.columns[place] }] : [],
    )
    return [...Map.groupBy(noted, (one) => one.note)].map(([note, ones]) => {
      const isOfRow = ones.length === table.columns.length
      return isOfRow ? `${row.label}: ${note}` : `${row.label}, ${ones.map((one) => one.column).join(', ')}: ${note}`
    })
  })
}

/** The table as CSV for Finnish spreadsheets: semicolons, decimal commas; an unknown is its word, a note has a column. */
export function csvOf(table: ChartTable): string {
  const heading = [table.corner, ...table.columns.flatMap((column) => [column, ''])]
  const rows = table.rows.map((row) => [row.label, ...row.cells.flatMap((cell) => [csvValue(cell), cell.note])])
  return [heading, ...rows].map((row) => row.map(csvField).join(';')).join('\r\n')
}

const csvValue = (cell: TableCell): string => (cell.value === null ? cell.text : String(cell.value).replace('.', ','))

/** A text that begins like a formula is kept from being one. */
function csvField(text: string): string {
  const safe = /^[=+@\t]|^-(?![\d,]+$)/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
