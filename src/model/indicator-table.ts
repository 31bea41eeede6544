/**
 * Indicator table (tunnuslukutaulukko): every published indicator of an area by years, one row a source.
 *
 * This is the public shape that `./varhain show-indicators --json`, the interface and the screens share.
 */
import { z } from 'zod'
import { Area } from './area.ts'
import { Named } from './named.ts'
import { COUNTED, Indicator, IndicatorDefinition, THEMES } from './observation.ts'
import { Annotation, MeasureSeries } from './picture.ts'
import { Source } from './source.ts'

/** Whose figure it is: the county's own register, official statistics, the press, or another report. */
export const ORIGINS = ['register', 'statistics', 'press', 'other'] as const
export type Origin = (typeof ORIGINS)[number]

/** What an indicator is, without how tables name it. */
export const IndicatorFacts = Indicator.unwrap()
  .pick({ id: true, name: true, unit: true, time: true, note: true, question: true, category: true })
  .extend({ theme: z.enum(THEMES) })
  .readonly()
export type IndicatorFacts = z.infer<typeof IndicatorFacts>

/** One indicator of one area as one source tells it, in one unit. Its `sources` are that source. */
export const IndicatorSeries = MeasureSeries.unwrap()
  .extend({
    indicator: z.string(),
    source: z.string(),
    origin: z.enum(ORIGINS),
    area: z.string(),
    /** Which part of the indicator: of `placed-children:age:13-15`, `age` and `13-15`. */
    breakdown: z.object({ dimension: z.string(), value: z.string() }).readonly().optional(),
    definition: IndicatorDefinition.optional(),
    /** Periods whose value may still change. */
    preliminary: z.array(z.string()).readonly(),
  })
  .readonly()
export type IndicatorSeries = z.infer<typeof IndicatorSeries>

/** A declared fact in which two sources differ, as each tells it. */
const Differing = z.discriminatedUnion('fact', [
  z.object({ fact: z.literal('ages'), first: z.string(), second: z.string() }),
  z.object({ fact: z.literal('date'), first: z.iso.date(), second: z.iso.date() }),
  z.object({ fact: z.literal('time'), first: Indicator.unwrap().shape.time, second: Indicator.unwrap().shape.time }),
  z.object({ fact: z.literal('counts'), first: z.enum(COUNTED), second: z.enum(COUNTED) }),
  z.object({ fact: z.literal('part-year'), first: z.string(), second: z.string() }),
  z.object({ fact: z.literal('several-years'), first: z.string(), second: z.string() }),
  z.object({ fact: z.literal('preliminary'), first: z.boolean(), second: z.boolean() }),
  z.object({ fact: z.literal('rounding'), first: z.number(), second: z.number() }),
])

/** Two sources that tell the same year of the same indicator differently, and why, as far as they have declared it. */
export const SeriesDifference = z
  .object({
    indicator: z.string(),
    period: z.string(),
    unit: z.string(),
    first: z.object({ source: z.string(), value: z.number() }).readonly(),
    second: z.object({ source: z.string(), value: z.number() }).readonly(),
    /** The second less the first, in the unit. */
    by: z.number(),
    /** In per cent of the first; null where that is zero. */
    percent: z.number().nullable(),
    /** Empty: the reason is not known. `isOpposite`: the fact would make the difference go the other way. */
    reasons: z.array(z.intersection(Differing, z.object({ isOpposite: z.boolean() }))).readonly(),
  })
  .readonly()
export type SeriesDifference = z.infer<typeof SeriesDifference>
export type DifferenceReason = SeriesDifference['reasons'][number]

/** What chance alone could have made of one figure of the area, with 95 % certainty. */
export const SeriesInterval = z
  .object({
    indicator: z.string(),
    source: z.string(),
    unit: z.string(),
    period: z.string(),
    low: z.number(),
    high: z.number(),
  })
  .readonly()
export type SeriesInterval = z.infer<typeof SeriesInterval>

export const IndicatorTable = z
  .object({
    area: Area,
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    /** First and last year of the columns; null where there is nothing. */
    years: z.object({ from: z.int(), to: z.int() }).readonly().nullable(),
    /** In the order of the work. */
    indicators: z.array(IndicatorFacts).readonly(),
    series: z.array(IndicatorSeries).readonly(),
    /** Of the figures of which chance can be judged. */
    intervals: z.array(SeriesInterval).readonly(),
    differences: z.array(SeriesDifference).readonly(),
    annotations: z.array(Annotation).readonly(),
    sources: z.array(Source).readonly(),
    names: z.record(z.string(), Named),
  })
  .readonly()
export type IndicatorTable = z.infer<typeof IndicatorTable>
