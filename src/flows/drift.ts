/**
 * Drift (vuosien välinen muutos): how a rate of the coming years may differ from the pooled rate of the past ones.
 *
 * Yearly events are Poisson with mean expected × exp(f); f is a level, a random walk of deviation σ a year and a straight trend of
 * deviation τ a year that is damped by a fifth each coming year. For each σ and τ of a small grid the evidence of the past is found
 * by Laplace's approximation (Rasmussen & Williams, Gaussian Processes for Machine Learning, 2006, ch. 3.4); what is drawn is
 * f of a coming year less the mean f of the past, so that no drift is exactly none. The grid leans to none: nine parts of ten.
 */
import { normal, type Stream, uniform } from './draw.ts'
import { cholesky, type Matrix, product, solved, timesVector, transposed } from './small-matrix.ts'

const WALKS = [
  { deviation: 0, prior: 0.95 },
  { deviation: 0.05, prior: 0.02 },
  { deviation: 0.1, prior: 0.015 },
  { deviation: 0.2, prior: 0.01 },
  { deviation: 0.4, prior: 0.005 },
]
const TRENDS = [
  { deviation: 0, prior: 0.95 },
  { deviation: 0.04, prior: 0.03 },
  { deviation: 0.12, prior: 0.02 },
]
const DAMPING = 0.8
/** Variance of the level, on the scale of logarithms: anything from a third to three times. */
const LEVEL = 1

/** The coming years under one σ and τ. */
interface Path {
  readonly weight: number
  readonly mean: readonly number[]
  readonly covariance: Matrix
  readonly lower: Matrix
}

export interface Drift {
  readonly paths: readonly Path[]
  readonly years: number
}

/** No drift: as many coming years as asked for, each as the past. */
export const noDrift = (years: number): Drift => ({ paths: [], years })

/**
 * @param events of each past year, the earliest first
 * @param expected of the same years by the pooled rate
 * @param years coming
 */
export function driftOf(events: readonly number[], expected: readonly number[], years: number): Drift {
  if (events.length < 3 || events.every((one) => one === 0)) return noDrift(years)
  const found = WALKS.flatMap((walk) =>
    TRENDS.map((trend) => {
      const form = { walk: walk.deviation, trend: trend.deviation, past: events.length, years }
      const { evidence, ...path } = pathOf(events, expected, form)
      return { ...path, log: evidence + Math.log(walk.prior * trend.prior) }
    }),
  )
  const top = Math.max(...found.map(({ log }) => log))
  const total = found.reduce((sum, { log }) => sum + Math.exp(log - top), 0)
  return { years, paths: found.map(({ log, ...path }) => ({ ...path, weight: Math.exp(log - top) / total })) }
}

interface Form {
  readonly walk: number
  readonly trend: number
  readonly past: number
  readonly years: number
}

/** Covariance of f over past and coming years. */
function covarianceOf({ walk, trend, past, years }: Form): number[][] {
  const slope = Array.from({ length: past + years }, (_, at) =>
    at < past ? at - past + 1 : (DAMPING * (1 - DAMPING ** (at - past + 1))) / (1 - DAMPING),
  )
  return slope.map((one, i) =>
    slope.map((other, j) => LEVEL + walk * walk * Math.min(i, j) + trend * trend * one * other),
  )
}

const ROUNDS = 20

function pathOf(events: readonly number[], expected: readonly number[], form: Form) {
  const all = covarianceOf(form)
  const own = all.slice(0, form.past).map((row) => row.slice(0, form.past))
  let f = events.map(() => 0)
  let score = events.map(() => 0)
  let root = score
  let lower: Matrix = []
  for (let round = 0; round < ROUNDS; round++) {
    const mean = expected.map((one, at) => Math.max(1e-9, one * Math.exp(Math.min(5, Math.max(-5, f[at] ?? 0)))))
    root = mean.map(Math.sqrt)
    lower = cholesky(
      own.map((row, i) => row.map((one, j) => (i === j ? 1 : 0) + (root[i] ?? 0) * one * (root[j] ?? 0))),
    )
    const b = mean.map((one, at) => one * (f[at] ?? 0) + (events[at] ?? 0) - one)
    const inner = solved(
      lower,
      timesVector(own, b).map((one, at) => one * (root[at] ?? 0)),
    )
    score = b.map((one, at) => one - (root[at] ?? 0) * (inner[at] ?? 0))
    f = timesVector(own, score)
  }
  const fit = events.reduce((sum, one, at) => sum + one * (f[at] ?? 0) - (expected[at] ?? 0) * Math.exp(f[at] ?? 0), 0)
  const size = lower.reduce((sum, row, at) => sum + Math.log(row[at] ?? 1), 0)
  const evidence = fit - 0.5 * f.reduce((sum, one, at) => sum + one * (score[at] ?? 0), 0) - size
  return { evidence, ...coming(all, form, root, lower, score) }
}

/** Coming years less the mean of the past, given the past. */
function coming(all: Matrix, { past, years }: Form, root: readonly number[], lower: Matrix, score: readonly number[]) {
  const weights = root.map((one) => one * one)
  const total = weights.reduce((sum, one) => sum + one, 0)
  const contrast = Array.from({ length: years }, (_, k) =>
    all.map((_, at) => (at < past ? -(weights[at] ?? 0) / total : at === past + k ? 1 : 0)),
  )
  const through = product(contrast, all)
  const cross = through.map((row) => row.slice(0, past))
  const scaledRows = cross.map((row) => row.map((one, at) => one * (root[at] ?? 0)))
  const known = product(scaledRows, transposed(scaledRows.map((row) => solved(lower, row))))
  const covariance = product(through, transposed(contrast)).map((row, i) =>
    row.map((one, j) => one - (known[i]?.[j] ?? 0)),
  )
  return { mean: timesVector(cross, score), covariance, lower: cholesky(covariance) }
}

const LARGEST = Math.log(4)
const bounded = (value: number): number => Math.exp(Math.min(LARGEST, Math.max(-LARGEST, value)))

/** The path that a chance from 0 to 1 falls on, by the weights. */
function chosen(paths: readonly Path[], chance: number): Path | undefined {
  let left = chance
  for (const path of paths) {
    left -= path.weight
    if (left < 0) return path
  }
  return paths.at(-1)
}

/** Factors on the pooled rate in the coming years, one draw; never more than four times or less than a quarter. */
export function drawnFactors({ paths, years }: Drift, stream: Stream): number[] {
  const path = chosen(paths, uniform(stream))
  if (!path) return Array.from({ length: years }, () => 1)
  const noise = path.mean.map(() => normal(stream))
  const walk = timesVector(path.lower, noise)
  return path.mean.map((one, at) => bounded(one + (walk[at] ?? 0)))
}

/** Expected factors. */
export function meanFactors({ paths, years }: Drift): number[] {
  if (paths.length === 0) return Array.from({ length: years }, () => 1)
  return Array.from({ length: years }, (_, at) =>
    paths.reduce(
      (sum, { weight, mean, covariance }) => sum + weight * bounded((mean[at] ?? 0) + (covariance[at]?.[at] ?? 0) / 2),
      0,
    ),
  )
}
