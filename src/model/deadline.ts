/**
 * Deadline (määräaika): by which day the law wants a thing done.
 *
 * A rule is a word; its dated rows with their sections stand in `law/deadlines.ts`. Rows of several acts may hold at once:
 * all are counted and the earliest wins.
 */
import type { Day } from '#kernel/day.ts'
import type { Named } from './named.ts'

/**
 * How long. The first day is not counted (laki 150/1930, 2 §), but where `counted` says that it is day one.
 * Weekdays are Monday to Friday without public holidays.
 */
export type Span =
  | { readonly weekdays: number }
  | { readonly days: number; readonly counted?: 'inclusive' }
  | { readonly months: number }
  | { readonly years: number }

export const DEADLINE_RULES = [
  'urgent-assessment',
  'assessment-start',
  'assessment-finish',
  'decision-implementation',
  'client-relationship-informed',
  'plan-review',
  'open-care-placement-review',
  'emergency-placement-end',
  'emergency-placement-extended-end',
  'custody-implementation',
  'placed-with-parent-end',
  'contact-restriction-end',
  'custody-end',
  'aftercare-end',
  'administrative-review',
  'court-appeal',
  'log-request',
  'accessibility-feedback',
] as const
export type DeadlineRule = (typeof DEADLINE_RULES)[number]

/** One rule of one act while it is in force. */
export interface DeadlineRow {
  readonly rule: DeadlineRule
  /** The section: `SHL 36 §`. */
  readonly basis: string
  readonly span: Span
  /** The day it is counted from: of the event, or of the child's birth. */
  readonly since: 'event' | 'birth'
  /** The event, told to a person. */
  readonly event: Named
  /** Whether an end on a Saturday, a holiday or an eve moves to the next weekday (laki 150/1930, 5 §). */
  readonly moves: boolean
  /** On which day the row must be in force: on the day counted from, or on the day it gives. */
  readonly appliesBy: 'start' | 'end'
  readonly from: Day
  readonly until: Day | null
  /** The first day on which the row may end anything, where the act has a transition. */
  readonly notBefore?: Day
}

/** How a count was read; where an eve decides, both readings are counted. */
export const READINGS = ['weekdays', 'eves-are-weekdays', 'eves-are-not-weekdays', 'calendar', 'moved'] as const
export type Reading = (typeof READINGS)[number]
