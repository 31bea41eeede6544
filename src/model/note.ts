/** Note (kirjaus): what was done or learnt, in the official kinds of case note. 703/2023 44 §. */

/** With the tails of their OIDs below 1.2.246.537.6.1506. */
export const NOTE_KINDS = [
  'meeting-or-contact', // 19005
  'guidance-and-advice', // 19003
  'negotiation', // 19004
  'asking-information', // 19009
  'giving-information', // 19010
  'other',
] as const
