/** Open-care clients of children (lastensuojelun avohuollon asiakkaat lapsista). D7. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const OPEN_CARE_CLIENTS_SHARE: SharedIndicator = {
  id: 'open-care-clients-share',
  theme: 'clients',
  name: {
    fi: 'Lastensuojelun avohuollon asiakkaat lapsista',
    sv: 'Klienter i barnskyddets öppenvård av barnen',
    en: 'Open-care clients of children',
  },
  about: {
    fi: 'Avohuollon asiakkaat 0–17-vuotiaista.',
    sv: 'Klienter i öppenvården av 0–17-åringarna.',
    en: 'Open-care clients out of children aged 0–17.',
  },
  share: { part: 'open-care-clients', whole: 'children', times: 100 },
}
