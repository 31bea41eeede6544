/**
 * Suppression rule (suojaussääntö): which cells of a table are not shown, and how wide the doubt about them must stay.
 *
 * `threshold`: counts from 1 to one below it are withheld. `zeros`: what a zero tells. `dominance`: money is withheld where
 * the `largest` contributions make more than `share` percent of it. `percent`: money is withheld where the second largest
 * contributor could reckon the largest to within that percent. `width`: percent of a sum by which a reader must be left in doubt.
 */
import { z } from 'zod'

export const ZERO_RULES = ['shown', 'withheld', 'withheld-when-whole-group'] as const

export const SuppressionRule = z
  .object({
    threshold: z.int().min(2).max(100),
    zeros: z.enum(ZERO_RULES),
    dominance: z.object({ largest: z.int().min(1).max(10), share: z.number().gt(0).lt(100) }).readonly(),
    percent: z.number().gt(0).max(100),
    /** Money behind which stand fewer than this many is withheld. */
    fewestContributors: z.int().min(1).max(100),
    width: z.number().gt(0).max(100),
    roundingBase: z.int().min(2).max(1000),
    /** What withholding a cell costs: so much for each, and so much more for a cell of average size. */
    loss: z.object({ each: z.number().gt(0), size: z.number().min(0) }).readonly(),
    source: z.string(),
  })
  .readonly()
export type SuppressionRule = z.infer<typeof SuppressionRule>
