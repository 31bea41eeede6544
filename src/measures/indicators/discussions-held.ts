/** Let’s Talk discussions held (pidetyt Lapset puheeksi -keskustelut). Toimiva lapsi & perhe. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const DISCUSSIONS_HELD: CountedIndicator = {
  id: 'discussions-held',
  theme: 'contacts',
  name: {
    fi: 'Pidetyt Lapset puheeksi -keskustelut',
    sv: 'Hållna Föra barnen på tal-samtal',
    en: 'Let’s Talk discussions held',
  },
  about: {
    fi: 'Lapset puheeksi -keskustelut, jotka pidettiin.',
    sv: 'Föra barnen på tal-samtal som hållits.',
    en: 'Let’s Talk discussions that were held.',
  },
  count: { kind: 'discussion', of: 'events', when: 'ends', by: ['ground'] },
}
