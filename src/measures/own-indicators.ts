/**
 * Own indicators (omat tunnusluvut): every indicator that is counted from the county's own episodes, in the order of the page.
 */
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'
import {
  CHILDREN,
  type CountedIndicator,
  cardOf,
  isCounted,
  type OwnIndicator,
  type SharedIndicator,
} from './indicator-rule.ts'
import { AFTERCARE_CLIENTS } from './indicators/aftercare-clients.ts'
import { ANTICIPATORY_NOTIFICATIONS } from './indicators/anticipatory-notifications.ts'
import { ASSESSMENTS_FINISHED } from './indicators/assessments-finished.ts'
import { ASSESSMENTS_FINISHED_IN_TIME } from './indicators/assessments-finished-in-time.ts'
import { ASSESSMENTS_FINISHED_IN_TIME_SHARE } from './indicators/assessments-finished-in-time-share.ts'
import { ASSESSMENTS_FINISHED_LATE } from './indicators/assessments-finished-late.ts'
import { ASSESSMENTS_STARTED } from './indicators/assessments-started.ts'
import { ASSESSMENTS_STARTED_IN_TIME } from './indicators/assessments-started-in-time.ts'
import { ASSESSMENTS_STARTED_IN_TIME_SHARE } from './indicators/assessments-started-in-time-share.ts'
import { ASSESSMENTS_STARTED_LATE } from './indicators/assessments-started-late.ts'
import { ASSESSMENTS_WAITING_OVER } from './indicators/assessments-waiting-over.ts'
import { CASELOAD } from './indicators/caseload.ts'
import { CHILD_PROTECTION_CLIENTS } from './indicators/child-protection-clients.ts'
import { CHILD_WELFARE_NOTIFICATIONS } from './indicators/child-welfare-notifications.ts'
import { CHILDREN_IN_CARE } from './indicators/children-in-care.ts'
import { CHILDREN_WITH_RESPONSIBLE } from './indicators/children-with-responsible.ts'
import { CONCERNS_WITH_CONSENT } from './indicators/concerns-with-consent.ts'
import { CONTACTS } from './indicators/contacts.ts'
import { CONTACTS_WITHOUT_CONSENT } from './indicators/contacts-without-consent.ts'
import { DISCUSSION_COVERAGE } from './indicators/discussion-coverage.ts'
import { DISCUSSIONS_HELD } from './indicators/discussions-held.ts'
import { DISCUSSIONS_OFFERED } from './indicators/discussions-offered.ts'
import { ENDED_PLACEMENTS } from './indicators/ended-placements.ts'
import { FAMILY_SERVICES_CLIENTS } from './indicators/family-services-clients.ts'
import { FAMILY_WORK_BOUGHT } from './indicators/family-work-bought.ts'
import { FAMILY_WORK_BOUGHT_SHARE } from './indicators/family-work-bought-share.ts'
import { FAMILY_WORK_CLIENTS } from './indicators/family-work-clients.ts'
import { FAMILY_WORK_SERVICES } from './indicators/family-work-services.ts'
import { GUARANTEE_KEPT_SHARE } from './indicators/guarantee-kept-share.ts'
import { GUIDANCE } from './indicators/guidance.ts'
import { IN_CARE_SHARE } from './indicators/in-care-share.ts'
import { LONG_TERM_PLACED } from './indicators/long-term-placed.ts'
import { NEW_PLACED_CHILDREN } from './indicators/new-placed-children.ts'
import { NOTIFIED_CHILDREN } from './indicators/notified-children.ts'
import { NOTIFIED_CHILDREN_SHARE } from './indicators/notified-children-share.ts'
import { OPEN_CARE_CLIENTS } from './indicators/open-care-clients.ts'
import { OPEN_CARE_CLIENTS_SHARE } from './indicators/open-care-clients-share.ts'
import { PLACED_CHILDREN } from './indicators/placed-children.ts'
import { PLACED_CHILDREN_AT_END } from './indicators/placed-children-at-end.ts'
import { PLACED_OUTSIDE_HOME_SHARE } from './indicators/placed-outside-home-share.ts'
import { PLACEMENT_DAYS } from './indicators/placement-days.ts'
import { PROMISES_DUE } from './indicators/promises-due.ts'
import { PROMISES_KEPT } from './indicators/promises-kept.ts'
import { RE_ENTRIES } from './indicators/re-entries.ts'
import { RESPONSIBLE_WORKERS } from './indicators/responsible-workers.ts'
import { TAKEN_INTO_CARE } from './indicators/taken-into-care.ts'
import { URGENTLY_PLACED_CHILDREN } from './indicators/urgently-placed-children.ts'
import { URGENTLY_PLACED_SHARE } from './indicators/urgently-placed-share.ts'

