/**
 * Frank–Wolfe on the simplex (Frank–Wolfen menetelmä): weights ≥ 0 that make one and bring Aw near b.
 *
 * Minimises ‖Aw − b‖² ÷ rows + ζ²‖w‖², with an exact line search, first briefly, then from the weights that were large.
 * Stops where a step gains less than (`leastGain`)² (Arkhangelsky, Athey, Hirshberg, Imbens & Wager, AER 2021, algorithm 1).
 */
import { mean, type Row, sum } from './vector.ts'

export interface WeightProblem {
  /** Column a candidate: each as long as the target. */
  readonly columns: readonly Row[]
  readonly target: Row
  readonly ridge: number
  readonly leastGain: number
  /** Whether a constant is free: then only the shape must fit. */
  readonly level: 'free' | 'fixed'
}

const FIRST_STEPS = 100
const MOST_STEPS = 10_000
/** Weights up to this share of the largest begin the second pass from zero. */
const SMALL = 1 / 4

export function simplexWeights(problem: WeightProblem): Row {
  const centre = (row: Row): Row => {
    const middle = mean(row)
    return row.map((one) => one - middle)
  }
  const ready =
    problem.level === 'fixed'
      ? problem
      : { ...problem, columns: problem.columns.map(centre), target: centre(problem.target) }
  const count = problem.columns.length
  const first = descend(
    ready,
    Array.from({ length: count }, () => 1 / count),
    FIRST_STEPS,
  )
  return descend(ready, sparse(first), MOST_STEPS)
}

function sparse(weights: Row): Row {
  const least = Math.max(...weights) * SMALL
  const kept = weights.map((one) => (one <= least ? 0 : one))
  const total = sum(kept)
  return kept.map((one) => one / total)
}

function descend(problem: WeightProblem, from: Row, most: number): Row {
  const { columns, target, ridge, leastGain } = problem
  const eta = target.length * ridge ** 2
  const w = Float64Array.from(from)
  const error = Float64Array.from(target, (one, row) =>
    columns.reduce((total, column, at) => total + (w[at] as number) * (column[row] as number), -one),
  )
  const flat = columns.map((column) => Float64Array.from(column))
  const valueNow = () => ridge ** 2 * squaresOf(w) + squaresOf(error) / target.length
  let [last, gain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let step = 0; step < most && gain > leastGain ** 2; step++) {
    stepTowardsBest(flat, target, w, error, eta)
    const value = valueNow()
    gain = last - value
    last = value
  }
  return Array.from(w)
}

/** One step with the best length towards the column that promises most; changes `w` and `error`. */
function stepTowardsBest(
  columns: readonly Float64Array[],
  target: Row,
  w: Float64Array,
  error: Float64Array,
  eta: number,
): void {
  let [best, least, along] = [0, Number.POSITIVE_INFINITY, 0]
  for (let at = 0; at < columns.length; at++) {
    const half = innerOf(error, columns[at] as Float64Array) + eta * (w[at] as number)
    along += half * (w[at] as number)
    if (half < least) [best, least] = [at, half]
  }
  const column = columns[best] as Float64Array
  const toBest = 1 - 2 * (w[best] as number) + squaresOf(w)
  if (toBest === 0) return
  let change = 0
  for (let row = 0; row < error.length; row++) {
    change += ((column[row] as number) - (error[row] as number) - (target[row] as number)) ** 2
  }
  const bend = change + eta * toBest
  if (bend === 0) return
  const length = Math.min(1, Math.max(0, -(least - along) / bend))
  for (let row = 0; row < error.length; row++) {
    error[row] =
      (error[row] as number) + length * ((column[row] as number) - (error[row] as number) - (target[row] as number))
  }
  for (let at = 0; at < w.length; at++) w[at] = (w[at] as number) * (1 - length)
  w[best] = (w[best] as number) + length
}

function squaresOf(row: Float64Array): number {
  let total = 0
  for (let at = 0; at < row.length; at++) total += (row[at] as number) ** 2
  return total
}

function innerOf(a: Float64Array, b: Float64Array): number {
  let total = 0
  for (let at = 0; at < a.length; at++) total += (a[at] as number) * (b[at] as number)
  return total
}
