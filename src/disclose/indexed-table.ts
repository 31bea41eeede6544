/**
 * Indexed table (taulukko numeroin): the cells by place and the links as rows, the shape in which every program here is written.
 *
 * A sum is one row, Σ parts − total = 0. A cover is a row for each part, part − total ≤ 0, and one for all, total − Σ parts ≤ 0.
 */
import type { LinkedTable, TableCell } from '#model/protected-table.ts'

export interface TableRow {
  readonly cells: readonly number[]
  readonly factors: readonly number[]
  readonly isEqual: boolean
  /** How far the true values are from the row's limit; 0 where it is an equality. */
  readonly slack: number
}

export interface IndexedTable {
  readonly cells: readonly TableCell[]
  readonly values: readonly number[]
  readonly rows: readonly TableRow[]
  /** Rows by cell. */
  readonly rowsOf: readonly (readonly number[])[]
}

/** The table must be sound: every link's cells are there. */
export function indexedTable(table: LinkedTable): IndexedTable {
  const place = new Map(table.cells.map((cell, index) => [cell.id, index]))
  const placeOf = (id: string) => {
    const found = place.get(id)
    if (found === undefined) throw new Error(`unknown cell: ${id}`)
    return found
  }
  const values = table.cells.map((cell) => cell.value)
  const bare = table.links.flatMap((link) => {
    const total = placeOf(link.total)
    const parts = link.parts.map(placeOf)
    const ones = parts.map(() => 1)
    if (link.kind === 'sum') return [{ cells: [...parts, total], factors: [...ones, -1], isEqual: true }]
    const each = parts.map((part) => ({ cells: [part, total], factors: [1, -1], isEqual: false }))
    return [...each, { cells: [total, ...parts], factors: [1, ...ones.map(() => -1)], isEqual: false }]
  })
  const rows = bare.map((row) => ({ ...row, slack: row.isEqual ? 0 : -activity(row, values) }))
  const rowsOf: number[][] = values.map(() => [])
  for (const [index, row] of rows.entries()) for (const cell of row.cells) rowsOf[cell]?.push(index)
  return { cells: table.cells, values, rows, rowsOf }
}

export function activity(row: Pick<TableRow, 'cells' | 'factors'>, values: readonly number[]): number {
  let sum = 0
  for (const [at, cell] of row.cells.entries()) sum += (row.factors[at] ?? 0) * (values[cell] ?? 0)
  return sum
}