export const OWN_INDICATORS: readonly OwnIndicator[] = [
  CONTACTS,
  CONCERNS_WITH_CONSENT,
  CONTACTS_WITHOUT_CONSENT,
  CHILD_WELFARE_NOTIFICATIONS,
  NOTIFIED_CHILDREN,
  ANTICIPATORY_NOTIFICATIONS,
  GUIDANCE,
  ASSESSMENTS_STARTED,
  ASSESSMENTS_STARTED_IN_TIME,
  ASSESSMENTS_STARTED_LATE,
  ASSESSMENTS_WAITING_OVER,
  ASSESSMENTS_FINISHED,
  ASSESSMENTS_FINISHED_IN_TIME,
  ASSESSMENTS_FINISHED_LATE,
  ASSESSMENTS_STARTED_IN_TIME_SHARE,
  ASSESSMENTS_FINISHED_IN_TIME_SHARE,
  FAMILY_SERVICES_CLIENTS,
  CHILD_PROTECTION_CLIENTS,
  OPEN_CARE_CLIENTS,
  OPEN_CARE_CLIENTS_SHARE,
  FAMILY_WORK_CLIENTS,
  FAMILY_WORK_SERVICES,
  FAMILY_WORK_BOUGHT,
  FAMILY_WORK_BOUGHT_SHARE,
  PLACED_CHILDREN,
  PLACED_CHILDREN_AT_END,
  PLACED_OUTSIDE_HOME_SHARE,
  NEW_PLACED_CHILDREN,
  ENDED_PLACEMENTS,
  RE_ENTRIES,
  LONG_TERM_PLACED,
  URGENTLY_PLACED_CHILDREN,
  URGENTLY_PLACED_SHARE,
  PLACEMENT_DAYS,
  CHILDREN_IN_CARE,
  IN_CARE_SHARE,
  TAKEN_INTO_CARE,
  AFTERCARE_CLIENTS,
  RESPONSIBLE_WORKERS,
  CHILDREN_WITH_RESPONSIBLE,
  CASELOAD,
  PROMISES_DUE,
  PROMISES_KEPT,
  GUARANTEE_KEPT_SHARE,
  DISCUSSIONS_OFFERED,
  DISCUSSIONS_HELD,
  DISCUSSION_COVERAGE,
  NOTIFIED_CHILDREN_SHARE,
]

export const COUNTED: readonly CountedIndicator[] = OWN_INDICATORS.filter(isCounted)
export const SHARED: readonly SharedIndicator[] = OWN_INDICATORS.filter(
  (one): one is SharedIndicator => !isCounted(one),
)

const names: ReadonlyMap<string, Named> = new Map([
  ...OWN_INDICATORS.map((one) => [one.id, one.name] as const),
  [CHILDREN, { fi: 'Alueen 0–17-vuotiaat', sv: 'Områdets 0–17-åringar', en: 'Children aged 0–17 of the area' }],
])

export const OWN_CARDS: readonly MeasureCard[] = OWN_INDICATORS.map((one) => cardOf(one, names))
