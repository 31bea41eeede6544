/** Rules of placements (sijoitusten säännöt): consents, durations and what may be prolonged. LSL 37–38 a §, 49 §, 62–63 §. */
import type { Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import { turns } from './age.ts'
import { isOfOwnConsent, isText, rowsOf } from './contact-rules.ts'
import { type Rule, refuse } from './step.ts'

/** LSL 37 §: an open-care placement needs the guardian's consent and that of a child of twelve or more; 37 a §: goals and length. */
export const openCareAgreed: Rule = ({ given, birth, on }) => {
  if (given.placementKind !== 'open-care') return done(true)
  const consents = rowsOf(given.consents)
  if (!consents.some((one) => one.capacity === 'guardian')) return refuse('guardians-consent-missing', 'consents')
  if (isOfOwnConsent(birth, on) && !consents.some((one) => one.capacity === 'child'))
    return refuse('childs-consent-missing', 'consents')
  if (!isText(given.goals)) return refuse('goals-needed', 'goals')
  return isText(given.estimatedLength) ? done(true) : refuse('length-needed', 'estimatedLength')
}

/** Substitute care stands on custody in force (LSL 40 §, 49 §). */
export const substituteOnCustody: Rule = ({ given, running }) =>
  given.placementKind === 'substitute' && !running.some((one) => one.kind === 'custody' && one.state === 'in-force')
    ? refuse('custody-needed', 'placementKind')
    : done(true)

export const boughtHasProvider: Rule = ({ given }) =>
  given.production === 'bought' && !isText(given.provider) ? refuse('provider-needed', 'provider') : done(true)

export const endsAfterItBegins: Rule = ({ given: { validFrom, validUntil } }) =>
  isText(validFrom) && isText(validUntil) && validUntil < validFrom
    ? refuse('ends-before-it-begins', 'validUntil')
    : done(true)

/** LSL 38 a §: only an emergency placement is prolonged, and only once. */
export const extendedOnce: Rule = ({ kept }) => {
  if (kept.placementKind !== 'emergency') return refuse('only-emergency-extends')
  return isText(kept.extendedOn) ? refuse('extended-already') : done(true)
}

export const reviewedOnlyOpenCare: Rule = ({ kept }) =>
  kept.placementKind === 'emergency' ? refuse('emergency-is-not-reviewed') : done(true)

/** LSL 63 §: a restriction of contact is decided for a time, a year at the most. */
export const restrictionWithinYear: Rule = ({ given }) => {
  const { validFrom, validUntil } = given
  if (!isText(validFrom) || !isText(validUntil)) return done(true)
  if (validUntil < validFrom) return refuse('ends-before-it-begins', 'validUntil')
  return validUntil > turns(validFrom as Day, 1) ? refuse('longer-than-a-year', 'validUntil') : done(true)
}
