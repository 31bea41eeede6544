/**
 * Local level and local trend (paikallinen taso ja trendi): a level, or a level and a slope, that wander, with known causes.
 *
 *   y_t = μ_t + x_t'β + ε_t;  μ_{t+1} = μ_t + ν_t + η_t;  ν_{t+1} = ν_t + ζ_t
 *
 * A Kalman filter runs over y and over every column whose coefficient is unknown: first states, causes, seasons as dummies.
 * Generalised least squares on the innovations gives the coefficients and the exact diffuse likelihood (de Jong 1991):
 *   −2 log L = n log 2π + Σ log F_t + log |S| + q − s'S⁻¹s, S = Σ V'V ÷ F, s = Σ V'v ÷ F, q = Σ v² ÷ F.
 * The variance of ε is concentrated out; the ratios of the others are searched. Durbin & Koopman 2012, 2.9 and 6.2.
 */
import type { Path } from './ets-path.ts'
import { factored, solved } from './least-squares.ts'
import { leastOf } from './search.ts'
import { seasonOfValues } from './season.ts'
import { at, isKnown, knownCount, meanSize, type Series, seasonOf } from './series.ts'

export interface Structure {
  readonly values: Float64Array
  readonly hasSlope: boolean
  /** Columns with unknown coefficients, each over the values and the horizon. */
  readonly columns: readonly Float64Array[]
}

/** Variances of ε, η and ζ. */
export interface Variances {
  readonly noise: number
  readonly level: number
  readonly slope: number
}

interface Filtered {
  readonly coefficients: Float64Array
  /** S, row by row. */
  readonly precision: Float64Array
  /** q − s'S⁻¹s: innovations squared over their variance. */
  readonly squares: number
  readonly logs: number
  /** Level and slope at the end: of y first, then of each column. */
  readonly levels: Float64Array
  readonly slopes: Float64Array
  /** Variance of level, of slope, and between them, after the last value. */
  readonly state: readonly [number, number, number]
  readonly known: number
}

/** Exact diffuse log-likelihood at given variances. */
export function diffuseLikelihood(structure: Structure, variances: Variances): number | undefined {
  const run = filtered(structure, variances)
  return run && -(run.known * Math.log(2 * Math.PI) + run.logs + run.squares) / 2
}

export interface StructuralFit extends Filtered {
  readonly variances: Variances
  readonly structure: Structure
}

/** The variances of the greatest likelihood. */
export function structuralFit(structure: Structure): StructuralFit | undefined {
  const free = structure.hasSlope ? 2 : 1
  const unknowns = structure.columns.length + free
  const cost = (logs: readonly number[]): number => {
    const run = filtered(structure, ratios(logs))
    if (!run || run.known <= unknowns) return Number.POSITIVE_INFINITY
    return run.logs + (run.known - unknowns) * Math.log(Math.max(run.squares, 1e-300))
  }
  const best = ratios(leastOf(cost, structure.hasSlope ? [-1, -5] : [-1]))
  const run = filtered(structure, best)
  if (!run || run.known <= unknowns) return undefined
  // Causes may explain everything: a trace of noise keeps the filter running.
  const scale = Math.max(run.squares / (run.known - unknowns), 1e-18)
  const variances = { noise: best.noise * scale, level: best.level * scale, slope: best.slope * scale }
  return structuralAt(structure, variances)
}

/** The filter run at given variances. */
export function structuralAt(structure: Structure, variances: Variances): StructuralFit | undefined {
  const { noise, level, slope } = variances
  const run = filtered(structure, { noise: 1, level: level / noise, slope: slope / noise })
  return run && { ...run, structure, variances }
}

const bounded = (log: number): number => Math.exp(Math.min(Math.max(log, -16), 16))

/** A ratio above one is told as noise below one: the search is even on both sides. */
function ratios([level = 0, slope]: readonly number[]): Variances {
  return { noise: 1, level: bounded(level), slope: slope === undefined ? 0 : bounded(slope) }
}

function filtered(structure: Structure, { noise, level: ofLevel, slope: ofSlope }: Variances): Filtered | undefined {
  const { values, hasSlope, columns } = structure
  const starts = hasSlope ? 2 : 1
  const d = columns.length + starts
  const levels = new Float64Array(d + 1)
  const slopes = new Float64Array(d + 1)
  levels[1] = 1
  if (hasSlope) slopes[2] = 1
  const innovations = new Float64Array(d + 1)
  const sums = new Float64Array((d + 1) ** 2)
  let [p11, p12, p22, logs, known] = [0, 0, 0, 0, 0]
  for (let t = 0; t < values.length; t++) {
    if (isKnown(at(values, t))) {
      const f = p11 + noise
      known++
      logs += Math.log(f)
      for (let k = 0; k <= d; k++) {
        const innovation = observedAt(structure, k, t) - at(levels, k)
        innovations[k] = innovation
        levels[k] = at(levels, k) + (p11 / f) * innovation
        slopes[k] = at(slopes, k) + (p12 / f) * innovation
      }
      addProducts(sums, innovations, f)
      p22 -= (p12 * p12) / f
      p12 -= (p11 * p12) / f
      p11 -= (p11 * p11) / f
    }
    for (let k = 0; k <= d; k++) levels[k] = at(levels, k) + at(slopes, k)
    p11 += 2 * p12 + p22 + ofLevel
    p12 += p22
    p22 += ofSlope
  }
  return weighed(d, sums, { logs, levels, slopes, state: [p11, p22, p12], known })
}

