/** Service (palvelu): help that is decided on, given from a day to another, own or bought. */

export const SERVICE_KINDS = [
  'family-work', // perhetyö, SHL 18 §
  'intensified-family-work', // tehostettu perhetyö, LSL 36 §
  'home-help', // kotipalvelu
  'family-counselling', // kasvatus- ja perheneuvonta, SHL 26 §
  'support-person', // tukihenkilö, SHL 28 §
  'support-family', // tukiperhe, SHL 28 §
  'peer-group', // vertaisryhmä, SHL 28 §
  'supervised-meetings', // valvotut tapaamiset, SHL 27 §
  'family-rehabilitation', // perhekuntoutus, LSL 36 §
  'financial-support', // taloudellinen tuki
  'open-care-support', // muu avohuollon tukitoimi, LSL 36 §
  'aftercare-support', // jälkihuollon tuki, LSL 75 §
] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** By which act a service is given: it divides early help from child protection in every figure. */
export const ACTS = ['SHL', 'LSL'] as const

export const PRODUCTIONS = ['own', 'bought'] as const

export const PRICE_UNITS = ['hour', 'visit', 'day', 'month'] as const

export const SERVICE_ENDINGS = [
  'goals-reached',
  'need-changed',
  'family-declined',
  'moved',
  'to-child-protection',
  'other',
] as const

export const OUTCOMES = ['reached', 'partly', 'not-reached', 'not-known'] as const
