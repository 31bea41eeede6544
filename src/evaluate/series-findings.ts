/** Findings of one series (yhden sarjan havainnot): interrupted series, Bayesian structural series and a stored forecast. */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { Panel } from '#model/panel.ts'
import { sidesOf } from './cautions.ts'
import type { PoolFault } from './donor-pool.ts'
import type { Findings } from './findings.ts'
import { type Interrupted, interruptedSeries, type SeriesModel } from './interrupted-series.ts'
import { startName } from './period-role.ts'
import type { Interval } from './placebo-interval.ts'
import type { Question } from './question.ts'
import { seriesCautions } from './series-cautions.ts'
import { type Choice, specificationCurve } from './specification-curve.ts'
import { againstForecast } from './stored-forecast.ts'
import { type StructuralResult, structuralSeries } from './structural-series.ts'
import { type Line, seriesRows, type TreatedSeries, treatedSeries } from './treated-series.ts'
import { mean, type Row, rootMeanSquare } from './vector.ts'

export type SeriesFault =
  | PoolFault
  | { readonly why: 'too-short' | 'no-forecast' | 'not-counts' | 'nothing-varies'; readonly about: readonly string[] }

type Found = Outcome<Findings, SeriesFault>

interface Told {
  readonly effect: number
  readonly interval: Interval
  readonly line: Line
  readonly figures: Readonly<Record<string, number>>
  readonly choices: readonly Choice[]
  readonly units?: Readonly<Record<string, number>>
  readonly scale?: Findings['scale']
}

export function interruptedFindings(panel: Panel, question: Question): Found {
  const series = treatedSeries(panel, question, 'none')
  if (!series.ok) return series
  const { values, exposure } = series.value
  const isCount = question.series.family === 'quasi-poisson'
  const isBad = isCount && (values.some((one) => one < 0) || (exposure ?? []).some((one) => !(one > 0)))
  if (isBad) return refused({ why: 'not-counts', about: [panel.outcome] })
  if (values.every((one) => one === values[0])) return refused({ why: 'nothing-varies', about: [] })
  const found = interrupted(series.value, question.series)
  if (!found) return refused({ why: 'too-short', about: [String(values.length)] })
  const shown = (value: number) => (isCount ? Math.exp(value) : value)
  const interval: Interval = {
    low: shown(found.low),
    high: shown(found.high),
    p: found.p,
    method: 'autocorrelation-robust',
  }
  return done(
    seriesFindings(panel, question, series.value, {
      effect: shown(found.level),
      interval,
      line: found,
      figures: { ...found.figures, meanDifference: meanGap(series.value, found) },
      choices: otherModels(series.value, question.series, shown),
      scale: isCount ? 'rate-ratio' : 'difference',
    }),
  )
}

const interrupted = ({ pool, ...series }: TreatedSeries, model: SeriesModel): Interrupted | undefined =>
  interruptedSeries({ ...series, before: pool.block.before }, model)

const meanGap = ({ pool, values }: TreatedSeries, { counterfactual }: Line): number =>
  mean(values.map((one, at) => one - (counterfactual[at] as number)).slice(pool.block.before))

/** Course changed or not, one pair of waves more or fewer, without seasons. */
function otherModels(series: TreatedSeries, model: SeriesModel, shown: (value: number) => number): readonly Choice[] {
  const others: readonly (readonly [string, SeriesModel])[] = [
    ['slope', { ...model, slope: model.slope === 'same' ? 'may-change' : 'same' }],
    ...(model.season > 1
      ? [0, 1, 2, 3]
          .filter((one) => one !== model.harmonics && 2 * one <= model.season)
          .map((harmonics) => [`harmonics ${harmonics}`, { ...model, harmonics }] as const)
      : []),
  ]
  return others.flatMap(([about, other]) => {
    const found = interrupted(series, other)
    return found ? [{ choice: 'model', about, effect: shown(found.level) }] : []
  })
}

