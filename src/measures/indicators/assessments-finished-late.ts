/** Assessments finished late (myöhässä valmistuneet arvioinnit). SHL 36 §, LSL 26 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_FINISHED_LATE: CountedIndicator = {
  id: 'assessments-finished-late',
  theme: 'assessment',
  name: {
    fi: 'Myöhässä valmistuneet arvioinnit',
    sv: 'Bedömningar slutförda för sent',
    en: 'Assessments finished late',
  },
  about: {
    fi: 'Arvioinnit, jotka valmistuivat yli kolmessa kuukaudessa.',
    sv: 'Bedömningar som tagit över tre månader.',
    en: 'Assessments that took over three months.',
  },
  count: {
    kind: 'assessment',
    types: ['assessed'],
    of: 'events',
    when: 'ends',
    limit: 'finish-broken',
    by: ['ground'],
  },
}
