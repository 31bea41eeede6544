/** Clients of child protection (lastensuojelun asiakkaat). LSL 27 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CHILD_PROTECTION_CLIENTS: CountedIndicator = {
  id: 'child-protection-clients',
  theme: 'clients',
  name: { fi: 'Lastensuojelun asiakkaat', sv: 'Klienter i barnskyddet', en: 'Clients of child protection' },
  about: {
    fi: 'Lapset, joilla oli lastensuojelulain mukainen asiakkuus.',
    sv: 'Barn med klientskap enligt barnskyddslagen.',
    en: 'Children who were clients under the Child Welfare Act.',
  },
  count: { kind: 'relationship', types: ['child-protection'], of: 'children', when: 'during', by: ['age'] },
}
