/** Statistic fault (tilaston vika): why an answer about a statistic is not taken; nothing of it is then. */
import { type Outcome, refused } from '#kernel/outcome.ts'

export const STATISTIC_FAULTS = [
  'wrong-shape', // the answer is not what the interface promises
  'odd-dates', // dates that cannot be, or that run backwards
  'other-meaning', // the number or table now means another thing than what it was taken for
  'contradicts-itself', // one figure is told twice and not alike
  'mostly-rejected', // too many of its rows cannot be
  'nothing-matched', // none of its areas is one of ours
  'no-such-value', // the table lacks a variable or a value that it is asked by
] as const

export interface StatisticFault {
  readonly fault: (typeof STATISTIC_FAULTS)[number]
  readonly detail: string
}

export const faultyStatistic = (fault: StatisticFault['fault'], detail: string): Outcome<never, StatisticFault> =>
  refused({ fault, detail })
