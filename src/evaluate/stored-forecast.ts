/**
 * Stored forecast (talletettu ennuste): a forecast made before the start stands for what would have been.
 *
 * Effect: mean of observed less forecast. How far the errors of neighbouring periods go together is not stored, so the interval of
 * the mean is the mean of the intervals, as if they went wholly together: never too narrow, often too wide.
 */
import { normalQuantile } from '#kernel/normal.ts'
import { studentTwoTails } from '#kernel/student.ts'
import type { Interval } from './placebo-interval.ts'
import { mean, minus, type Row } from './vector.ts'

export interface StoredForecast {
  readonly middle: Row
  readonly lower: Row
  readonly upper: Row
}

export function againstForecast(
  observed: Row,
  { middle, lower, upper }: StoredForecast,
): { effect: number; interval: Interval } {
  const effect = mean(minus(observed, middle))
  const low = mean(minus(observed, upper))
  const high = mean(minus(observed, lower))
  const side = effect > 0 ? effect - low : high - effect
  const p = side > 0 ? studentTwoTails((effect / side) * normalQuantile(0.975), 1e7) : Number(effect === 0)
  return { effect, interval: { low, high, method: 'stored-forecast', p } }
}
