/** Urgently placed children (kiireellisesti sijoitetut lapset). LSL 38 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const URGENTLY_PLACED_CHILDREN: CountedIndicator = {
  id: 'urgently-placed-children',
  theme: 'placement',
  name: { fi: 'Kiireellisesti sijoitetut lapset', sv: 'Brådskande placerade barn', en: 'Urgently placed children' },
  about: {
    fi: '0–17-vuotiaat, jotka olivat kiireellisesti sijoitettuina jakson aikana.',
    sv: '0–17-åringar som var brådskande placerade under perioden.',
    en: 'Children aged 0–17 who were urgently placed during the period.',
  },
  count: {
    kind: 'placement',
    grounds: ['emergency'],
    of: 'children',
    when: 'during',
    ages: { from: 0, to: 17 },
    by: ['age'],
  },
}
