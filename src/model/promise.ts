/**
 * Promise (lupaus): what a proposal promised by years when its evaluation was agreed on, and what was seen of it afterwards.
 *
 * Frozen with the plan, so that nobody reckons afterwards what should have been promised.
 */
import { z } from 'zod'

const Span = z.object({ mean: z.number(), low: z.number(), high: z.number() }).readonly()

/** Means of the appraisal by calendar years, in real euros of the price level, not discounted; spans of the middle 80 % of its draws. */
export const Promised = z
  .object({
    proposal: z.string(),
    /** Of the stored proposal; null where it is an example. */
    version: z.string().nullable(),
    snapshot: z.object({ id: z.string(), at: z.string() }).nullable(),
    priceLevel: z.int(),
    years: z
      .array(
        z.object({
          year: z.int(),
          cost: z.number(),
          /** Saving that leaves money in the budget. */
          released: z.number(),
          freed: z.number(),
          /** Child-years in placement that are avoided in the year. */
          avoided: Span,
        }),
      )
      .readonly(),
  })
  .readonly()
export type Promised = z.infer<typeof Promised>

/** `cannot-tell`: the interval holds the limit, or the design or the figures do not bear an answer. */
export const PROMISE_STANDINGS = ['kept', 'failed', 'cannot-tell'] as const
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number]

export const PromiseSeen = z
  .object({
    promised: Promised.nullable(),
    /** The effect at which it has not failed, in units of the outcome; null where none was agreed on. */
    least: z.number().nullable(),
    standing: z.enum(PROMISE_STANDINGS).nullable(),
    /** Years after the start whose figures were seen. */
    years: z.array(z.int()).readonly(),
    /** Children fewer in a year, of the effect and its interval of 95 %; null where the plan has not said how many children are in a unit. */
    fewer: Span.nullable(),
  })
  .readonly()
export type PromiseSeen = z.infer<typeof PromiseSeen>
