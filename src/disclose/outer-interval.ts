/**
 * Outer intervals (ulkorajat): what follows for each unknown from one link at a time, again and again until nothing new does.
 *
 * Never narrower than the truth allows: where a known table reaches these limits, no program need be solved.
 */
import type { ProgramRow } from './solver.ts'

interface Limits {
  readonly low: number
  readonly high: number
}

const ROUNDS = 20

export function outerInterval(rows: readonly ProgramRow[], columns: number): readonly Limits[] {
  const low = Array.from({ length: columns }, () => 0)
  const high = Array.from({ length: columns }, () => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    let changed = 0
    for (const row of rows) changed += narrowed(row, low, high)
    if (changed === 0) break
  }
  return low.map((one, at) => ({ low: one, high: high[at] ?? Number.POSITIVE_INFINITY }))
}

/** How many limits the row moved. */
function narrowed({ columns, factors, lower, upper }: ProgramRow, low: number[], high: number[]): number {
  const least = columns.map((column, at) => extreme(factors[at] ?? 0, low[column] ?? 0, high[column] ?? 0, Math.min))
  const most = columns.map((column, at) => extreme(factors[at] ?? 0, low[column] ?? 0, high[column] ?? 0, Math.max))
  const [leastSum, mostSum] = [sumOf(least), sumOf(most)]
  let changed = 0
  for (const [at, column] of columns.entries()) {
    const factor = factors[at] ?? 0
    const top = upper - without(leastSum, least[at] ?? 0)
    const bottom = lower - without(mostSum, most[at] ?? 0)
    const [newLow, newHigh] = factor > 0 ? [bottom / factor, top / factor] : [top / factor, bottom / factor]
    if (newLow > (low[column] ?? 0)) {
      low[column] = newLow
      changed++
    }
    if (newHigh < (high[column] ?? 0)) {
      high[column] = newHigh
      changed++
    }
  }
  return changed
}

const extreme = (factor: number, low: number, high: number, pick: (a: number, b: number) => number) =>
  pick(factor * low, factor * high)

interface Sum {
  readonly finite: number
  readonly infinite: number
}

function sumOf(values: readonly number[]): Sum {
  let [finite, infinite] = [0, 0]
  for (const value of values) {
    if (Number.isFinite(value)) finite += value
    else infinite += value > 0 ? 1 : -1
  }
  return { finite, infinite }
}

/** The sum of the others; infinite where another is. */
function without({ finite, infinite }: Sum, own: number): number {
  const others = Number.isFinite(own) ? infinite : infinite - Math.sign(own)
  if (others !== 0) return others > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  return Number.isFinite(own) ? finite - own : finite
}
