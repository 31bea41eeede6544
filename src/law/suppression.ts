/**
 * Suppression rules by day (suojaussäännöt): what a published table may not tell of a few people or of one provider.
 *
 * Duty: Tilastolaki 280/2004 13 § (data given for statistics is confidential); JulkL 621/1999 24 § 1 mom. 20 and 25 kohta
 * (a company's trade secret, a client of social care). No section gives a number. Counts of 1–4: the practice of the Finnish
 * institute for health and welfare. Dominance (2, 85 %), 10 %: Hundepool et al., Statistical Disclosure Control, Wiley 2012, ch. 4.
 */
import { type Day, day } from '#kernel/day.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'

export interface DatedSuppressionRule extends SuppressionRule {
  readonly from: Day
  readonly until: Day | null
}

export const SUPPRESSION_RULES: readonly DatedSuppressionRule[] = [
  {
    threshold: 5,
    zeros: 'shown',
    dominance: { largest: 2, share: 85 },
    percent: 10,
    fewestContributors: 3,
    width: 10,
    roundingBase: 5,
    loss: { each: 1, size: 1 },
    source: 'Tilastolaki 280/2004 13 §; JulkL 621/1999 24 § 1 mom. 20, 25 k; Hundepool et al. 2012, ch. 4',
    from: day(2004, 6, 1),
    until: null,
  },
]
