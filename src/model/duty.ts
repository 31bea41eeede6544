/** Duty (tehtävä): what a person is here for. What it may do stands in the path tables and in each action. */

export const DUTIES = [
  'controller', // talous: the figures, their ledgers and rules; no people
  'viewer', // looks at published figures only
  'reporter', // whoever expresses a concern by the public form
  'guidance-worker', // palveluohjaaja
  'social-worker', // sosiaalityöntekijä
  'leading-social-worker', // johtava viranhaltija, LSL 13 §
  'family-worker', // perhetyöntekijä
  'service-manager', // palvelupäällikkö
  'administrator', // pääkäyttäjä: units, workers, imports and exports of the register
  'privacy-officer', // tietosuojavastaava: logs, log requests, what is to be destroyed; no client records
] as const

export type Duty = (typeof DUTIES)[number]

/** Published figures, the lists that explain them and the law's days are for everybody. */
export const EVERYBODY: readonly Duty[] = DUTIES

/** Duties that work with people. */
export const WORKING_DUTIES = [
  'guidance-worker',
  'social-worker',
  'leading-social-worker',
  'family-worker',
  'service-manager',
  'administrator',
  'privacy-officer',
] as const satisfies readonly Duty[]

/** Duties that plan money: scenarios, investments, evaluations and files of figures are theirs. */
export const PLANNING_DUTIES = ['controller', 'service-manager'] as const satisfies readonly Duty[]

/** Duties that somebody has who signs in. */
export const EMPLOYED_DUTIES = [...WORKING_DUTIES, 'controller', 'viewer'] as const satisfies readonly Duty[]
