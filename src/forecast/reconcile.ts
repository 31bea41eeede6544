/**
 * Reconciliation (ennusteiden yhteensovitus): forecasts moved so that the parts make the whole at every period.
 *
 * With S the sums, ỹ = S (S'W⁻¹S)⁻¹ S'W⁻¹ ŷ. Bottom-up: the whole is the sum of the forecast parts. WLS: W holds the variances of
 * the one-step errors. MinT-shrink: W is their covariance, its correlations shrunk towards none (Schäfer & Strimmer 2005).
 * Which one is used is decided by the back-test: the least mean scaled error over every series; bottom-up where none was made.
 * Wickramasuriya, Athanasopoulos & Hyndman 2019.
 */
import type { Reconciliation } from '#model/forecast.ts'
import type { Draft } from './fan.ts'
import { solved } from './least-squares.ts'
import { at, isKnown } from './series.ts'
import type { Trial } from './trial.ts'

/** For every series the leaves that make it: itself alone for a leaf. */
export type Sums = readonly (readonly number[])[]

export interface Reconciled {
  readonly drafts: readonly Draft[]
  readonly by: Reconciliation
}

/** From the errors one step ahead, a row an origin. */
type Weigher = (errors: readonly Float64Array[], sums: Sums) => Projection | undefined
/** Turns the forecasts of all series at one period into coherent ones. */
type Projection = (forecasts: Float64Array) => Float64Array

const WEIGHERS: readonly (readonly [Exclude<Reconciliation, 'none'>, Weigher])[] = [
  ['bottom-up', (_, sums) => bottomUp(sums)],
  ['wls', (errors, sums) => projection(sums, diagonal(errors))],
  ['mint-shrink', (errors, sums) => projection(sums, shrunkCovariance(errors))],
]

/**
 * Every draft must have a forecast; gives them moved, with the trials of origins that all of them share. A trial is moved by
 * weights from the other origins, so that a way is not praised for errors it has seen.
 */
export function reconciled(drafts: readonly Draft[], sums: Sums): Reconciled {
  const errors = errorsOf(drafts)
  const found = WEIGHERS.flatMap(([by, weigh]) => {
    const project = weigh([...errors.values()], sums)
    if (!project) return []
    const others = (period: number) => [...errors].flatMap(([one, row]) => (one === period ? [] : [row]))
    const moved = withTrials(drafts, (period) => weigh(others(period), sums) ?? bottomUp(sums))
    return [{ by, drafts: moved, cost: scaledError(moved), project }]
  })
  const best = found.reduce((least, one) => (one.cost < least.cost ? one : least))
  return { by: best.by, drafts: best.drafts.map((draft, k) => withForecast(draft, drafts, best.project, k)) }
}

function bottomUp(sums: Sums): Projection {
  return (forecasts) => fromLeaves(sums, (leaf) => at(forecasts, leaf))
}

const fromLeaves = (sums: Sums, valueAt: (leaf: number) => number): Float64Array =>
  Float64Array.from(sums, (leaves) => leaves.reduce((sum, leaf) => sum + valueAt(leaf), 0))

/** GLS on the leaves, whose forecasts are not let below zero where none of them was. */
function projection(sums: Sums, covariance: Float64Array | undefined): Projection | undefined {
  if (!covariance) return undefined
  const n = sums.length
  const leaves = sums.flatMap((own, k) => (own.length === 1 && own[0] === k ? [k] : []))
  const inverse = inverseOf(covariance, n)
  if (!inverse) return undefined
  const p = leaves.length
  const has = (row: number, leaf: number) => (sums[row]?.includes(leaf) ? 1 : 0)
  const weighted = new Float64Array(p * n)
  for (const [i, leaf] of leaves.entries())
    for (let c = 0; c < n; c++)
      for (let r = 0; r < n; r++) weighted[i * n + c] = at(weighted, i * n + c) + has(r, leaf) * at(inverse, r * n + c)
  const normal = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (const [j, leaf] of leaves.entries())
      for (let r = 0; r < n; r++) normal[i * p + j] = at(normal, i * p + j) + at(weighted, i * n + r) * has(r, leaf)
  return (forecasts) => {
    const right = Float64Array.from(leaves, (_, i) => {
      let sum = 0
      for (let r = 0; r < n; r++) sum += at(weighted, i * n + r) * at(forecasts, r)
      return sum
    })
    const values = solved(normal.slice(), right) ?? Float64Array.from(leaves, (leaf) => at(forecasts, leaf))
    const canBeBelow = leaves.some((leaf) => at(forecasts, leaf) < 0)
    const kept = new Map(leaves.map((leaf, i) => [leaf, canBeBelow ? at(values, i) : Math.max(at(values, i), 0)]))
    return fromLeaves(sums, (leaf) => kept.get(leaf) ?? 0)
  }
}

