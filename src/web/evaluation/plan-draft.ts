/** Draft of a plan (suunnitelman luonnos): what has been chosen in the wizard, and the same as the action takes it. */
import type { EvaluationAdvice, PossibleDonor } from '#model/area-evaluation.ts'
import type { Decision } from '#model/decision.ts'
import type { EvaluationMethod } from '#model/evaluation.ts'

export type DonorUse = 'chosen' | 'touched' | 'left'

export interface PlanDraft {
  readonly decision: string | undefined
  readonly outcome: string | undefined
  readonly source: string | undefined
  /** Indicators beside the main one. */
  readonly others: readonly string[]
  /** Only those that were used otherwise than advised. */
  readonly uses: Readonly<Record<string, DonorUse>>
  readonly method: EvaluationMethod | undefined
  readonly threshold: string
  readonly until: string
  readonly claim: string
  readonly price: string
  readonly priceLow: string
  readonly priceHigh: string
  readonly units: string
}

export const EMPTY_PLAN: PlanDraft = {
  ...{ decision: undefined, outcome: undefined, source: undefined, others: [], uses: {}, method: undefined },
  ...{ threshold: '0.05', until: '', claim: '', price: '', priceLow: '', priceHigh: '', units: '' },
}

export const usageOf = ({ uses }: PlanDraft, donor: PossibleDonor): DonorUse =>
  uses[donor.area] ?? (donor.isSuggested ? 'chosen' : donor.advice === 'own-decision' ? 'touched' : 'left')

export const numberIn = (text: string): number | undefined => {
  const value = Number(text.replace(/\s/g, '').replace(',', '.').replace('−', '-'))
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

export const methodOf = ({ method }: PlanDraft, { methods }: EvaluationAdvice): EvaluationMethod =>
  method !== undefined && methods.includes(method) ? method : (methods[0] ?? 'its')

/** One per cent of the children, where that is known. */
export const unitsOf = ({ units }: PlanDraft, { children }: EvaluationAdvice): string =>
  units === '' && children !== null ? String(Math.round(children / 100)) : units

/** As `save-evaluation-plan` takes it. Donors are named where they differ from everybody, so that the plan says who they are. */
export function choicesOf(draft: PlanDraft, advice: EvaluationAdvice): object {
  const named = (use: DonorUse) =>
    advice.donors
      .filter((one) => usageOf(draft, one) === use)
      .map(({ area }) => area)
      .join(',')
  const price = numberIn(draft.price)
  const units = numberIn(unitsOf(draft, advice))
  const optional = {
    source: draft.source,
    others: draft.others.filter((one) => one !== draft.outcome).join(',') || undefined,
    donors: named('chosen') || undefined,
    contaminated: named('touched') || undefined,
    to: numberIn(draft.until) ?? numberIn(advice.window?.[1] ?? ''),
    from: numberIn(advice.window?.[0] ?? ''),
    claim: numberIn(draft.claim),
    ...(price !== undefined && {
      price,
      priceLow: numberIn(draft.priceLow),
      priceHigh: numberIn(draft.priceHigh),
      unitsInOne: units,
    }),
  }
  return {
    ...{ decision: draft.decision, outcome: draft.outcome, method: methodOf(draft, advice) },
    threshold: Number(draft.threshold),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
}

/** What each point of the wizard is given. */
export interface PointProps {
  readonly area: string
  readonly draft: PlanDraft
  readonly put: (part: Partial<PlanDraft>) => void
  readonly decision: Decision | undefined
  /** What the figures allow; nothing before a decision is chosen. */
  readonly advice: EvaluationAdvice | undefined
}
