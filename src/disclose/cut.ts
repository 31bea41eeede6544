/**
 * Cut (leikkaus): what any pattern must withhold besides, read from the proof that a cell is exposed.
 *
 * By linear duality the doubt about cell p is at most Σ gain(i) over the withheld cells i, plus the slack of covers: gain is the
 * cell's reduced cost times how far it can move, without limit upwards. So Σ min(gain, rest) × withheld(i) ≥ rest holds for every
 * safe pattern (Fischetti and Salazar, Management Science 47 (2001), their strengthened capacity constraints).
 */
import { TOLERANCE } from './attack.ts'
import type { Exposure } from './exposure.ts'
import type { IndexedTable } from './indexed-table.ts'

/** Σ gain × (1 where the cell is withheld) ≥ rest. */
export interface Cut {
  readonly cells: readonly number[]
  readonly gains: readonly number[]
  readonly rest: number
}

export interface Choice {
  /** Cells withheld in every pattern. */
  readonly always: ReadonlySet<number>
  /** Cells published in every pattern. */
  readonly told: ReadonlySet<number>
  readonly sensitive: ReadonlySet<number>
}

export function cutOf(table: IndexedTable, exposure: Exposure, choice: Choice, withheld: ReadonlySet<number>): Cut {
  const { need, side, proof } = exposure
  const value = table.values[need.cell] ?? 0
  let rest = side === 'low' ? value - need.low : need.high - value
  for (const { row, factor } of proof) rest -= Math.abs(factor) * (table.rows[row]?.slack ?? 0)
  const gains = gainsOf(table, exposure)
  for (const cell of choice.always) rest -= gains.get(cell) ?? 0
  const free = [...gains].filter(([cell]) => !choice.always.has(cell) && !choice.told.has(cell))
  const cut = {
    cells: free.map(([cell]) => cell),
    gains: free.map(([, gain]) => Math.min(1, gain / rest)),
    rest: 1,
  }
  const isSound = Number.isFinite(rest) && rest > TOLERANCE
  return isSound && isViolated(cut, withheld) ? cut : anyOther(table, choice, withheld)
}

/** How much each cell adds to the doubt where it is withheld. */
function gainsOf(table: IndexedTable, exposure: Exposure): Map<number, number> {
  const inGroup = new Set(exposure.group)
  const gains = new Map<number, number>()
  for (const [cell, cost] of reducedCosts(table, exposure)) {
    // Watch out: a withheld cell's negative cost is a rounding of the solver's, for the optimum has none.
    if (Math.abs(cost) < TOLERANCE || (cost < 0 && inGroup.has(cell))) continue
    gains.set(cell, cost < 0 ? Number.POSITIVE_INFINITY : cost * (table.values[cell] ?? 0))
  }
  return gains
}

function reducedCosts(table: IndexedTable, { need, side, proof }: Exposure): ReadonlyMap<number, number> {
  const costs = new Map<number, number>([[need.cell, side === 'low' ? 1 : -1]])
  for (const { row, factor } of proof) {
    const { cells = [], factors = [] } = table.rows[row] ?? {}
    for (const [at, cell] of cells.entries()) costs.set(cell, (costs.get(cell) ?? 0) - factor * (factors[at] ?? 0))
  }
  return costs
}

function isViolated(cut: Cut, withheld: ReadonlySet<number>): boolean {
  let sum = 0
  for (const [at, cell] of cut.cells.entries()) if (withheld.has(cell)) sum += cut.gains[at] ?? 0
  return sum < cut.rest - TOLERANCE
}

/** Holds for every pattern, since withholding less never protects more. */
function anyOther(table: IndexedTable, choice: Choice, withheld: ReadonlySet<number>): Cut {
  const cells = table.cells.flatMap((_, cell) => (withheld.has(cell) || choice.told.has(cell) ? [] : [cell]))
  return { cells, gains: cells.map(() => 1), rest: 1 }
}

/**
 * Company (seuralainen): a cell withheld alone in a sum is no secret, so it needs another in each of its sums. Gives those that
 * the shares (0 published to 1 withheld, between in the relaxed program) break.
 */
export function companyCuts({ rows }: IndexedTable, choice: Choice, shares: ArrayLike<number>): readonly Cut[] {
  return rows.flatMap(({ cells, isEqual }) => {
    if (!isEqual) return []
    const sum = cells.reduce((so, cell) => so + (shares[cell] ?? 0), 0)
    return cells.flatMap((cell) => {
      const own = shares[cell] ?? 0
      const isNeeded = !choice.always.has(cell) || choice.sensitive.has(cell)
      if (!isNeeded || choice.told.has(cell) || own <= sum - own + 0.01) return []
      const free = cells.filter((one) => !choice.told.has(one))
      return [{ cells: free, gains: free.map((one) => (one === cell ? -1 : 1)), rest: 0 }]
    })
  })
}
