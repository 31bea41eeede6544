/** Children in care (huostassa olleet lapset). LSL 40 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CHILDREN_IN_CARE: CountedIndicator = {
  id: 'children-in-care',
  theme: 'care',
  name: { fi: 'Huostassa olleet lapset', sv: 'Omhändertagna barn', en: 'Children in care' },
  about: {
    fi: '0–17-vuotiaat, jotka olivat huostassa jakson aikana.',
    sv: '0–17-åringar som var omhändertagna under perioden.',
    en: 'Children aged 0–17 who were in care during the period.',
  },
  count: { kind: 'custody', of: 'children', when: 'during', ages: { from: 0, to: 17 }, by: ['age'] },
}
