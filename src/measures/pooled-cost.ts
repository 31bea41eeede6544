/**
 * Pooled cost (yhdistetyt menot): what the services cost all pooled organisations together, each euro once.
 *
 * Sum over all rows: what is booked, + payments between pooled organisations, − their eliminations, + published figures.
 * Overheads are left out unless asked for, other services always; unmapped sums are shown beside, never hidden.
 */
import { type Cents, cents } from '#kernel/money.ts'
import type { CostRow } from '#model/cost.ts'
import type { MeasureCard } from '#model/measure-card.ts'

export const POOLED_COST: MeasureCard = {
  id: 'pooled-cost',
  name: { fi: 'Yhdistetyt menot', sv: 'Sammanlagda kostnader', en: 'Pooled cost' },
  unit: { fi: 'euroa', sv: 'euro', en: 'euros' },
  about: {
    fi: 'Korjaavien ja varhaisten palvelujen menot kaikista yhdistetyistä organisaatioista.',
    sv: 'Kostnaderna för korrigerande och tidiga tjänster i alla sammanslagna organisationer.',
    en: 'What corrective and early services cost all pooled organisations together.',
  },
  formula: {
    fi: 'Kirjatut menot + maksut yhdistettyjen organisaatioiden välillä − näiden maksujen vähennys tuottajalta.',
    sv: 'Bokförda kostnader + betalningar mellan organisationerna − samma betalningar avdragna hos producenten.',
    en: 'Booked costs + payments between pooled organisations − the same payments taken off the producer.',
  },
  caveats: {
    fi: 'Yhteiset kulut ovat mukana vain pyydettäessä. Kohdistamattomat menot eivät ole mukana; niiden summa näytetään.',
    sv: 'Gemensamma kostnader ingår bara på begäran. Kostnader utan klass ingår inte; deras summa visas.',
    en: 'Overheads are included only on request. Unmapped sums are not included; their total is shown.',
  },
}

/** The sum in cents; exact. */
export const pooledCost = (rows: readonly Pick<CostRow, 'cents'>[]): Cents =>
  cents(rows.reduce((sum, row) => sum + row.cents, 0))
