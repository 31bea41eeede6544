/** Contacts (yhteydenotot). SHL 35 §, LSL 25 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CONTACTS: CountedIndicator = {
  id: 'contacts',
  theme: 'contacts',
  name: { fi: 'Yhteydenotot', sv: 'Kontakter', en: 'Contacts' },
  about: {
    fi: 'Kaikki yhteydenotot ja ilmoitukset lapsesta. Sama asia lasketaan kerran.',
    sv: 'Alla kontakter och anmälningar om ett barn. Samma sak räknas en gång.',
    en: 'All contacts and notifications about a child. The same matter counts once.',
  },
  caveats: {
    fi: 'Huoli ja sen korvaama ilmoitus lasketaan yhdeksi (SHL 35.4 §).',
    sv: 'En oro och den anmälan som den ersätter räknas som en (SHL 35.4 §).',
    en: 'A concern and the notification it replaces count as one (SHL 35.4 §).',
  },
  count: { kind: 'contact', of: 'events', when: 'begins', by: ['type', 'age'] },
}
