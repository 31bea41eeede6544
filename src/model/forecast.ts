/**
 * Forecast (ennuste): where a series goes if nothing changes, as a fan that is right as often as it says.
 *
 * A fan is a central path with intervals, beside the naive yardstick and with how wrong the method was on this kind of
 * series before. Shared by the command, the interface and the screens.
 */
import { z } from 'zod'
import { Area } from './area.ts'
import { Named } from './named.ts'
import { Annotation } from './picture.ts'
import { Source } from './source.ts'

export const FREQUENCIES = ['yearly', 'quarterly', 'monthly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

export const FORECAST_METHODS = [
  'naive', // the last value goes on
  'seasonal-naive', // the same season of the year before goes on
  'ses', // simple exponential smoothing: a level that moves
  'holt', // a level and a trend that move
  'damped', // the trend fades
  'theta', // a moving level, and half of the straight line's slope
  'theta-classic', // mean of the straight line and of the doubled curves' moving level
  'ets', // exponential smoothing with the form that the series asks for, by AICc
  'ets-weighted', // all forms of it, weighted by how well AICc speaks for each
  'local-level', // a level that wanders, with known causes
  'local-trend', // a level and a slope that wander, with known causes
  'theta-damped', // mean of both
  'theta-ets', // mean of Theta and of the weighted forms
  'theta-ets-damped', // mean of the three
] as const
export type ForecastMethod = (typeof FORECAST_METHODS)[number]

/** Where the width of the fan comes from. */
export const INTERVALS = ['pooled', 'frozen', 'model'] as const
export type IntervalKind = (typeof INTERVALS)[number]

/** What is to be told beside a forecast; the sentences stand in the words. */
export const FORECAST_NOTES = [
  'too-few-points', // fewer than three known values: no forecast
  'very-short', // fewer than five: the last value goes on
  'other-method', // the series is too short for the method that was asked for: a simpler one was used
  'gaps', // periods without a value were passed over
  'part-year-left-out', // a value of a part of a period was not taken for a whole one
  'ends-in-missing', // the last periods have no value: the forecast begins right after the last known one
  'starts-in-missing', // the first periods have no value and are left out
  'no-variation', // every value is the same: the width is that of calm series elsewhere
  'all-zero', // every value is zero: nothing tells how wrong a forecast may be
  'pool-too-small', // too few errors of comparable series: the frozen table is used
  'beyond-table', // further ahead than errors are known: the width grows as the square root of time
  'floored-at-zero', // what is counted is never negative: the fan is cut at zero
  'break-adjusted', // values before a change of definition were moved to the new level
  'break-cut', // only the values after a change of definition were used
  'break-ignored', // too little is known around a change of definition to allow for it
  'log-scale', // reckoned in logarithms; the path is a median
  'log-refused', // logarithms need values above zero: reckoned as they are
  'no-back-test', // too short to try the method on its own past
  'few-origins', // the back-test rests on fewer than five origins
  'regressors-used', // known causes were reckoned with
  'regressors-unused', // this method knows no causes
  'reconciled', // moved so that the parts make the whole
  'not-reconciled', // the parts do not make the whole in every period that is known
  'part-without-forecast', // a part has too few values: the forecast of the others does not make the whole
  'own-interval', // the method's own interval: too narrow on short series
] as const
export type ForecastNote = (typeof FORECAST_NOTES)[number]

export const FanPoint = z
  .object({
    period: z.string(),
    mean: z.number(),
    lower80: z.number(),
    upper80: z.number(),
    lower95: z.number(),
    upper95: z.number(),
  })
  .readonly()
export type FanPoint = z.infer<typeof FanPoint>

/** How wrong the method was this many periods ahead. */
export const BackTestHorizon = z
  .object({
    horizon: z.int().min(1),
    /** How many forecasts of the past were compared. */
    origins: z.int().min(0),
    /** Half of them were off by at most this many per cent of the value; null where a value was zero. */
    medianAbsolutePercent: z.number().nullable(),
    /** Nine of ten were off by at most this; null where fewer than ten stand behind it. */
    ninetiethAbsolutePercent: z.number().nullable(),
    /** Shares 0–1 of the values that fell into the interval. */
    coverage80: z.number(),
    coverage95: z.number(),
  })
  .readonly()
export type BackTestHorizon = z.infer<typeof BackTestHorizon>

/** The method tried on the past from rolling origins; null where a scale or a value is zero. */
export const BackTest = z
  .object({
    mase: z.number().nullable(),
    /** Per cent, 0–200. */
    smape: z.number(),
    coverage95: z.number(),
    msis: z.number().nullable(),
    origins: z.int().min(1),
    byHorizon: z.array(BackTestHorizon).readonly(),
    /** The same by horizon over every series that stood in the pool, where several did. */
    pooledByHorizon: z.array(BackTestHorizon).readonly().optional(),
  })
  .readonly()
export type BackTest = z.infer<typeof BackTest>

export const Yardstick = z
  .object({
    method: z.enum(['naive', 'seasonal-naive']),
    points: z.array(z.object({ period: z.string(), mean: z.number() }).readonly()).readonly(),
    /** Of the same origins as the back-test. */
    mase: z.number().nullable(),
  })
  .readonly()
export type Yardstick = z.infer<typeof Yardstick>

const Note = z.enum(FORECAST_NOTES)

export const Fan = z
  .object({
    /** Null where no forecast can be given; the notes tell why, and there are no points. */
    method: z.enum(FORECAST_METHODS).nullable(),
    /** The form that AICc chose, `M,Ad,N`, where the method has one. */
    form: z.string().optional(),
    frequency: z.enum(FREQUENCIES),
    interval: z.enum(INTERVALS),
    points: z.array(FanPoint).readonly(),
    yardstick: Yardstick.nullable(),
    backtest: BackTest.nullable(),
    notes: z.array(Note).readonly(),
  })
  .readonly()
export type Fan = z.infer<typeof Fan>

/** What `./varhain forecast --json` prints, one line a series. */
export const ForecastLine = z.object({ series: z.string().optional(), ...Fan.unwrap().shape }).readonly()
export type ForecastLine = z.infer<typeof ForecastLine>

export const ForecastAnswer = z.object({ forecasts: z.array(ForecastLine).readonly() }).readonly()
export type ForecastAnswer = z.infer<typeof ForecastAnswer>

export const SeriesForecast = z
  .object({
    /** `total`, a category or the id of an indicator. */
    series: z.string(),
    name: Named,
    history: z
      .array(
        z
          .object({
            period: z.string(),
            value: z.number().nullable(),
            /** Why there is no value. */
            reason: z.string().optional(),
            /** What keeps the value from being a whole one; it was not used. */
            partial: z.string().optional(),
          })
          .readonly(),
      )
      .readonly(),
    fan: Fan,
  })
  .readonly()
export type SeriesForecast = z.infer<typeof SeriesForecast>

/** How the parts were made to sum to the whole. */
export const RECONCILIATIONS = ['none', 'bottom-up', 'wls', 'mint-shrink'] as const
export type Reconciliation = (typeof RECONCILIATIONS)[number]

export const ForecastOfArea = z
  .object({
    area: Area,
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    prices: z.enum(['nominal', 'real']),
    /** The year whose money it is in, where prices are real. */
    base: z.number().optional(),
    unit: z.string(),
    total: SeriesForecast,
    /** They sum to the total at every period, where they were reconciled. */
    parts: z.array(SeriesForecast).readonly(),
    reconciliation: z.enum(RECONCILIATIONS),
    notes: z.array(Note).readonly(),
    /** Decisions, laws and breaks of the time that is shown. */
    annotations: z.array(Annotation).readonly(),
    sources: z.array(Source).readonly(),
  })
  .readonly()
export type ForecastOfArea = z.infer<typeof ForecastOfArea>
