/** Promise against what was seen (lupaus ja toteutunut): of the years that have come, in children, and against the limit agreed on. */
import { promiseStanding } from '#evaluate/promise-kept.ts'
import type { Evaluation } from '#model/evaluation.ts'
import type { EvaluationPlan } from '#model/evaluation-plan.ts'
import type { Promised, PromiseSeen } from '#model/promise.ts'

export function promiseSeen(
  { leastEffect, claim, unitsInOne }: EvaluationPlan,
  promised: Promised | null,
  { effect, interval95, scale, verdict, byPeriod }: Evaluation,
): PromiseSeen {
  const { grade } = verdict
  const fewer =
    unitsInOne !== undefined && interval95 && scale === 'difference'
      ? { mean: 0 - effect * unitsInOne, low: 0 - interval95[1] * unitsInOne, high: 0 - interval95[0] * unitsInOne }
      : null
  return {
    ...{ promised, fewer, least: leastEffect ?? null },
    standing: leastEffect === undefined ? null : promiseStanding({ interval95, scale, grade }, leastEffect, claim),
    years: byPeriod.flatMap(({ period, role, gap }) => (role === 'after' && gap !== null ? [Number(period)] : [])),
  }
}
