/**
 * Protection (taulukon suojaus): which cells of a table are withheld, so that nobody's figure can be reckoned from the rest.
 *
 * Sensitive cells are withheld first, then others for their sake, at the least loss of information found. The result is audited
 * before it is given: a sensitive cell that a reader could reckon more closely than the rule permits is a bug that throws.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { LinkedTable, WithholdingReason } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'
import { type Interval, intervals } from './audit.ts'
import type { Choice } from './cut.ts'
import { exposures } from './exposure.ts'
import { type IndexedTable, indexedTable } from './indexed-table.ts'
import { bestPattern, type Found } from './search.ts'
import { type Need, needsOf } from './sensitive.ts'
import { separateTables } from './separate-tables.ts'
import type { Solver } from './solver.ts'
import { type ProtectFault, soundTable } from './sound-table.ts'

export interface CellState extends Interval {
  /** `primary`: sensitive in itself. `secondary`: withheld for the sake of others. */
  readonly shown: 'open' | 'primary' | 'secondary'
  readonly reason?: WithholdingReason
}

export interface Protection {
  /** By id. `low` to `high`: what a reader of everything published can reckon; equal where the cell is open. */
  readonly cells: ReadonlyMap<string, CellState>
  /** Without the cells that are never shown. */
  readonly withheldCells: number
  readonly withheldValue: number
  /** Information lost, by the rule's weights; the sensitive cells are in it. */
  readonly loss: number
  /** No safe pattern loses less. */
  readonly lowerBound: number
}

export async function protect(
  linked: LinkedTable,
  rule: SuppressionRule,
  solver: Solver,
): Promise<Outcome<Protection, ProtectFault>> {
  const sound = soundTable(linked, rule)
  if (!sound.ok) return sound
  const loss = lossOf(linked, rule)
  const parts: Protection[] = []
  const exposed: ProtectFault[] = []
  for (const part of separateTables(linked)) {
    const found = protectedPart(part, rule, loss, solver)
    if (found.ok) parts.push(found.value)
    else exposed.push(found.why)
  }
  const [first] = exposed
  return first ? refused({ ...first, cells: exposed.flatMap(({ cells }) => cells) }) : done(joined(parts))
}

/** Cells by id: so much for each, and so much more by its size beside the average of its kind. */
function lossOf({ cells }: LinkedTable, { loss }: SuppressionRule): ReadonlyMap<string, number> {
  const mean = (kind: 'count' | 'money') => {
    const own = cells.filter((cell) => cell.kind === kind)
    return own.reduce((sum, cell) => sum + cell.value, 0) / Math.max(1, own.length) || 1
  }
  const means = { count: mean('count'), money: mean('money') }
  return new Map(
    cells.map(({ id, kind, value, standing, weight = 1 }) => [
      id,
      standing === 'never' ? 0 : weight * (loss.each + (loss.size * value) / means[kind]),
    ]),
  )
}

function protectedPart(
  linked: LinkedTable,
  rule: SuppressionRule,
  losses: ReadonlyMap<string, number>,
  solver: Solver,
): Outcome<Protection, ProtectFault> {
  const table = indexedTable(linked)
  const needs = needsOf(table, rule)
  const choice = choiceOf(table, needs)
  const exposed = exposedAnyway(table, needs, choice, solver)
  if (exposed.length > 0) {
    const why = choice.told.size > 0 ? 'exposed-already' : 'cannot-be-protected'
    return refused({ why, cells: exposed.map((cell) => table.cells[cell]?.id ?? '') })
  }
  const loss = table.cells.map(({ id }) => losses.get(id) ?? 0)
  const found = bestPattern({ table, needs, choice, loss, solver })
  return done(protectionOf(table, needs, found, intervals(table, found.withheld, solver)))
}

function choiceOf(table: IndexedTable, needs: readonly Need[]): Choice {
  const sensitive = new Set(needs.map(({ cell }) => cell))
  const told = new Set<number>()
  const always = new Set<number>()
  for (const [cell, { standing }] of table.cells.entries()) {
    if (standing === 'told') told.add(cell)
    else if (standing === 'withheld' || standing === 'never' || sensitive.has(cell)) always.add(cell)
  }
  return { sensitive, told, always }
}

/** Sensitive cells that no pattern protects, for what was told before tells them too. */
function exposedAnyway(table: IndexedTable, needs: readonly Need[], choice: Choice, solver: Solver): readonly number[] {
  const isFree = choice.told.size === 0 && needs.every(({ cell }) => (table.values[cell] ?? 0) > 0)
  // With nothing told, every figure may be any multiple of itself: nothing is exposed.
  if (isFree) return []
  const everything = new Set(table.cells.flatMap((_, cell) => (choice.told.has(cell) ? [] : [cell])))
  const reckoned = exposures(table, everything, needs, solver).map(({ need }) => need.cell)
  return [...new Set([...needs.flatMap(({ cell }) => (choice.told.has(cell) ? [cell] : [])), ...reckoned])]
}

function protectionOf(
  table: IndexedTable,
  needs: readonly Need[],
  { withheld, loss, lowerBound }: Found,
  doubt: ReadonlyMap<number, Interval>,
): Protection {
  const reasons = new Map(needs.map((need) => [need.cell, need.reason]))
  for (const need of needs) {
    const reach = doubt.get(need.cell)
    if (!reach || reach.low > need.low || reach.high < need.high)
      throw new Error(`not protected: ${table.cells[need.cell]?.id}`)
  }
  const cells = new Map<string, CellState>()
  for (const [cell, { id, value, standing }] of table.cells.entries()) {
    const reach = doubt.get(cell)
    const reason = reasons.get(cell)
    if (!reach) cells.set(id, { shown: 'open', low: value, high: value })
    else if (reason) cells.set(id, { shown: 'primary', reason, ...reach })
    else cells.set(id, { shown: 'secondary', reason: standingReason(standing), ...reach })
  }
  const shown = [...withheld].flatMap((cell) => table.cells[cell] ?? []).filter(({ standing }) => standing !== 'never')
  const withheldValue = shown.reduce((sum, { value }) => sum + value, 0)
  return { cells, withheldCells: shown.length, withheldValue, loss, lowerBound }
}

const standingReason = (standing: string | undefined): WithholdingReason => {
  if (standing === 'withheld') return 'withheld-before'
  return standing === 'never' ? 'never-shown' : 'protects-others'
}

function joined(parts: readonly Protection[]): Protection {
  const sum = (of: (part: Protection) => number) => parts.reduce((so, part) => so + of(part), 0)
  return {
    cells: new Map(parts.flatMap((part) => [...part.cells])),
    withheldCells: sum((part) => part.withheldCells),
    withheldValue: sum((part) => part.withheldValue),
    loss: sum((part) => part.loss),
    lowerBound: sum((part) => part.lowerBound),
  }
}
