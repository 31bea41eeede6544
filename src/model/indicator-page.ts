/**
 * Indicator page (tunnuslukusivu): one indicator of one area with its sources, its breaks, and the areas it is compared with.
 *
 * This is the public shape that `./varhain indicator --json`, the interface and the screens share.
 */
import { z } from 'zod'
import { UNKNOWN_REASONS } from '#kernel/measured.ts'
import { Area } from './area.ts'
import { IndicatorFacts, IndicatorSeries, SeriesDifference, SeriesInterval } from './indicator-table.ts'
import { Named } from './named.ts'
import { Annotation } from './picture.ts'
import { Source } from './source.ts'

/** How those are chosen that stand beside: of the same county, alike, told by the same source, or named one by one. */
export const PEER_CHOICES = ['county', 'likeness', 'source', 'hand'] as const
export type PeerChoice = (typeof PEER_CHOICES)[number]

/** Why an area stands beside. */
const PeerReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand') }),
  z.object({ kind: z.literal('source'), source: z.string() }),
  /** In the same county, or of the same collaboration area. */
  z.object({ kind: z.literal('county'), within: Named }),
  z.object({
    kind: z.literal('likeness'),
    /** In standard deviations. */
    distance: z.number(),
    variables: z
      .array(
        z
          .object({ id: z.string(), weight: z.number(), own: z.number(), theirs: z.number(), apart: z.number() })
          .readonly(),
      )
      .readonly(),
    missing: z.array(z.string()).readonly(),
  }),
])
export type PeerReason = z.infer<typeof PeerReason>

export const Peer = z.object({ area: z.string(), why: PeerReason }).readonly()
export type Peer = z.infer<typeof Peer>

const Places = z.object({ first: z.int(), last: z.int() }).readonly()

/** The figure of one area among the others. */
export const Standing = z
  .object({
    area: z.string(),
    value: z.number(),
    /** What chance alone could have made of it, one area at a time, with 95 % certainty; null where it is unknown. */
    interval: z.object({ low: z.number(), high: z.number() }).readonly().nullable(),
    /** Why there is no interval. */
    unknown: z.enum(['no-count', 'no-rate']).optional(),
    /** Place 1 is the smallest figure; equal figures share their places. */
    place: Places,
    /** The places that chance leaves open; null where it is unknown. */
    open: Places.nullable(),
    /** How many are counted, and among how many, where known; two numbers where only known between them. */
    count: z.object({ low: z.number(), high: z.number() }).readonly().nullable(),
    population: z.object({ low: z.number(), high: z.number() }).readonly().nullable(),
  })
  .readonly()
export type Standing = z.infer<typeof Standing>

/** An area that was to be compared and has no figure. */
const Silent = z.object({ area: z.string(), reason: z.enum(UNKNOWN_REASONS) }).readonly()

export const Comparison = z
  .object({
    /** The indicator that is compared: a share where the indicator itself is a count. */
    indicator: IndicatorFacts,
    source: z.string(),
    unit: z.string(),
    period: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** Own and others, the smallest first. */
    standings: z.array(Standing).readonly(),
    silent: z.array(Silent).readonly(),
    quartiles: z.object({ low: z.number(), median: z.number(), high: z.number() }).readonly().nullable(),
    /** Own and others over time, on one scale. */
    series: z.array(IndicatorSeries).readonly(),
  })
  .readonly()
export type Comparison = z.infer<typeof Comparison>

/** The 21 counties and Helsinki at one time, for the map. */
export const CountyFigures = z
  .object({
    source: z.string(),
    unit: z.string(),
    period: z.string(),
    figures: z
      .array(
        z
          .object({ area: z.string(), value: z.number().nullable(), reason: z.enum(UNKNOWN_REASONS).optional() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type CountyFigures = z.infer<typeof CountyFigures>

export const IndicatorPage = z
  .object({
    area: Area,
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    indicator: IndicatorFacts,
    years: z.object({ from: z.int(), to: z.int() }).readonly().nullable(),
    /** The area's own, one a source, and their breakdowns. */
    series: z.array(IndicatorSeries).readonly(),
    /** Of the area's own figures, where they are known. */
    intervals: z.array(SeriesInterval).readonly(),
    differences: z.array(SeriesDifference).readonly(),
    annotations: z.array(Annotation).readonly(),
    /** Who stands beside and how they were chosen. */
    choice: z.enum(PEER_CHOICES),
    peers: z.array(Peer).readonly(),
    /** Null where the figures do not compare; `notCompared` says why. */
    comparison: Comparison.nullable(),
    notCompared: z.enum(['no-peers', 'no-figures', 'not-a-rate', 'too-little-known']).optional(),
    counties: CountyFigures.nullable(),
    sources: z.array(Source).readonly(),
    names: z.record(z.string(), Named),
  })
  .readonly()
export type IndicatorPage = z.infer<typeof IndicatorPage>
export type NotCompared = NonNullable<IndicatorPage['notCompared']>
