/**
 * Regression (regressio): linear, or of counts with the logarithm as link; the same shape out of both.
 *
 * Counts: iteratively reweighted least squares of Poisson until the deviance stands, with an offset; the dispersion is Pearson's
 * χ² ÷ (n − coefficients), so the errors are quasi-Poisson (McCullagh & Nelder 1989, chapter 6 and 9).
 */
import { leastSquares, type Matrix } from './least-squares.ts'
import { dot, type Row, sum } from './vector.ts'

export interface Regression {
  readonly coefficients: Row
  /** Covariance of the coefficients with the dispersion, were the observations independent. */
  readonly covariance: Matrix
  /** (X'WX)⁻¹, without the dispersion. */
  readonly bread: Matrix
  /** Residual × weight of each observation: times its row of X it is the score. */
  readonly working: Row
  readonly fitted: Row
  /** Of the deviance: of a linear model observed less fitted. */
  readonly residuals: Row
  /** Weight of each observation at the end; 1 of a linear model. */
  readonly weights: Row
  readonly dispersion: number
}

export function linearRegression(x: Matrix, y: Row): Regression | undefined {
  const found = leastSquares(x, y)
  if (!found) return undefined
  const fitted = x.map((row) => dot(row, found.coefficients))
  const residuals = y.map((one, at) => one - (fitted[at] as number))
  const dispersion = residuals.reduce((total, one) => total + one * one, 0) / (y.length - found.coefficients.length)
  return {
    coefficients: found.coefficients,
    covariance: times(found.inverse, dispersion),
    bread: found.inverse,
    working: residuals,
    fitted,
    residuals,
    weights: y.map(() => 1),
    dispersion,
  }
}

const MOST_ROUNDS = 100
const ENOUGH = 1e-13

/** Counts y ≥ 0 with `offset`, the logarithm of the population at risk; nothing where it does not converge. */
export function countRegression(x: Matrix, y: Row, offset: Row): Regression | undefined {
  let linear = y.map((one) => Math.log(one + 0.1))
  let last = Number.POSITIVE_INFINITY
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const means = linear.map(Math.exp)
    const working = y.map((one, at) => {
      const own = means[at] as number
      return (linear[at] as number) - (offset[at] as number) + (one - own) / own
    })
    const found = leastSquares(x, working, means)
    if (!found) return undefined
    linear = x.map((row, at) => dot(row, found.coefficients) + (offset[at] as number))
    const deviance = devianceOf(y, linear.map(Math.exp))
    if (!Number.isFinite(deviance)) return undefined
    if (Math.abs(deviance - last) <= ENOUGH * (Math.abs(deviance) + 0.1))
      return counted(x, y, linear, found.coefficients)
    last = deviance
  }
  return undefined
}

function counted(x: Matrix, y: Row, linear: Row, coefficients: Row): Regression | undefined {
  const fitted = linear.map(Math.exp)
  const found = leastSquares(x, y, fitted)
  if (!found) return undefined
  const working = y.map((one, at) => one - (fitted[at] as number))
  const pearson = working.map((one, at) => one ** 2 / (fitted[at] as number))
  const dispersion = sum(pearson) / (y.length - coefficients.length)
  const residuals = y.map(
    (one, at) => Math.sign(working[at] as number) * Math.sqrt(devianceOf([one], [fitted[at] as number])),
  )
  return {
    coefficients,
    covariance: times(found.inverse, dispersion),
    bread: found.inverse,
    working,
    fitted,
    residuals,
    weights: fitted,
    dispersion,
  }
}

const devianceOf = (y: Row, means: Row): number =>
  2 *
  y.reduce((total, one, at) => {
    const own = means[at] as number
    return Math.max(0, total + (one > 0 ? one * Math.log(one / own) : 0) - (one - own))
  }, 0)

const times = (matrix: Matrix, by: number): Matrix => matrix.map((row) => row.map((one) => one * by))
