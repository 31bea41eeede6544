/** Newly placed children (uudet sijoitetut lapset). LSL 37–38 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const NEW_PLACED_CHILDREN: CountedIndicator = {
  id: 'new-placed-children',
  theme: 'placement',
  name: { fi: 'Uudet sijoitetut lapset', sv: 'Nya placerade barn', en: 'Newly placed children' },
  about: {
    fi: 'Lapset, joiden yhtäjaksoinen sijoitus alkoi jaksolla.',
    sv: 'Barn vars oavbrutna placering började under perioden.',
    en: 'Children whose unbroken placement began in the period.',
  },
  count: { kind: 'placement', of: 'children', when: 'begins', spell: 'whole', ages: { from: 0, to: 17 }, by: ['age'] },
}
