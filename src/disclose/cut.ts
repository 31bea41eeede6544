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
import type { Need } from './sensitive.ts'

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
  const cut = provenCut(table, exposure, choice)
  const shares = table.cells.map((_, cell) => (withheld.has(cell) ? 1 : 0))
  return cut && isBroken(cut, shares) ? cut : anyOther(table, choice, withheld)
}

/** What the proof demands; null where it demands nothing more than is always withheld. */
function provenCut(table: IndexedTable, exposure: Omit<Exposure, 'reached'>, choice: Choice): Cut | null {
  const { need, side, proof } = exposure
  const value = table.values[need.cell] ?? 0
  let rest = side === 'low' ? value - need.low : need.high - value
  for (const { row, factor } of proof) rest -= Math.abs(factor) * (table.rows[row]?.slack ?? 0)
  const free: [cell: number, gain: number][] = []
  for (const [cell, gain] of gainsOf(table, exposure)) {
    if (choice.always.has(cell)) rest -= gain
    else if (!choice.told.has(cell)) free.push([cell, gain])
  }
  if (!Number.isFinite(rest) || rest <= TOLERANCE) return null
  return { cells: free.map(([cell]) => cell), gains: free.map(([, gain]) => Math.min(1, gain / rest)), rest: 1 }
}

/** How much each cell adds to the doubt where it is withheld. */
function gainsOf(table: IndexedTable, exposure: Omit<Exposure, 'reached'>): Map<number, number> {
  const inGroup = new Set(exposure.group)
  const gains = new Map<number, number>()
  for (const [cell, cost] of reducedCosts(table, exposure)) {
    // Watch out: a withheld cell's negative cost is a rounding of the solver's, for the optimum has none.
    if (Math.abs(cost) < TOLERANCE || (cost < 0 && inGroup.has(cell))) continue
    gains.set(cell, cost < 0 ? Number.POSITIVE_INFINITY : cost * (table.values[cell] ?? 0))
  }
  return gains
}

function reducedCosts(
  table: IndexedTable,
  { need, side, proof }: Omit<Exposure, 'reached'>,
): ReadonlyMap<number, number> {
  const costs = new Map<number, number>([[need.cell, side === 'low' ? 1 : -1]])
  for (const { row, factor } of proof) {
    const { cells = [], factors = [] } = table.rows[row] ?? {}
    for (const [at, cell] of cells.entries()) costs.set(cell, (costs.get(cell) ?? 0) - factor * (factors[at] ?? 0))
  }
  return costs
}

export function isBroken({ cells, gains, rest }: Cut, shares: ArrayLike<number>): boolean {
  let sum = 0
  for (const [at, cell] of cells.entries()) sum += (gains[at] ?? 0) * (shares[cell] ?? 0)
  return sum < rest - 0.001
}

/** Holds for every pattern, since withholding less never protects more. */
function anyOther(table: IndexedTable, choice: Choice, withheld: ReadonlySet<number>): Cut {
  const cells = table.cells.flatMap((_, cell) => (withheld.has(cell) || choice.told.has(cell) ? [] : [cell]))
  return { cells, gains: cells.map(() => 1), rest: 1 }
}

/** Company (seuralainen): a cell withheld alone in a sum is no secret, so it needs another in each of its sums. */
export function companyCuts({ rows }: IndexedTable, choice: Choice): readonly Cut[] {
  return rows.flatMap(({ cells, isEqual }) => {
    const free = isEqual ? cells.filter((cell) => !choice.told.has(cell)) : []
    const always = free.filter((cell) => choice.always.has(cell))
    const [only] = always
    if (always.length > 1 || (only !== undefined && !choice.sensitive.has(only))) return []
    const needy = only === undefined ? free : [only]
    return needy.map((cell) => ({ cells: free, gains: free.map((one) => (one === cell ? -1 : 1)), rest: 0 }))
  })
}

/**
 * What each link by itself demands for each sensitive cell: that the others in it which are withheld can move far enough. Told
 * without an attack, so that most patterns tried are near to safe.
 */
export function linkCuts(table: IndexedTable, choice: Choice, needs: readonly Need[]): readonly Cut[] {
  return needs.flatMap((need) =>
    (table.rowsOf[need.cell] ?? []).flatMap((row) => {
      const { cells = [], factors = [], isEqual = false } = table.rows[row] ?? {}
      const own = factors[cells.indexOf(need.cell)] ?? 1
      return (['low', 'high'] as const).flatMap((side) => {
        const factor = side === 'low' ? 1 / own : -1 / own
        if (!isEqual && factor > 0) return []
        return provenCut(table, { need, side, proof: [{ row, factor }], group: [] }, choice) ?? []
      })
    }),
  )
}
