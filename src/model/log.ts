/**
 * Log (loki): what is kept of every use and disclosure of people's data. Laki 703/2023, 10 §.
 *
 * käyttöloki: data used, whose, by whom, for what, when; luovutusloki: data disclosed, from, to, when, for what, by which basis;
 * and attempts that were refused.
 */
import type { PartKind } from './part.ts'

export const LOG_KINDS = ['use', 'disclosure', 'refused'] as const
export type LogKind = (typeof LOG_KINDS)[number]

export const OTHER_DATA = [
  'person',
  'relation',
  'household',
  'event',
  'due',
  'attachment',
  'search',
  'work-list',
  'statistic',
  'organisation',
  'code',
  'account',
  'register',
  'log',
] as const

/** Kinds of data that a row of the log tells. */
export type DataKind = PartKind | (typeof OTHER_DATA)[number]
