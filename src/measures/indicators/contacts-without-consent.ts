/** Contacts without consent (yhteydenotot ilman suostumusta). SHL 35 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CONTACTS_WITHOUT_CONSENT: CountedIndicator = {
  id: 'contacts-without-consent',
  theme: 'contacts',
  name: { fi: 'Yhteydenotot ilman suostumusta', sv: 'Kontakter utan samtycke', en: 'Contacts without consent' },
  about: {
    fi: 'Yhteydenotot, jotka on tehty laissa säädetyllä perusteella ilman suostumusta.',
    sv: 'Kontakter som på grund av lag gjorts utan samtycke.',
    en: 'Contacts made without consent on a ground of law.',
  },
  count: { kind: 'contact', types: ['contact-without-consent'], of: 'events', when: 'begins', by: ['ground'] },
}
