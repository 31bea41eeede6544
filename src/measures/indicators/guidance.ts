/** Guidance and advice (palveluohjaus ja neuvonta). SHL 6 §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const GUIDANCE: CountedIndicator = {
  id: 'guidance',
  theme: 'contacts',
  name: { fi: 'Palveluohjaus ja neuvonta', sv: 'Servicehandledning och rådgivning', en: 'Guidance and advice' },
  about: {
    fi: 'Kerrat, jolloin yhteydenotto tai asia päättyi ohjaukseen ja neuvontaan.',
    sv: 'Gånger då en kontakt eller ett ärende ledde till handledning och rådgivning.',
    en: 'Times when a contact or a matter was answered with guidance and advice.',
  },
  count: { kind: 'guidance', of: 'events', when: 'begins', by: ['age'] },
}