function inverseOf(matrix: Float64Array, n: number): Float64Array | undefined {
  const inverse = new Float64Array(n * n)
  for (let c = 0; c < n; c++) {
    const column = solved(
      matrix.slice(),
      new Float64Array(n).map((_, r) => (r === c ? 1 : 0)),
    )
    if (!column) return undefined
    for (let r = 0; r < n; r++) inverse[r * n + c] = at(column, r)
  }
  return inverse
}

/** Errors one step ahead by the origins that every series shares; a column a series. */
function errorsOf(drafts: readonly Draft[]): Map<number, Float64Array> {
  const rows = sharedPeriods(drafts).map(
    (period) => [period, Float64Array.from(drafts, (draft) => errorAt(draft, period))] as const,
  )
  return new Map(rows.filter(([, row]) => row.every(isKnown)))
}

const periodOf = ({ series }: Draft, trial: Trial): number => series.first + leading(series.values) + trial.origin

const leading = (values: Float64Array): number => Math.max(values.findIndex(isKnown), 0)

function errorAt(draft: Draft, period: number): number {
  const trial = draft.trials.find((one) => periodOf(draft, one) === period)
  return trial ? at(trial.actual, 0) - at(trial.mean, 0) : Number.NaN
}

function sharedPeriods(drafts: readonly Draft[]): number[] {
  const [first, ...others] = drafts.map((draft) => new Set(draft.trials.map((trial) => periodOf(draft, trial))))
  return [...(first ?? [])].filter((period) => others.every((one) => one.has(period)))
}

const FEWEST_ERRORS = 3

function variances(errors: readonly Float64Array[]): Float64Array | undefined {
  const n = errors[0]?.length ?? 0
  if (errors.length < FEWEST_ERRORS) return undefined
  const squares = Float64Array.from(
    { length: n },
    (_, k) => errors.reduce((sum, row) => sum + at(row, k) ** 2, 0) / errors.length,
  )
  const largest = Math.max(...squares)
  return largest > 0 ? squares.map((one) => Math.max(one, largest * 1e-8)) : undefined
}

function diagonal(errors: readonly Float64Array[]): Float64Array | undefined {
  const squares = variances(errors)
  const n = squares?.length ?? 0
  return squares && new Float64Array(n * n).map((_, k) => (k % (n + 1) === 0 ? at(squares, k / (n + 1)) : 0))
}

/** Correlations times 1 − λ, λ = Σ var(r_ij) ÷ Σ r_ij² over i ≠ j, between 0 and 1. */
function shrunkCovariance(errors: readonly Float64Array[]): Float64Array | undefined {
  const squares = variances(errors)
  if (!squares) return undefined
  const n = squares.length
  const t = errors.length
  const correlation = new Float64Array(n * n)
  let [doubt, strength] = [0, 0]
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const products = errors.map((row) => (at(row, i) * at(row, j)) / Math.sqrt(at(squares, i) * at(squares, j)))
      const mean = products.reduce((sum, one) => sum + one, 0) / t
      correlation[i * n + j] = mean
      if (i === j) continue
      doubt += products.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (t * (t - 1))
      strength += mean * mean
    }
  const shrink = strength > 0 ? Math.min(Math.max(doubt / strength, 0), 1) : 1
  return correlation.map((one, k) => {
    const [i, j] = [Math.floor(k / n), k % n]
    return (i === j ? 1 : one * (1 - shrink)) * Math.sqrt(at(squares, i) * at(squares, j))
  })
}

/** The trials of shared origins with coherent forecasts; the others are left out where some are shared. */
function withTrials(drafts: readonly Draft[], projectionAt: (period: number) => Projection): Draft[] {
  const moved = drafts.map((): Trial[] => [])
  for (const period of sharedPeriods(drafts)) {
    const project = projectionAt(period)
    const all = drafts.flatMap((draft) => draft.trials.find((one) => periodOf(draft, one) === period) ?? [])
    const steps = Math.min(...all.map(({ mean }) => mean.length))
    const means = Array.from({ length: steps }, (_, h) => project(Float64Array.from(all, (one) => at(one.mean, h))))
    for (const [k, trial] of all.entries()) {
      const mean = Float64Array.from(means, (row) => at(row, k))
      moved[k]?.push({ ...trial, mean, actual: trial.actual.slice(0, steps) })
    }
  }
  return drafts.map((draft, k) => ({ ...draft, trials: moved[k]?.length ? moved[k] : draft.trials }))
}

function scaledError(drafts: readonly Draft[]): number {
  let [sum, count] = [0, 0]
  for (const { trials } of drafts)
    for (const { actual, mean, change } of trials)
      for (let h = 0; h < actual.length; h++) {
        const error = Math.abs(at(actual, h) - at(mean, h)) / change
        if (!Number.isFinite(error)) continue
        sum += error
        count++
      }
  return count === 0 ? 0 : sum / count
}

function withForecast(draft: Draft, all: readonly Draft[], project: Projection, own: number): Draft {
  if (!draft.measure) return draft
  const mean = draft.measure.mean.map((_, h) =>
    at(project(Float64Array.from(all, (one) => one.measure?.mean[h] ?? Number.NaN)), own),
  )
  return { ...draft, measure: { ...draft.measure, mean } }
}
