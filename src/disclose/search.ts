/**
 * Search (haku): the pattern to withhold. A small table gets the cheapest there is, a large one a good one and a bound that tells
 * how good.
 *
 * Small: the cheapest pattern under the cuts known, what it exposes, cut that off, and again until nothing is (Fischetti and
 * Salazar 2001). Large: near patterns repaired and thinned, the cheapest of them. Effort is counted in steps, never by a clock.
 */
import { type Choice, type Cut, companyCuts, cutOf, linkCuts } from './cut.ts'
import { type Exposure, exposures } from './exposure.ts'
import type { IndexedTable } from './indexed-table.ts'
import {
  addCuts,
  addWaiting,
  cheapestPattern,
  closePatternSearch,
  leastLoss,
  nearPattern,
  openPatternSearch,
  type PatternSearch,
} from './pattern.ts'
import { repaired } from './repair.ts'
import type { Need } from './sensitive.ts'
import type { Solver } from './solver.ts'

export interface SearchTask {
  readonly table: IndexedTable
  readonly needs: readonly Need[]
  readonly choice: Choice
  readonly loss: readonly number[]
  readonly solver: Solver
}

export interface Found {
  readonly withheld: ReadonlySet<number>
  readonly loss: number
  /** No safe pattern costs less; equal to `loss` where this is the cheapest. */
  readonly lowerBound: number
}

/** Cells up to which the cheapest pattern is looked for, and the simplex steps that may go to it. */
const SMALL = 300
const STEPS = 4000
const EXACT_ROUNDS = 25
/** Near patterns tried: more where each is quick. */
const NEAR_ROUNDS = { medium: 3, large: 1 }
const LARGE = 1200
/** Cells × sensitive cells up to which a pattern is thinned: it saves 1–4 % of the loss and takes as long as all the rest. */
const THINNED = 600_000

export function bestPattern(task: SearchTask): Found {
  const { table, choice, needs, loss, solver } = task
  const known = [...companyCuts(table, choice), ...linkCuts(table, choice, needs)]
  const search = openPatternSearch(table, choice, loss, known, solver)
  try {
    const { found, lowerBound } = table.cells.length <= SMALL ? exactPattern(task, search) : NOTHING
    return found ?? repairedPattern(task, search, lowerBound)
  } finally {
    closePatternSearch(search)
  }
}

interface Exact {
  /** Null where it took too long; the bound holds all the same. */
  readonly found: Found | null
  readonly lowerBound: number
}

const NOTHING: Exact = { found: null, lowerBound: 0 }

function exactPattern(task: SearchTask, search: PatternSearch): Exact {
  addWaiting(search)
  let steps = 0
  let lowerBound = 0
  for (let round = 0; round < EXACT_ROUNDS && steps < STEPS; round++) {
    const { withheld, loss, isCheapest } = cheapestPattern(search)
    steps += Number(search.whole.info.get('simplex_iteration_count'))
    if (!isCheapest) break
    lowerBound = loss
    const cuts = cutsOf(task, withheld, exposedBy(task, withheld))
    if (cuts.length === 0) return { found: { withheld, loss, lowerBound }, lowerBound }
    addCuts(search, cuts)
  }
  return { found: null, lowerBound }
}

const exposedBy = ({ table, needs, solver }: SearchTask, withheld: ReadonlySet<number>): readonly Exposure[] =>
  exposures(table, withheld, needs, solver)

const cutsOf = (
  { table, choice }: SearchTask,
  withheld: ReadonlySet<number>,
  exposed: readonly Exposure[],
): readonly Cut[] => exposed.map((one) => cutOf(table, one, choice, withheld))

function repairedPattern(task: SearchTask, search: PatternSearch, bound: number): Found {
  const rounds = task.table.cells.length > LARGE ? NEAR_ROUNDS.large : NEAR_ROUNDS.medium
  let best: Omit<Found, 'lowerBound'> | null = null
  for (let round = 0; round < rounds; round++) {
    const { withheld } = nearPattern(search)
    const exposed = exposedBy(task, withheld)
    const safe = thinned(task, filled(task, withheld, exposed))
    const loss = sumOf(safe, task.loss)
    if (!best || loss < best.loss) best = { withheld: safe, loss }
    addCuts(search, cutsOf(task, withheld, exposed))
  }
  if (!best) throw new Error('no rounds: search')
  return { ...best, lowerBound: Math.min(best.loss, Math.max(bound, leastLoss(search).loss)) }
}

function filled(
  { table, choice, loss, solver }: SearchTask,
  withheld: ReadonlySet<number>,
  exposed: readonly Exposure[],
): ReadonlySet<number> {
  const allowed = new Set(table.cells.flatMap((_, cell) => (choice.told.has(cell) ? [] : [cell])))
  return repaired({ table, loss, solver, allowed }, withheld, exposed)
}

/** Begun again from the sensitive cells alone, within a pattern known to be safe: what nothing needs falls away. */
function thinned(task: SearchTask, allowed: ReadonlySet<number>): ReadonlySet<number> {
  const { table, choice, loss, solver } = task
  if (table.cells.length * task.needs.length > THINNED) return allowed
  const exposed = exposures(table, choice.always, task.needs, solver)
  const thin = repaired({ table, loss, solver, allowed }, choice.always, [...exposed].reverse())
  return sumOf(thin, loss) < sumOf(allowed, loss) ? thin : allowed
}

function sumOf(cells: ReadonlySet<number>, loss: readonly number[]): number {
  let sum = 0
  for (const cell of cells) sum += loss[cell] ?? 0
  return sum
}
