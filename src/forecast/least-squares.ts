/**
 * Least squares (pienin neliösumma): linear by Cholesky, and bounded non-linear by Levenberg–Marquardt.
 *
 * Minimises Σ u_t(θ)² over a box. Each step solves (JᵀJ + λ diag JᵀJ) δ = −Jᵀu over the parameters that are not held at a
 * bound, J by forward differences. Levenberg 1944, Marquardt 1963.
 */
import { at } from './series.ts'

export interface Problem {
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Sizes in which parameters are stepped: 1 for a level near 1. */
  readonly sizes: Float64Array
  /** Writes u(θ) and gives Σ u²; Infinity where θ is impossible. */
  readonly residuals: (theta: Float64Array, out: Float64Array) => number
  readonly count: number
}

export interface Minimum {
  readonly theta: Float64Array
  readonly sum: number
}

const STEP = 1e-6
const ENOUGH = 1e-7
const MOST = 40

export function minimum(problem: Problem, start: Float64Array): Minimum {
  const p = start.length
  const work = workspace(p, problem.count)
  let theta: Float64Array = start.map((value, j) =>
    Math.min(at(problem.upper, j), Math.max(at(problem.lower, j), value)),
  )
  let sum = problem.residuals(theta, work.residuals)
  let damping = 1e-2
  for (let round = 0; round < MOST && Number.isFinite(sum) && sum > 0; round++) {
    slopes(problem, theta, work)
    const before = sum
    for (let attempt = 0; attempt < 8; attempt++) {
      const trial = stepped(problem, theta, work, damping)
      const found = problem.residuals(trial, work.trial)
      if (found < sum) {
        sum = found
        theta = trial
        work.residuals.set(work.trial)
        damping = Math.max(damping / 8, 1e-9)
        break
      }
      damping *= 6
    }
    if (!(before - sum > ENOUGH * before)) break
  }
  return { theta, sum }
}

interface Work {
  readonly residuals: Float64Array
  readonly trial: Float64Array
  readonly jacobian: Float64Array
  readonly normal: Float64Array
  readonly gradient: Float64Array
  readonly matrix: Float64Array
}

const workspace = (p: number, n: number): Work => ({
  residuals: new Float64Array(n),
  trial: new Float64Array(n),
  jacobian: new Float64Array(n * p),
  normal: new Float64Array(p * p),
  gradient: new Float64Array(p),
  matrix: new Float64Array(p * p),
})

/** Fills JᵀJ and Jᵀu at θ. */
function slopes({ residuals, upper, sizes, count: n }: Problem, theta: Float64Array, work: Work): void {
  const p = theta.length
  const { jacobian, normal, gradient, trial } = work
  for (let j = 0; j < p; j++) {
    const kept = at(theta, j)
    const size = STEP * Math.max(Math.abs(kept), at(sizes, j))
    const step = kept + size > at(upper, j) ? -size : size
    theta[j] = kept + step
    residuals(theta, trial)
    theta[j] = kept
    for (let t = 0; t < n; t++) jacobian[j * n + t] = (at(trial, t) - at(work.residuals, t)) / step
  }
  for (let i = 0; i < p; i++) {
    gradient[i] = dot(jacobian, i * n, work.residuals, 0, n)
    for (let j = 0; j <= i; j++) {
      const product = dot(jacobian, i * n, jacobian, j * n, n)
      normal[i * p + j] = product
      normal[j * p + i] = product
    }
  }
}

function dot(a: Float64Array, i: number, b: Float64Array, j: number, n: number): number {
  let sum = 0
  for (let t = 0; t < n; t++) sum += at(a, i + t) * at(b, j + t)
  return sum
}

/** θ after one damped step, held in its box. */
function stepped({ lower, upper }: Problem, theta: Float64Array, work: Work, damping: number): Float64Array {
  const p = theta.length
  const { normal, gradient, matrix } = work
  const right = new Float64Array(p)
  matrix.set(normal)
  for (let j = 0; j < p; j++) {
    const slope = at(gradient, j)
    const isHeld =
      (at(theta, j) <= at(lower, j) && slope >= 0) ||
      (at(theta, j) >= at(upper, j) && slope <= 0) ||
      !Number.isFinite(slope)
    right[j] = isHeld ? 0 : -slope
    for (let k = 0; isHeld && k < p; k++) {
      matrix[j * p + k] = 0
      matrix[k * p + j] = 0
    }
    matrix[j * p + j] = isHeld ? 1 : at(normal, j * p + j) * (1 + damping) + 1e-12
  }
  const change = solved(matrix, right)
  return theta.map((value, j) => Math.min(at(upper, j), Math.max(at(lower, j), value + (change ? at(change, j) : 0))))
}

/** x with Ax = b for a symmetric positive definite A (row by row; overwritten); nothing where it is not one. */
export function solved(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const p = right.length
  if (!factored(matrix, p)) return undefined
  const x = right.slice()
  for (let i = 0; i < p; i++) {
    let sum = at(x, i)
    for (let k = 0; k < i; k++) sum -= at(matrix, i * p + k) * at(x, k)
    x[i] = sum / at(matrix, i * p + i)
  }
  for (let i = p - 1; i >= 0; i--) {
    let sum = at(x, i)
    for (let k = i + 1; k < p; k++) sum -= at(matrix, k * p + i) * at(x, k)
    x[i] = sum / at(matrix, i * p + i)
  }
  return x
}

/** The lower Cholesky factor in place; false where the matrix is not positive definite. */
export function factored(matrix: Float64Array, p: number): boolean {
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i * p + j)
      for (let k = 0; k < j; k++) sum -= at(matrix, i * p + k) * at(matrix, j * p + k)
      if (i === j) {
        if (!(sum > 0)) return false
        matrix[i * p + i] = Math.sqrt(sum)
      } else matrix[i * p + j] = sum / at(matrix, j * p + j)
    }
  }
  return true
}
