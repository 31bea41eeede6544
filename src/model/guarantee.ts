/** Guarantee (palvelutakuu): a promise of the county's own: from which event to which, in how many days. */
import type { Day } from '#kernel/day.ts'
import type { Span } from './deadline.ts'
import type { Named } from './named.ts'

export interface Guarantee {
  readonly id: number
  readonly name: Named
  /** Events of the paths: `contact.record`, `assessment.start`. */
  readonly fromEvent: string
  readonly toEvent: string
  readonly span: Span
  /** Why the clock may stand still. */
  readonly pauseReasons: readonly string[]
  /** Where it was decided: body, date, section. */
  readonly decision: string
  readonly from: Day
  readonly until: Day | null
}

export const GUARANTEE_STATES = ['kept', 'running', 'at-risk', 'broken'] as const
export type GuaranteeState = (typeof GUARANTEE_STATES)[number]
