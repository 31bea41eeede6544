/** Clients of family services (lapsiperheiden palvelujen asiakkaat). SHL 34 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const FAMILY_SERVICES_CLIENTS: CountedIndicator = {
  id: 'family-services-clients',
  theme: 'clients',
  name: {
    fi: 'Lapsiperheiden palvelujen asiakkaat',
    sv: 'Klienter i tjänster för barnfamiljer',
    en: 'Clients of family services',
  },
  about: {
    fi: 'Lapset, joilla oli sosiaalihuoltolain mukainen asiakkuus lapsiperheiden palveluissa.',
    sv: 'Barn med klientskap enligt socialvårdslagen i tjänster för barnfamiljer.',
    en: 'Children who were clients of family services under the Social Welfare Act.',
  },
  count: { kind: 'relationship', types: ['family-services'], of: 'children', when: 'during', by: ['age'] },
}
