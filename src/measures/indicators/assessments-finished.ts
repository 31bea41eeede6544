/** Assessments finished (valmistuneet palvelutarpeen arvioinnit). SHL 37 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_FINISHED: CountedIndicator = {
  id: 'assessments-finished',
  theme: 'assessment',
  name: {
    fi: 'Valmistuneet palvelutarpeen arvioinnit',
    sv: 'Slutförda bedömningar av servicebehovet',
    en: 'Assessments finished',
  },
  about: {
    fi: 'Palvelutarpeen arvioinnit, jotka valmistuivat.',
    sv: 'Bedömningar av servicebehovet som slutförts.',
    en: 'Assessments of need that were finished.',
  },
  count: { kind: 'assessment', types: ['assessed'], of: 'events', when: 'ends', by: ['ground'] },
}
