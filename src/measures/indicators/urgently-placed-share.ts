/** Urgently placed, share of children (kiireellisesti sijoitettujen osuus lapsista). Sotkanet 1078. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const URGENTLY_PLACED_SHARE: SharedIndicator = {
  id: 'urgently-placed-share',
  theme: 'placement',
  name: {
    fi: 'Kiireellisesti sijoitettujen osuus lapsista',
    sv: 'Andel brådskande placerade av barnen',
    en: 'Urgently placed, share of children',
  },
  about: {
    fi: 'Kiireellisesti sijoitetut 0–17-vuotiaista.',
    sv: 'Brådskande placerade av 0–17-åringarna.',
    en: 'Urgently placed out of children aged 0–17.',
  },
  share: { part: 'urgently-placed-children', whole: 'children', times: 100 },
}
