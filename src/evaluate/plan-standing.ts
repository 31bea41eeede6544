/**
 * Plan standing (suunnitelman asema): which version of a plan was agreed beforehand, and what was changed afterwards.
 *
 * Agreed is the last version stored before the earliest start that any version, or the decision, names, so that a start moved later
 * makes nothing agreed that was not.
 */
import type { Decision } from '#model/decision.ts'
import type { KeptPlan, PlanChange, PlanState } from '#model/kept-plan.ts'

/**
 * `versions` of one plan in the order in which they were stored.
 *
 * @param begun the day on which the change began by the decision, where one is recorded
 */
export function agreedVersion(versions: readonly KeptPlan[], begun?: string): KeptPlan | undefined {
  const starts = [...versions.map(({ plan }) => plan.start), ...(begun === undefined ? [] : [begun])]
  const start = starts.toSorted()[0] ?? ''
  return versions.findLast(({ at }) => at.slice(0, 10) < start)
}

export function standingOf(
  versions: readonly KeptPlan[],
  decision: Decision | null,
): Omit<PlanState, 'readiness'> | undefined {
  const plan = versions.at(-1)
  if (!plan) return undefined
  const agreed = agreedVersion(versions, decision?.starts)
  return {
    plan,
    decision,
    standing: agreed ? 'agreed' : 'after-the-fact',
    agreed: agreed?.version ?? null,
    agreedBy: agreed?.by ?? null,
    changes: versions.slice(1).flatMap((one, at) => changesBetween(versions[at] as KeptPlan, one)),
    versions: versions.length,
  }
}

/** The day of storing is another in every version and is no change of the plan. */
function changesBetween(before: KeptPlan, after: KeptPlan): readonly PlanChange[] {
  const parts = [...new Set([...Object.keys(before.plan), ...Object.keys(after.plan)])].filter(
    (one) => one !== 'agreed',
  )
  const [old, next]: readonly Readonly<Record<string, unknown>>[] = [before.plan, after.plan]
  return parts.toSorted().flatMap((part) => {
    const [from, to] = [textOf(old?.[part]), textOf(next?.[part])]
    return from === to ? [] : [{ part, from, to, at: after.at, by: after.by }]
  })
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))
