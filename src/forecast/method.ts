/**
 * Method (ennustemenetelmä): every method by its name, and which one is the default.
 *
 * Default: Theta on short series (below 13 years, 12 quarters, 48 months), where few parameters win; above that the mean of
 * Theta and of exponential smoothing weighted by AICc, on yearly series with a damped trend beside them. Means of unlike
 * methods are never the worst of them. Measured in docs/methods/forecasting.md.
 */
import type { ForecastMethod } from '#model/forecast.ts'
import { type EtsMemory, etsFits, fittedForm, leastAicc, weightedPath } from './ets-choice.ts'
import { etsPath, type Path } from './ets-path.ts'
import { structuralPath } from './local-level.ts'
import { naivePath } from './naive.ts'
import { type Season, seasonOfValues } from './season.ts'
import { knownCount, type Series, seasonOf } from './series.ts'
import { type Form, formText } from './smoothing.ts'
import { classicThetaPath, seasoned, thetaPath } from './theta.ts'

export interface Fitted extends Path {
  readonly form?: string
}

/** The series with its season found once for every method that wants it. */
interface Subject {
  readonly series: Series
  readonly m: number
  readonly season: () => Season
  readonly memory: EtsMemory | undefined
}

type Fit = (subject: Subject, horizon: number) => Fitted | undefined

export const SHORTEST = { any: 3, method: 5 }
const LONG = { yearly: 13, quarterly: 12, monthly: 48 }
const DEFAULTS = { yearly: 'theta-ets-damped', quarterly: 'theta-ets', monthly: 'theta-ets' } as const

export function defaultMethod(series: Series): ForecastMethod {
  const known = knownCount(series.values)
  if (known < SHORTEST.method) return 'naive'
  if (series.regressors.length > 0) return 'local-level'
  return known < LONG[series.frequency] ? 'theta' : DEFAULTS[series.frequency]
}

/** Mean path and own deviations of a method; nothing where the series is too short for it. */
export function pathOf(
  method: ForecastMethod,
  series: Series,
  horizon: number,
  memory?: EtsMemory,
): Fitted | undefined {
  const m = seasonOf(series)
  let season: Season | undefined
  const found = () => {
    season ??= seasonOfValues(series.values, m)
    return season
  }
  return METHODS[method]({ series, m, season: found, memory }, horizon)
}

/** A form of its own for the series without its season, put back into its seasons. */
const smoothed =
  (trend: Form['trend']): Fit =>
  ({ season }, horizon) => {
    const fit = fittedForm(season().adjusted, 1, { error: 'A', trend, season: 'N' })
    if (!fit) return undefined
    const path = etsPath(fit, horizon)
    return seasoned(season(), path.mean, path.deviation)
  }

const naive: Fit = ({ series }, horizon) => naivePath(series.values, 1, horizon)
const theta: Fit = ({ season }, horizon) => thetaPath(season(), horizon)
const damped = smoothed('Ad')

const ets: Fit = ({ series, m, memory }, horizon) => {
  const fit = leastAicc(etsFits(series.values, m, memory))
  return fit && { ...etsPath(fit, horizon), form: formText(fit.form) }
}

const weighted: Fit = ({ series, m, memory }, horizon) => {
  const fits = etsFits(series.values, m, memory)
  const path = weightedPath(fits, horizon)
  const best = leastAicc(fits)
  return path && best && { ...path, form: formText(best.form) }
}

/** Mean of the paths and of their deviations, of those that can be fitted. */
const mean =
  (...ways: readonly Fit[]): Fit =>
  (subject, horizon) => {
    const paths = ways.flatMap((way) => way(subject, horizon) ?? [])
    if (paths.length === 0) return undefined
    const middle = (of: (path: Fitted) => Float64Array) =>
      new Float64Array(horizon).map((_, h) => paths.reduce((sum, path) => sum + (of(path)[h] ?? 0), 0) / paths.length)
    const form = paths.find((path) => path.form !== undefined)?.form
    return { mean: middle((path) => path.mean), deviation: middle((path) => path.deviation), ...(form && { form }) }
  }

const METHODS: Readonly<Record<ForecastMethod, Fit>> = {
  naive,
  'seasonal-naive': ({ series, m }, horizon) => naivePath(series.values, m, horizon),
  ses: smoothed('N'),
  holt: smoothed('A'),
  damped,
  theta,
  'theta-classic': ({ season }, horizon) => classicThetaPath(season(), horizon),
  ets,
  'ets-weighted': weighted,
  'local-level': ({ series }, horizon) => structuralPath(series, 'level', horizon),
  'local-trend': ({ series }, horizon) => structuralPath(series, 'trend', horizon),
  'theta-damped': mean(theta, damped),
  'theta-ets': mean(theta, weighted),
  'theta-ets-damped': mean(theta, weighted, damped),
}
