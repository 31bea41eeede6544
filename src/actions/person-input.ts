/** Person's details as they come in (henkilön tiedot): what is left empty is unknown. */
import { z } from 'zod'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { DayInput } from './form-input.ts'

const empty = <T extends z.ZodType>(input: T) =>
  z.preprocess((given) => (given === '' || given === undefined ? null : given), input.nullable())

const word = (longest: number) => z.string().trim().min(1).max(longest)

const IdentityCode = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => code.length === 11 && holdsIdentityCode(code), 'is not a Finnish identity code')

export const personShape = {
  familyName: word(100),
  givenNames: word(100),
  birth: empty(DayInput),
  identityCode: empty(IdentityCode),
  phone: empty(
    z
      .string()
      .trim()
      .regex(/^\+?[\d\s-]{5,20}$/, 'is not a phone number'),
  ),
  email: empty(z.email()),
  address: empty(word(300)),
  municipality: empty(word(100)),
  language: empty(word(20)),
  isProtected: z.preprocess((given) => given === true || given === 'true', z.boolean()),
}

/** Kept as digits, so that a search finds it however it is written. */
export const squeezedPhone = (phone: string | null): string | null => phone?.replace(/[\s-]/g, '') ?? null
