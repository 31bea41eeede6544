/**
 * Chosen columns (valitut selittäjät): draws of a regression in which each column may be left out, given the rest.
 *
 * Spike and slab: a column is in with a prior chance, coefficients of those that are in have a g-prior of the weight of one
 * observation, half of it on the diagonal (George & McCulloch 1997; Scott & Varian 2014, as for Brodersen et al. 2015).
 */
import type { Random } from '#kernel/random.ts'
import { choleskyOf, type Matrix, solvedBy } from './least-squares.ts'
import { inverseGamma } from './random-draw.ts'
import { dot, type Row, squares } from './vector.ts'

export interface Columns {
  /** Row a period. */
  readonly x: Matrix
  /** XᵀX. */
  readonly products: Matrix
  /** Prior chance of each column to be in; 1: always. */
  readonly chances: Row
  readonly priorSquares: number
  readonly priorCount: number
}

export interface ColumnState {
  isIn: boolean[]
  coefficients: number[]
  noise: number
}

export function columnsOf(x: Matrix, chances: Row, variance: number): Columns {
  const size = chances.length
  const products = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => x.reduce((sum, row) => sum + (row[a] as number) * (row[b] as number), 0)),
  )
  return { x, products, chances, priorSquares: variance * PRIOR_COUNT, priorCount: PRIOR_COUNT }
}

const PRIOR_COUNT = 2
const DIAGONAL = 0.5

interface Fit {
  readonly score: number
  readonly rest: number
  readonly middle: Row
  readonly lower: Matrix
}

/** Draws which columns are in, their coefficients and the noise, given y less the level. */
export function drawColumns(columns: Columns, y: Row, state: ColumnState, random: Random): void {
  const cross = columns.chances.map((_, k) =>
    columns.x.reduce((sum, row, t) => sum + (row[k] as number) * (y[t] as number), 0),
  )
  const whole = squares(y)
  const fitOf = (isIn: readonly boolean[]) => fitted(columns, cross, whole, y.length, isIn)
  let now = fitOf(state.isIn)
  columns.chances.forEach((chance, k) => {
    if (chance >= 1) return
    const flipped = state.isIn.map((one, at) => (at === k ? !one : one))
    const other = fitOf(flipped)
    const odds = Math.log(chance / (1 - chance)) * (flipped[k] ? 1 : -1)
    if (
      Math.log(1 - random.next()) <
      other.score - now.score + odds - Math.log1p(Math.exp(Math.min(700, other.score - now.score + odds)))
    ) {
      state.isIn = flipped
      now = other
    }
  })
  state.noise = inverseGamma(random, (columns.priorCount + y.length) / 2, (columns.priorSquares + now.rest) / 2)
  const shaken = backSolved(
    now.lower,
    now.middle.map(() => Math.sqrt(state.noise) * random.normal()),
  )
  let place = 0
  state.coefficients = state.isIn.map((one) => {
    if (!one) return 0
    place++
    return (now.middle[place - 1] as number) + (shaken[place - 1] as number)
  })
}

/** Logarithm of the marginal likelihood of the columns that are in, up to a constant. */
function fitted(
  { products, priorSquares, priorCount }: Columns,
  cross: Row,
  whole: number,
  n: number,
  isIn: readonly boolean[],
): Fit {
  const chosen = isIn.flatMap((one, k) => (one ? [k] : []))
  if (chosen.length === 0) {
    return { score: -((priorCount + n) / 2) * Math.log(priorSquares + whole), rest: whole, middle: [], lower: [] }
  }
  const pick = (scale: number, diagonal: number) =>
    chosen.map((a) =>
      chosen.map((b) => {
        const one = products[a]?.[b] as number
        return scale * (a === b ? one : one * diagonal)
      }),
    )
  const prior = pick(1 / n, DIAGONAL)
  const after = pick(1, 1).map((row, a) => row.map((one, b) => one + (prior[a]?.[b] as number)))
  const [priorLower, lower] = [choleskyOf(prior), choleskyOf(after)]
  if (!priorLower || !lower)
    return { score: Number.NEGATIVE_INFINITY, rest: whole, middle: chosen.map(() => 0), lower: lower ?? [] }
  const right = chosen.map((k) => cross[k] as number)
  const middle = solvedBy(lower, right)
  const rest = Math.max(0, whole - dot(right, middle))
  const score = logRoots(priorLower) - logRoots(lower) - ((priorCount + n) / 2) * Math.log(priorSquares + rest)
  return { score, rest, middle, lower }
}

const logRoots = (lower: Matrix): number => lower.reduce((sum, row, at) => sum + Math.log(row[at] as number), 0)

/** x with Lᵀ x = right. */
function backSolved(lower: Matrix, right: Row): Row {
  const x = [...right]
  for (let row = x.length - 1; row >= 0; row--) {
    let value = x[row] as number
    for (let k = row + 1; k < x.length; k++) value -= (lower[k]?.[row] as number) * (x[k] as number)
    x[row] = value / (lower[row]?.[row] as number)
  }
  return x
}
