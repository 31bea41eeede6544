/** Rules of custody (huostaanoton säännöt): the ten items, and whether consent or a court is needed. LSL 42–44 §, 48 §. */
import { done } from '#kernel/outcome.ts'
import { CUSTODY_ITEMS } from '#model/custody.ts'
import { isOfOwnConsent } from './contact-rules.ts'
import type { GivenFields } from './field.ts'
import { type Rule, refuse } from './step.ts'

/** The items of LSL 44 § that are still missing. */
export const missingItems = (fields: GivenFields): readonly string[] =>
  CUSTODY_ITEMS.filter((item) => fields[item] !== true)

/** Every party was heard and nobody opposes: the guardian, and a child of twelve or more. */
export const isAgreed = (fields: GivenFields): boolean =>
  fields.guardianStand === 'agrees' && (fields.childStand === 'agrees' || fields.childStand === 'under-12')

export const itemsComplete: Rule = ({ kept }) => {
  const [missing] = missingItems(kept)
  return missing === undefined ? done(true) : refuse('item-missing', undefined, missing)
}

export const heardBefore: Rule = ({ kept }) =>
  typeof kept.guardianStand === 'string' && typeof kept.childStand === 'string' ? done(true) : refuse('hearing-missing')

/** LSL 43 §: where a child of twelve or a guardian opposes or is not heard, the administrative court decides. */
export const agreedByAll: Rule = ({ kept }) => (isAgreed(kept) ? done(true) : refuse('court-needed'))

export const courtNeeded: Rule = ({ kept }) => (isAgreed(kept) ? refuse('court-not-needed') : done(true))

/** LSL 41 §: two workers prepare it together. */
export const twoPrepare: Rule = ({ given }) =>
  given.firstWorker === given.secondWorker ? refuse('two-workers-needed', 'secondWorker') : done(true)

/** LSL 20 §: a child of twelve is asked for its stand. */
export const childOfTwelveAsked: Rule = ({ given, birth, on }) => {
  const isAsked = given.childStand !== 'under-12'
  return isAsked || !isOfOwnConsent(birth, on) ? done(true) : refuse('child-is-twelve', 'childStand')
}
