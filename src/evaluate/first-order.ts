/**
 * First-order dependence (ensimmäisen kertaluvun riippuvuus): covariance of coefficients were errors ρ^(periods apart) alike.
 *
 * ρ is the one under which residuals of this very model would on average be as alike as they are, for residuals of a short series
 * look less alike than its errors: E r₁ = tr(M L M Ω) ÷ tr(M Ω). Kernel estimates such as Newey–West's are too small on short
 * series (Andrews & Monahan, Econometrica 60, 1992, 953–966); this one is made beside them, and the widest is taken.
 */
import { type Matrix, sandwich } from './least-squares.ts'
import type { Regression } from './regression.ts'
import type { Row } from './vector.ts'

export interface FirstOrder {
  readonly rho: number
  readonly covariance: Matrix
}

const MOST = 0.95
const LONGEST = 400

/** Nothing of series longer than 400 periods, which need it least. */
export function firstOrder(x: Matrix, { bread, working, weights }: Regression): FirstOrder | undefined {
  if (x.length > LONGEST) return undefined
  const roots = weights.map(Math.sqrt)
  const scaled = x.map((row, at) => row.map((one) => one * (roots[at] as number)))
  const errors = working.map((one, at) => one / (roots[at] as number))
  const rest = restMatrix(scaled, bread)
  const alone = bandSums(rest)
  const lagged = bandSums(laggedProduct(rest))
  const square = errors.reduce((total, one) => total + one * one, 0)
  const alike = errors.slice(1).reduce((total, one, at) => total + one * (errors[at] as number), 0) / square
  const rho = matched(alike, (one) => atRho(lagged, one) / atRho(alone, one))
  const meat = meatOf(scaled, rho)
  const variance = square / atRho(alone, rho)
  return { rho, covariance: sandwich(bread, meat).map((row) => row.map((one) => one * variance)) }
}

/** I − X (X'X)⁻¹ X'. */
function restMatrix(x: Matrix, bread: Matrix): Matrix {
  const half = x.map((row) => bread.map((column) => row.reduce((sum, one, k) => sum + one * (column[k] as number), 0)))
  return x.map((_, a) =>
    x.map(
      (other, b) => Number(a === b) - other.reduce((sum, one, k) => sum + one * ((half[a] as Row)[k] as number), 0),
    ),
  )
}

/** M L M, where L takes each error to the one before it. */
function laggedProduct(m: Matrix): Matrix {
  const n = m.length
  return m.map((row) =>
    Array.from({ length: n }, (_, b) => {
      let total = 0
      for (let t = 1; t < n; t++) total += (row[t] as number) * ((m[t - 1] as Row)[b] as number)
      return total
    }),
  )
}

/** Sums along the diagonals, both sides together, by how far they are from the middle one. */
function bandSums(matrix: Matrix): Row {
  const sums = new Array<number>(matrix.length).fill(0)
  matrix.forEach((row, a) => {
    row.forEach((one, b) => {
      sums[Math.abs(a - b)] = (sums[Math.abs(a - b)] as number) + one
    })
  })
  return sums
}

const atRho = (sums: Row, rho: number): number => sums.reduceRight((total, one) => total * rho + one, 0)

/** ρ from 0 to 0.95 that gives what was seen, by halves. */
function matched(seen: number, expected: (rho: number) => number): number {
  let [low, high] = [0, MOST]
  if (seen <= expected(low)) return low
  if (seen >= expected(high)) return high
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2
    if (expected(middle) < seen) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function meatOf(x: Matrix, rho: number): Matrix {
  const size = x[0]?.length ?? 0
  const meat = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  x.forEach((row, s) => {
    x.forEach((other, t) => {
      const weight = rho ** Math.abs(s - t)
      for (let a = 0; a < size; a++) {
        const line = meat[a] as number[]
        for (let b = 0; b < size; b++)
          line[b] = (line[b] as number) + weight * (row[a] as number) * (other[b] as number)
      }
    })
  })
  return meat
}
