/**
 * Claim (väite vaikutuksesta): what somebody said that a change did, with the figures it stood on and where they are told.
 */
import { z } from 'zod'
import { Named } from './named.ts'

const Figure = z.object({ period: z.string(), value: z.number(), source: z.string() })

const Other = z
  .object({ name: Named, period: z.string(), value: z.number(), unit: Named, source: z.string() })
  .readonly()

export const Claim = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: Named,
    about: Named,
    /** Counted children or events. */
    before: Figure.readonly(),
    after: Figure.readonly(),
    /** A later figure of a part of a year. */
    part: Figure.extend({ months: z.int().min(1).max(11) })
      .readonly()
      .optional(),
    /** Euros a year of one. */
    price: z.number(),
    priceSource: z.string(),
    /** Euros that were claimed. */
    claimed: z.number(),
    claimedSource: z.string(),
    /** Changes of law or statistics between the two figures. */
    breaks: z.array(z.object({ day: z.iso.date(), name: Named }).readonly()).readonly(),
    peers: z.array(Other).readonly(),
    later: z.array(Other).readonly(),
  })
  .readonly()
export type Claim = z.infer<typeof Claim>

export const CLAIM_CAUTIONS = [
  'one-period-each-side',
  'break-between',
  'part-year',
  'no-comparison-before',
  'price-times-part',
  'later-course',
  'small-numbers',
] as const
export type ClaimCaution = (typeof CLAIM_CAUTIONS)[number]

export const ClaimReport = z
  .object({
    claim: z.string(),
    about: z.string(),
    arithmetic: z
      .object({
        fewer: z.number(),
        price: z.number(),
        /** Fewer × price: what a full year would be. */
        fullYearEuros: z.number(),
        claimedEuros: z.number(),
        /** Claimed ÷ price. */
        claimedChildYears: z.number(),
        /** Of a full year of all the fewer. */
        claimedShareOfFullYear: z.number(),
        part: z
          .object({ value: z.number(), months: z.int(), annualised: z.number(), isMoreThanAfter: z.boolean() })
          .readonly()
          .nullable(),
      })
      .readonly(),
    /** Whether chance alone makes such a change: after ÷ before, exact under equal rates. */
    chance: z.object({ ratio: z.number(), low: z.number(), high: z.number(), p: z.number() }).readonly(),
    /** The part year against the whole one after, by months. */
    chanceOfPart: z
      .object({ ratio: z.number(), low: z.number(), high: z.number(), p: z.number() })
      .readonly()
      .nullable(),
    cautions: z.array(z.object({ code: z.enum(CLAIM_CAUTIONS), text: z.string() }).readonly()).readonly(),
    supports: z.array(z.string()).readonly(),
    cannotSupport: z.array(z.string()).readonly(),
    peers: z
      .array(
        z
          .object({ name: z.string(), period: z.string(), value: z.number(), unit: z.string(), source: z.string() })
          .readonly(),
      )
      .readonly(),
    later: z
      .array(
        z
          .object({ name: z.string(), period: z.string(), value: z.number(), unit: z.string(), source: z.string() })
          .readonly(),
      )
      .readonly(),
    grade: z.literal('cannot-tell'),
    sources: z.array(z.string()).readonly(),
  })
  .readonly()
export type ClaimReport = z.infer<typeof ClaimReport>
