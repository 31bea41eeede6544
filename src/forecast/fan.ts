/**
 * Fans (viuhkat): many series at once, each with its path, its interval, the yardstick and its back-test.
 *
 * Series of one call are taken for comparable: their errors on the past are pooled. Nobody's own errors judge its own interval
 * in the back-test: those of the others do, in ten parts where the series are many.
 */
import type {
  BackTestHorizon,
  Fan,
  FanPoint,
  ForecastMethod,
  ForecastNote,
  Frequency,
  IntervalKind,
  Yardstick,
} from '#model/forecast.ts'
import { backTestOf, comparisonsOf, type HalfWidth, horizonsOf } from './back-test.ts'
import { periodText } from './calendar.ts'
import { frozenWidths, type Pool, pooledWidths, poolOf, type Widths } from './calibration.ts'
import { REACH, SHORT } from './frozen-quantile.ts'
import { CALM } from './frozen-table.ts'
import { type Prepared, prepared } from './prepared.ts'
import { at, isKnown, knownCount, meanSize, type Series, seasonOf, trimmed } from './series.ts'
import { type Measure, measured, type Trial, trialsOf } from './trial.ts'

export interface FanRule {
  readonly horizon: number
  readonly method?: ForecastMethod | undefined
  readonly interval: IntervalKind
  readonly scale: 'log' | 'as-is'
}

/** One series on its way to its fan. */
export interface Draft {
  readonly series: Series
  /** Nothing where too few values are known. */
  readonly prepared: Prepared | undefined
  readonly measure: Measure | undefined
  readonly trials: readonly Trial[]
}

const Z = { narrow: 1.2815515655446004, wide: 1.959963984540054 }

/** Few series are tried from many origins, many from fewer: what is pooled is enough either way. */
const mostOrigins = (count: number): number => (count <= 10 ? 12 : count <= 50 ? 6 : 4)

/** `count`: of how many series they are, where these are only some of them. */
export function draftsOf(list: readonly Series[], rule: FanRule, count = list.length): Draft[] {
  return list.map((series) => {
    const own = trimmed(series)
    const ready = prepared(own, rule.method, rule.scale, rule.horizon)
    if (!ready) return { series, prepared: undefined, measure: undefined, trials: [] }
    const trialRule = { method: rule.method, scale: rule.scale, horizon: rule.horizon, most: mostOrigins(count) }
    return { series, prepared: ready, measure: measured(ready, rule.horizon), trials: trialsOf(own, trialRule) }
  })
}

export function fansOf(drafts: readonly Draft[], rule: FanRule): Fan[] {
  const widths = widthsOf(drafts, rule)
  return drafts.map((draft, owner) => fanOf(draft, rule, widths.all, judgeOf(draft, rule, widths, owner)))
}

/** The back-tests of all by horizon as one, of those series that have no zeros, for it tells errors in per cent. */
export function pooledHorizons(drafts: readonly Draft[], rule: FanRule): BackTestHorizon[] {
  const widths = widthsOf(drafts, rule)
  return horizonsOf(
    drafts.flatMap((draft, owner) =>
      draft.series.values.some((value) => value <= 0)
        ? []
        : comparisonsOf(draft.trials, judgeOf(draft, rule, widths, owner)),
    ),
  )
}

interface CallWidths {
  /** From the errors of all; nothing where they are too few. */
  readonly all: Widths | undefined
  /** From the errors of the others. */
  readonly others: (owner: number) => Widths | undefined
}

function widthsOf(drafts: readonly Draft[], rule: FanRule): CallWidths {
  const trials = drafts.map((draft) => draft.trials)
  const canPool = rule.interval === 'pooled' && trials.filter((own) => own.length > 0).length > 1
  if (!canPool) return { all: undefined, others: () => undefined }
  const pool = poolOf(trials, rule.horizon)
  const all = pooledWidths(pool, () => false)
  return { all, others: all ? othersWidths(pool, drafts.length) : () => undefined }
}

/** The interval that a trial would have been given. */
function judgeOf({ series, prepared: ready }: Draft, rule: FanRule, widths: CallWidths, owner: number): HalfWidth {
  if (rule.interval === 'model') return (trial, level, h) => Z[level] * at(trial.deviation, h)
  const others = widths.others(owner)
  if (others) return (trial, level, h) => at(others[level], h) * at(trial.scale, h)
  const method = ready?.method ?? 'naive'
  const frozen = (known: number) => frozenWidths(method, series.frequency, known, rule.horizon)
  const [short, long] = [frozen(0), frozen(SHORT[series.frequency])]
  return (trial, level, h) => at((trial.origin < SHORT[series.frequency] ? short : long)[level], h) * at(trial.scale, h)
}

