/**
 * Series (aikasarja): values at neighbouring periods, NaN where a period has none, and what is known of them beforehand.
 *
 * NaN stays inside this room: at its doors a missing value is null, and a forecast that cannot be made has its reason.
 */
import type { Frequency } from '#model/forecast.ts'
import { SEASONS } from './calendar.ts'

export interface Series {
  readonly id: string
  readonly frequency: Frequency
  /** Number of the first period, see `periodNumber`. */
  readonly first: number
  readonly values: Float64Array
  /** Places in `values` at which the figure began to mean another thing. */
  readonly breaks: readonly number[]
  /** Known causes, each over the values and on through the horizon. */
  readonly regressors: readonly Float64Array[]
}

export const isKnown = (value: number): boolean => !Number.isNaN(value)

/** Values of one kind at a place; a place outside is a bug of the caller and reads as NaN. */
export const at = (values: ArrayLike<number>, place: number): number => values[place] as number

export function knownCount(values: ArrayLike<number>): number {
  let count = 0
  for (let t = 0; t < values.length; t++) if (isKnown(at(values, t))) count++
  return count
}

/** The series from its first known value to its last. */
export function trimmed(series: Series): Series {
  const { values } = series
  let from = 0
  let to = values.length
  while (from < to && !isKnown(at(values, from))) from++
  while (to > from && !isKnown(at(values, to - 1))) to--
  return cut(series, from, to)
}

/** The first `to` values, and what was known then. */
export function cut(series: Series, from: number, to: number): Series {
  return {
    ...series,
    first: series.first + from,
    values: series.values.subarray(from, to),
    breaks: series.breaks.map((place) => place - from).filter((place) => place > 0 && place < to - from),
    regressors: series.regressors.map((one) => one.subarray(from)),
  }
}

export const seasonOf = (series: Series): number => SEASONS[series.frequency]

/** Gaps filled on the straight line between their neighbours; only for what cannot be reckoned with gaps. */
export function filled(values: Float64Array): Float64Array {
  const whole = values.slice()
  let last = -1
  for (let t = 0; t < whole.length; t++) {
    if (!isKnown(at(whole, t))) continue
    for (let gap = last + 1; last >= 0 && gap < t; gap++)
      whole[gap] = at(whole, last) + ((at(whole, t) - at(whole, last)) * (gap - last)) / (t - last)
    last = t
  }
  return whole
}

/** Mean size of the change over `lag` periods; NaN where no pair of values is known. */
export function naiveError(values: Float64Array, lag: number): number {
  let sum = 0
  let count = 0
  for (let t = lag; t < values.length; t++) {
    const change = Math.abs(at(values, t) - at(values, t - lag))
    if (!isKnown(change)) continue
    sum += change
    count++
  }
  return count === 0 ? Number.NaN : sum / count
}

export function meanSize(values: Float64Array): number {
  let sum = 0
  let count = 0
  for (let t = 0; t < values.length; t++) {
    if (!isKnown(at(values, t))) continue
    sum += Math.abs(at(values, t))
    count++
  }
  return count === 0 ? 0 : sum / count
}

export function isPositive(values: Float64Array): boolean {
  for (let t = 0; t < values.length; t++) if (at(values, t) <= 0) return false
  return true
}
