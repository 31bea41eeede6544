/** Children in care, share of children (huostassa olleiden osuus lapsista). Sotkanet 1077. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const IN_CARE_SHARE: SharedIndicator = {
  id: 'in-care-share',
  theme: 'care',
  name: {
    fi: 'Huostassa olleiden osuus lapsista',
    sv: 'Andel omhändertagna av barnen',
    en: 'Children in care, share of children',
  },
  about: {
    fi: 'Huostassa olleet 0–17-vuotiaista.',
    sv: 'Omhändertagna av 0–17-åringarna.',
    en: 'Children in care out of children aged 0–17.',
  },
  share: { part: 'children-in-care', whole: 'children', times: 100 },
}
