/**
 * Clocks (kellot): which step starts a deadline of law, from which day, and which steps meet or void it.
 *
 * How long each gives stands in law/deadlines.ts. A clock without a rule of law is an appointment on a day that a worker gave.
 */
import type { DeadlineRule } from '#model/deadline.ts'
import type { GivenFields } from './field.ts'

export interface Clock {
  readonly rule: DeadlineRule | 'appointment' | 'review-agreed'
  /** The step that starts it: `assessment.open`. */
  readonly starts: string
  /** Field that holds the day it is counted from. */
  readonly from: string
  readonly when?: (fields: GivenFields) => boolean
  readonly meets: readonly string[]
  readonly voids: readonly string[]
  /** Steps of the same part only, or of any part of the matter. */
  readonly within: 'part' | 'matter'
}

const isPlacement = (kind: string) => (fields: GivenFields) => fields.placementKind === kind
const isWithParent = ({ withParent, placeType }: GivenFields) => withParent === true || placeType === 'own-parent'
const isAftercare = ({ relationshipKind }: GivenFields) => relationshipKind === 'aftercare'
const isChildProtection = ({ relationshipKind }: GivenFields) => relationshipKind === 'child-protection'

const part = { within: 'part', voids: [] } as const
/** The yearly review is of child protection's plans; other plans have the day that was agreed on. */
const isOfChildProtection = ({ planKind }: GivenFields) => planKind === 'child-protection-plan'
const agreedReview = { rule: 'review-agreed', within: 'part', meets: ['plan.review'], voids: ['plan.end'] } as const
const review = { ...agreedReview, rule: 'plan-review', when: isOfChildProtection } as const
const careReview = {
  rule: 'open-care-placement-review',
  within: 'part',
  when: isPlacement('open-care'),
  meets: ['placement.review'],
  voids: ['placement.end'],
} as const
const custodyBegins = {
  rule: 'custody-implementation',
  within: 'part',
  from: 'finalOn',
  meets: ['custody.implement'],
  voids: ['custody.lapse', 'custody.end'],
} as const
const custodyEnds = {
  rule: 'custody-end',
  within: 'part',
  from: 'decidedOn',
  meets: ['custody.end'],
  voids: ['custody.lapse'],
} as const

export const CLOCKS: readonly Clock[] = [
  {
    ...part,
    rule: 'urgent-assessment',
    starts: 'contact.record',
    from: 'receivedOn',
    meets: ['contact.take', 'contact.handle-urgently'],
  },
  {
    rule: 'assessment-start',
    starts: 'assessment.open',
    from: 'pendingOn',
    meets: ['assessment.start'],
    voids: ['assessment.skip'],
    within: 'part',
  },
  {
    rule: 'assessment-finish',
    starts: 'assessment.open',
    from: 'pendingOn',
    meets: ['assessment.finish'],
    voids: ['assessment.skip'],
    within: 'part',
  },
  {
    rule: 'decision-implementation',
    starts: 'service.grant',
    from: 'pendingOn',
    meets: ['service.start'],
    voids: ['service.cancel'],
    within: 'part',
  },
  {
    ...part,
    rule: 'client-relationship-informed',
    starts: 'relationship.start',
    from: 'startedOn',
    when: isChildProtection,
    meets: ['relationship.inform'],
    voids: ['relationship.end'],
  },
  { ...review, starts: 'plan.write', from: 'writtenOn' },
  { ...review, starts: 'plan.review', from: 'reviewedOn' },
  { ...agreedReview, starts: 'plan.write', from: 'reviewOn' },
  { ...agreedReview, starts: 'plan.review', from: 'reviewOn' },
  { ...careReview, starts: 'placement.begin', from: 'begunOn' },
  { ...careReview, starts: 'placement.review', from: 'reviewedOn' },
  {
    rule: 'emergency-placement-end',
    starts: 'placement.begin',
    from: 'begunOn',
    when: isPlacement('emergency'),
    meets: ['placement.end'],
    voids: ['placement.extend', 'custody.apply', 'custody.decide'],
    within: 'matter',
  },
  {
    rule: 'emergency-placement-extended-end',
    starts: 'placement.extend',
    from: 'begunOn',
    meets: ['placement.end'],
    voids: ['custody.apply', 'custody.decide'],
    within: 'matter',
  },
  {
    ...part,
    rule: 'placed-with-parent-end',
    starts: 'placement.begin',
    from: 'begunOn',
    when: isWithParent,
    meets: ['placement.end', 'placement.move'],
  },
  {
    ...part,
    rule: 'contact-restriction-end',
    starts: 'restriction.decide',
    from: 'validFrom',
    meets: ['restriction.end'],
  },
  { ...custodyBegins, starts: 'custody.decide' },
  { ...custodyBegins, starts: 'custody.take-effect' },
  { ...custodyEnds, starts: 'custody.decide' },
  { ...custodyEnds, starts: 'custody.take-effect' },
  {
    ...part,
    rule: 'aftercare-end',
    starts: 'relationship.start',
    from: 'startedOn',
    when: isAftercare,
    meets: ['relationship.end'],
  },
  {
    ...part,
    rule: 'appointment',
    starts: 'visit.plan',
    from: 'visitOn',
    meets: ['visit.make'],
    voids: ['visit.cancel'],
  },
  {
    ...part,
    rule: 'appointment',
    starts: 'meeting.call',
    from: 'meetingOn',
    meets: ['meeting.hold'],
    voids: ['meeting.cancel'],
  },
  {
    ...part,
    rule: 'appointment',
    starts: 'clinic.expect',
    from: 'expectedOn',
    meets: ['clinic.visit'],
    voids: ['clinic.decline'],
  },
]

/** Clocks are met before they are started: a review meets the old year and starts a new one. */
export const clocksStartedBy = (step: string): readonly Clock[] => CLOCKS.filter((clock) => clock.starts === step)
export const clocksMetBy = (step: string): readonly Clock[] => CLOCKS.filter((clock) => clock.meets.includes(step))
export const clocksVoidedBy = (step: string): readonly Clock[] =>
  CLOCKS.filter((clock) => clock.voids.includes(step) && !clock.meets.includes(step))
