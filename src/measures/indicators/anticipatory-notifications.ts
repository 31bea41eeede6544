/** Anticipatory notifications (ennakolliset lastensuojeluilmoitukset). LSL 25 c §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ANTICIPATORY_NOTIFICATIONS: CountedIndicator = {
  id: 'anticipatory-notifications',
  theme: 'contacts',
  name: {
    fi: 'Ennakolliset lastensuojeluilmoitukset',
    sv: 'Föregripande barnskyddsanmälningar',
    en: 'Anticipatory notifications',
  },
  about: {
    fi: 'Ilmoitukset ennen lapsen syntymää.',
    sv: 'Anmälningar före barnets födelse.',
    en: 'Notifications before a child is born.',
  },
  count: { kind: 'contact', types: ['anticipatory-notification'], of: 'events', when: 'begins' },
}
