/** Children notified of, share of children (lastensuojeluilmoituksen saaneiden osuus lapsista). Sotkanet 1086. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const NOTIFIED_CHILDREN_SHARE: SharedIndicator = {
  id: 'notified-children-share',
  theme: 'contacts',
  name: {
    fi: 'Lastensuojeluilmoituksen saaneiden osuus lapsista',
    sv: 'Andel barn om vilka anmälan gjorts',
    en: 'Children notified of, share of children',
  },
  about: {
    fi: '0–17-vuotiaat, joista tuli lastensuojeluilmoitus, saman ikäisistä.',
    sv: '0–17-åringar om vilka barnskyddsanmälan gjorts, av alla i samma ålder.',
    en: 'Children aged 0–17 notified of, out of all of that age.',
  },
  share: { part: 'notified-children', whole: 'children', times: 100 },
}
