/** Named (nimetty): a name in the three languages of the product. */
import { z } from 'zod'

export const LANGUAGES = ['fi', 'sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const Named = z.object({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) }).readonly()
export type Named = z.infer<typeof Named>
