/** Child-welfare notifications (lastensuojeluilmoitukset). LSL 25 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CHILD_WELFARE_NOTIFICATIONS: CountedIndicator = {
  id: 'child-welfare-notifications',
  theme: 'contacts',
  name: { fi: 'Lastensuojeluilmoitukset', sv: 'Barnskyddsanmälningar', en: 'Child-welfare notifications' },
  about: {
    fi: 'Jaksolla tulleet lastensuojeluilmoitukset.',
    sv: 'Barnskyddsanmälningar som kommit under perioden.',
    en: 'Child-welfare notifications that came in the period.',
  },
  caveats: {
    fi: 'Samaa asiaa koskeva toinen ilmoitus lasketaan ensimmäisen kanssa yhdeksi. Kansallisessa tilastossa jokainen ilmoitus voi olla mukana.',
    sv: 'En andra anmälan om samma sak räknas som en med den första. I den nationella statistiken kan varje anmälan vara med.',
    en: 'A second notification of the same facts counts as one with the first. The national statistics may hold each.',
  },
  count: { kind: 'contact', types: ['child-welfare-notification'], of: 'events', when: 'begins', by: ['age'] },
}
