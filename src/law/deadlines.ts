/**
 * Deadlines of law (lain määräajat): how long each rule gives, by which section, from which event, and while it is in force.
 *
 * SHL = sosiaalihuoltolaki 1301/2014, LSL = lastensuojelulaki 417/2007; their rows begin on 1.4.2015, when SHL and the LSL
 * of that wording came into force. What is read from a secondary page only stands in docs/methods/deadlines.md.
 */
import { day } from '#kernel/day.ts'
import type { DeadlineRow } from '#model/deadline.ts'
import { EVENTS } from './deadlines-named.ts'

const APRIL_2015 = { from: day(2015, 4, 1), until: null }
/** An authority's own duty: shown as counted, never moved later. */
const DUTY = { since: 'event', moves: false, appliesBy: 'start' } as const
/** What a client may do at an authority: an end on a day when offices are closed moves (laki 150/1930, 5 §). */
const RIGHT = { since: 'event', moves: true, appliesBy: 'start' } as const
/** An end by age: the act in force on that day decides, not the one of the day it all began. */
const AGE = { event: EVENTS.birth, since: 'birth', moves: false, appliesBy: 'end' } as const

export const DEADLINES: readonly DeadlineRow[] = [
  { ...DUTY, ...APRIL_2015, rule: 'urgent-assessment', basis: 'SHL 36 §', span: { days: 0 }, event: EVENTS.pending },
  { ...DUTY, ...APRIL_2015, rule: 'urgent-assessment', basis: 'LSL 26 §', span: { days: 0 }, event: EVENTS.pending },
  { ...DUTY, ...APRIL_2015, rule: 'assessment-start', basis: 'SHL 36 §', span: { weekdays: 7 }, event: EVENTS.pending },
  { ...DUTY, ...APRIL_2015, rule: 'assessment-start', basis: 'LSL 26 §', span: { weekdays: 7 }, event: EVENTS.pending },
  { ...DUTY, ...APRIL_2015, rule: 'assessment-finish', basis: 'SHL 36 §', span: { months: 3 }, event: EVENTS.pending },
  { ...DUTY, ...APRIL_2015, rule: 'assessment-finish', basis: 'LSL 26 §', span: { months: 3 }, event: EVENTS.pending },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'decision-implementation',
    basis: 'SHL 45 §',
    span: { months: 3 },
    event: EVENTS.pending,
  },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'client-relationship-informed',
    basis: 'LSL 27 §',
    span: { days: 0 },
    event: EVENTS.clientship,
  },
  { ...DUTY, ...APRIL_2015, rule: 'plan-review', basis: 'LSL 30 §', span: { years: 1 }, event: EVENTS.plan },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'open-care-placement-review',
    basis: 'LSL 37 a §',
    span: { months: 3 },
    event: EVENTS.openCarePlacement,
  },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'emergency-placement-end',
    basis: 'LSL 38 §',
    span: { days: 30, counted: 'inclusive' },
    event: EVENTS.emergencyPlacement,
  },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'emergency-placement-extended-end',
    basis: 'LSL 38 a §',
    span: { days: 60, counted: 'inclusive' },
    event: EVENTS.emergencyPlacement,
  },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'custody-implementation',
    basis: 'LSL 48 §',
    span: { months: 3 },
    event: EVENTS.custodyFinal,
  },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'placed-with-parent-end',
    basis: 'LSL 49 §',
    span: { months: 6 },
    event: EVENTS.placedWithParent,
  },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'contact-restriction-end',
    basis: 'LSL 62–63 §',
    span: { years: 1 },
    event: EVENTS.contactRestriction,
  },
  { ...AGE, ...APRIL_2015, rule: 'custody-end', basis: 'LSL 47 §', span: { years: 18 } },
  {
    ...DUTY,
    ...APRIL_2015,
    rule: 'aftercare-end',
    basis: 'LSL 75 §',
    span: { years: 5 },
    event: EVENTS.lastClient,
    appliesBy: 'end',
  },
  {
    ...AGE,
    from: day(2015, 4, 1),
    until: day(2019, 12, 31),
    rule: 'aftercare-end',
    basis: 'LSL 75 §',
    span: { years: 21 },
  },
  {
    ...AGE,
    from: day(2020, 1, 1),
    until: day(2024, 6, 30),
    rule: 'aftercare-end',
    basis: 'LSL 75 §',
    span: { years: 25 },
  },
  {
    ...AGE,
    from: day(2024, 1, 1),
    until: null,
    rule: 'aftercare-end',
    basis: 'LSL 75 §',
    span: { years: 23 },
    notBefore: day(2024, 6, 30),
  },
  {
    ...RIGHT,
    ...APRIL_2015,
    rule: 'administrative-review',
    basis: 'hallintolaki 49 c §',
    span: { days: 30 },
    event: EVENTS.service,
  },
  { ...RIGHT, ...APRIL_2015, rule: 'court-appeal', basis: 'LSL 89–92 §', span: { days: 30 }, event: EVENTS.service },
  {
    ...DUTY,
    from: day(2024, 1, 1),
    until: null,
    rule: 'log-request',
    basis: 'laki 703/2023 11 §',
    span: { months: 2 },
    event: EVENTS.logRequest,
  },
  {
    ...DUTY,
    from: day(2019, 4, 1),
    until: null,
    rule: 'accessibility-feedback',
    basis: 'laki 306/2019',
    span: { days: 14 },
    event: EVENTS.feedback,
  },
]
