/** Children taken into care (huostaan otetut lapset). LSL 40, 43 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const TAKEN_INTO_CARE: CountedIndicator = {
  id: 'taken-into-care',
  theme: 'care',
  name: { fi: 'Huostaan otetut lapset', sv: 'Barn som omhändertagits', en: 'Children taken into care' },
  about: {
    fi: 'Lapset, joiden huostaanotosta päätettiin jaksolla.',
    sv: 'Barn om vars omhändertagande beslutats under perioden.',
    en: 'Children whose taking into care was decided in the period.',
  },
  count: { kind: 'custody', of: 'children', when: 'begins', by: ['age'] },
}
