/** Matter (asia): one child's matter from its first pending to its closing; everything else happens in it. SHL 34 §. */

/** Service tasks (palvelutehtävät) of the official code list 1221 that this register holds. */
export const SERVICE_TASKS = ['family-services', 'child-protection', 'family-law'] as const
export type ServiceTask = (typeof SERVICE_TASKS)[number]

export const MATTER_CLOSINGS = [
  'no-ground-remains',
  'need-met',
  'family-declined',
  'moved',
  'came-of-age',
  'other',
] as const
