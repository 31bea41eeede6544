/**
 * Picture (kuva, menokuva): what one area's late and early help costs, as measures over periods with their sources.
 *
 * This is the public shape that `./varhain picture --json`, the interface and the screens share.
 */
import { z } from 'zod'
import { UNKNOWN_REASONS } from '#kernel/measured.ts'
import { GRAINS } from '#kernel/period.ts'
import { Area } from './area.ts'
import { Named } from './named.ts'
import { Source } from './source.ts'

/** What the person asked to see; it is the query part of the address. */
export const View = z
  .object({
    grain: z.enum(GRAINS).default('year'),
    /** First and last year shown; all years where left out. */
    from: z.coerce.number().int().min(1990).max(2100).optional(),
    to: z.coerce.number().int().min(1990).max(2100).optional(),
    price: z.enum(['nominal', 'real']).default('nominal'),
    /** The year whose money real prices are in; the last indexed year where left out. */
    base: z.coerce.number().int().min(1990).max(2100).optional(),
    per: z.enum(['total', 'child', 'inhabitant']).default('total'),
    by: z.enum(['sector', 'service', 'payer', 'production']).default('sector'),
    /** Only this category and what is below it; everything where left out. */
    category: z.string().optional(),
    payer: z.string().optional(),
    overheads: z.enum(['apart', 'included']).default('apart'),
    /** Part-year figures scaled to a full year, each marked so. Only on request. */
    partYear: z.enum(['as-is', 'annualised']).default('as-is'),
  })
  .readonly()
export type View = z.infer<typeof View>

export const Point = z
  .object({
    period: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    value: z.number().nullable(),
    /** Why there is no value; or, beside a value, what keeps it from being a full and comparable one. */
    reason: z
      .enum([
        ...UNKNOWN_REASONS,
        'part-year',
        'other-date',
        'several-years',
        'annualised',
        'other-source',
        'partial-coverage',
      ])
      .optional(),
    note: z.string().optional(),
    /** Ids of the sources of this point, where they differ from the series'. */
    sources: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type Point = z.infer<typeof Point>

/** One series of one measure. `category`, `production` and `payer` say what it is a part of; none of them: of all. */
export const MeasureSeries = z
  .object({
    /** Id of a measure in the catalogue, `pooled-cost`; an indicator as published is `indicator:<id>`. */
    id: z.string(),
    category: z.string().nullable(),
    production: z.enum(['own', 'bought', 'unknown']).optional(),
    payer: z.string().optional(),
    /** Set where it differs from the picture's area: a peer that stands beside. */
    area: z.string().optional(),
    name: Named,
    unit: z.string(),
    points: z.array(Point).readonly(),
    sources: z.array(z.string()).readonly(),
  })
  .readonly()
export type MeasureSeries = z.infer<typeof MeasureSeries>

/** A vertical line on a time axis: a decision, a law, a change of definition. */
export const Annotation = z
  .object({
    id: z.string(),
    kind: z.enum(['decision', 'law', 'definition-break', 'reorganisation']),
    day: z.iso.date(),
    name: Named,
    /** What it does to the figures, in a sentence. */
    effect: Named,
    source: z.string(),
  })
  .readonly()
export type Annotation = z.infer<typeof Annotation>

export const Picture = z
  .object({
    area: Area,
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    view: View,
    measures: z.array(MeasureSeries).readonly(),
    annotations: z.array(Annotation).readonly(),
    sources: z.array(Source).readonly(),
    /** Names of the categories and payers that occur, for labels. */
    names: z.record(z.string(), Named),
    /** What the pooled sum leaves out or has taken away, in euros over the years shown. */
    accounting: z
      .object({
        unmapped: z.number(),
        eliminated: z.number(),
        overheads: z.number(),
        outside: z.number(),
        pooled: z.number(),
      })
      .readonly(),
  })
  .readonly()
export type Picture = z.infer<typeof Picture>
