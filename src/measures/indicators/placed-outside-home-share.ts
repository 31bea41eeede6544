/** Children placed outside home, share (kodin ulkopuolelle sijoitetut lapset, osuus). D7; Sotkanet 191. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const PLACED_OUTSIDE_HOME_SHARE: SharedIndicator = {
  id: 'placed-outside-home-share',
  theme: 'placement',
  name: {
    fi: 'Kodin ulkopuolelle sijoitetut lapset, osuus',
    sv: 'Barn placerade utanför hemmet, andel',
    en: 'Children placed outside home, share',
  },
  about: {
    fi: 'Jakson aikana sijoitetut 0–17-vuotiaista.',
    sv: 'Placerade under perioden av 0–17-åringarna.',
    en: 'Placed during the period out of children aged 0–17.',
  },
  share: { part: 'placed-children', whole: 'children', times: 100 },
}
