/**
 * Prepared series (valmisteltu sarja): breaks allowed for, logarithms taken where asked, and the path of a method on it.
 */
import type { ForecastMethod, ForecastNote } from '#model/forecast.ts'
import { withoutBreaks } from './break-shift.ts'
import type { EtsMemory } from './ets-choice.ts'
import { defaultMethod, type Fitted, pathOf, SHORTEST } from './method.ts'
import { at, isPositive, knownCount, type Series, trimmed } from './series.ts'

export interface Prepared {
  /** From the first known value to the last, all at the level of after the last break. */
  readonly series: Series
  readonly method: ForecastMethod
  readonly path: Fitted
  /** Nothing below it: zero for what was never negative. */
  readonly floor: number
  readonly notes: readonly ForecastNote[]
}

export function prepared(
  whole: Series,
  asked: ForecastMethod | undefined,
  scale: 'log' | 'as-is',
  horizon: number,
  memory?: EtsMemory,
): Prepared | undefined {
  const { series, notes } = withoutBreaks(trimmed(whole))
  const known = knownCount(series.values)
  if (known < SHORTEST.any) return undefined
  const floor = series.values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0
  const isLog = scale === 'log' && isPositive(series.values)
  const method = asked ?? defaultMethod(series)
  const path = isLog ? logPath(method, series, horizon, memory) : pathOrSimpler(method, series, horizon, memory)
  if (!path) return undefined
  const hasCauses = series.regressors.length > 0
  const told: ForecastNote[] = [...notes]
  if (isLog) told.push('log-scale')
  if (scale === 'log' && !isLog) told.push('log-refused')
  if (known < SHORTEST.method && asked !== 'naive') told.push('very-short')
  else if (path.method !== method) told.push('other-method')
  if (hasCauses) told.push(path.method.startsWith('local') ? 'regressors-used' : 'regressors-unused')
  return { series, method: path.method, path: above(path.fitted, floor), floor, notes: told }
}

interface Named {
  readonly method: ForecastMethod
  readonly fitted: Fitted
}

/** The path of a method; of the default one, and in the end of the naive one, where the series is too short for it. */
function pathOrSimpler(
  method: ForecastMethod,
  series: Series,
  horizon: number,
  memory: EtsMemory | undefined,
): Named | undefined {
  const path = pathOf(method, series, horizon, memory)
  if (path && allFinite(path.mean) && allFinite(path.deviation)) return { method, fitted: path }
  const plain = { ...series, regressors: [] }
  const other = method === defaultMethod(plain) ? 'naive' : defaultMethod(plain)
  return method === 'naive' ? undefined : pathOrSimpler(other, plain, horizon, memory)
}

/** Of the logarithms, told back: the path is a median, the deviation that of the lognormal's half-width. */
function logPath(
  method: ForecastMethod,
  series: Series,
  horizon: number,
  memory: EtsMemory | undefined,
): Named | undefined {
  const logs = { ...series, values: series.values.map((value) => Math.log(value)) }
  const found = pathOrSimpler(method, logs, horizon, memory)
  if (!found) return undefined
  const mean = found.fitted.mean.map((value) => Math.exp(value))
  const deviation = found.fitted.deviation.map((one, h) => at(mean, h) * Math.sinh(Math.min(one, 5)))
  return { ...found, fitted: { ...found.fitted, mean, deviation } }
}

const allFinite = (values: Float64Array): boolean => values.every((value) => Number.isFinite(value))

const above = (path: Fitted, floor: number): Fitted =>
  path.mean.some((value) => value < floor) ? { ...path, mean: path.mean.map((value) => Math.max(value, floor)) } : path
