/** Draft of an agreement (sopimisen luonnos): what has been chosen otherwise than proposed, and the same as the action takes it. */
import type { EvaluationMethod } from '#model/evaluation.ts'
import type { ProposedPlan } from '#model/proposed-evaluation.ts'
import { numberIn } from '../evaluation/plan-draft.ts'

export interface AgreementDraft {
  readonly outcome: { readonly outcome?: string; readonly source?: string }
  readonly method: EvaluationMethod | undefined
  readonly until: string
  readonly threshold: string
  /** Areas that are not compared with after all. */
  readonly left: readonly string[]
  /** As typed, empty too; as proposed where it was not touched. */
  readonly least: string | undefined
  readonly price: string
  readonly priceLow: string
  readonly priceHigh: string
}

export const NO_CHOICES: AgreementDraft = {
  ...{ outcome: {}, method: undefined, until: '', threshold: '', left: [] },
  ...{ least: undefined, price: '', priceLow: '', priceHigh: '' },
}

/** As `agree-evaluation` takes it; what was not changed is left to what is proposed. */
export function agreementOf(draft: AgreementDraft, plan: ProposedPlan | null | undefined): object {
  const { outcome, method, until, threshold, left, least, price, priceLow, priceHigh } = draft
  const chosen = {
    ...{ ...outcome, method, to: numberIn(until), threshold: numberIn(threshold), leastEffect: numberIn(least ?? '') },
    donors: plan && left.length > 0 ? plan.donors.filter((one) => !left.includes(one)).join(',') : undefined,
    ...{ price: numberIn(price), priceLow: numberIn(priceLow), priceHigh: numberIn(priceHigh) },
  }
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
}
