/**
 * Guarantee clock (palvelutakuun kello): a county's own promise counted over its pauses, and whether it was kept.
 *
 * A promise is never looser than the statute: for every starting day of a year its end is at most the statute's.
 */
import { addDays, type Day } from '#kernel/day.ts'
import type { DeadlineRule } from '#model/deadline.ts'
import type { Guarantee, GuaranteeState } from '#model/guarantee.ts'
import { CLOCKS } from './clocks.ts'
import { dueOf } from './due.ts'
import { type Pause, promiseDue } from './promise-due.ts'
import { weekdaysAfter } from './workday.ts'

export const guaranteeRule = (id: number): string => `guarantee-${id}`

/** A promise from one step to another of the same kind is kept by the same part; else by any part of the matter. */
export const promiseWithin = ({ fromEvent, toEvent }: Pick<Guarantee, 'fromEvent' | 'toEvent'>): 'part' | 'matter' =>
  fromEvent.split('.')[0] === toEvent.split('.')[0] ? 'part' : 'matter'

/** Clocks that go on when the part that began them is over: another part of the matter may still keep the promise. */
export const outlivingRules = (promises: readonly Guarantee[]): readonly string[] =>
  promises.filter((one) => promiseWithin(one) === 'matter').map(({ id }) => guaranteeRule(id))

/** The end of a promise that began on a day, as it stands on another. */
export const guaranteeDue = ({ span }: Pick<Guarantee, 'span'>, from: Day, pauses: readonly Pause[], on: Day): Day =>
  promiseDue(span, from, pauses, on)

/** At risk: two weekdays or less are left. */
const NEAR = 2

/** Kept, running, at risk or broken, as of a day. */
export function guaranteeState(due: Day, met: Day | null, on: Day): GuaranteeState {
  if (met !== null) return met <= due ? 'kept' : 'broken'
  if (on > due) return 'broken'
  return (weekdaysAfter(on, NEAR).at(-1) ?? on) >= due ? 'at-risk' : 'running'
}

/** Contacts become pending at once, so a promise from a contact is measured by the statute that begins with the assessment. */
const SAME_START: Readonly<Record<string, string>> = {
  'contact.record': 'assessment.open',
  'contact.take': 'assessment.open',
}

/** Own appointments are no statute; urgency is looked at on the same day whatever is promised for the rest. */
const NO_PROMISE: readonly string[] = ['appointment', 'review-agreed', 'urgent-assessment']

/** Statutes that cover the same way, from the same event to the same event. */
export function statutesBeside({
  fromEvent,
  toEvent,
}: Pick<Guarantee, 'fromEvent' | 'toEvent'>): readonly DeadlineRule[] {
  const starts = SAME_START[fromEvent] ?? fromEvent
  const ending = toEvent === 'service.start' ? ['assessment.open', 'contact.record', 'contact.take'] : []
  const found = CLOCKS.filter((clock) => clock.starts === starts && clock.meets.includes(toEvent)).map(
    (one) => one.rule,
  )
  const rules = ending.includes(fromEvent) ? [...found, 'decision-implementation' as const] : found
  return rules.filter((rule): rule is DeadlineRule => !NO_PROMISE.includes(rule))
}

/** The first day of a year from which the promise would end after the statute, with the statute; nothing when it never does. */
export function looserThanStatute(
  promise: Pick<Guarantee, 'fromEvent' | 'toEvent' | 'span'>,
  from: Day,
): { readonly rule: DeadlineRule; readonly start: Day; readonly promised: Day; readonly statutory: Day } | undefined {
  const days = Array.from({ length: 366 }, (_, index) => addDays(from, index))
  for (const rule of statutesBeside(promise)) {
    for (const start of days) {
      const statutory = dueOf(rule, start)
      const promised = promiseDue(promise.span, start, [], start)
      if (statutory.ok && promised > statutory.value.due)
        return { rule, start, promised, statutory: statutory.value.due }
    }
  }
  return undefined
}
