/**
 * Forecasts on the competitions' series: how wrong, how often the intervals hold, how many a second.
 *
 * Reads M3_quarterly.json and M1_*.json beside the repository, and says so where they are not there. The interval of `two-fold` is
 * learnt on the errors that the other half of the series made on their future; `pooled` on the past of all, as a call does it.
 * Speeds are of processor time, as a ratio to the classical test of a season, which every method needs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pooledWidths, poolOf, type Widths } from '#forecast/calibration.ts'
import { draftsOf, type FanRule, fansOf } from '#forecast/fan.ts'
import { prepared } from '#forecast/prepared.ts'
import { seasonOfValues } from '#forecast/season.ts'
import { at, naiveError, type Series, seasonOf } from '#forecast/series.ts'
import { type Measure, measured } from '#forecast/trial.ts'
import type { Fan, ForecastMethod, Frequency } from '#model/forecast.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'data', 'forecast')

interface Known {
  readonly series: Series
  readonly future: Float64Array
  /** Scale of MASE. */
  readonly change: number
}

/** What the reference software reached on the same series (docs/methods/forecasting.md), and what is to be kept. */
const BARS: Readonly<Record<string, { readonly smape?: number; readonly mase: number }>> = {
  M3_quarterly: { smape: 8.92, mase: 1.061 },
  M1_yearly: { mase: 3.9 },
  M1_quarterly: { mase: 1.7 },
  M1_monthly: { mase: 1.11 },
}

const METHODS: readonly (ForecastMethod | undefined)[] = [
  'naive',
  'seasonal-naive',
  'ses',
  'holt',
  'damped',
  'theta-classic',
  'theta',
  'ets',
  'ets-weighted',
  'theta-damped',
  'theta-ets',
  'theta-ets-damped',
  undefined,
]

export async function benchForecast(): Promise<void> {
  for (const name of Object.keys(BARS)) {
    const file = join(FOLDER, `${name}.json`)
    if (existsSync(file)) benchSet(name, file)
    else console.log(`${name}: its file is not beside the repository; left out`)
  }
}

function benchSet(name: string, file: string): void {
  const list = knownIn(file)
  const bar = BARS[name]
  const aim = `${bar?.smape === undefined ? '' : `sMAPE ≤ ${bar.smape}, `}MASE ≤ ${bar?.mase}`
  console.log(`\n${name}, ${list.length} series; the default is to reach ${aim}`)
  console.log('method              sMAPE   MASE    two-fold: cover  MSIS   own: cover  MSIS   series/s   × season test')
  const floor = processorSeconds(() => list.map(({ series }) => seasonOfValues(series.values, seasonOf(series))))
  for (const method of METHODS) console.log(line(method, list, floor))
  for (const interval of ['pooled', 'frozen', 'model'] as const) console.log(wholeLine(interval, list, floor))
}

function knownIn(file: string): Known[] {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { f: number; x: number[]; xx: number[] }>
  const frequency: Readonly<Record<number, Frequency>> = { 1: 'yearly', 4: 'quarterly', 12: 'monthly' }
  return Object.values(raw).map(({ f, x, xx }, k) => {
    const values = Float64Array.from(x)
    return {
      series: {
        id: String(k),
        frequency: frequency[f] ?? 'yearly',
        first: 2000 * f,
        values,
        breaks: [],
        regressors: [],
      },
      future: Float64Array.from(xx),
      change: naiveError(values, f),
    }
  })
}

function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - before) / 1e6
}

