/** Aftercare clients (jälkihuollon asiakkaat). LSL 75 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const AFTERCARE_CLIENTS: CountedIndicator = {
  id: 'aftercare-clients',
  theme: 'aftercare',
  name: { fi: 'Jälkihuollon asiakkaat', sv: 'Klienter i eftervården', en: 'Aftercare clients' },
  about: {
    fi: 'Lapset ja nuoret, joilla oli jälkihuollon asiakkuus.',
    sv: 'Barn och unga med klientskap i eftervården.',
    en: 'Children and young people who were clients of aftercare.',
  },
  count: { kind: 'relationship', types: ['aftercare'], of: 'children', when: 'during' },
}
