/**
 * Naive forecasts (naiivi ennuste): the last value goes on, or that of the same season a year before. The yardstick of all others.
 *
 * Deviation: that of the changes over the lag, times the square root of how many lags ahead.
 */
import type { Path } from './ets-path.ts'
import { at, isKnown } from './series.ts'

export function naivePath(values: Float64Array, lag: number, horizon: number): Path | undefined {
  const lasts = Float64Array.from({ length: lag }, (_, k) => lastKnown(values, values.length - lag + k, lag))
  if (!lasts.every(isKnown)) return lag === 1 ? undefined : naivePath(values, 1, horizon)
  const sigma = Math.sqrt(meanSquareChange(values, lag))
  return {
    mean: new Float64Array(horizon).map((_, h) => at(lasts, h % lag)),
    deviation: new Float64Array(horizon).map((_, h) => sigma * Math.sqrt(Math.floor(h / lag) + 1)),
  }
}

function lastKnown(values: Float64Array, place: number, lag: number): number {
  for (let t = place; t >= 0; t -= lag) if (isKnown(at(values, t))) return at(values, t)
  return Number.NaN
}

function meanSquareChange(values: Float64Array, lag: number): number {
  let sum = 0
  let count = 0
  for (let t = lag; t < values.length; t++) {
    const change = at(values, t) - at(values, t - lag)
    if (!isKnown(change)) continue
    sum += change * change
    count++
  }
  return count === 0 ? 0 : sum / count
}
