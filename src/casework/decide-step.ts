/**
 * Decision on a step (vaiheen ratkaisu): what a step changes, or why it may not be taken.
 *
 * Pure: the register loads the situation before and records the change after, and the example population is made by the same.
 */
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { transition } from '#kernel/path.ts'
import type { PartKind } from '#model/part.ts'
import { type Clock, clocksMetBy, clocksStartedBy, clocksVoidedBy } from './clocks.ts'
import { dueOf } from './due.ts'
import type { GivenFields } from './field.ts'
import { type PartWork, refuse, type Situation, type StepRefusal } from './step.ts'
import { stepName, WORK } from './work.ts'

export interface Asked {
  readonly kind: PartKind
  readonly event: string
  /** State of the part before; `''` for a new one. */
  readonly from: string
  readonly at: Situation
  /** Day on which the matter became pending, where there is one. */
  readonly pendingOn: Day | null
}

export interface StartedClock {
  readonly rule: string
  readonly from: Day
  readonly due: Day
  readonly basis: string
}

export interface StoppedClock {
  readonly rule: string
  readonly within: 'part' | 'matter'
}

export interface OpenedPart {
  readonly kind: PartKind
  readonly event: string
  readonly fields: GivenFields
}

export interface Change {
  readonly kind: PartKind
  readonly event: string
  readonly to: string
  readonly isOver: boolean
  readonly on: Day
  readonly given: GivenFields
  /** Columns that change: what was given, and what the step keeps of itself. */
  readonly keeps: GivenFields
  readonly document: string | null
  readonly matterEvent: string | null
  readonly starts: readonly StartedClock[]
  readonly meets: readonly StoppedClock[]
  readonly voids: readonly StoppedClock[]
  readonly opens: readonly OpenedPart[]
  /** Whether whoever takes the step holds the part from then on. */
  readonly takesHold: boolean
  /** Whether promises that waited for another part end with it. */
  readonly endsPromises: boolean
}

/** Refuses `not-from-here`, `not-your-duty`, or what the rules of the step say. */
export function decideStep(asked: Asked): Outcome<Change, StepRefusal> {
  const { kind, event, from, at } = asked
  const work = WORK[kind]
  const step = work.steps[event]
  const row = transition(work.path, from, event)
  if (!row || !step) return refuse('not-from-here', undefined, from)
  if (!row.who.includes(at.duty)) return refuse('not-your-duty')
  for (const rule of step.rules ?? []) {
    const verdict = rule(at)
    if (!verdict.ok) return verdict
  }
  const keeps = { ...at.given, ...step.sets?.(at) }
  const after = { ...at.kept, ...keeps }
  return done({
    kind,
    event,
    to: row.to,
    isOver: isOverAt(work, row.to),
    on: at.on,
    given: at.given,
    keeps,
    document: typeof step.document === 'function' ? step.document(at) : (step.document ?? null),
    matterEvent: step.matter ?? null,
    starts: clocksStartedBy(stepName(kind, event)).flatMap((clock) => startOf(clock, after, asked)),
    meets: clocksMetBy(stepName(kind, event)).map(stopped),
    voids: clocksVoidedBy(stepName(kind, event)).map(stopped),
    opens: (step.opens ?? []).map((one) => ({ kind: one.kind, event: one.event, fields: one.fields(at) })),
    takesHold: step.holder === 'actor',
    endsPromises: step.endsPromises === true,
  })
}

/** Nothing leads on from there, or the work says that it is over. */
const isOverAt = ({ path, over }: PartWork, state: string): boolean =>
  over?.includes(state) === true || !path.some((row) => row.from === state && row.to !== state)

const stopped = ({ rule, within }: Clock): StoppedClock => ({ rule, within })

const asDay = (value: unknown): Day | null => (typeof value === 'string' && value !== '' ? (value as Day) : null)

/** A clock whose day is not known is not started: the day is asked where the law needs it. */
function startOf(clock: Clock, fields: GivenFields, { at, pendingOn }: Asked): StartedClock[] {
  const from = asDay(fields[clock.from]) ?? (clock.from === 'pendingOn' ? pendingOn : null)
  if (from === null || (clock.when && !clock.when(fields))) return []
  if (clock.rule === 'appointment' || clock.rule === 'review-agreed') {
    return [{ rule: clock.rule, from: at.on, due: from, basis: '' }]
  }
  const due = dueOf(clock.rule, from, at.birth ?? undefined)
  if (!due.ok) return []
  const agreed = clock.rule === 'contact-restriction-end' ? asDay(fields.validUntil) : null
  const day = agreed !== null && agreed < due.value.due ? agreed : due.value.due
  return [{ rule: clock.rule, from, due: day, basis: due.value.basis }]
}
