/**
 * Normal distribution (normaalijakauma): the quantile of the standard normal distribution.
 *
 * Acklam's rational approximation (2003), relative error below 1.15e-9 over the whole open interval.
 */

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
const TAIL = 0.02425

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

/** z with P(Z ≤ z) = `share`; throws outside 0–1, whose ends have none. */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new Error(`no quantile: ${share}`)
  if (share < TAIL) return lowTail(share)
  if (share > 1 - TAIL) return -lowTail(1 - share)
  const q = share - 0.5
  const r = q * q
  return (horner(A, r) * q) / horner([...B, 1], r)
}

function lowTail(share: number): number {
  const q = Math.sqrt(-2 * Math.log(share))
  return horner(C, q) / horner([...D, 1], q)
}

/** z of a two-sided interval that holds `level` of the distribution: 1.96 for 0.95. */
export const twoSided = (level: number): number => normalQuantile((1 + level) / 2)
