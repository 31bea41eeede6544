/**
 * Repair (paikkaus): withholds what more is needed for each exposed cell, the cheapest way found for one cell at a time.
 *
 * For a cell that must be able to move by g, the program moves the table's cells by d with every link kept, at the least
 * Σ loss × |d| over cells not yet withheld, and withholds what moved (Kelly, Golden and Assad, Networks 22 (1992)). A table so
 * found bears witness for all other cells too.
 */
import type { Model } from 'highs'
import { TOLERANCE } from './attack.ts'
import type { Exposure } from './exposure.ts'
import type { IndexedTable } from './indexed-table.ts'
import { openProgram, run, type Solver } from './solver.ts'

export interface RepairTask {
  readonly table: IndexedTable
  readonly loss: readonly number[]
  readonly solver: Solver
  /** Cells that may be withheld. */
  readonly allowed: ReadonlySet<number>
}

/** The cells withheld at first and those that the repair adds. */
export function repaired(
  task: RepairTask,
  withheld: ReadonlySet<number>,
  exposed: readonly Exposure[],
): ReadonlySet<number> {
  const now = new Set(withheld)
  const model = movingProgram(task, now)
  try {
    let left = [...exposed]
    while (left.length > 0) {
      const [one, ...others] = left
      if (!one) break
      const moved = move(task, model, one)
      for (const cell of moved.keys()) {
        if (now.has(cell)) continue
        now.add(cell)
        priced(model, task, cell, 0)
      }
      left = others.filter((other) => !isMet(task.table, other, moved))
    }
    return now
  } finally {
    model.dispose()
  }
}

/** Two columns a cell: how far it moves up, how far down. */
function movingProgram({ table, loss, solver, allowed }: RepairTask, withheld: ReadonlySet<number>): Model {
  const cells = table.values.length
  const cost = (cell: number) => (withheld.has(cell) ? 0 : (loss[cell] ?? 0))
  const up = table.values.map((_, cell) => (allowed.has(cell) || withheld.has(cell) ? Number.POSITIVE_INFINITY : 0))
  const down = table.values.map((value, cell) => (allowed.has(cell) || withheld.has(cell) ? value : 0))
  const costs = table.values.map((_, cell) => cost(cell))
  return openProgram(solver, {
    cost: [...costs, ...costs],
    lower: [...up, ...down].map(() => 0),
    upper: [...up, ...down],
    rows: table.rows.map((row) => ({
      columns: [...row.cells, ...row.cells.map((cell) => cell + cells)],
      factors: [...row.factors, ...row.factors.map((factor) => -factor)],
      lower: row.isEqual ? 0 : Number.NEGATIVE_INFINITY,
      upper: row.slack,
    })),
  })
}

function priced(model: Model, { table }: RepairTask, cell: number, cost: number): void {
  model.changeColCost(cell, cost)
  model.changeColCost(cell + table.values.length, cost)
}

/** By how much each cell moved, those that did. */
function move({ table, solver, allowed }: RepairTask, model: Model, { need, side }: Exposure): Map<number, number> {
  const cells = table.values.length
  const value = table.values[need.cell] ?? 0
  const up = side === 'high' ? need.high - value : 0
  const down = side === 'low' ? value - need.low : 0
  model.changeColBounds(need.cell, up, up)
  model.changeColBounds(need.cell + cells, down, down)
  const ended = run(model, solver)
  if (ended !== 'optimal') throw new Error(`repair ended: ${ended}`)
  const { colValue } = model.getSolution()
  model.changeColBounds(need.cell, 0, Number.POSITIVE_INFINITY)
  model.changeColBounds(need.cell + cells, 0, value)
  const moved = new Map<number, number>()
  for (let cell = 0; cell < cells; cell++) {
    const by = (colValue[cell] ?? 0) - (colValue[cell + cells] ?? 0)
    if (Math.abs(by) > TOLERANCE && (allowed.has(cell) || by !== 0)) moved.set(cell, by)
  }
  return moved
}

function isMet(table: IndexedTable, { need, side }: Exposure, moved: ReadonlyMap<number, number>): boolean {
  const value = (table.values[need.cell] ?? 0) + (moved.get(need.cell) ?? 0)
  return side === 'low' ? value <= need.low + TOLERANCE : value >= need.high - TOLERANCE
}
