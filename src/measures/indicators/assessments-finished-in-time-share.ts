/** Share finished in time (määräajassa valmistuneiden osuus). SHL 36 §. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_FINISHED_IN_TIME_SHARE: SharedIndicator = {
  id: 'assessments-finished-in-time-share',
  theme: 'assessment',
  name: { fi: 'Määräajassa valmistuneiden osuus', sv: 'Andel slutförda i tid', en: 'Share finished in time' },
  about: {
    fi: 'Määräajassa valmistuneet arvioinnit kaikista valmistuneista.',
    sv: 'Bedömningar slutförda i tid av alla slutförda.',
    en: 'Assessments finished in time out of all finished.',
  },
  share: { part: 'assessments-finished-in-time', whole: 'assessments-finished', times: 100 },
}
