/** Open-care clients (avohuollon asiakkaat). LSL 34, 36 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const OPEN_CARE_CLIENTS: CountedIndicator = {
  id: 'open-care-clients',
  theme: 'clients',
  name: { fi: 'Avohuollon asiakkaat', sv: 'Klienter i öppenvården', en: 'Open-care clients' },
  about: {
    fi: '0–17-vuotiaat, joilla oli lastensuojelun asiakkuus jakson aikana.',
    sv: '0–17-åringar med klientskap i barnskyddet under perioden.',
    en: 'Children aged 0–17 who were clients of child protection during the period.',
  },
  caveats: {
    fi: 'Kansallisessa tilastossa avohuollon asiakkaat lasketaan tukitoimista; tässä asiakkuudesta.',
    sv: 'I den nationella statistiken räknas klienterna enligt stödåtgärder, här enligt klientskap.',
    en: 'The national statistics count clients by support measures, here by the relationship.',
  },
  count: {
    kind: 'relationship',
    types: ['child-protection'],
    of: 'children',
    when: 'during',
    ages: { from: 0, to: 17 },
    by: ['age'],
  },
}
