/**
 * Proposed evaluation (ehdotettu arviointi): how an investment could be judged, of the proposal itself, before anybody has agreed on it.
 */
import { z } from 'zod'
import { Area } from './area.ts'
import { PossibleDonor, PossibleOutcome } from './area-evaluation.ts'
import { EVALUATION_METHODS } from './evaluation.ts'

/** Why nothing, or less than everything, can be measured. */
export const UNMEASURED = [
  'no-effects', // nothing is thought to change for children: only costs and prices
  'no-outcome', // no yearly figure of what is to change, two years of it before the start
  'other-effects', // some effects are on something else than the outcome
  'no-claim', // the promise cannot be told in units of the outcome
  'counts-of-year', // it counts everybody within a year; the promise is of child-years
  'alone', // nobody to compare with
  'few-before', // fewer than eight figures before the start
  'too-small', // the promise is less than can be told from chance
  'smallest-unknown', // too few figures to tell what could be seen
  'begun', // it has begun: not agreed beforehand
  'money', // saved money is not seen in it without a price
] as const
export type Unmeasured = (typeof UNMEASURED)[number]

export const ProposedPlan = z
  .object({
    outcome: PossibleOutcome,
    /** Ids of areas; empty where there is nobody to compare with. */
    donors: z.array(z.string()).readonly(),
    method: z.enum(EVALUATION_METHODS),
    /** First and last year. */
    window: z.tuple([z.int(), z.int()]).readonly(),
    /** From this day on it is thought to work: ramp-up and the longest lag after the start. */
    works: z.iso.date(),
    threshold: z.number(),
    /** The promised effect in units of the outcome, a mean of the years after the start; null where it cannot be told so. */
    claim: z.number().nullable(),
    /** Weaker than this has failed: where nine draws of ten lie beyond it. */
    leastEffect: z.number().nullable(),
    /** About the smallest effect that four times of five would be told from chance. */
    smallestSeen: z.number().nullable(),
    /** Children in one unit of the outcome. */
    unitsInOne: z.number().nullable(),
  })
  .readonly()
export type ProposedPlan = z.infer<typeof ProposedPlan>

export const ProposedEvaluation = z
  .object({
    area: Area,
    proposal: z.string(),
    /** The day on which the change begins: of the decision where there is one, else of the proposal. */
    start: z.iso.date(),
    decision: z.string().nullable(),
    plan: ProposedPlan.nullable(),
    unmeasured: z.array(z.enum(UNMEASURED)).readonly(),
    /** From which to choose instead. */
    outcomes: z.array(PossibleOutcome).readonly(),
    donors: z.array(PossibleDonor).readonly(),
    methods: z.array(z.enum(EVALUATION_METHODS)).readonly(),
  })
  .readonly()
export type ProposedEvaluation = z.infer<typeof ProposedEvaluation>
