/** Promises that came due (palvelutakuun piirissä päättyneet). palvelutakuu. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const PROMISES_DUE: CountedIndicator = {
  id: 'promises-due',
  theme: 'promise',
  name: { fi: 'Palvelutakuun piirissä päättyneet', sv: 'Avgjorda inom servicegarantin', en: 'Promises that came due' },
  about: {
    fi: 'Palvelulupaukset, jotka pidettiin tai rikottiin jaksolla.',
    sv: 'Servicelöften som hölls eller bröts under perioden.',
    en: 'Promises of service kept or broken in the period.',
  },
  count: { kind: 'promise', of: 'events', when: 'ends' },
}
