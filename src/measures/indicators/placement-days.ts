/** Days of placement (sijoitusvuorokaudet). LSL 37–38 §, 49 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const PLACEMENT_DAYS: CountedIndicator = {
  id: 'placement-days',
  theme: 'placement',
  name: { fi: 'Sijoitusvuorokaudet', sv: 'Placeringsdygn', en: 'Days of placement' },
  about: {
    fi: 'Vuorokaudet, jotka lapset olivat sijoitettuina jaksolla.',
    sv: 'Dygn som barn var placerade under perioden.',
    en: 'Days that children were placed in the period.',
  },
  count: { kind: 'placement', of: 'days', when: 'during', by: ['type', 'production'] },
}
