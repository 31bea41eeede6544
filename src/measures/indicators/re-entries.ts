/** Re-entries (uudelleen sijoitetut lapset). Our own definition. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const RE_ENTRIES: CountedIndicator = {
  id: 're-entries',
  theme: 'placement',
  name: { fi: 'Uudelleen sijoitetut lapset', sv: 'Barn som placerats på nytt', en: 'Re-entries' },
  about: {
    fi: 'Lapset, joiden uusi sijoitus alkoi vuoden sisällä edellisen päättymisestä.',
    sv: 'Barn vars nya placering började inom ett år från att den förra upphört.',
    en: 'Children whose new placement began within a year of the end of an earlier one.',
  },
  count: { kind: 'placement', of: 'children', when: 'begins', spell: 'again', ages: { from: 0, to: 17 } },
}
