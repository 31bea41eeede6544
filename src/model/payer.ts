/** Payer (maksaja): who pays for a service at last: the wellbeing services county, the municipality, or the state. */
import { z } from 'zod'

export const PAYERS = ['county', 'municipality', 'state'] as const
export const Payer = z.enum(PAYERS)
export type Payer = z.infer<typeof Payer>
