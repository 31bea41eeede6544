/**
 * Attack (hyökkäys): the programs a reader of the published cells would solve for one group of unknowns.
 *
 * Money is reckoned in a scale that keeps the solver's tolerance small beside the figures.
 */
import type { Model } from 'highs'
import type { IndexedTable } from './indexed-table.ts'
import { openProgram, run, type Solver } from './solver.ts'
import type { UnknownGroup } from './unknowns.ts'

/** Nearer than this, in the program's scale, is the same. */
export const TOLERANCE = 1e-6

export interface Attack {
  readonly group: UnknownGroup
  readonly model: Model
  readonly solver: Solver
  readonly scale: number
  /** True values in the program's scale, a column each. */
  readonly truth: readonly number[]
}

export interface Point {
  readonly values: ArrayLike<number>
  /** Multipliers of the rows. */
  readonly duals: ArrayLike<number>
}

const LARGE = 1e5

export function openAttack(table: IndexedTable, group: UnknownGroup, solver: Solver): Attack {
  const truth = group.cells.map((cell) => table.values[cell] ?? 0)
  const limits = group.rows.flatMap((row) => (Number.isFinite(row.upper) ? [Math.abs(row.upper)] : []))
  const largest = [...truth, ...limits].reduce((most, one) => Math.max(most, one), 0)
  const scale = largest > LARGE ? largest / LARGE : 1
  const model = openProgram(solver, {
    cost: truth.map(() => 0),
    lower: truth.map(() => 0),
    upper: truth.map(() => Number.POSITIVE_INFINITY),
    rows: group.rows.map((row) => ({ ...row, lower: row.lower / scale, upper: row.upper / scale })),
  })
  return { group, model, solver, scale, truth: truth.map((value) => value / scale) }
}

/** The lowest sum of cost × column; null where there is no lowest. */
export function lowest(attack: Attack, cost: readonly (readonly [column: number, factor: number])[]): Point | null {
  const { model, solver } = attack
  for (const [column, factor] of cost) model.changeColCost(column, factor)
  const ended = run(model, solver)
  if (ended !== 'optimal' && ended !== 'unbounded') throw new Error(`attack ended: ${ended}`)
  // Watch out: a changed cost makes the solver forget its solution.
  const solution = ended === 'optimal' ? model.getSolution() : null
  for (const [column] of cost) model.changeColCost(column, 0)
  return solution && { values: solution.colValue, duals: solution.rowDual }
}

/** Holds columns at or below a value for the time of some work. */
export function capped<T>(attack: Attack, caps: readonly (readonly [column: number, cap: number])[], work: () => T): T {
  for (const [column, cap] of caps) attack.model.changeColBounds(column, 0, cap)
  try {
    return work()
  } finally {
    for (const [column] of caps) attack.model.changeColBounds(column, 0, Number.POSITIVE_INFINITY)
  }
}
