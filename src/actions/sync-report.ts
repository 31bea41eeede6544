/** Sync report (hakuraportti): what a fetch of public statistics gave, left as it was, could not match and failed in. */
import type { AnswerFault } from '#remote/answer-fault.ts'
import type { StatisticFault } from '#sources/statistic-fault.ts'
import { no } from './action.ts'

/** One indicator or table as it now is in the pool. */
export interface SyncedStatistic {
  readonly source: string
  readonly title: string
  /** The publisher's own update date. */
  readonly updated: string
  readonly from: string
  readonly to: string
  /** Figures with a value, and years of an area without one. */
  readonly figures: number
  readonly missing: number
  /** Rows that could not be, each in the import's own report. */
  readonly rejected: number
}

export interface FailedStatistic {
  readonly source: string
  readonly why: string
  readonly message: string
}

export interface UnmatchedArea {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly why: string
}

export interface SyncReport {
  /** Nothing failed: scripts see it by the exit status. */
  readonly isWhole: boolean
  readonly fetched: readonly SyncedStatistic[]
  readonly unchanged: readonly SyncedStatistic[]
  readonly failed: readonly FailedStatistic[]
  /** Areas of the publisher that are none of ours: their figures were not taken. */
  readonly notMatched: readonly UnmatchedArea[]
  /** Areas found by name though the publisher now numbers them otherwise, and areas that its list has no more. */
  readonly renumbered: readonly UnmatchedArea[]
  readonly snapshot: string
}

export type SyncFault = AnswerFault | StatisticFault

/** Faults after which asking on makes no sense: the service is away or wants to be left alone. */
const OF_SERVICE: readonly string[] = ['unreachable', 'timed-out', 'too-busy']

export const isOfService = ({ fault }: SyncFault): boolean => OF_SERVICE.includes(fault)

const ADVICE: Readonly<Record<SyncFault['fault'], string>> = {
  unreachable: 'check the connection and the address, then try again',
  'timed-out': 'try again later',
  'too-busy': 'try again later: what was fetched is kept and is not asked for again',
  'said-no': 'check the address and that VARHAIN_CONTACT names whom to reach',
  'not-there': 'it may have been withdrawn: see docs/sources',
  'too-much-asked': 'lower "cellsAtOnce" of the list of tables',
  'too-large': 'nothing was taken; tell the product’s maintainers',
  'led-away': 'nothing was taken: if the service has moved, give its new address',
  'not-json': 'try again later; nothing was taken',
  'wrong-shape': 'nothing was taken: the interface may have changed',
  'odd-dates': 'nothing was taken; try again later',
  'other-meaning': 'nothing was taken: its entry in the list of statistics must be looked at',
  'contradicts-itself': 'nothing was taken; try again later',
  'mostly-rejected': 'nothing was taken; try again later',
  'nothing-matched': 'nothing was taken: are the areas in?',
  'no-such-value': 'nothing was taken: the list of tables must be looked at',
}

export const sayFault = (what: string, why: SyncFault): string =>
  `${what}: ${'address' in why ? `${why.address}: ` : ''}${why.detail}; ${ADVICE[why.fault]}`

/** A refusal after which the pool is as it was. */
export const refuseSync = (what: string, why: SyncFault) =>
  no(why.fault, `${sayFault(what, why)}; the figures in use are as they were`, what)

/** Two at once would ask the service twice as fast as is polite. */
export const alreadyAsking = (service: string) =>
  no('already-asking', `${service} is being asked already: wait until that is done; nothing was changed`)
