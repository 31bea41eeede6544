/** Children placed outside home (kodin ulkopuolelle sijoitetut lapset). LSL 37–38 §, 49 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const PLACED_CHILDREN: CountedIndicator = {
  id: 'placed-children',
  theme: 'placement',
  name: {
    fi: 'Kodin ulkopuolelle sijoitetut lapset',
    sv: 'Barn placerade utanför hemmet',
    en: 'Children placed outside home',
  },
  about: {
    fi: '0–17-vuotiaat, jotka olivat sijoitettuina jakson aikana.',
    sv: '0–17-åringar som var placerade under perioden.',
    en: 'Children aged 0–17 who were placed during the period.',
  },
  count: {
    kind: 'placement',
    of: 'children',
    when: 'during',
    ages: { from: 0, to: 17 },
    by: ['age', 'type', 'ground', 'production'],
  },
}
