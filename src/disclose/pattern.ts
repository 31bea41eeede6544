/**
 * Pattern (peittokuvio): the cheapest set of cells to withhold that satisfies the cuts known so far.
 *
 * A column a cell, 1 where it is withheld, at the cost of the rule's information loss. The relaxed program takes fractions too:
 * its least cost bounds every pattern's, and large tables are solved by settling what it leaves no doubt of.
 */
import type { Model } from 'highs'
import { type Choice, type Cut, isBroken } from './cut.ts'
import type { IndexedTable } from './indexed-table.ts'
import { openProgram, run, type Solver } from './solver.ts'

export interface PatternSearch {
  readonly table: IndexedTable
  /** Known from the start, and given to the solver where a pattern breaks them. */
  readonly waiting: Cut[]
  readonly choice: Choice
  readonly solver: Solver
  readonly whole: Model
  readonly relaxed: Model
}

export interface Pattern {
  readonly withheld: ReadonlySet<number>
  readonly loss: number
  /** Whether no pattern under the same cuts costs less. */
  readonly isCheapest: boolean
}

const ROUNDS = 200
const EXACT = { mip_rel_gap: 0, mip_max_nodes: 500 }
const NEARLY = { mip_rel_gap: 0.01, mip_max_nodes: 1 }
/** Settled so near to 0 or 1. */
const NEAR = 1e-3

export function openPatternSearch(
  table: IndexedTable,
  choice: Choice,
  loss: readonly number[],
  cuts: readonly Cut[],
  solver: Solver,
): PatternSearch {
  const columns = table.cells.map((_, cell) => cell)
  const program = {
    cost: loss,
    lower: columns.map((cell) => (choice.always.has(cell) ? 1 : 0)),
    upper: columns.map((cell) => (choice.told.has(cell) ? 0 : 1)),
    rows: [],
  }
  const whole = openProgram(solver, { ...program, whole: columns })
  whole.options.set({ ...EXACT, mip_allow_restart: false, mip_heuristic_effort: 0.01 })
  return { table, waiting: [...cuts], choice, solver, whole, relaxed: openProgram(solver, program) }
}

export function closePatternSearch({ whole, relaxed }: PatternSearch): void {
  whole.dispose()
  relaxed.dispose()
}

/** Lets no cut wait: for tables so small that the solver carries them all. */
export function addWaiting(search: PatternSearch): void {
  addCuts(search, search.waiting.splice(0))
}

export function addCuts({ whole, relaxed }: PatternSearch, cuts: readonly Cut[]): void {
  for (const { cells, gains, rest } of cuts) {
    const order = cells.map((_, at) => at).sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0))
    const entries = { indices: order.map((at) => cells[at] ?? 0), values: order.map((at) => gains[at] ?? 0) }
    for (const model of [whole, relaxed]) model.addRow(rest, Number.POSITIVE_INFINITY, entries)
  }
}

/** The waiting cuts that the shares break; they no longer wait. */
function brokenCuts({ waiting }: PatternSearch, shares: ArrayLike<number>): readonly Cut[] {
  const broken = new Set(waiting.filter((cut) => isBroken(cut, shares)))
  if (broken.size > 0) waiting.splice(0, waiting.length, ...waiting.filter((cut) => !broken.has(cut)))
  return [...broken]
}

/** The least cost of any pattern, whole or not, under the cuts known so far. */
export function leastLoss(search: PatternSearch): { readonly loss: number; readonly shares: ArrayLike<number> } {
  for (let round = 0; ; round++) {
    if (run(search.relaxed, search.solver) !== 'optimal') throw new Error('relaxed pattern: none')
    const shares = search.relaxed.getSolution().colValue
    const found = brokenCuts(search, shares)
    if (found.length === 0 || round === ROUNDS) return { loss: search.relaxed.getObjectiveValue(), shares }
    addCuts(search, found)
  }
}

/** Watch out: asks for whole numbers again and again unless no cut waits. */
export function cheapestPattern(search: PatternSearch): Pattern {
  for (let round = 0; ; round++) {
    const pattern = solved(search)
    if (!pattern) throw new Error('no pattern: cuts contradict')
    const shares = search.table.cells.map((_, cell) => (pattern.withheld.has(cell) ? 1 : 0))
    const found = brokenCuts(search, shares)
    if (found.length === 0 || round === ROUNDS) return pattern
    addCuts(search, found)
  }
}

/** As the relaxed program has it where that is certain, the rest chosen: near the cheapest, in a small part of the time. */
export function nearPattern(search: PatternSearch): Pattern {
  const { relaxed, whole, choice } = search
  const { shares } = leastLoss(search)
  const costs = relaxed.getSolution().colDual
  const settled: number[] = []
  for (let cell = 0; cell < shares.length; cell++) {
    if (choice.always.has(cell) || choice.told.has(cell)) continue
    const share = shares[cell] ?? 0
    if (share < 1 - NEAR && (share > NEAR || (costs[cell] ?? 0) <= 0)) continue
    settled.push(cell)
    whole.changeColBounds(cell, Math.round(share), Math.round(share))
  }
  whole.options.set(NEARLY)
  const pattern = solved(search)
  whole.options.set(EXACT)
  for (const cell of settled) whole.changeColBounds(cell, 0, 1)
  return pattern ? { ...pattern, isCheapest: false } : cheapestPattern(search)
}

function solved({ whole, solver, table }: PatternSearch): Pattern | null {
  const ended = run(whole, solver)
  if (ended === 'infeasible') return null
  const { colValue } = whole.getSolution()
  const withheld = new Set<number>()
  for (let cell = 0; cell < table.cells.length; cell++) if ((colValue[cell] ?? 0) > 0.5) withheld.add(cell)
  return { withheld, loss: whole.getObjectiveValue(), isCheapest: ended === 'optimal' }
}
