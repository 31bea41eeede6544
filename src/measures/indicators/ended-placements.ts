/** Children whose placement ended (sijoituksensa päättäneet lapset). LSL 39 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const ENDED_PLACEMENTS: CountedIndicator = {
  id: 'ended-placements',
  theme: 'placement',
  name: {
    fi: 'Sijoituksensa päättäneet lapset',
    sv: 'Barn vars placering upphört',
    en: 'Children whose placement ended',
  },
  about: {
    fi: 'Lapset, joiden yhtäjaksoinen sijoitus päättyi jaksolla.',
    sv: 'Barn vars oavbrutna placering upphörde under perioden.',
    en: 'Children whose unbroken placement ended in the period.',
  },
  count: { kind: 'placement', of: 'children', when: 'ends', spell: 'whole' },
}
