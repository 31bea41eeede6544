/** Placed on the last day (sijoitettuina jakson lopussa). LSL 37–38 §, 49 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const PLACED_CHILDREN_AT_END: CountedIndicator = {
  id: 'placed-children-at-end',
  theme: 'placement',
  name: { fi: 'Sijoitettuina jakson lopussa', sv: 'Placerade i slutet av perioden', en: 'Placed on the last day' },
  about: {
    fi: '0–17-vuotiaat, jotka olivat sijoitettuina jakson viimeisenä päivänä.',
    sv: '0–17-åringar som var placerade på periodens sista dag.',
    en: 'Children aged 0–17 who were placed on the last day of the period.',
  },
  count: {
    kind: 'placement',
    of: 'children',
    when: 'at-end',
    ages: { from: 0, to: 17 },
    by: ['age', 'type', 'ground', 'duration'],
  },
}
