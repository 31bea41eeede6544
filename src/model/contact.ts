/** Contact (yhteydenotto): somebody tells that a child or a family may need help. */

export const CONTACT_KINDS = [
  'concern-with-consent', // huolenilmaisu yhdessä ja suostumuksella, SHL 35 §
  'contact-without-consent', // yhteydenotto ilman suostumusta, SHL 35 §: only on one of two grounds
  'child-welfare-notification', // lastensuojeluilmoitus, LSL 25 §
  'anticipatory-notification', // ennakollinen lastensuojeluilmoitus, LSL 25 c §
  'application', // hakemus, SHL 34 §
] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export const CHANNELS = ['public-form', 'phone', 'letter', 'meeting', 'other-system'] as const

/** The two grounds on which a professional may make contact without consent (SHL 35 §). */
export const NO_CONSENT_GROUNDS = ['cannot-look-after-self', 'childs-interest-requires'] as const

/** In whose name somebody consents: every guardian and a child of twelve or more, each for themselves. */
export const CAPACITIES = ['guardian', 'child', 'other-party'] as const

export const CONSENT_WAYS = ['spoken', 'written', 'electronic'] as const

export const LANGUAGE_CHOICES = ['fi', 'sv', 'en', 'other'] as const

/** Why a contact ends without guidance or assessment. */
export const CONTACT_CLOSINGS = [
  'no-need',
  'evidently-unnecessary',
  'other-area',
  'already-helped',
  'not-reached',
  'same-facts',
] as const