export function structuralFindings(panel: Panel, question: Question): Found {
  const series = treatedSeries(panel, { ...question, series: { ...question.series, family: 'linear' } }, 'all')
  if (!series.ok) return series
  const { pool } = series.value
  const own = series.value.values.slice(0, pool.block.before)
  if (own.every((one) => one === own[0])) return refused({ why: 'nothing-varies', about: [] })
  const result = structural(series.value, question, pool.block.donors)
  const bare = structural(series.value, question, [])
  const inOrder = result.effects.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.round(share * (inOrder.length - 1))] as number
  const below = result.effects.filter((one) => one < 0).length / result.effects.length
  const choices =
    pool.block.donors.length > 0 ? [{ choice: 'model', about: 'without-donors', effect: mean(bare.effects) }] : []
  const column = (k: 0 | 1 | 2) => result.counterfactual.map((row) => row[k])
  return done(
    seriesFindings(panel, question, series.value, {
      effect: mean(result.effects),
      interval: { low: at(0.025), high: at(0.975), p: 2 * Math.min(below, 1 - below), method: 'posterior' },
      line: { counterfactual: column(0), lower: column(1), upper: column(2) },
      figures: { draws: result.effects.length, probabilityBelow: below },
      choices,
      units: Object.fromEntries(pool.block.donorNames.map((name, unit) => [name, result.inclusion[unit] as number])),
    }),
  )
}

function structural(series: TreatedSeries, question: Question, controls: readonly Row[]): StructuralResult {
  const { season, harmonics } = question.series
  const waves = Array.from({ length: season > 1 ? harmonics : 0 }, (_, k) => (2 * Math.PI * (k + 1)) / season)
  const place = (time: number) => Math.round((time - (series.times[0] as number)) / series.step)
  const fixed = waves.flatMap((angle) => [
    series.times.map((time) => Math.sin(angle * place(time))),
    series.times.map((time) => Math.cos(angle * place(time))),
  ])
  return structuralSeries({ values: series.values, controls, fixed, before: series.pool.block.before }, question.seed)
}

export function forecastFindings(panel: Panel, question: Question): Found {
  const series = treatedSeries(panel, question, 'none')
  if (!series.ok) return series
  const { pool, values } = series.value
  const { before } = pool.block
  const unit = panel.starts.findIndex((one) => one !== null)
  const column = (k: 0 | 1 | 2) => {
    const row = panel.columns[question.forecast?.[k] ?? '']?.[unit] ?? []
    return pool.kept.map((at) => row[at] ?? Number.NaN)
  }
  const [middle, lower, upper] = [column(0), column(1), column(2)]
  const isWhole = [middle, lower, upper].every((row) => row.slice(before).every(Number.isFinite))
  if (!isWhole || pool.block.treated.length > 1) return refused({ why: 'no-forecast', about: [] })
  const after = (row: Row) => row.slice(before)
  const { effect, interval } = againstForecast(after(values), {
    middle: after(middle),
    lower: after(lower),
    upper: after(upper),
  })
  return done(
    seriesFindings(panel, question, series.value, {
      effect,
      interval,
      line: { counterfactual: middle, lower, upper },
      figures: {},
      choices: [],
    }),
  )
}

function seriesFindings(panel: Panel, question: Question, series: TreatedSeries, told: Told): Findings {
  const { pool } = series
  const { block } = pool
  const after = block.periods.length - block.before
  const gaps = series.values.map((one, at) => one - (told.line.counterfactual[at] as number)).slice(0, block.before)
  const known = gaps.filter(Number.isFinite)
  const curve = specificationCurve(told.effect, told.choices, told.scale === 'rate-ratio' ? 1 : 0)
  const findings: Findings = {
    method: question.method,
    outcome: panel.outcome,
    treated: block.treatedNames,
    start: startName(panel.periods, panel.times, Math.min(...panel.starts.filter((one) => one !== null))),
    scale: told.scale ?? 'difference',
    effect: told.effect,
    interval95: [told.interval.low, told.interval.high],
    intervalMethod: told.interval.method,
    p: told.interval.p,
    byPeriod: seriesRows(panel, series, told.line).map(onlyKnown),
    weights: { units: told.units ?? {}, times: {}, predictors: {} },
    placebo: null,
    donorsLeftOut: pool.leftOut,
    diagnostics: {
      ...sidesOf(block.before, after, question.averages),
      donors: block.donors.length,
      preFit: known.length > 1 ? { error: rootMeanSquare(known), relative: null, balance: [] } : null,
      figures: told.figures,
    },
    warnings: [],
    specificationCurve: curve,
  }
  return { ...findings, warnings: seriesCautions(panel, question, series, findings) }
}

/** A forecast tells nothing of the periods before it. */
function onlyKnown(row: Findings['byPeriod'][number]): Findings['byPeriod'][number] {
  const known = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null)
  return {
    ...row,
    counterfactual: known(row.counterfactual),
    lower95: known(row.lower95),
    upper95: known(row.upper95),
    gap: known(row.gap),
  }
}
