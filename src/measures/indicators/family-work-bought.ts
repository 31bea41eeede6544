/** Bought family work (ostopalveluna hankittu perhetyö). SHL 18 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const FAMILY_WORK_BOUGHT: CountedIndicator = {
  id: 'family-work-bought',
  theme: 'family-work',
  name: { fi: 'Ostopalveluna hankittu perhetyö', sv: 'Köpt familjearbete', en: 'Bought family work' },
  about: {
    fi: 'Perhetyön palvelut, jotka ostettiin muulta tuottajalta.',
    sv: 'Familjearbeten som köptes av en annan producent.',
    en: 'Family-work services bought from another producer.',
  },
  count: {
    kind: 'service',
    types: ['family-work', 'intensified-family-work'],
    production: 'bought',
    of: 'events',
    when: 'during',
  },
}
