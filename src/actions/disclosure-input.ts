/**
 * To whom data is given and by what (luovutuksen saaja ja peruste), for the log of disclosures (laki 703/2023, 10 §).
 *
 * Where nobody is named it is the client, or the person of the matter that it is sent to; another recipient needs a basis.
 */
import { z } from 'zod'
import { OWN_DATA_BASIS } from '#law/disclosures.ts'
import type { Told } from '#register/deed.ts'
import { no, type Refusal } from './action.ts'

const MOST = 300

export const DISCLOSURE = {
  recipient: z
    .string()
    .trim()
    .min(1)
    .max(MOST)
    .optional()
    .describe('Another than the client: an authority, by its name.'),
  basis: z
    .string()
    .trim()
    .min(1)
    .max(MOST)
    .optional()
    .describe('Section of law, or the consent, by which it is given.'),
}

export interface Disclosure {
  readonly to?: number | undefined
  readonly recipient?: string | undefined
  readonly basis?: string | undefined
}

/** Nobody but a client has a right of its own. */
export const refusedDisclosure = ({ recipient, basis }: Disclosure): { ok: false; why: Refusal } | undefined =>
  recipient !== undefined && basis === undefined
    ? no('basis-needed', 'say by which section of law or whose consent it is given (--basis)', 'basis')
    : undefined

/** Of people only the number; sealed in the log with what was typed. */
export const disclosed = ({ to, recipient, basis }: Disclosure, client: number): Told => ({
  recipient: recipient ?? `person ${to ?? client}`,
  basis: basis ?? OWN_DATA_BASIS,
})
