/** Evaluation plan and run (suunnitelma ja laskelma): the hash of a plan, and where a run differs from it. */
import { createHash } from 'node:crypto'
import type { Findings } from '#evaluate/findings.ts'
import { canonicalPlan, planChanges, type Run } from '#evaluate/plan-check.ts'
import type { PlanReport } from '#model/evaluation.ts'
import type { EvaluationPlan } from '#model/evaluation-plan.ts'
import { type EvaluateInput, listed } from './evaluate-input.ts'

/** SHA-256 of the canonical text. */
export const planHash = (plan: EvaluationPlan): string => createHash('sha256').update(canonicalPlan(plan)).digest('hex')

export function planReport(input: EvaluateInput, findings: Findings | undefined): PlanReport | null {
  const { plan } = input
  if (plan === undefined || !findings) return null
  const hash = planHash(plan)
  const isOther = input.planHash !== undefined && input.planHash !== hash
  const changes = planChanges(plan, runOf(input, findings))
  const kept = isOther ? [{ part: 'hash', agreed: input.planHash ?? '', ran: hash }] : []
  return { hash, agreed: plan.agreed, changes: [...kept, ...changes] }
}

function runOf(input: EvaluateInput, { outcome, treated, start, method, byPeriod }: Findings): Run {
  const names = (text: string | undefined) => (text === undefined ? undefined : listed(text))
  return {
    outcome,
    treated,
    start,
    method,
    donors: names(input.donors),
    contaminated: names(input.contaminated),
    predictors: names(input.predictors),
    window: [byPeriod[0]?.period ?? '', byPeriod.at(-1)?.period ?? ''],
    averages: input.averages,
    seed: input.seed,
  }
}
