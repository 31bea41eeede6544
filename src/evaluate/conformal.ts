/**
 * Conformal inference (konforminen päättely): how rare the gaps after the start are among all stretches of as many periods.
 *
 * Under a supposed effect the weights are fitted to all periods; the mean of the gaps after is compared with that of every
 * stretch of the same length, the periods closed to a ring. p = share of stretches at least as large; the interval holds the
 * effects with p > 0.05. It needs twenty periods and more, and gaps that are alike from period to period (Chernozhukov, Wüthrich
 * & Zhu, Journal of the American Statistical Association 116, 2021, 1849–1864).
 */
import type { Block } from './block.ts'
import { nearestMix } from './nearest-mix.ts'
import { mean, meanRow, minus, type Row, weighted } from './vector.ts'

export interface Conformal {
  /** Of no effect. */
  readonly p: number
  /** Nothing where no effect is as unlikely as 5 of 100. */
  readonly interval95: readonly [number, number] | null
  readonly periods: number
}

export type Fit = (target: Row, donors: readonly Row[]) => Row

const LEVEL = 0.05
const STEPS = 40
const FEWEST = 20

export function conformal(block: Block, fit: Fit, effect: number, spread: number): Conformal {
  const periods = block.periods.length
  const pOf = (supposed: number) => shareAsLarge(block, fit, supposed)
  const p = pOf(0)
  if (periods < FEWEST || !(spread > 0)) return { p, interval95: null, periods }
  return { p, interval95: [edge(pOf, effect, -spread), edge(pOf, effect, spread)], periods }
}

function shareAsLarge({ treated, donors, before, periods }: Block, follow: Fit, supposed: number): number {
  const target = meanRow(treated).map((one, at) => (at < before ? one : one - supposed))
  const gaps = minus(target, follow(target, donors))
  const length = periods.length - before
  const size = (from: number) =>
    Math.abs(mean(Array.from({ length }, (_, at) => gaps[(from + at) % gaps.length] as number)))
  const own = size(before)
  return gaps.filter((_, from) => size(from) >= own - 1e-12 * own).length / gaps.length
}

/** Where p falls under the level: first outward in steps, then by halves. */
function edge(pOf: (supposed: number) => number, effect: number, step: number): number {
  let [inside, outside] = [effect, effect + step / 4]
  for (let k = 0; k < STEPS && pOf(outside) > LEVEL; k++)
    [inside, outside] = [outside, outside + (outside - effect) / 2]
  for (let k = 0; k < 20; k++) {
    const middle = (inside + outside) / 2
    if (pOf(middle) > LEVEL) inside = middle
    else outside = middle
  }
  return (inside + outside) / 2
}

/** Donors alike, the level free: of difference in differences. */
export const parallelFit: Fit = (target, donors) => {
  const shape = meanRow(donors)
  const lift = mean(target) - mean(shape)
  return shape.map((one) => one + lift)
}

/** Weights ≥ 0 that make one, the level fixed: of synthetic control. */
export const mixFit: Fit = (target, donors) => mixed(target, donors)

/** The same with the level free: of synthetic difference in differences. */
export const shapeFit: Fit = (target, donors) => {
  const flat = (row: Row): Row =>
    minus(
      row,
      row.map(() => mean(row)),
    )
  return mixed(flat(target), donors.map(flat)).map((one) => one + mean(target))
}

function mixed(target: Row, donors: readonly Row[]): Row {
  const at = Float64Array.from(donors.flatMap((row) => minus(row, target)))
  const { points, weights } = nearestMix({ count: donors.length, dimensions: target.length, at })
  return weighted(
    points.map((point) => donors[point] as Row),
    weights,
  )
}
