/** Promises kept (pidetyt palvelulupaukset). palvelutakuu. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const PROMISES_KEPT: CountedIndicator = {
  id: 'promises-kept',
  theme: 'promise',
  name: { fi: 'Pidetyt palvelulupaukset', sv: 'Hållna servicelöften', en: 'Promises kept' },
  about: {
    fi: 'Palvelulupaukset, jotka pidettiin luvattuun päivään mennessä.',
    sv: 'Servicelöften som hölls till den utlovade dagen.',
    en: 'Promises of service kept by the promised day.',
  },
  count: { kind: 'promise', of: 'events', when: 'ends', limit: 'finish-kept' },
}
