/** Children placed for long (pitkäaikaisesti sijoitetut lapset ja nuoret). Our own definition. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const LONG_TERM_PLACED: CountedIndicator = {
  id: 'long-term-placed',
  theme: 'placement',
  name: {
    fi: 'Pitkäaikaisesti sijoitetut lapset ja nuoret',
    sv: 'Långvarigt placerade barn och unga',
    en: 'Children placed for long',
  },
  about: {
    fi: 'Jakson viimeisenä päivänä sijoitettuina yhtäjaksoisesti vähintään kaksi vuotta.',
    sv: 'På periodens sista dag oavbrutet placerade minst två år.',
    en: 'On the last day of the period placed without a break for two years or more.',
  },
  caveats: {
    fi: 'Kahden vuoden raja on tuotteen oma: Imatran taulukossa rajaa ei kerrota.',
    sv: 'Gränsen på två år är produktens egen: Imatras tabell säger ingen gräns.',
    en: 'The limit of two years is our own: Imatra’s table tells none.',
  },
  count: { kind: 'placement', of: 'children', when: 'at-end', spell: 'long' },
}
