/**
 * Least squares (pienimmän neliösumman sovitus): coefficients and the inverse of X'WX, by Cholesky with columns brought to one size.
 */
import type { Row } from './vector.ts'

export type Matrix = readonly Row[]

export interface LeastSquares {
  readonly coefficients: Row
  /** (X'WX)⁻¹. */
  readonly inverse: Matrix
}

/** Nothing where columns depend on one another; `weights` of observations are 1 where left out. */
export function leastSquares(x: Matrix, y: Row, weights?: Row): LeastSquares | undefined {
  const size = x[0]?.length ?? 0
  const weightAt = (row: number) => weights?.[row] ?? 1
  const scale = Array.from(
    { length: size },
    (_, k) => Math.sqrt(x.reduce((sum, row, at) => sum + weightAt(at) * (row[k] as number) ** 2, 0)) || 1,
  )
  const cell = (row: number, k: number) => (x[row]?.[k] as number) / (scale[k] as number)
  const normal = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) =>
      x.reduce((sum, _row, at) => sum + weightAt(at) * cell(at, a) * cell(at, b), 0),
    ),
  )
  const inverse = inverted(normal)
  if (!inverse) return undefined
  const right = Array.from({ length: size }, (_, k) =>
    x.reduce((sum, _row, at) => sum + weightAt(at) * cell(at, k) * (y[at] as number), 0),
  )
  const unscaled = inverse.map((row, a) => row.map((one, b) => one / ((scale[a] as number) * (scale[b] as number))))
  const coefficients = inverse.map(
    (row, a) => row.reduce((sum, one, b) => sum + one * (right[b] as number), 0) / (scale[a] as number),
  )
  return { coefficients, inverse: unscaled }
}

/** Inverse of a symmetric positive definite matrix; nothing where it is not. */
export function inverted(matrix: Matrix): Matrix | undefined {
  const size = matrix.length
  const lower = choleskyOf(matrix)
  if (!lower) return undefined
  const columns = Array.from({ length: size }, (_, k) =>
    solvedBy(
      lower,
      Array.from({ length: size }, (_, at) => Number(at === k)),
    ),
  )
  return columns.map((_, row) => columns.map((column) => column[row] as number))
}

const LEAST_PIVOT = 1e-12

/** Lower L with L Lᵀ = matrix; nothing where a pivot is lost. */
export function choleskyOf(matrix: Matrix): Matrix | undefined {
  const lower: number[][] = matrix.map(() => [])
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row]?.[column] as number
      for (let k = 0; k < column; k++) value -= (lower[row]?.[k] as number) * (lower[column]?.[k] as number)
      if (row === column && !(value > LEAST_PIVOT * (matrix[row]?.[row] as number))) return undefined
      ;(lower[row] as number[])[column] =
        row === column ? Math.sqrt(value) : value / (lower[column]?.[column] as number)
    }
  }
  return lower
}

/** x with L Lᵀ x = right. */
export function solvedBy(lower: Matrix, right: Row): Row {
  const x = [...right]
  for (let row = 0; row < x.length; row++) {
    let value = x[row] as number
    for (let k = 0; k < row; k++) value -= (lower[row]?.[k] as number) * (x[k] as number)
    x[row] = value / (lower[row]?.[row] as number)
  }
  for (let row = x.length - 1; row >= 0; row--) {
    let value = x[row] as number
    for (let k = row + 1; k < x.length; k++) value -= (lower[k]?.[row] as number) * (x[k] as number)
    x[row] = value / (lower[row]?.[row] as number)
  }
  return x
}

/** A M Aᵀ of symmetric matrices. */
export const sandwich = (bread: Matrix, meat: Matrix): Matrix => product(product(bread, meat), bread)

export const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    Array.from({ length: b[0]?.length ?? 0 }, (_, column) =>
      row.reduce((sum, one, k) => sum + one * (b[k]?.[column] as number), 0),
    ),
  )
