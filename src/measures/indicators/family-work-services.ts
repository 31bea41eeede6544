/** Spells of family work (perhetyöjaksot). SHL 18 §, LSL 36 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const FAMILY_WORK_SERVICES: CountedIndicator = {
  id: 'family-work-services',
  theme: 'family-work',
  name: { fi: 'Perhetyöjaksot', sv: 'Perioder av familjearbete', en: 'Spells of family work' },
  about: {
    fi: 'Perhetyön palvelut, jotka olivat käynnissä jakson aikana.',
    sv: 'Familjearbeten som pågick under perioden.',
    en: 'Family-work services that ran during the period.',
  },
  count: {
    kind: 'service',
    types: ['family-work', 'intensified-family-work'],
    of: 'events',
    when: 'during',
    by: ['production', 'type'],
  },
}