const FOLDS = 10

/** Widths by the errors of the others. */
function othersWidths(pool: Pool, count: number): (owner: number) => Widths | undefined {
  const folds = count > 2 * FOLDS ? FOLDS : count
  const kept = new Map<number, Widths | undefined>()
  return (owner) => {
    const fold = owner % folds
    if (!kept.has(fold))
      kept.set(
        fold,
        pooledWidths(pool, (one) => one % folds === fold),
      )
    return kept.get(fold)
  }
}

function fanOf(draft: Draft, rule: FanRule, pooled: Widths | undefined, judge: HalfWidth): Fan {
  const { series, prepared: ready, measure, trials } = draft
  const { frequency } = series
  if (!ready || !measure) return noFan(frequency, rule.interval)
  const interval: IntervalKind = rule.interval === 'model' ? 'model' : pooled ? 'pooled' : 'frozen'
  const widths = pooled ?? frozenWidths(ready.method, frequency, knownCount(ready.series.values), rule.horizon)
  const points = pointsOf(draft, ready, measure, (level, h) =>
    interval === 'model' ? Z[level] * at(measure.deviation, h) : widthAt(ready, measure, widths[level], h),
  )
  const { form } = ready.path
  return {
    method: ready.method,
    ...(form !== undefined && { form }),
    ...{ frequency, interval, points, backtest: backTestOf(trials, judge) },
    yardstick: yardstickOf(ready, measure, trials, points),
    notes: notesOf(draft, rule, interval, ready, points),
  }
}

type HalfAhead = (level: 'narrow' | 'wide', h: number) => number

function pointsOf({ series }: Draft, { floor }: Prepared, { mean: means }: Measure, half: HalfAhead): FanPoint[] {
  const last = series.first + series.values.findLastIndex(isKnown)
  return Array.from(means, (mean, h) => {
    const [narrow, wide] = [half('narrow', h), half('wide', h)]
    return {
      ...{ period: periodText(last + 1 + h, series.frequency), mean },
      ...{ lower80: Math.max(mean - narrow, floor), upper80: mean + narrow },
      ...{ lower95: Math.max(mean - wide, floor), upper95: mean + wide },
    }
  })
}

/** Where nothing ever changed, the width of calm series elsewhere. */
function widthAt({ series }: Prepared, { scale }: Measure, widths: Float64Array, h: number): number {
  const own = at(scale, h)
  return at(widths, h) * (own > 0 ? own : CALM[series.frequency] * meanSize(series.values) * Math.sqrt(h + 1))
}

const noFan = (frequency: Frequency, interval: IntervalKind): Fan => ({
  ...{ method: null, frequency, interval, points: [], yardstick: null, backtest: null },
  notes: ['too-few-points'],
})

function yardstickOf(ready: Prepared, measure: Measure, trials: readonly Trial[], points: Fan['points']): Yardstick {
  const own = trials.map((trial) => ({ ...trial, mean: trial.yardstick }))
  return {
    method:
      seasonOf(ready.series) > 1 && ready.series.values.length >= seasonOf(ready.series) ? 'seasonal-naive' : 'naive',
    points: points.map(({ period }, h) => ({ period, mean: at(measure.yardstick, h) })),
    mase: backTestOf(own, () => 0)?.mase ?? null,
  }
}

const FEW_ORIGINS = 5

function notesOf(
  { series, trials, measure }: Draft,
  rule: FanRule,
  interval: IntervalKind,
  ready: Prepared,
  points: readonly FanPoint[],
): ForecastNote[] {
  const origins = trials.length
  const isFloored = ready.floor === 0 && points.some(({ mean, lower95 }) => lower95 === 0 && mean >= 0)
  const { values } = series
  const inner = trimmed(series).values
  const told: [ForecastNote, boolean][] = [
    ['starts-in-missing', !isKnown(at(values, 0))],
    ['ends-in-missing', !isKnown(at(values, values.length - 1))],
    ['gaps', inner.some((value) => !isKnown(value))],
    ['all-zero', meanSize(values) === 0],
    ['no-variation', meanSize(values) > 0 && !(at(measure?.scale ?? [], 0) > 0)],
    ['no-back-test', origins === 0],
    ['few-origins', origins > 0 && origins < FEW_ORIGINS],
    ['floored-at-zero', isFloored && meanSize(values) > 0],
    ['own-interval', interval === 'model'],
    ['pool-too-small', rule.interval === 'pooled' && interval === 'frozen'],
    ['beyond-table', interval === 'frozen' && rule.horizon > REACH[series.frequency]],
  ]
  return [...ready.notes, ...told.flatMap(([note, isSo]) => (isSo ? [note] : []))]
}
