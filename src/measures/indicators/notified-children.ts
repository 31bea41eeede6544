/** Children notified of (lapset, joista on tehty lastensuojeluilmoitus). LSL 25 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const NOTIFIED_CHILDREN: CountedIndicator = {
  id: 'notified-children',
  theme: 'contacts',
  name: {
    fi: 'Lapset, joista on tehty lastensuojeluilmoitus',
    sv: 'Barn om vilka barnskyddsanmälan gjorts',
    en: 'Children notified of',
  },
  about: {
    fi: 'Eri 0–17-vuotiaat, joista tuli lastensuojeluilmoitus.',
    sv: 'Olika 0–17-åringar om vilka barnskyddsanmälan gjorts.',
    en: 'Different children aged 0–17 about whom a child-welfare notification came.',
  },
  count: {
    kind: 'contact',
    types: ['child-welfare-notification'],
    of: 'children',
    when: 'begins',
    ages: { from: 0, to: 17 },
    by: ['age'],
  },
}
