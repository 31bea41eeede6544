/** Let’s Talk coverage (lapset puheeksi -kattavuus). Toimiva lapsi & perhe. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const DISCUSSION_COVERAGE: SharedIndicator = {
  id: 'discussion-coverage',
  theme: 'contacts',
  name: { fi: 'Lapset puheeksi -kattavuus', sv: 'Föra barnen på tal, täckning', en: 'Let’s Talk coverage' },
  about: {
    fi: 'Pidetyt Lapset puheeksi -keskustelut alueen tuhatta lasta kohden.',
    sv: 'Hållna Föra barnen på tal-samtal per tusen barn i området.',
    en: 'Let’s Talk discussions held per thousand children of the area.',
  },
  share: { part: 'discussions-held', whole: 'children', times: 1000 },
}