/** What the filter of a column sees: the values, nothing at all for a first state, the cause itself. */
function observedAt({ values, columns, hasSlope }: Structure, column: number, t: number): number {
  if (column === 0) return at(values, t)
  const cause = columns[column - (hasSlope ? 3 : 2)]
  return cause ? at(cause, t) : 0
}

function addProducts(sums: Float64Array, innovations: Float64Array, f: number): void {
  const size = innovations.length
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      sums[i * size + j] = at(sums, i * size + j) + (at(innovations, i) * at(innovations, j)) / f
}

/** Signs: the innovation of a start column is minus what its state adds to the forecast. */
function weighed(
  d: number,
  sums: Float64Array,
  run: Omit<Filtered, 'coefficients' | 'precision' | 'squares'>,
): Filtered | undefined {
  const size = d + 1
  const precision = new Float64Array(d * d)
  const right = new Float64Array(d)
  for (let i = 0; i < d; i++) {
    right[i] = at(sums, (i + 1) * size)
    for (let j = 0; j <= i; j++) {
      precision[i * d + j] = at(sums, (i + 1) * size + j + 1)
      precision[j * d + i] = at(precision, i * d + j)
    }
  }
  const kept = precision.slice()
  const coefficients = solved(precision, right)
  if (!coefficients) return undefined
  let explained = 0
  let logs = run.logs
  for (let i = 0; i < d; i++) {
    explained += at(right, i) * at(coefficients, i)
    logs += 2 * Math.log(at(precision, i * d + i))
  }
  return { ...run, logs, coefficients, precision: kept, squares: Math.max(at(sums, 0) - explained, 0) }
}

/** Path of a series with its causes, and with season dummies where the test finds a season. */
export function structuralPath(series: Series, kind: 'level' | 'trend', horizon: number): Path | undefined {
  const size = meanSize(series.values) || 1
  const values = series.values.map((value) => value / size)
  const columns = columnsOf(series, horizon)
  const starts = kind === 'trend' ? 2 : 1
  if (knownCount(values) < starts + columns.length + 2) return undefined
  const fit = structuralFit({ values, hasSlope: kind === 'trend', columns })
  if (!fit) return undefined
  const path = structuralAhead(fit, horizon)
  return { mean: path.mean.map((one) => one * size), deviation: path.deviation.map((one) => one * size) }
}

/** Causes in deviations from their mean and of size one, so that the search stands on firm ground. */
function columnsOf(series: Series, horizon: number): Float64Array[] {
  const n = series.values.length
  const whole = n + horizon
  const causes = series.regressors.map((one) => standardised(one.subarray(0, whole), n))
  const m = seasonOf(series)
  const season = seasonOfValues(series.values, m)
  if (season.kind === 'none') return causes
  const dummies = Array.from({ length: m - 1 }, (_, k) =>
    new Float64Array(whole).map((_, t) => (t % m === k ? 1 : 0) - (t % m === m - 1 ? 1 : 0)),
  )
  return [...causes, ...dummies]
}

function standardised(column: Float64Array, n: number): Float64Array {
  let mean = 0
  for (let t = 0; t < n; t++) mean += at(column, t) / n
  let spread = 0
  for (let t = 0; t < n; t++) spread = Math.max(spread, Math.abs(at(column, t) - mean))
  return column.map((value) => (value - mean) / (spread || 1))
}

export function structuralAhead(fit: StructuralFit, horizon: number): Path {
  const { structure, coefficients, variances, levels, slopes } = fit
  const { hasSlope, columns, values } = structure
  const starts = hasSlope ? 2 : 1
  const d = coefficients.length
  let [p11, p22, p12] = fit.state
  const scale = variances.noise
  const mean = new Float64Array(horizon)
  const deviation = new Float64Array(horizon)
  const effect = new Float64Array(d)
  for (let h = 0; h < horizon; h++) {
    mean[h] = at(levels, 0) + h * at(slopes, 0)
    for (let k = 1; k <= d; k++) {
      const cause = k > starts ? at(columns[k - 1 - starts] as Float64Array, values.length + h) : 0
      // A column's own forecast is taken away from it, as its innovations were.
      effect[k - 1] = cause - at(levels, k) - h * at(slopes, k)
      mean[h] = at(mean, h) + at(effect, k - 1) * at(coefficients, k - 1)
    }
    deviation[h] = Math.sqrt(scale * (p11 + 1 + coefficientSpread(fit.precision, effect)))
    p11 += 2 * p12 + p22 + variances.level / scale
    p12 += p22
    p22 += variances.slope / scale
  }
  return { mean, deviation }
}

/** x'S⁻¹x. */
function coefficientSpread(precision: Float64Array, x: Float64Array): number {
  const matrix = precision.slice()
  if (!factored(matrix, x.length)) return 0
  let sum = 0
  const z = new Float64Array(x.length)
  for (let i = 0; i < x.length; i++) {
    let value = at(x, i)
    for (let k = 0; k < i; k++) value -= at(matrix, i * x.length + k) * at(z, k)
    z[i] = value / at(matrix, i * x.length + i)
    sum += at(z, i) ** 2
  }
  return sum
}
