/** Spread (jakauma lyhyesti): where the draws of a figure lie: mean, median, the middle 80 and 95 % of them. */
import { z } from 'zod'

export const Spread = z
  .object({
    mean: z.number(),
    median: z.number(),
    lower80: z.number(),
    upper80: z.number(),
    lower95: z.number(),
    upper95: z.number(),
  })
  .readonly()
export type Spread = z.infer<typeof Spread>
