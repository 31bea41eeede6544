/** Custody (huostaanotto): taking a child into care, with consent or by court. LSL 40–48 §. */

/** What each party says when heard (LSL 42–43 §). */
export const STANDS = ['agrees', 'opposes', 'not-heard'] as const

/** The child's stand: under twelve is not asked for consent. */
export const CHILD_STANDS = [...STANDS, 'under-12'] as const

/** The ten items of an application (LSL 44 §). */
export const CUSTODY_ITEMS = [
  'demandAndGrounds',
  'clientPlan',
  'openCareSupport',
  'networkMapping',
  'placementPlace',
  'contactPlan',
  'healthExamination',
  'hearing',
  'expertOpinions',
  'otherMatters',
] as const

export const CUSTODY_ENDINGS = ['no-ground-remains', 'came-of-age', 'court', 'died'] as const
