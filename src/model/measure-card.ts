/** Measure card (mittarikortti): what a figure is, so that nobody has to guess. */
import { z } from 'zod'
import { Named } from './named.ts'

export const MeasureCard = z
  .object({
    id: z.string(),
    name: Named,
    unit: Named,
    /** What it is, in a sentence. */
    about: Named,
    formula: Named,
    /** What to watch out for; who is left out. */
    caveats: Named,
  })
  .readonly()
export type MeasureCard = z.infer<typeof MeasureCard>
