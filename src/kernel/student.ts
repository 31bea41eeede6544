/**
 * Student's t (t-jakauma): tail and quantile, by the incomplete beta function.
 *
 * Continued fraction of the incomplete beta (Lentz's method; Abramowitz & Stegun 26.5.8), log gamma by Lanczos (1964, g = 7).
 */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) of x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const [first = 0, ...rest] = LANCZOS
  const series = rest.reduce((total, one, at) => total + one / (x + at), first)
  const shifted = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series)
}

/** Regularised incomplete beta I_x(a, b), of 0 ≤ x ≤ 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return (front * betaFraction(x, a, b)) / a
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let [c, d] = [1, 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny)]
  let value = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let step = 1
    for (const one of [even, odd]) {
      d = 1 / nonZero(1 + one * d, tiny)
      c = nonZero(1 + one / c, tiny)
      step = d * c
      value *= step
    }
    if (Math.abs(step - 1) < 1e-15) break
  }
  return value
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value)

/** P(|T| ≥ |t|) with `freedom` degrees. */
export const studentTwoTails = (t: number, freedom: number): number =>
  incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5)

/** t with P(|T| ≤ t) = `level`: 2.2622 for 0.95 and 9 degrees. */
export function studentTwoSided(level: number, freedom: number): number {
  if (!(level > 0 && level < 1 && freedom > 0)) throw new Error(`no quantile: ${level}, ${freedom}`)
  let [low, high] = [0, 2]
  while (1 - studentTwoTails(high, freedom) < level) high *= 2
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2
    if (1 - studentTwoTails(middle, freedom) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
