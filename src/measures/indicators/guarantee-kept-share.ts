/** Share of promises kept (palvelutakuun pitäneiden osuus). palvelutakuu. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const GUARANTEE_KEPT_SHARE: SharedIndicator = {
  id: 'guarantee-kept-share',
  theme: 'promise',
  name: { fi: 'Palvelutakuun pitäneiden osuus', sv: 'Andel hållna servicelöften', en: 'Share of promises kept' },
  about: {
    fi: 'Pidetyt palvelulupaukset kaikista jaksolla täyttyneistä.',
    sv: 'Hållna servicelöften av alla som avgjorts under perioden.',
    en: 'Promises kept out of all that came due in the period.',
  },
  caveats: {
    fi: 'Lupaus, jota ei vielä ole täytetty, ei ole mukana ennen kuin palvelu on annettu.',
    sv: 'Ett löfte som ännu inte uppfyllts räknas först när tjänsten getts.',
    en: 'A promise not yet met is not counted before the service is given.',
  },
  share: { part: 'promises-kept', whole: 'promises-due', times: 100 },
}
