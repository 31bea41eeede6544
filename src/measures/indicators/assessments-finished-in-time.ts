/** Assessments finished in time (määräajassa valmistuneet arvioinnit). SHL 36 §, LSL 26 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_FINISHED_IN_TIME: CountedIndicator = {
  id: 'assessments-finished-in-time',
  theme: 'assessment',
  name: {
    fi: 'Määräajassa valmistuneet arvioinnit',
    sv: 'Bedömningar slutförda i tid',
    en: 'Assessments finished in time',
  },
  about: {
    fi: 'Arvioinnit, jotka valmistuivat kolmessa kuukaudessa vireilletulosta.',
    sv: 'Bedömningar som slutförts inom tre månader från att ärendet inletts.',
    en: 'Assessments finished within three months of pending.',
  },
  count: { kind: 'assessment', types: ['assessed'], of: 'events', when: 'ends', limit: 'finish-kept', by: ['ground'] },
}
