/**
 * Evaluation plan (arviointisuunnitelma): how a change will be judged, agreed before it begins.
 *
 * What is not named is left to the defaults of the day; a run is compared with it part by part.
 */
import { z } from 'zod'
import { EVALUATION_METHODS } from './evaluation.ts'

const Names = z.array(z.string().min(1)).readonly()

export const EvaluationPlan = z
  .strictObject({
    /** The day on which it was agreed; before the start. */
    agreed: z.iso.date(),
    outcome: z.string().min(1),
    treated: Names,
    start: z.string().min(1),
    method: z.enum(EVALUATION_METHODS),
    /** Left out: everybody who can be compared with. */
    donors: Names.optional(),
    contaminated: Names.optional(),
    predictors: Names.optional(),
    /** First and last period of the window. */
    window: z.tuple([z.string(), z.string()]).readonly(),
    averages: z.int().min(1).default(1),
    /** p below which an effect is spoken of. */
    threshold: z.number().gt(0).max(0.2).default(0.05),
    seed: z.int().min(0).default(1),
    /** Whose figures, of several sources that tell the outcome. */
    source: z.string().min(1).optional(),
    /** Other outcomes, judged beside the main one and corrected together. */
    others: Names.optional(),
    /** What is said to come of it, in units of the outcome. */
    claim: z.number().optional(),
    /** The effect at which it has not failed, in units of the outcome; an interval wholly short of it is a failure. */
    leastEffect: z.number().optional(),
    /** Euros a year of one priced unit, with how low and high it may be. */
    price: z.number().positive().max(1e9).optional(),
    priceLow: z.number().positive().max(1e9).optional(),
    priceHigh: z.number().positive().max(1e9).optional(),
    /** Priced units a year in one unit of the outcome. */
    unitsInOne: z.number().positive().max(1e12).optional(),
  })
  .readonly()
export type EvaluationPlan = z.infer<typeof EvaluationPlan>
