/**
 * Chi-square (khiin neliö -jakauma): its upper tail, by the incomplete gamma function.
 *
 * Series below a + 1 and continued fraction above it (Abramowitz & Stegun 6.5.29, 6.5.31).
 */
import { logGamma } from './student.ts'

/** P(X ≥ x) with `freedom` degrees. */
export const chiSquareTail = (x: number, freedom: number): number => (x <= 0 ? 1 : upperGamma(freedom / 2, x / 2))

function upperGamma(a: number, x: number): number {
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a))
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let [term, total] = [1 / a, 1 / a]
  for (let k = 1; k < 1000 && Math.abs(term) > Math.abs(total) * 1e-16; k++) {
    term *= x / (a + k)
    total += term
  }
  return total
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let k = 1; k < 1000; k++) {
    const one = -k * (k - a)
    b += 2
    d = 1 / (one * d + b || 1e-300)
    c = b + one / c || 1e-300
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}
