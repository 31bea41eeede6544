/**
 * Theta method (theetamenetelmä): half of the straight line's slope on a level that moves.
 *
 * With drift: a level by simple exponential smoothing, plus b/2 · (h − 1 + (1 − (1 − α)ⁿ) ÷ α), b the slope of the
 * least-squares line (Hyndman & Billah 2003). Classic: the mean of the line and of the level of 2y − line (Assimakopoulos &
 * Nikolopoulos 2000). Both on the series without its season; deviation σ √(1 + (h − 1) α²).
 */
import { type EtsFit, etsData, etsFit } from './ets-fit.ts'
import type { Path } from './ets-path.ts'
import { lineThrough, startOf } from './ets-start.ts'
import { type Season, seasonSize, withSeason } from './season.ts'
import { at, meanSize } from './series.ts'
import type { Form } from './smoothing.ts'

const LEVEL: Form = { error: 'A', trend: 'N', season: 'N' }

/** A level by simple exponential smoothing: of two searches the better. */
export function levelFit(values: Float64Array): EtsFit | undefined {
  const data = etsData(values, 1, meanSize(values))
  const level = at(values, 0) / data.size
  const begin = { level, slope: 0, indices: new Float64Array(0) }
  const rates = { beta: 0, gamma: 0, phi: 1 }
  const calm = etsFit(data, LEVEL, startOf(LEVEL, 1, begin, { alpha: 0.2, ...rates }))
  const lively = etsFit(data, LEVEL, startOf(LEVEL, 1, begin, { alpha: 0.8, ...rates }))
  return !calm || (lively && lively.aicc < calm.aicc) ? lively : calm
}

export function thetaPath(season: Season, horizon: number): Path | undefined {
  const { adjusted } = season
  const fit = levelFit(adjusted)
  if (!fit) return undefined
  const n = adjusted.length
  const { alpha } = fit.states
  const drift = lineThrough(adjusted, n).slope / 2
  const level = fit.states.level * fit.size
  const mean = new Float64Array(horizon).map((_, h) => level + drift * (h + (1 - (1 - alpha) ** n) / alpha))
  return seasoned(season, mean, deviations(fit, horizon))
}

export function classicThetaPath(season: Season, horizon: number): Path | undefined {
  const { adjusted } = season
  const n = adjusted.length
  const line = lineThrough(adjusted, n)
  const doubled = adjusted.map((value, t) => 2 * value - (line.level + line.slope * (t + 1)))
  const fit = levelFit(doubled)
  if (!fit) return undefined
  const level = fit.states.level * fit.size
  const mean = new Float64Array(horizon).map((_, h) => (level + line.level + line.slope * (n + h + 1)) / 2)
  return seasoned(
    season,
    mean,
    deviations(fit, horizon).map((one) => one / 2),
  )
}

const deviations = ({ variance, size, states: { alpha } }: EtsFit, horizon: number): Float64Array =>
  new Float64Array(horizon).map((_, h) => size * Math.sqrt(variance * (1 + h * alpha * alpha)))

/** A path of the series without its season, put back into its seasons. */
export function seasoned(season: Season, mean: Float64Array, deviation: Float64Array): Path {
  const n = season.adjusted.length
  return {
    mean: withSeason(mean, season, n),
    deviation: deviation.map((one, h) => one * seasonSize(season, n + h)),
  }
}
