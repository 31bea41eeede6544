/** Assessments started (aloitetut palvelutarpeen arvioinnit). SHL 36 §, LSL 26 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ASSESSMENTS_STARTED: CountedIndicator = {
  id: 'assessments-started',
  theme: 'assessment',
  name: {
    fi: 'Aloitetut palvelutarpeen arvioinnit',
    sv: 'Inledda bedömningar av servicebehovet',
    en: 'Assessments started',
  },
  about: {
    fi: 'Palvelutarpeen arvioinnit, joiden tekeminen alkoi.',
    sv: 'Bedömningar av servicebehovet som inletts.',
    en: 'Assessments of need on which work began.',
  },
  count: { kind: 'assessment', of: 'events', when: 'work-begins', by: ['ground'] },
}
