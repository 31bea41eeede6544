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

/** What can be wrong with a log, by its chains. */
export const LOG_FAULTS = [
  'removed', // a number is missing
  'changed', // a row is not what its hash was made of
  'torn', // a row does not follow the one before it: one of the two was written anew
  'inserted', // a row that the chain does not know
  'cut', // the newest rows are missing
  'head-changed', // the newest row is not the one that the lane ends with
  'beginning-changed', // the lane begins where no destruction let it begin
  'lane-missing', // a whole lane was opened and is not there
  'rewritten', // another row than when the heads were taken
] as const
export type LogFaultKind = (typeof LOG_FAULTS)[number]

export interface LogFault {
  readonly lane: number
  /** Of the row in its lane. */
  readonly number: number
  readonly what: LogFaultKind
}

/** Newest row of a lane: kept elsewhere, it tells a log that was written anew as a whole. */
export interface LogHead {
  readonly lane: number
  readonly number: number
  readonly hash: string
}

export interface LogVerification {
  readonly isWhole: boolean
  /** ISO time. */
  readonly at: string
  readonly lanes: number
  readonly rows: number
  readonly faults: readonly LogFault[]
  /** How many there are; the first thousand are told. */
  readonly faultsFound: number
  readonly heads: readonly LogHead[]
}
