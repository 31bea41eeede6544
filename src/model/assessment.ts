/** Assessment (palvelutarpeen arviointi): what a child and its family need, SHL 36–37 §, LSL 26 §. */

export const VIEW_WAYS = [
  'alone',
  'with-guardian',
  'with-other-adult',
  'by-observing',
  'in-writing',
  'could-not',
] as const

/** SHL 37 §: how long support is needed. */
export const NEED_DURATIONS = ['none', 'temporary', 'recurrent', 'long-term'] as const
