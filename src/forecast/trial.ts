/**
 * Trial (kokeilu): a method asked to forecast what is already known, from one origin of the past.
 *
 * Everything is found again at the origin: method, season, form and rates. Values beyond a change of definition that was still
 * ahead are not compared. The scale of an error is √(own deviation at the horizon × mean change of the naive forecast), both as
 * they were known at the origin.
 */
import type { ForecastMethod, Frequency } from '#model/forecast.ts'
import type { EtsMemory } from './ets-choice.ts'
import { naivePath } from './naive.ts'
import { type Prepared, prepared } from './prepared.ts'
import { at, isKnown, naiveError, type Series, seasonOf } from './series.ts'

export interface Trial {
  /** How many values were known. */
  readonly origin: number
  readonly actual: Float64Array
  readonly mean: Float64Array
  readonly scale: Float64Array
  readonly deviation: Float64Array
  readonly yardstick: Float64Array
  /** Mean change of the naive forecast of the season: the scale of MASE. */
  readonly change: number
  readonly floor: number
}

const FEWEST: Readonly<Record<Frequency, number>> = { yearly: 4, quarterly: 10, monthly: 27 }

export interface TrialRule {
  readonly method: ForecastMethod | undefined
  readonly scale: 'log' | 'as-is'
  readonly horizon: number
  /** At most so many origins, the latest. */
  readonly most: number
}

/** Origins spread so that the latest is one step before the end and the earliest still reaches the horizon. */
export function originsOf(series: Series, { horizon, most }: TrialRule): number[] {
  const n = series.values.length
  const least = Math.max(FEWEST[series.frequency], n - Math.max(horizon, most))
  const all = Array.from({ length: Math.max(n - least, 0) }, (_, k) => n - 1 - k)
  if (all.length <= most) return all
  return Array.from(
    { length: most },
    (_, k) => all[Math.round((k * (all.length - 1)) / Math.max(most - 1, 1))] ?? n - 1,
  )
}

export const trialsOf = (series: Series, rule: TrialRule): Trial[] =>
  trialsAt(series, originsOf(series, rule).toReversed(), rule)

/** From the earliest origin on, each search beginning where the one before ended. */
export function trialsAt(series: Series, origins: readonly number[], rule: TrialRule): Trial[] {
  const memory: EtsMemory = new Map()
  return origins.flatMap((origin) => trialAt(series, origin, rule, memory) ?? [])
}

function trialAt(series: Series, origin: number, rule: TrialRule, memory: EtsMemory): Trial | undefined {
  const ahead = series.breaks.find((place) => place >= origin) ?? series.values.length
  const horizon = Math.min(rule.horizon, ahead - origin)
  const actual = series.values.slice(origin, origin + horizon)
  if (!actual.some(isKnown)) return undefined
  const known = prepared(cutAt(series, origin), rule.method, rule.scale, horizon, memory)
  if (!known) return undefined
  return { origin, actual, ...measured(known, horizon) }
}

/** The series as it was known at an origin; causes go on, for they are told for the years to come too. */
const cutAt = (series: Series, origin: number): Series => ({
  ...series,
  values: series.values.subarray(0, origin),
  breaks: series.breaks.filter((place) => place < origin),
})

export type Measure = Omit<Trial, 'origin' | 'actual'>

export function measured(known: Prepared, horizon: number): Measure {
  const { values } = known.series
  const m = seasonOf(known.series)
  const change = naiveError(values, values.length > m ? m : 1)
  const short = naiveError(values, 1)
  const { mean, deviation } = known.path
  return {
    ...{ mean, deviation, change, floor: known.floor },
    scale: deviation.map((one) => scaleOf(one, m > 1 && isKnown(change) ? Math.max(change, 0) : short)),
    yardstick: naivePath(values, m, horizon)?.mean ?? new Float64Array(horizon).fill(Number.NaN),
  }
}

/** A model that fits its past without any error is not believed: a twentieth of the naive change stays. */
const scaleOf = (deviation: number, change: number): number =>
  change > 0 ? Math.sqrt(Math.max(deviation, change / 20) * change) : deviation

export const errorOf = (trial: Trial, h: number): number => at(trial.actual, h) - at(trial.mean, h)
