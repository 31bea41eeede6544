/** Children with a responsible worker (vastuutyöntekijän asiakaslapset). LSL 13 b §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const CHILDREN_WITH_RESPONSIBLE: CountedIndicator = {
  id: 'children-with-responsible',
  theme: 'clients',
  name: {
    fi: 'Vastuutyöntekijän asiakaslapset',
    sv: 'Klientbarn med ansvarig arbetstagare',
    en: 'Children with a responsible worker',
  },
  about: {
    fi: 'Lastensuojelun asiakaslapset, joilla oli vastuutyöntekijä jakson viimeisenä päivänä.',
    sv: 'Klientbarn i barnskyddet med ansvarig arbetstagare på periodens sista dag.',
    en: 'Clients of child protection who had a responsible worker on the last day.',
  },
  count: { kind: 'responsibility', grounds: ['child-protection'], of: 'children', when: 'at-end' },
}