function line(method: ForecastMethod | undefined, list: readonly Known[], floor: number): string {
  const measures: Measure[] = []
  const seconds = processorSeconds(() => {
    for (const { series, future } of list) {
      const ready = prepared(series, method, 'as-is', future.length)
      if (!ready) throw new Error(`no forecast: ${series.id}`)
      measures.push(measured(ready, future.length))
    }
  })
  const z = (h: number, one: Measure) => 1.959963984540054 * at(one.deviation, h)
  const own = scored(list, measures, (_, h, one) => z(h, one))
  const fold = scored(list, measures, twoFold(list, measures))
  return [
    ...[(method ?? 'default').padEnd(18), own.smape.toFixed(3).padStart(7), own.mase.toFixed(4).padStart(8)],
    ...[fold.cover.toFixed(3).padStart(14), fold.msis.toFixed(2).padStart(8)],
    ...[own.cover.toFixed(3).padStart(9), own.msis.toFixed(2).padStart(8)],
    ...[(list.length / seconds).toFixed(0).padStart(9), (seconds / floor).toFixed(1).padStart(12)],
  ].join('')
}

/** Half-widths of a series by the errors of the half that it does not belong to. */
function twoFold(list: readonly Known[], measures: readonly Measure[]) {
  const trials = list.map(({ future }, k) => {
    const one = measures[k]
    return one ? [{ ...one, origin: 0, actual: future }] : []
  })
  const pool = poolOf(trials, list[0]?.future.length ?? 0)
  const widths = [0, 1].map((fold) => pooledWidths(pool, (owner) => owner % 2 === fold))
  return (k: number, h: number, one: Measure) => at((widths[k % 2] as Widths).wide, h) * at(one.scale, h)
}

interface Score {
  readonly smape: number
  readonly mase: number
  readonly cover: number
  readonly msis: number
}

type Half = (k: number, h: number, measure: Measure) => number

function scored(list: readonly Known[], measures: readonly Measure[], half: Half): Score {
  const bounds = measures.map((one, k) =>
    Array.from(one.mean, (mean, h) => ({
      mean,
      lower: Math.max(mean - half(k, h, one), one.floor),
      upper: mean + half(k, h, one),
    })),
  )
  return scoreOf(list, bounds)
}

interface Bound {
  readonly mean: number
  readonly lower: number
  readonly upper: number
}

function scoreOf(list: readonly Known[], bounds: readonly (readonly Bound[])[]): Score {
  let [smape, mase, cover, msis, count] = [0, 0, 0, 0, 0]
  for (const [k, { future, change }] of list.entries())
    for (const [h, { mean, lower, upper }] of (bounds[k] ?? []).entries()) {
      const value = at(future, h)
      smape += (200 * Math.abs(value - mean)) / (Math.abs(value) + Math.abs(mean))
      mase += Math.abs(value - mean) / change
      cover += value >= lower && value <= upper ? 1 : 0
      msis += (upper - lower + 40 * Math.max(lower - value, value - upper, 0)) / change
      count++
    }
  return { smape: smape / count, mase: mase / count, cover: cover / count, msis: msis / count }
}

/** The default as a call gives it, with its back-test. */
function wholeLine(interval: FanRule['interval'], list: readonly Known[], floor: number): string {
  const rule: FanRule = { horizon: list[0]?.future.length ?? 1, interval, scale: 'as-is' }
  let fans: Fan[] = []
  const seconds = processorSeconds(() => {
    const drafts = draftsOf(
      list.map(({ series }) => series),
      rule,
    )
    fans = fansOf(drafts, rule)
  })
  const score = scoreOf(
    list,
    fans.map(({ points }) => points.map(({ mean, lower95, upper95 }) => ({ mean, lower: lower95, upper: upper95 }))),
  )
  const told = fans.flatMap(({ backtest }) => backtest ?? [])
  const promised = told.reduce((sum, { coverage95 }) => sum + coverage95, 0) / told.length
  const text = `as a call gives it, ${interval}: cover ${score.cover.toFixed(3)}, MSIS ${score.msis.toFixed(2)}; the back-test said ${promised.toFixed(3)}`
  return `${text}; ${(list.length / seconds).toFixed(0)} series/s with the back-test, ${(seconds / floor).toFixed(0)} × the season test`
}
