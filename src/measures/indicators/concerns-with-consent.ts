/** Concerns with consent (huolenilmaisut suostumuksella). SHL 35 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CONCERNS_WITH_CONSENT: CountedIndicator = {
  id: 'concerns-with-consent',
  theme: 'contacts',
  name: { fi: 'Huolenilmaisut suostumuksella', sv: 'Orosanmälningar med samtycke', en: 'Concerns with consent' },
  about: {
    fi: 'Yhdessä perheen kanssa ja suostumuksella tehdyt yhteydenotot.',
    sv: 'Kontakter som gjorts tillsammans med familjen och med samtycke.',
    en: 'Contacts made together with the family and with consent.',
  },
  count: { kind: 'contact', types: ['concern-with-consent'], of: 'events', when: 'begins', by: ['age'] },
}
