/**
 * Solver (ratkaisin): HiGHS for linear and whole-number programs, loaded once and given as an argument.
 *
 * One thread, no clock and no chance: the same program has the same answer on every machine.
 */
import type { Highs, Model } from 'highs'

export type Solver = Highs

/** Loaded when first asked for: its program is 3.5 MB. */
export async function loadSolver(): Promise<Solver> {
  // The package's types describe its CommonJS face, where the loader stands one `default` deeper.
  const { default: load } = (await import('highs')) as unknown as { readonly default: () => Promise<Highs> }
  return load()
}

/** A row of a program: `lower` ≤ Σ factor × column ≤ `upper`. */
export interface ProgramRow {
  readonly columns: readonly number[]
  readonly factors: readonly number[]
  readonly lower: number
  readonly upper: number
}

export interface Program {
  readonly cost: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly rows: readonly ProgramRow[]
  /** Columns that take whole numbers only. */
  readonly whole?: readonly number[]
}

/** Minimises; to be disposed of by whoever opens it, for its memory is the solver's own. */
export function openProgram(solver: Solver, program: Program): Model {
  const model = solver.createModel({
    numCols: program.cost.length,
    numRows: program.rows.length,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rows.map((row) => row.lower),
    rowUpper: program.rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: program.rows.length,
      numCols: program.cost.length,
      starts: startsOf(program.rows),
      indices: program.rows.flatMap((row) => row.columns),
      values: program.rows.flatMap((row) => row.factors),
    },
  })
  model.options.set({ output_flag: false, random_seed: 0 })
  // Factors here are 1 and −1 and most limits 0: scaling and perturbing only cost time, half of it.
  if (!program.whole) model.options.set({ simplex_scale_strategy: 0, dual_simplex_cost_perturbation_multiplier: 0 })
  for (const column of program.whole ?? []) model.changeColIntegrality(column, 1)
  return model
}

function startsOf(rows: readonly ProgramRow[]): number[] {
  const starts = [0]
  let end = 0
  for (const row of rows) {
    end += row.columns.length
    starts.push(end)
  }
  return starts
}

/** What a run came to; anything else than these is a bug of ours or of the solver. */
export type Ended = 'optimal' | 'infeasible' | 'unbounded' | 'stopped'

export function run(model: Model, solver: Solver): Ended {
  const { modelStatus: is } = solver.constants
  const { modelStatus } = model.run()
  if (modelStatus === is.optimal || modelStatus === is.empty) return 'optimal'
  if (modelStatus === is.infeasible) return 'infeasible'
  if (modelStatus === is.unbounded || modelStatus === is.unboundedOrInfeasible) return 'unbounded'
  if (modelStatus === is.solutionLimit || modelStatus === is.iterationLimit) return 'stopped'
  throw new Error(`solver ended: ${modelStatus}`)
}
