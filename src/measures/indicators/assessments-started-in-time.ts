/** Assessments started in time (määräajassa aloitetut arvioinnit). SHL 36 §, LSL 26 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_STARTED_IN_TIME: CountedIndicator = {
  id: 'assessments-started-in-time',
  theme: 'assessment',
  name: { fi: 'Määräajassa aloitetut arvioinnit', sv: 'Bedömningar inledda i tid', en: 'Assessments started in time' },
  about: {
    fi: 'Arvioinnit, jotka alkoivat viimeistään seitsemäntenä arkipäivänä vireilletulosta.',
    sv: 'Bedömningar som inletts senast den sjunde vardagen efter att ärendet inletts.',
    en: 'Assessments started by the seventh weekday from pending.',
  },
  count: { kind: 'assessment', of: 'events', when: 'work-begins', limit: 'start-kept', by: ['ground'] },
}
