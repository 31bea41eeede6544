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
  })
  .readonly()
export type EvaluationPlan = z.infer<typeof EvaluationPlan>
