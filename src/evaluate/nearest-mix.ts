/**
 * Nearest mix (lähin yhdistelmä): weights ≥ 0 that make one and bring the mix of given points nearest to the origin.
 *
 * Own active set, exact in a finite number of steps (Wolfe, Mathematical Programming 11, 1976, 128–149): the points that carry
 * weight are affinely independent, so there are at most dimensions + 1 of them, and no ridge is needed where points are more.
 * A `start` from a like problem saves most of the work. Where several mixes are as near, the most even one is taken: a
 * ridge, too small to move anything else, decides between them.
 */

export interface Points {
  readonly count: number
  readonly dimensions: number
  /** Point after point. */
  readonly at: Float64Array
}

export interface Mix {
  /** Which points carry weight, and how much; alike long. */
  readonly points: readonly number[]
  readonly weights: readonly number[]
}

const TINY = 1e-12
const ENOUGH = 1e-14
/** Of the largest square of a point. */
const RIDGE = 1e-9
const MOST_ROUNDS = 1000

export function nearestMix(points: Points, start: readonly number[] = []): Mix {
  const scale = largestSquare(points)
  const ridge = RIDGE * scale
  const state = startFrom(points, start, ridge)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { best, value, own } = mostAgainst(points, state, ridge)
    if (value >= own - ENOUGH * scale || state.points.includes(best)) break
    state.points.push(best)
    state.weights.push(0)
    settle(points, state, ridge)
  }
  return state
}

interface State {
  points: number[]
  weights: number[]
}

function startFrom(points: Points, start: readonly number[], ridge: number): State {
  if (start.length > 0) {
    const state = { points: [...start], weights: start.map(() => 1 / start.length) }
    settle(points, state, ridge)
    return state
  }
  let [first, least] = [0, Number.POSITIVE_INFINITY]
  for (let at = 0; at < points.count; at++) {
    const value = between(points, at, at)
    if (value < least) [first, least] = [at, value]
  }
  return { points: [first], weights: [1] }
}

/** Drops points until the nearest mix of those left has no weight below zero. */
function settle(points: Points, state: State, ridge: number): void {
  while (state.points.length > 1) {
    const wanted = nearestOfPlane(points, state.points, ridge)
    if (!wanted) {
      drop(state, leastAt(state.weights))
      continue
    }
    if (wanted.every((one) => one > TINY)) {
      state.weights = wanted
      return
    }
    let [step, leaver] = [1, -1]
    wanted.forEach((one, at) => {
      const from = state.weights[at] as number
      const room = from / (from - one)
      if (one <= TINY && (leaver < 0 || room < step)) [step, leaver] = [Math.min(1, Math.max(0, room || 0)), at]
    })
    state.weights = state.weights.map((from, at) => from + step * ((wanted[at] as number) - from))
    drop(state, leaver)
  }
  state.weights = [1]
}

function drop(state: State, at: number): void {
  state.points.splice(at, 1)
  state.weights.splice(at, 1)
  const total = state.weights.reduce((sum, one) => sum + one, 0)
  state.weights = state.weights.map((one) => (total > 0 ? one / total : 1 / state.weights.length))
}

const leastAt = (row: readonly number[]): number => row.indexOf(Math.min(...row))

/** Weights that make one, of any sign, of the plane through the points; nothing where they do not span it. */
function nearestOfPlane(points: Points, chosen: readonly number[], ridge: number): number[] | undefined {
  const size = chosen.length
  const gram = new Float64Array(size * size)
  let trace = 0
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) gram[a * size + b] = between(points, chosen[a] as number, chosen[b] as number)
    gram[a * size + a] = (gram[a * size + a] as number) + ridge
    trace += gram[a * size + a] as number
  }
  const lift = trace / size || 1
  for (let a = 0; a < size; a++) for (let b = 0; b <= a; b++) gram[a * size + b] = (gram[a * size + b] as number) + lift
  if (!factor(gram, size)) return undefined
  const solved = solveOnes(gram, size)
  const total = solved.reduce((sum, one) => sum + one, 0)
  return solved.map((one) => one / total)
}

/** Cholesky in place, lower half; false where a pivot is lost. */
function factor(matrix: Float64Array, size: number): boolean {
  for (let column = 0; column < size; column++) {
    const before = matrix[column * size + column] as number
    for (let row = column; row < size; row++) {
      let value = matrix[row * size + column] as number
      for (let k = 0; k < column; k++) {
        value -= (matrix[row * size + k] as number) * (matrix[column * size + k] as number)
      }
      if (row === column && !(value > 1e-13 * before)) return false
      matrix[row * size + column] =
        row === column ? Math.sqrt(value) : value / (matrix[column * size + column] as number)
    }
  }
  return true
}

function solveOnes(factored: Float64Array, size: number): number[] {
  const x = new Array<number>(size).fill(1)
  for (let row = 0; row < size; row++) {
    let value = x[row] as number
    for (let k = 0; k < row; k++) value -= (factored[row * size + k] as number) * (x[k] as number)
    x[row] = value / (factored[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = x[row] as number
    for (let k = row + 1; k < size; k++) value -= (factored[k * size + row] as number) * (x[k] as number)
    x[row] = value / (factored[row * size + row] as number)
  }
  return x
}

function between({ dimensions, at }: Points, a: number, b: number): number {
  let total = 0
  for (let k = 0; k < dimensions; k++) total += (at[a * dimensions + k] as number) * (at[b * dimensions + k] as number)
  return total
}

function mixOf({ dimensions, at }: Points, { points, weights }: Mix): Float64Array {
  const mix = new Float64Array(dimensions)
  points.forEach((point, place) => {
    const weight = weights[place] as number
    for (let k = 0; k < dimensions; k++) mix[k] = (mix[k] as number) + weight * (at[point * dimensions + k] as number)
  })
  return mix
}

/** The point that lies furthest against the mix, its product with the mix, and that of the mix with itself. */
function mostAgainst(points: Points, state: State, ridge: number): { best: number; value: number; own: number } {
  const { count, dimensions, at } = points
  const mix = mixOf(points, state)
  const products = new Float64Array(count)
  for (let point = 0; point < count; point++) {
    let product = 0
    for (let k = 0; k < dimensions; k++) product += (mix[k] as number) * (at[point * dimensions + k] as number)
    products[point] = product
  }
  state.points.forEach((point, place) => {
    products[point] = (products[point] as number) + ridge * (state.weights[place] as number)
  })
  let [best, value, own] = [0, Number.POSITIVE_INFINITY, 0]
  for (let point = 0; point < count; point++) {
    if ((products[point] as number) < value) [best, value] = [point, products[point] as number]
  }
  state.points.forEach((point, place) => {
    own += (state.weights[place] as number) * (products[point] as number)
  })
  return { best, value, own }
}

function largestSquare(points: Points): number {
  let largest = 0
  for (let at = 0; at < points.count; at++) largest = Math.max(largest, between(points, at, at))
  return largest
}
