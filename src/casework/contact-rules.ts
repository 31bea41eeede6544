/**
 * Rules of a contact (yhteydenoton säännöt): whose consent it needs, when it may come without one, and when it replaces
 * a child-welfare notification. SHL 35 §; LSL 20–21 §, 25 a §.
 */
import type { Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import { ageOn } from './age.ts'
import type { GivenRow } from './field.ts'
import { type Rule, refuse, type Situation } from './step.ts'

/** From this age a child consents for itself beside its guardians (LSL 20–21 §). */
const OWN_CONSENT_AGE = 12

export const rowsOf = (value: unknown): readonly GivenRow[] => (Array.isArray(value) ? value : [])

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

export const isOfOwnConsent = (birth: Day | null, on: Day): boolean =>
  birth !== null && ageOn(birth, on) >= OWN_CONSENT_AGE

const sameName = (one: unknown, other: unknown): boolean =>
  isText(one) && isText(other) && one.trim().toLowerCase() === other.trim().toLowerCase()

/** A concern "with consent" has the consent of every guardian named and of a child of twelve or more, each for themselves. */
export const consentsGiven: Rule = ({ given, on, birth }) => {
  if (given.contactKind !== 'concern-with-consent') return done(true)
  const consents = rowsOf(given.consents)
  const late = consents.find((one) => String(one.on) > on)
  if (late) return refuse('consent-in-the-future', 'consents', String(late.name))
  const childBirth = birth ?? (isText(given.childBirth) ? (given.childBirth as Day) : null)
  if (childBirth === null) return refuse('birth-needed-for-consent', 'childBirth')
  if (!consents.some((one) => one.capacity === 'guardian')) return refuse('guardians-consent-missing', 'consents')
  const silent = rowsOf(given.guardians).find(
    (guardian) => !consents.some((one) => one.capacity === 'guardian' && sameName(one.name, guardian.name)),
  )
  if (silent) return refuse('guardians-consent-missing', 'consents', String(silent.name))
  if (isOfOwnConsent(childBirth, on) && !consents.some((one) => one.capacity === 'child'))
    return refuse('childs-consent-missing', 'consents')
  return done(true)
}

/** Without consent there must be one of the two grounds; with it there is none. */
export const groundForNoConsent: Rule = ({ given }) => {
  const hasGround = isText(given.noConsentGround)
  if (given.contactKind === 'contact-without-consent' && !hasGround)
    return refuse('ground-needed-without-consent', 'noConsentGround')
  if (given.contactKind !== 'contact-without-consent' && hasGround)
    return refuse('ground-only-without-consent', 'noConsentGround')
  return done(true)
}

/** SHL 35.4 §: a contact made at once and with reasons replaces a notification on the same facts, and only then. */
export const oneReport: Rule = ({ given }) => {
  if (given.replacesNotification !== true) return done(true)
  const isContact = given.contactKind === 'concern-with-consent' || given.contactKind === 'contact-without-consent'
  if (!isContact) return refuse('only-a-contact-replaces', 'replacesNotification')
  if (given.contactKind === 'concern-with-consent' && given.isTogether !== true)
    return refuse('replaces-only-together', 'isTogether')
  return isText(given.reasons) ? done(true) : refuse('reasons-needed-to-replace', 'reasons')
}

const openConsent = ({ kept, given }: Situation): GivenRow | undefined =>
  rowsOf(kept.consents).find((one) => sameName(one.name, given.withdrawnBy) && !isText(one.withdrawnOn))

export const withdrawable: Rule = (at) =>
  openConsent(at) ? done(true) : refuse('no-such-consent', 'withdrawnBy', String(at.given.withdrawnBy ?? ''))

/** The list of consents with one of them withdrawn; the consent itself stays readable. */
export const consentsAfterWithdrawal = (at: Situation) => {
  const withdrawn = openConsent(at)
  return {
    consents: rowsOf(at.kept.consents).map((one) => (one === withdrawn ? { ...one, withdrawnOn: at.on } : one)),
  }
}
