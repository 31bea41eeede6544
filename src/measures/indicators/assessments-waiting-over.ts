/** Assessments waiting over the limit (yli määräajan odottavat arvioinnit). SHL 36 §, LSL 26 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_WAITING_OVER: CountedIndicator = {
  id: 'assessments-waiting-over',
  theme: 'assessment',
  name: {
    fi: 'Yli määräajan odottavat arvioinnit',
    sv: 'Bedömningar som väntar över tidsfristen',
    en: 'Assessments waiting over the limit',
  },
  about: {
    fi: 'Arvioinnit, joita ei ole aloitettu jakson viimeisenä päivänä vaikka määräaika on ohi.',
    sv: 'Bedömningar som inte inletts på periodens sista dag fast fristen gått ut.',
    en: 'Assessments not started on the last day of the period although the limit has passed.',
  },
  count: { kind: 'assessment', of: 'events', when: 'at-end', limit: 'start-overdue' },
}
