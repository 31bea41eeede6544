/**
 * Whole and parts (kokonaisuus ja osat): histories as an area tells them, forecast together and reconciled.
 *
 * A value that something keeps from being whole – a part of a year, another date, a mean of several years, a missing
 * organisation – is not forecast from; it stays in the history with its reason. The parts are reconciled with the whole where
 * they make it at every period that all know.
 */
import type { BackTestHorizon, Fan, ForecastNote, Frequency, Reconciliation, SeriesForecast } from '#model/forecast.ts'
import type { Named } from '#model/named.ts'
import type { Point } from '#model/picture.ts'
import { firstPeriod, periodNumber } from './calendar.ts'
import { type Draft, draftsOf, type FanRule, fansOf, pooledHorizons } from './fan.ts'
import { reconciled } from './reconcile.ts'
import { isKnown, type Series } from './series.ts'
import { firstUnequal } from './tree.ts'

export interface History {
  readonly id: string
  readonly name: Named
  readonly points: readonly Point[]
  /** First days of a new meaning. */
  readonly breaks: readonly string[]
  /** Causes over the periods of the points and on, by period number. */
  readonly causes?: readonly ReadonlyMap<number, number>[]
}

export interface WholeAndParts {
  readonly total: SeriesForecast
  readonly parts: readonly SeriesForecast[]
  readonly reconciliation: Reconciliation
  readonly notes: readonly ForecastNote[]
}

const KEEPS_OUT = new Set(['part-year', 'other-date', 'several-years', 'partial-coverage', 'annualised'])

/** Whether the value of a point is that of its whole period. */
export const isWhole = ({ value, reason }: Point): boolean => value !== null && !KEEPS_OUT.has(reason ?? '')

export function seriesOfHistory(history: History, frequency: Frequency, horizon: number): Series | undefined {
  const placed = history.points.flatMap((point) => {
    const number = periodNumber(point.period, frequency)
    return number === undefined ? [] : [{ number, value: isWhole(point) ? (point.value ?? Number.NaN) : Number.NaN }]
  })
  const numbers = placed.map(({ number }) => number)
  if (numbers.length === 0) return undefined
  const first = Math.min(...numbers)
  const values = new Float64Array(Math.max(...numbers) - first + 1).fill(Number.NaN)
  for (const { number, value } of placed) values[number - first] = value
  const breaks = history.breaks.flatMap((day) => {
    const place = (firstPeriod(frequency === 'yearly' ? day.slice(0, 4) : day.slice(0, 7), frequency) ?? first) - first
    return place > 0 && place < values.length ? [place] : []
  })
  const length = values.findLastIndex(isKnown) + 1 + horizon
  const causes = (history.causes ?? []).map((cause) =>
    new Float64Array(length).map((_, k) => cause.get(first + k) ?? Number.NaN),
  )
  const from = Math.max(values.findIndex(isKnown), 0)
  const regressors = causes.filter((cause) => cause.subarray(from).every(isKnown))
  return { id: history.id, frequency, first, values, breaks: [...new Set(breaks)], regressors }
}

/** `peers`: the same figure of others, whose errors of the past are pooled with these. */
export function forecastTogether(
  total: History,
  parts: readonly History[],
  frequency: Frequency,
  rule: FanRule,
  peers: readonly Series[] = [],
): WholeAndParts {
  const histories = [total, ...parts]
  const list = histories.map((one) => seriesOfHistory(one, frequency, rule.horizon) ?? nothing(one.id, frequency))
  const drafts = draftsOf(list, rule)
  const found = together(drafts)
  const all = [...found.drafts, ...draftsOf(peers, rule)]
  const fans = fansOf(all, rule)
  const pooled = all.length === 1 ? undefined : pooledHorizons(all, rule)
  const told = histories.map((history, k): SeriesForecast => {
    const fan = fans[k]
    if (!fan) throw new Error(`no fan: ${history.id}`)
    const notes: ForecastNote[] = history.points.some((one) => one.value !== null && !isWhole(one))
      ? ['part-year-left-out']
      : []
    return {
      ...{ series: history.id, name: history.name },
      history: history.points.map(historyPoint),
      fan: { ...withPooled(fan, pooled), notes: [...fan.notes, ...notes] },
    }
  })
  const [whole, ...others] = told
  if (!whole) throw new Error('no total: forecast')
  return { total: whole, parts: others, reconciliation: found.by, notes: found.notes }
}

/** The errors of the whole and of every part in per cent, told beside each: alone, none has many. */
function withPooled(fan: Fan, pooledByHorizon: readonly BackTestHorizon[] | undefined): Fan {
  return fan.backtest && pooledByHorizon ? { ...fan, backtest: { ...fan.backtest, pooledByHorizon } } : fan
}

const nothing = (id: string, frequency: Frequency): Series => ({
  ...{ id, frequency, first: 0, values: new Float64Array(0) },
  ...{ breaks: [], regressors: [] },
})

function historyPoint(point: Point): SeriesForecast['history'][number] {
  const { period, value, reason } = point
  if (reason === undefined) return { period, value }
  if (value === null) return { period, value, reason }
  return isWhole(point) ? { period, value, reason } : { period, value, partial: reason }
}

interface Together {
  readonly drafts: readonly Draft[]
  readonly by: Reconciliation
  readonly notes: readonly ForecastNote[]
}

function together(drafts: readonly Draft[]): Together {
  const [total, ...parts] = drafts
  const none = (notes: readonly ForecastNote[]): Together => ({ drafts, by: 'none', notes })
  if (!total?.prepared || parts.length === 0) return none([])
  if (parts.some((part) => !part.prepared)) return none(['part-without-forecast'])
  if (!isWholeOf(total, parts)) return none(['not-reconciled'])
  const sums = [parts.map((_, k) => k + 1), ...parts.map((_, k) => [k + 1])]
  return { ...reconciled(drafts, sums), notes: ['reconciled'] }
}

const lastOf = ({ series }: Draft): number => series.first + series.values.findLastIndex(isKnown)

/** Whether the parts make the total at every period that all know, and all end at the same one. */
const isWholeOf = (total: Draft, parts: readonly Draft[]): boolean =>
  parts.every((part) => lastOf(part) === lastOf(total)) &&
  firstUnequal(
    total.series,
    parts.map(({ series }) => series),
  ) === undefined
