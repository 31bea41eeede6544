/**
 * Sound table (eheä taulukko): a table that adds up. What does not is refused with its cells, never mended.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { LinkedTable, TableCell, TableLink } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import { contributorsOf } from './sensitive.ts'

export interface ProtectFault {
  readonly why:
    | 'same-id-twice'
    | 'unknown-cell'
    | 'part-twice'
    | 'mixed-kinds'
    | 'does-not-add-up'
    | 'contributions-do-not-add-up'
    | 'contributions-unknown'
    | 'exposed-already'
    | 'cannot-be-protected'
  /** Ids: of the cells that are wrong, or that a reader can already reckon. */
  readonly cells: readonly string[]
}

export function soundTable(table: LinkedTable, rule: SuppressionRule): Outcome<LinkedTable, ProtectFault> {
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]))
  if (cells.size < table.cells.length) return refused({ why: 'same-id-twice', cells: repeated(table.cells) })
  for (const cell of table.cells) {
    const why = cell.kind === 'money' && cell.standing !== 'told' ? moneyFault(cell, rule) : null
    if (why) return refused({ why, cells: [cell.id] })
  }
  for (const link of table.links) {
    const fault = linkFault(link, cells)
    if (fault) return refused(fault)
  }
  return done(table)
}

function repeated(cells: readonly TableCell[]): string[] {
  const counts = new Map<string, number>()
  for (const { id } of cells) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].flatMap(([id, count]) => (count > 1 ? [id] : []))
}

/** A sum whose largest contributions are not told cannot be called safe. */
function moneyFault(cell: TableCell, rule: SuppressionRule): ProtectFault['why'] | null {
  const { value, largest = [] } = cell
  const told = largest.reduce((sum, one) => sum + one, 0)
  const isDescending = largest.every((one, at) => at === 0 || one <= (largest[at - 1] ?? 0))
  if (told > value || !isDescending) return 'contributions-do-not-add-up'
  if (value === 0) return null
  if (cell.contributors !== undefined && cell.contributors < Math.max(1, largest.filter((one) => one > 0).length))
    return 'contributions-do-not-add-up'
  const isFew = cell.contributors !== undefined && contributorsOf(cell) < rule.fewestContributors
  const isTold = told === value || largest.length >= Math.max(2, rule.dominance.largest)
  return isFew || isTold ? null : 'contributions-unknown'
}

function linkFault(link: TableLink, cells: ReadonlyMap<string, TableCell>): ProtectFault | null {
  const ids = [link.total, ...link.parts]
  const strangers = ids.filter((id) => !cells.has(id))
  if (strangers.length > 0) return { why: 'unknown-cell', cells: strangers }
  if (new Set(ids).size < ids.length) return { why: 'part-twice', cells: [link.total] }
  const [total, ...parts] = ids.map((id) => cells.get(id)).filter((cell) => cell !== undefined)
  if (!total) return { why: 'unknown-cell', cells: ids }
  if (parts.some((part) => part.kind !== total.kind)) return { why: 'mixed-kinds', cells: [link.total] }
  const sum = parts.reduce((so, part) => so + part.value, 0)
  const isCovered = total.value <= sum && parts.every((part) => part.value <= total.value)
  const addsUp = link.kind === 'sum' ? sum === total.value : isCovered
  return addsUp ? null : { why: 'does-not-add-up', cells: [link.total] }
}
