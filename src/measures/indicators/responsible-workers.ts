/** Workers responsible for children (lasten asioista vastaavat työntekijät). LSL 13 b §. */
import type { CountedIndicator } from '../indicator-rule.ts'

export const RESPONSIBLE_WORKERS: CountedIndicator = {
  id: 'responsible-workers',
  theme: 'clients',
  name: {
    fi: 'Lasten asioista vastaavat työntekijät',
    sv: 'Arbetstagare som ansvarar för barns ärenden',
    en: 'Workers responsible for children',
  },
  about: {
    fi: 'Työntekijät, jotka vastasivat jakson viimeisenä päivänä lastensuojelun asiakaslapsen asioista.',
    sv: 'Arbetstagare som på periodens sista dag ansvarade för ärenden för barn som är klienter i barnskyddet.',
    en: 'Workers who on the last day answered for a child who is a client of child protection.',
  },
  count: { kind: 'responsibility', grounds: ['child-protection'], of: 'workers', when: 'at-end' },
}
