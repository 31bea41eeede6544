/** Clients of family work (perhetyön asiakkaat). SHL 18 §, LSL 36 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const FAMILY_WORK_CLIENTS: CountedIndicator = {
  id: 'family-work-clients',
  theme: 'family-work',
  name: { fi: 'Perhetyön asiakkaat', sv: 'Klienter i familjearbete', en: 'Clients of family work' },
  about: {
    fi: 'Lapset, joiden perhe sai perhetyötä tai tehostettua perhetyötä.',
    sv: 'Barn vars familj fick familjearbete eller intensifierat familjearbete.',
    en: 'Children whose family had family work or intensified family work.',
  },
  count: {
    kind: 'service',
    types: ['family-work', 'intensified-family-work'],
    of: 'children',
    when: 'during',
    by: ['production', 'type', 'ground'],
  },
}
