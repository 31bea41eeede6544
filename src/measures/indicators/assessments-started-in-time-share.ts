/** Share started in time (määräajassa aloitettujen osuus). SHL 36 §. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_STARTED_IN_TIME_SHARE: SharedIndicator = {
  id: 'assessments-started-in-time-share',
  theme: 'assessment',
  name: { fi: 'Määräajassa aloitettujen osuus', sv: 'Andel inledda i tid', en: 'Share started in time' },
  about: {
    fi: 'Määräajassa aloitetut arvioinnit kaikista aloitetuista.',
    sv: 'Bedömningar inledda i tid av alla inledda.',
    en: 'Assessments started in time out of all started.',
  },
  share: { part: 'assessments-started-in-time', whole: 'assessments-started', times: 100 },
}
