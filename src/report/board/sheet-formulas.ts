/**
 * Sheet formulas (taulukon kaavat): how figures of a table follow from others of it, for whoever reads or edits the workbook.
 *
 * A formula stands only where it gives the figure that is told: a sum of which a part is unknown stays a plain figure.
 */
import type { ChartTable, TableCell, TableRow } from '../chart-table.ts'

/** By row and column of figures; nothing where the figure is given. `{0}` is the sheet's row of the table's first row. */
export type Formulas = readonly (readonly (string | null)[])[]

/** A table whose rows and columns may have grown, with its formulas. */
export interface Worked {
  readonly table: ChartTable
  readonly formulas: Formulas
}

/** A formula with what it comes to. */
export interface Told {
  readonly formula: string
  readonly value: number | null
}

/** The sheet's column of a column of figures: labels stand in A. */
export const sheetColumn = (column: number): string => String.fromCharCode(66 + column)

export const cellAt = (row: number, column: number): string => `${sheetColumn(column)}{${row}}`

/** Figures are cents and shares to some digits: what is told may be off by less than can be seen. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

export function formulasOf(
  table: ChartTable,
  toldAt: (row: TableRow, at: number, column: number) => Told | undefined,
): Formulas {
  return table.rows.map((row, at) =>
    row.cells.map(({ value }, column) => {
      const told = toldAt(row, at, column)
      return told && told.value !== null && value !== null && isSame(told.value, value) ? told.formula : null
    }),
  )
}

const sumOf = (cells: readonly TableCell[]): number => cells.reduce((sum, { value }) => sum + (value ?? 0), 0)

/** The last column is the sum of those before it. */
export const sumsAcross = (table: ChartTable): Formulas =>
  formulasOf(table, ({ cells }, at, column) =>
    column === cells.length - 1 && column > 0
      ? { formula: `SUM(${cellAt(at, 0)}:${cellAt(at, column - 1)})`, value: sumOf(cells.slice(0, column)) }
      : undefined,
  )

/** The last row is the sum of those before it. */
export const sumsDown = (table: ChartTable): Formulas => {
  const last = table.rows.length - 1
  return formulasOf(table, (_, at, column) =>
    at === last && at > 0
      ? {
          formula: `SUM(${cellAt(0, column)}:${cellAt(at - 1, column)})`,
          value: sumOf(table.rows.slice(0, at).flatMap(({ cells }) => cells[column] ?? [])),
        }
      : undefined,
  )
}

/** A column more: the sum of a row whose every figure is known. */
export function withTotal(table: ChartTable, total: string): Worked {
  const sum = (cells: readonly TableCell[]): TableCell => {
    const isWhole = cells.every(({ value }) => value !== null)
    return { text: '–', value: isWhole ? sumOf(cells) : null, note: '' }
  }
  const rows = table.rows.map(({ label, cells }) => ({ label, cells: [...cells, sum(cells)] }))
  const grown = { ...table, columns: [...table.columns, total], rows }
  return { table: grown, formulas: sumsAcross(grown) }
}

/** Costs, money released, work freed, and what is left: the second less the first; with a row of sums. */
export function payerSums(table: ChartTable, total: string): Worked {
  const sums = table.columns.map((_, column) => sumOf(table.rows.flatMap(({ cells }) => cells[column] ?? [])))
  const cells = sums.map((value): TableCell => ({ text: '', value, note: '' }))
  const grown = { ...table, rows: [...table.rows, { label: total, cells }] }
  const down = sumsDown(grown)
  const across = formulasOf(grown, ({ cells: own }, at, column) =>
    column === 3
      ? { formula: `${cellAt(at, 1)}-${cellAt(at, 0)}`, value: (own[1]?.value ?? 0) - (own[0]?.value ?? 0) }
      : undefined,
  )
  return { table: grown, formulas: across.map((row, at) => row.map((one, k) => one ?? down[at]?.[k] ?? null)) }
}

/** As the text of the figure tells it: `12 %` of 12 or of 0,12. */
export function formatOf(cell: TableCell | undefined): TableCell['format'] {
  if (!cell || cell.format || cell.value === null || !cell.text.includes('%')) return cell?.format
  const written = Number(
    cell.text
      .replace(/[^\d,.−-]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  )
  return Math.abs(written - cell.value) <= Math.abs(written - 100 * cell.value) ? 'percent' : 'share'
}

/** A column more for each pair of columns: the first less the second, where both are known. */
export function withChanges(table: ChartTable, pairs: readonly (readonly [number, number])[]): Worked {
  const change = (cells: readonly TableCell[], [to, from]: readonly [number, number]): TableCell => {
    const [after, before] = [cells[to]?.value ?? null, cells[from]?.value ?? null]
    const format = formatOf(cells[to])
    const value = after === null || before === null ? null : after - before
    return { text: '–', value, note: '', ...(format !== undefined && { format }) }
  }
  const name = ([to, from]: readonly [number, number]) => `${table.columns[to]} − ${table.columns[from]}`
  const grown = {
    ...table,
    columns: [...table.columns, ...pairs.map(name)],
    rows: table.rows.map(({ label, cells }) => ({
      label,
      cells: [...cells, ...pairs.map((pair) => change(cells, pair))],
    })),
  }
  const formulas = formulasOf(grown, ({ cells }, at, column) => {
    const pair = pairs[column - table.columns.length]
    if (!pair) return undefined
    return { formula: pair.map((one) => cellAt(at, one)).join('-'), value: change(cells, pair).value }
  })
  return { table: grown, formulas }
}
