/**
 * Unknowns (tuntemattomat): what a reader of the published cells still does not know, in groups that do not touch each other.
 *
 * Every published cell is a number; the withheld ones are unknowns ≥ 0 under the links. Groups are reckoned apart.
 */
import type { IndexedTable } from './indexed-table.ts'
import type { ProgramRow } from './solver.ts'

export interface UnknownGroup {
  /** Places of the cells in the table; a column each. */
  readonly cells: readonly number[]
  readonly rows: readonly (ProgramRow & { readonly row: number })[]
}

export function unknownGroups(table: IndexedTable, withheld: ReadonlySet<number>): readonly UnknownGroup[] {
  const groups: UnknownGroup[] = []
  const seen = new Set<number>()
  for (const start of withheld) {
    if (seen.has(start)) continue
    const cells = reached(start, table, withheld, seen).sort((a, b) => a - b)
    groups.push({ cells, rows: rowsAmong(cells, table) })
  }
  return groups
}

function reached(start: number, table: IndexedTable, withheld: ReadonlySet<number>, seen: Set<number>): number[] {
  const cells = [start]
  seen.add(start)
  for (let at = 0; at < cells.length; at++) {
    const near = (table.rowsOf[cells[at] ?? 0] ?? []).flatMap((row) => table.rows[row]?.cells ?? [])
    for (const next of near) {
      if (!withheld.has(next) || seen.has(next)) continue
      seen.add(next)
      cells.push(next)
    }
  }
  return cells
}

/** The links that touch the group, with everything published moved to the other side. */
function rowsAmong(cells: readonly number[], table: IndexedTable): UnknownGroup['rows'] {
  const column = new Map(cells.map((cell, at) => [cell, at]))
  const touched = [...new Set(cells.flatMap((cell) => table.rowsOf[cell] ?? []))].sort((a, b) => a - b)
  return touched.flatMap((index) => {
    const row = table.rows[index]
    if (!row) return []
    const columns: number[] = []
    const factors: number[] = []
    let published = 0
    for (const [at, cell] of row.cells.entries()) {
      const factor = row.factors[at] ?? 0
      const place = column.get(cell)
      if (place === undefined) published += factor * (table.values[cell] ?? 0)
      else {
        columns.push(place)
        factors.push(factor)
      }
    }
    const upper = 0 - published
    return [{ row: index, columns, factors, lower: row.isEqual ? upper : Number.NEGATIVE_INFINITY, upper }]
  })
}
