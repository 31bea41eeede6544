/**
 * Separate tables (erilliset taulukot): a table in the parts that no link joins. Each is protected by itself, which is quicker and
 * changes nothing, for a reader learns nothing of one from the other.
 */
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'

export function separateTables({ cells, links }: LinkedTable): readonly LinkedTable[] {
  const parent = new Map(cells.map(({ id }) => [id, id]))
  const rootOf = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    parent.set(id, at)
    return at
  }
  for (const link of links) for (const part of link.parts) parent.set(rootOf(part), rootOf(link.total))
  const parts = new Map<string, { cells: TableCell[]; links: TableLink[] }>()
  for (const cell of cells) {
    const root = rootOf(cell.id)
    const part = parts.get(root) ?? { cells: [], links: [] }
    part.cells.push(cell)
    parts.set(root, part)
  }
  for (const link of links) parts.get(rootOf(link.total))?.links.push(link)
  return [...parts.values()]
}
