/**
 * Newey–West (autokorrelaation kestävä keskivirhe): covariance of coefficients where neighbours in time are alike.
 *
 * Scores of l periods apart count 1 − l ÷ (L + 1) (Newey & West, Econometrica 55, 1987, 703–708). Also Ljung and Box's test that
 * nothing is left between residuals (Biometrika 65, 1978, 297–303).
 */
import { chiSquareTail } from '#kernel/chi-square.ts'
import { type Matrix, sandwich } from './least-squares.ts'
import type { Regression } from './regression.ts'
import { mean, type Row } from './vector.ts'

export function neweyWest(x: Matrix, { bread, working }: Regression, lag: number): Matrix {
  const scores = x.map((row, at) => row.map((one) => one * (working[at] as number)))
  const size = bread.length
  const meat = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (let apart = 0; apart <= Math.min(lag, scores.length - 1); apart++) {
    const weight = 1 - apart / (lag + 1)
    for (let t = apart; t < scores.length; t++)
      addPair(meat, scores[t] as Row, scores[t - apart] as Row, apart === 0 ? weight / 2 : weight)
  }
  return sandwich(bread, meat)
}

function addPair(meat: number[][], now: Row, then: Row, weight: number): void {
  meat.forEach((row, a) => {
    for (let b = 0; b < row.length; b++) {
      row[b] =
        (row[b] as number) +
        weight * ((now[a] as number) * (then[b] as number) + (then[a] as number) * (now[b] as number))
    }
  })
}

/** The usual number of lags: ⌊4 (n ÷ 100)^(2/9)⌋, at least a season. */
export const usualLag = (periods: number, season: number): number =>
  Math.max(Math.floor(4 * (periods / 100) ** (2 / 9)), season > 1 ? Math.min(season, Math.floor(periods / 4)) : 0)

export function autocorrelation(row: Row, apart: number): number {
  const middle = mean(row)
  const away = row.map((one) => one - middle)
  const whole = away.reduce((total, one) => total + one * one, 0)
  return away.slice(apart).reduce((total, one, at) => total + one * (away[at] as number), 0) / whole
}

/** Q over the first `lags`, and p that there is nothing. */
export function ljungBox(residuals: Row, lags: number): { q: number; p: number } {
  const n = residuals.length
  let total = 0
  for (let apart = 1; apart <= lags; apart++) total += autocorrelation(residuals, apart) ** 2 / (n - apart)
  const q = n * (n + 2) * total
  return { q, p: chiSquareTail(q, lags) }
}
