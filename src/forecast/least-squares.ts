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
const ENOUGH = 1e-5
const MOST = 40

export function minimum(problem: Problem, start: Float64Array): Minimum {
  const p = start.length
  const n = problem.count
  const work = scratchFor(p, n)
  const theta = start.slice()
  for (let j = 0; j < p; j++) theta[j] = within(problem, j, at(start, j))
  const trial = new Float64Array(p)
  let sum = problem.residuals(theta, work.residuals)
  let damping = 1e-2
  for (let round = 0; round < MOST && Number.isFinite(sum) && sum > 0; round++) {
    slopes(problem, theta, work)
    const before = sum
    for (let attempt = 0; attempt < 8; attempt++) {
      step(problem, theta, work, damping, trial)
      const found = problem.residuals(trial, work.trial)
      if (found < sum) {
        sum = found
        theta.set(trial)
        for (let t = 0; t < n; t++) work.residuals[t] = at(work.trial, t)
        damping = Math.max(damping / 8, 1e-9)
        break
      }
      damping *= 6
    }
    if (!(before - sum > ENOUGH * before)) break
  }
  return { theta, sum }
}

const within = ({ lower, upper }: Problem, j: number, value: number): number =>
  Math.min(at(upper, j), Math.max(at(lower, j), value))

interface Work {
  readonly residuals: Float64Array
  readonly trial: Float64Array
  readonly jacobian: Float64Array
  readonly normal: Float64Array
  readonly gradient: Float64Array
  readonly matrix: Float64Array
  readonly change: Float64Array
}

/** Kept from one search to the next, for thousands of small ones follow each other; nothing in it outlives a search. */
let scratch = workspace(0, 0)

function scratchFor(p: number, n: number): Work {
  const isEnough = scratch.gradient.length >= p && scratch.residuals.length >= n && scratch.jacobian.length >= n * p
  if (!isEnough) scratch = workspace(Math.max(p, scratch.gradient.length), Math.max(n, scratch.residuals.length))
  return scratch
}

function workspace(p: number, n: number): Work {
  return {
    ...{ residuals: new Float64Array(n), trial: new Float64Array(n), jacobian: new Float64Array(n * p) },
    ...{ normal: new Float64Array(p * p), gradient: new Float64Array(p) },
    ...{ matrix: new Float64Array(p * p), change: new Float64Array(p) },
  }
}

/** Fills JᵀJ and Jᵀu at θ. */
function slopes({ residuals, upper, sizes, count: n }: Problem, theta: Float64Array, work: Work): void {
  const p = theta.length
  const { jacobian, normal, gradient, trial, residuals: here } = work
  for (let j = 0; j < p; j++) {
    const kept = at(theta, j)
    const size = STEP * Math.max(Math.abs(kept), at(sizes, j))
    const change = kept + size > at(upper, j) ? -size : size
    theta[j] = kept + change
    residuals(theta, trial)
    theta[j] = kept
    const rate = 1 / change
    for (let t = 0, place = j * n; t < n; t++, place++) jacobian[place] = (at(trial, t) - at(here, t)) * rate
  }
  for (let i = 0; i < p; i++) {
    gradient[i] = dot(jacobian, i * n, here, 0, n)
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

/** Writes θ after one damped step, held in its box. */
function step(problem: Problem, theta: Float64Array, work: Work, damping: number, out: Float64Array): void {
  const p = theta.length
  const { normal, gradient, matrix, change } = work
  for (let k = 0; k < p * p; k++) matrix[k] = at(normal, k)
  for (let j = 0; j < p; j++) {
    const isStill = isHeld(problem, j, at(theta, j), at(gradient, j))
    change[j] = isStill ? 0 : -at(gradient, j)
    for (let k = 0; isStill && k < p; k++) {
      matrix[j * p + k] = 0
      matrix[k * p + j] = 0
    }
    matrix[j * p + j] = isStill ? 1 : at(normal, j * p + j) * (1 + damping) + 1e-12
  }
  const canStep = factored(matrix, p)
  if (canStep) substitute(matrix, change, p)
  for (let j = 0; j < p; j++) out[j] = within(problem, j, at(theta, j) + (canStep ? at(change, j) : 0))
}

/** At a bound, and pushed against it. */
function isHeld({ lower, upper }: Problem, j: number, value: number, slope: number): boolean {
  if (!Number.isFinite(slope)) return true
  return slope >= 0 ? value <= at(lower, j) : value >= at(upper, j)
}

/** x with Ax = b for a symmetric positive definite A (row by row; overwritten); nothing where it is not one. */
export function solved(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  if (!factored(matrix, right.length)) return undefined
  const x = right.slice()
  substitute(matrix, x, right.length)
  return x
}

/** Forward and back through a Cholesky factor, in place. */
function substitute(factor: Float64Array, x: Float64Array, p: number): void {
  for (let i = 0; i < p; i++) {
    let sum = at(x, i)
    for (let k = 0; k < i; k++) sum -= at(factor, i * p + k) * at(x, k)
    x[i] = sum / at(factor, i * p + i)
  }
  for (let i = p - 1; i >= 0; i--) {
    let sum = at(x, i)
    for (let k = i + 1; k < p; k++) sum -= at(factor, k * p + i) * at(x, k)
    x[i] = sum / at(factor, i * p + i)
  }
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
