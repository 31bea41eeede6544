/**
 * Interrupted series (katkaistu aikasarja): the level, and where asked the course, of one series before and after a start.
 *
 * y(t) = a + b t + c [t ≥ start] (+ d (t − last before) [t ≥ start]) + seasons as pairs of sine and cosine. Counts: the same of
 * log(mean ÷ population), quasi-Poisson, and the effect is the rate ratio eᶜ; else linear, and it is c. Errors: the widest of the
 * model's own, Newey–West's and those of first-order dependence, where alike neighbours also count as fewer observations. Lopez Bernal, Cummins & Gasparrini, International Journal of
 * Epidemiology 46 (2017), 348–355.
 */
import { normalQuantile } from '#kernel/normal.ts'
import { studentTwoSided, studentTwoTails } from '#kernel/student.ts'
import { firstOrder } from './first-order.ts'
import type { Matrix } from './least-squares.ts'
import { ljungBox, neweyWest, usualLag } from './newey-west.ts'
import { countRegression, linearRegression, type Regression } from './regression.ts'
import { dot, type Row } from './vector.ts'

export interface SeriesModel {
  readonly family: 'quasi-poisson' | 'linear'
  /** Periods of a season; 1: none. */
  readonly season: number
  readonly harmonics: number
  readonly slope: 'may-change' | 'same'
  /** Newey–West's; the usual number where none is told. */
  readonly lag?: number | undefined
}

export interface OneSeries {
  readonly times: Row
  readonly values: Row
  /** Population at risk; counts only. */
  readonly exposure?: Row | undefined
  /** How many of the periods are before the start. */
  readonly before: number
  readonly step: number
}

export interface Interrupted {
  /** c. */
  readonly level: number
  readonly low: number
  readonly high: number
  readonly p: number
  /** Without the change, in the units of the series, with the interval of the line. */
  readonly counterfactual: Row
  readonly lower: Row
  readonly upper: Row
  readonly figures: Readonly<Record<string, number>>
}

/** From so many free observations on the normal distribution stands for Student's. */
const MANY = 30
const LEVEL = 0.95

/** Nothing where the series is too short for the model, or does not vary. */
export function interruptedSeries(series: OneSeries, model: SeriesModel): Interrupted | undefined {
  const x = series.times.map((_, at) => lineOf(series, model, at))
  const freedom = x.length - (x[0] as Row).length
  if (freedom < 2) return undefined
  const offset = series.values.map((_, at) => Math.log(series.exposure?.[at] ?? 1))
  const found =
    model.family === 'linear' ? linearRegression(x, series.values) : countRegression(x, series.values, offset)
  if (!found || !(found.dispersion > 0)) return undefined
  const lag = model.lag ?? usualLag(x.length, model.season)
  const errors = errorsOf(x, found, lag)
  const wide = Math.max(...Object.values(errors.sizes))
  const level = found.coefficients[AFTER] as number
  const free = freedom * ((1 - errors.rho) / (1 + errors.rho))
  const half = quantile(free) * wide
  const lags = Math.max(1, Math.min(model.season > 1 ? model.season : 10, Math.floor(x.length / 5)))
  const left = ljungBox(found.residuals, lags)
  return {
    level,
    low: level - half,
    high: level + half,
    p: free >= MANY ? normalTails(level / wide) : studentTwoTails(level / wide, free),
    ...withoutChange(x, found, offset, model, quantile(free)),
    figures: {
      coefficient: level,
      trend: found.coefficients[1] as number,
      dispersion: found.dispersion,
      modelError: errors.sizes.model as number,
      neweyWestError: errors.sizes.neweyWest as number,
      ...(errors.sizes.firstOrder === undefined ? {} : { firstOrderError: errors.sizes.firstOrder }),
      neweyWestLag: lag,
      rho: errors.rho,
      ljungBox: left.q,
      ljungBoxLags: lags,
      ljungBoxP: left.p,
      freeObservations: free,
      ...slopeFigures(found, freedom, model),
    },
  }
}

const AFTER = 2
const SLOPE = 3

const quantile = (freedom: number): number =>
  freedom >= MANY ? normalQuantile((1 + LEVEL) / 2) : studentTwoSided(LEVEL, freedom)

const normalTails = (z: number): number => studentTwoTails(z, 1e7)

function lineOf({ times, before, step }: OneSeries, { slope, harmonics, season }: SeriesModel, at: number): Row {
  const time = times[at] as number
  const after = Number(at >= before)
  const since = after * (time - (times[before] as number) + step)
  const place = Math.round((time - (times[0] as number)) / step) + 1
  const waves = Array.from({ length: season > 1 ? harmonics : 0 }, (_, k) => (2 * Math.PI * (k + 1) * place) / season)
  return [
    1,
    time,
    after,
    ...(slope === 'may-change' ? [since] : []),
    ...waves.flatMap((angle) => (isHalfTurn(angle, place) ? [Math.cos(angle)] : [Math.sin(angle), Math.cos(angle)])),
  ]
}

/** The shortest wave of an even season has no sine of its own. */
const isHalfTurn = (angle: number, place: number): boolean => Math.abs(angle / place - Math.PI) < 1e-9

function errorsOf(x: Matrix, found: Regression, lag: number): { sizes: Readonly<Record<string, number>>; rho: number } {
  const first = firstOrder(x, found)
  const own = (matrix: Matrix) => Math.sqrt((matrix[AFTER] as Row)[AFTER] as number)
  const sizes = { model: own(found.covariance), neweyWest: own(neweyWest(x, found, lag)) }
  return first ? { sizes: { ...sizes, firstOrder: own(first.covariance) }, rho: first.rho } : { sizes, rho: 0 }
}

function slopeFigures(found: Regression, freedom: number, { slope }: SeriesModel): Readonly<Record<string, number>> {
  if (slope === 'same') return {}
  const change = found.coefficients[SLOPE] as number
  const error = Math.sqrt((found.covariance[SLOPE] as Row)[SLOPE] as number)
  return { slope: change, slopeError: error, slopeP: studentTwoTails(change / error, freedom) }
}

/** The line as if the start had not been, with the interval of its mean. */
function withoutChange(
  x: Matrix,
  { coefficients, covariance }: Regression,
  offset: Row,
  { family, slope }: SeriesModel,
  wide: number,
): Pick<Interrupted, 'counterfactual' | 'lower' | 'upper'> {
  const changed = slope === 'may-change' ? [AFTER, SLOPE] : [AFTER]
  const lines = x.map((row) => row.map((one, k) => (changed.includes(k) ? 0 : one)))
  const middle = lines.map((row, at) => dot(row, coefficients) + (family === 'linear' ? 0 : (offset[at] as number)))
  const errors = lines.map((row) =>
    Math.sqrt(
      dot(
        row,
        covariance.map((one) => dot(one, row)),
      ),
    ),
  )
  const shown = (value: number) => (family === 'linear' ? value : Math.exp(value))
  return {
    counterfactual: middle.map(shown),
    lower: middle.map((one, at) => shown(one - wide * (errors[at] as number))),
    upper: middle.map((one, at) => shown(one + wide * (errors[at] as number))),
  }
}
