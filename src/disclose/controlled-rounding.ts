/**
 * Controlled rounding (hallittu pyöristys): every figure of a table to a multiple of a base, so that the links still hold.
 *
 * Each to one of its two nearest multiples, at the least Σ |rounded − true|; a multiple stays. Where a table of many dimensions has
 * no such rounding, figures may go one base farther. Salazar, Mathematical Programming 105 (2006).
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { LinkedTable } from '#model/protected-table.ts'
import { indexedTable } from './indexed-table.ts'
import { openProgram, run, type Solver } from './solver.ts'

export interface Rounding {
  /** Rounded figures by id. */
  readonly values: ReadonlyMap<string, number>
  /** How many bases a figure may lie outside its two nearest multiples: 0 where none does. */
  readonly reach: number
}

const FARTHEST = 3

/** Of a sound table; `not-roundable` where even three bases do not help. */
export function controlledRounding(
  linked: LinkedTable,
  base: number,
  solver: Solver,
): Outcome<Rounding, 'not-roundable'> {
  for (let reach = 0; reach <= FARTHEST; reach++) {
    const steps = roundedSteps(linked, base, reach, solver)
    if (!steps) continue
    const values = new Map(linked.cells.map(({ id }, cell) => [id, Math.round(steps[cell] ?? 0) * base + 0]))
    return done({ values, reach })
  }
  return refused('not-roundable')
}

/** In bases; null where there is none. Columns: the rounded figures, then how far each is above and below the truth. */
function roundedSteps(linked: LinkedTable, base: number, reach: number, solver: Solver): ArrayLike<number> | null {
  const { values, rows } = indexedTable(linked)
  const truth = values.map((value) => value / base)
  const cells = truth.length
  const free = truth.map(() => Number.POSITIVE_INFINITY)
  const model = openProgram(solver, {
    cost: [...truth.map(() => 0), ...free.map(() => 1), ...free.map(() => 1)],
    lower: [...truth.map((one) => Math.max(0, Math.floor(one) - reach)), ...truth.map(() => 0), ...truth.map(() => 0)],
    upper: [...truth.map((one) => Math.ceil(one) + reach), ...free, ...free],
    rows: [
      ...rows.map((row) => ({
        columns: row.cells,
        factors: row.factors,
        lower: row.isEqual ? 0 : Number.NEGATIVE_INFINITY,
        upper: 0,
      })),
      ...truth.map((one, cell) => ({
        columns: [cell, cell + cells, cell + 2 * cells],
        factors: [1, -1, 1],
        lower: one,
        upper: one,
      })),
    ],
    whole: truth.map((_, cell) => cell),
  })
  try {
    return run(model, solver) === 'optimal' ? model.getSolution().colValue : null
  } finally {
    model.dispose()
  }
}
