/** Children per worker (lapsia työntekijää kohden). LSL 13 b §. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const CASELOAD: SharedIndicator = {
  id: 'caseload',
  theme: 'clients',
  name: { fi: 'Lapsia työntekijää kohden', sv: 'Barn per arbetstagare', en: 'Children per worker' },
  about: {
    fi: 'Lastensuojelun asiakaslapset vastuutyöntekijää kohden.',
    sv: 'Klientbarn i barnskyddet per ansvarig arbetstagare.',
    en: 'Clients of child protection per responsible worker.',
  },
  share: { part: 'children-with-responsible', whole: 'responsible-workers', times: 1 },
}
