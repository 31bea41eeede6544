/**
 * Back-test (takautuva koe): how wrong a method was on the past, and how often its interval held.
 *
 *   MASE  mean |error| ÷ mean change of the (seasonal) naive forecast up to the origin (Hyndman & Koehler 2006)
 *   sMAPE mean 200 |error| ÷ (|value| + |forecast|)
 *   MSIS  mean (width + 40 × how far a value fell outside the 95 % interval) ÷ the same scale (Gneiting & Raftery 2007)
 *
 * Means over every value compared. What no scale tells is null.
 */
import type { BackTest, BackTestHorizon } from '#model/forecast.ts'
import { at, isKnown } from './series.ts'
import { errorOf, type Trial } from './trial.ts'

/** Half-width of a trial's interval at a horizon (from 0). */
export type HalfWidth = (trial: Trial, level: 'narrow' | 'wide', h: number) => number

const OUTSIDE = 2 / 0.05

export function backTestOf(trials: readonly Trial[], half: HalfWidth): BackTest | null {
  const compared = comparisonsOf(trials, half)
  if (compared.length === 0) return null
  const scaled = compared.filter(({ change }) => change > 0)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  return {
    mase: scaled.length === 0 ? null : mean(scaled.map(({ error, change }) => Math.abs(error) / change)),
    smape: mean(compared.map(({ symmetric }) => symmetric)),
    coverage95: mean(compared.map(({ inWide }) => inWide)),
    msis: scaled.length === 0 ? null : mean(scaled.map(({ score, change }) => score / change)),
    origins: trials.length,
    byHorizon: horizonsOf(compared),
  }
}

export interface Comparison {
  readonly horizon: number
  readonly error: number
  readonly percent: number
  readonly symmetric: number
  readonly change: number
  readonly score: number
  readonly inNarrow: number
  readonly inWide: number
}

export const comparisonsOf = (trials: readonly Trial[], half: HalfWidth): Comparison[] =>
  trials.flatMap((trial) => comparisons(trial, half))

function comparisons(trial: Trial, half: HalfWidth): Comparison[] {
  const found: Comparison[] = []
  for (let h = 0; h < trial.actual.length; h++) {
    const [actual, mean, error] = [at(trial.actual, h), at(trial.mean, h), errorOf(trial, h)]
    if (!isKnown(error)) continue
    const [narrow, wide] = [half(trial, 'narrow', h), half(trial, 'wide', h)]
    const [lower, upper] = [Math.max(mean - wide, trial.floor), mean + wide]
    const outside = Math.max(lower - actual, actual - upper, 0)
    found.push({
      horizon: h + 1,
      error,
      percent: (100 * Math.abs(error)) / Math.abs(actual),
      symmetric: error === 0 ? 0 : (200 * Math.abs(error)) / (Math.abs(actual) + Math.abs(mean)),
      change: trial.change,
      score: upper - lower + OUTSIDE * outside,
      inNarrow: Math.abs(error) <= narrow ? 1 : 0,
      inWide: outside === 0 ? 1 : 0,
    })
  }
  return found
}

const FEWEST_FOR_NINE_OF_TEN = 10

export function horizonsOf(compared: readonly Comparison[]): BackTestHorizon[] {
  return [...Map.groupBy(compared, ({ horizon }) => horizon)]
    .toSorted(([a], [b]) => a - b)
    .map(([horizon, own]) => {
      const percents = own.map(({ percent }) => percent).toSorted((a, b) => a - b)
      const canTell = percents.every((one) => Number.isFinite(one))
      const ofTen = percents[Math.ceil(0.9 * percents.length) - 1]
      return {
        ...{ horizon, origins: own.length },
        medianAbsolutePercent: canTell ? middle(percents) : null,
        ninetiethAbsolutePercent: canTell && own.length >= FEWEST_FOR_NINE_OF_TEN ? (ofTen ?? null) : null,
        coverage80: own.reduce((sum, { inNarrow }) => sum + inNarrow, 0) / own.length,
        coverage95: own.reduce((sum, { inWide }) => sum + inWide, 0) / own.length,
      }
    })
}

const middle = (sorted: readonly number[]): number =>
  ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
