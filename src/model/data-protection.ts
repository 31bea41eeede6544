/** Data-protection papers (tietosuoja-asiakirjat): which there are, and which risks the product answers. */

export const DATA_PROTECTION_PAPERS = ['processing', 'access', 'retention', 'log', 'risks'] as const
export type DataProtectionPaper = (typeof DATA_PROTECTION_PAPERS)[number]

export const RISKS = [
  'read-without-right',
  'sealed-record-seen',
  'home-found',
  'reporter-told',
  'guardian-told',
  'database-stolen',
  'log-changed',
  'record-lost',
  'kept-too-long',
  'broken-in',
] as const
export type Risk = (typeof RISKS)[number]
