/** Work (työ): every kind of part with its path and its steps; the list that screens, actions and the manual are made from. */
import type { PartKind } from '#model/part.ts'
import type { PartWork } from './step.ts'
import { ASSESSMENT } from './steps/assessment-steps.ts'
import { BAN } from './steps/ban-steps.ts'
import { CLINIC, DISCUSSION } from './steps/clinic-steps.ts'
import { CONSULTATION } from './steps/consultation-steps.ts'
import { CONTACT } from './steps/contact-steps.ts'
import { CUSTODY } from './steps/custody-steps.ts'
import { MATTER } from './steps/matter-steps.ts'
import { PLACEMENT } from './steps/placement-steps.ts'
import { PLAN } from './steps/plan-steps.ts'
import { RELATIONSHIP } from './steps/relationship-steps.ts'
import { RESTRICTION } from './steps/restriction-steps.ts'
import { SERVICE } from './steps/service-steps.ts'
import { INVITATION, MEETING, NOTE } from './steps/team-steps.ts'
import { VISIT } from './steps/visit-steps.ts'

export const TYPED_WORK = {
  matter: MATTER,
  contact: CONTACT,
  assessment: ASSESSMENT,
  service: SERVICE,
  plan: PLAN,
  visit: VISIT,
  relationship: RELATIONSHIP,
  placement: PLACEMENT,
  custody: CUSTODY,
  restriction: RESTRICTION,
  consultation: CONSULTATION,
  invitation: INVITATION,
  meeting: MEETING,
  note: NOTE,
  ban: BAN,
  discussion: DISCUSSION,
  clinic: CLINIC,
} as const satisfies Readonly<Record<PartKind, PartWork>>

export const WORK: Readonly<Record<PartKind, PartWork>> = TYPED_WORK

/** Name of a step over all kinds: `assessment.start`. */
export const stepName = (kind: PartKind, event: string): string => `${kind}.${event}`

/** Steps that only other steps take: a matter is led by its parts. */
export const LED_STEPS: readonly string[] = ['matter.assess', 'matter.serve']
