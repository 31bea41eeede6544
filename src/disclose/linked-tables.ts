/**
 * Linked tables (kytketyt taulukot): several tables as one, joined by the cells they share, with what earlier ones told.
 *
 * The difference of two published figures is a figure too: it is put among the cells as one that is never shown.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { LinkedTable, Standing, TableCell, TableLink } from '#model/protected-table.ts'

export interface LinkFault {
  readonly why: 'same-id-differs' | 'told-and-withheld' | 'not-smaller'
  readonly cells: readonly string[]
}

/** Cells of one id become one; what an earlier table told or withheld holds for all. */
export function linkedTables(tables: readonly LinkedTable[]): Outcome<LinkedTable, LinkFault> {
  const cells = new Map<string, TableCell>()
  for (const cell of tables.flatMap((table) => table.cells)) {
    const other = cells.get(cell.id)
    const one = other ? joinedCell(other, cell) : done(cell)
    if (!one.ok) return one
    cells.set(cell.id, one.value)
  }
  const links = new Map(tables.flatMap((table) => table.links).map((link) => [linkKey(link), link]))
  return done({ cells: [...cells.values()], links: [...links.values()] })
}

const linkKey = ({ kind, total, parts }: TableLink) => JSON.stringify([kind, total, [...parts].sort()])

function joinedCell(one: TableCell, other: TableCell): Outcome<TableCell, LinkFault> {
  if (one.value !== other.value || one.kind !== other.kind) return refused({ why: 'same-id-differs', cells: [one.id] })
  const standings = new Set([one.standing ?? 'open', other.standing ?? 'open'])
  if (standings.has('told') && standings.has('withheld')) return refused({ why: 'told-and-withheld', cells: [one.id] })
  const order: readonly Standing[] = ['told', 'withheld', 'open', 'never']
  const standing = order.find((each) => standings.has(each)) ?? 'open'
  return done({ ...other, ...one, standing })
}

/** The table as it stands after earlier publications: cells by id that were told or withheld then. */
export function afterEarlier(
  table: LinkedTable,
  earlier: ReadonlyMap<string, Extract<Standing, 'told' | 'withheld'>>,
): LinkedTable {
  const cells = table.cells.map((cell) => {
    const standing = earlier.get(cell.id)
    return standing ? { ...cell, standing } : cell
  })
  return { ...table, cells }
}

/** What a reader gets by subtracting one published figure from another that contains it: a cell of its own, never shown. */
export function differenceOf(larger: TableCell, smaller: TableCell): Outcome<LinkedTable, LinkFault> {
  if (larger.kind !== smaller.kind || smaller.value > larger.value)
    return refused({ why: 'not-smaller', cells: [larger.id, smaller.id] })
  const id = `${larger.id} − ${smaller.id}`
  const cell: TableCell = { id, kind: larger.kind, value: larger.value - smaller.value, standing: 'never' }
  return done({ cells: [larger, smaller, cell], links: [{ kind: 'sum', total: larger.id, parts: [smaller.id, id] }] })
}
