/** Let’s Talk discussions offered (tarjotut Lapset puheeksi -keskustelut). Toimiva lapsi & perhe. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const DISCUSSIONS_OFFERED: CountedIndicator = {
  id: 'discussions-offered',
  theme: 'contacts',
  name: {
    fi: 'Tarjotut Lapset puheeksi -keskustelut',
    sv: 'Erbjudna Föra barnen på tal-samtal',
    en: 'Let’s Talk discussions offered',
  },
  about: {
    fi: 'Lapset puheeksi -keskustelut, joita tarjottiin tai pidettiin.',
    sv: 'Föra barnen på tal-samtal som erbjudits eller hållits.',
    en: 'Let’s Talk discussions offered or held.',
  },
  count: { kind: 'discussion', of: 'events', when: 'begins', by: ['ground'] },
}
