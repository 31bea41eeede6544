/** Consent (suostumus): who consents, in what capacity, how and when; a withdrawal is added, never written over. */
import { CAPACITIES, CONSENT_WAYS } from '#model/contact.ts'
import { choice, day, maybe, rows, text } from '../field.ts'

export const consents = () =>
  rows({
    name: text(),
    capacity: choice(CAPACITIES),
    way: choice(CONSENT_WAYS),
    on: day(),
    withdrawnOn: maybe(day()),
  })
