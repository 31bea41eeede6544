/**
 * Plan check (suunnitelman vertailu): whether a run is the one that was agreed, and where it is not.
 *
 * The canonical text has its keys in order and lists sorted, so that the same plan always has the same hash.
 */
import { placeInTime } from '#kernel/time-place.ts'
import type { PlanReport } from '#model/evaluation.ts'
import type { EvaluationPlan } from '#model/evaluation-plan.ts'

export function canonicalPlan(plan: EvaluationPlan): string {
  return JSON.stringify(
    Object.entries(plan)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, isNames(key, value) ? value.toSorted() : value]),
  )
}

/** A window has an order of its own. */
const isNames = (key: string, value: unknown): value is readonly string[] => Array.isArray(value) && key !== 'window'

/** What a run was made with, in the form of a plan. */
export type Run = Omit<EvaluationPlan, 'agreed' | 'threshold'>

export function planChanges(plan: EvaluationPlan, run: Run): PlanReport['changes'] {
  const parts = [
    'outcome',
    'treated',
    'start',
    'method',
    'donors',
    'contaminated',
    'predictors',
    'window',
    'averages',
    'seed',
  ] as const
  const changes = parts.flatMap((part) => {
    const [agreed, ran] = [told(part, plan[part]), told(part, run[part])]
    return agreed === ran ? [] : [{ part, agreed, ran }]
  })
  const [agreed, start] = [placeInTime(plan.agreed), placeInTime(plan.start)]
  const isLate = agreed !== undefined && start !== undefined && isYear(start) && agreed >= start
  return isLate ? [...changes, { part: 'agreed', agreed: plan.agreed, ran: plan.start }] : changes
}

/** Bare numbers of periods do not tell a day. */
const isYear = (place: number): boolean => place > 1900 && place < 2200

const told = (part: string, value: unknown): string =>
  Array.isArray(value) ? (isNames(part, value) ? value.toSorted() : value).join(', ') : String(value ?? '')
