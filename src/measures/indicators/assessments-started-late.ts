/** Assessments started late (myöhässä aloitetut arvioinnit). SHL 36 §, LSL 26 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_STARTED_LATE: CountedIndicator = {
  id: 'assessments-started-late',
  theme: 'assessment',
  name: { fi: 'Myöhässä aloitetut arvioinnit', sv: 'Bedömningar inledda för sent', en: 'Assessments started late' },
  about: {
    fi: 'Arvioinnit, jotka alkoivat seitsemännen arkipäivän jälkeen.',
    sv: 'Bedömningar som inletts efter den sjunde vardagen.',
    en: 'Assessments started after the seventh weekday.',
  },
  count: { kind: 'assessment', of: 'events', when: 'work-begins', limit: 'start-broken', by: ['ground'] },
}
