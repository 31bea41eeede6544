/** States of plans (suunnitelmien tilat): each plan of an area with its standing, and whether its figures have come. */
import { standingOf } from '#evaluate/plan-standing.ts'
import type { Decision } from '#model/decision.ts'
import type { KeptPlan, PlanState } from '#model/kept-plan.ts'
import type { Language } from '#model/named.ts'
import { decisionsOf } from '#pool/decisions.ts'
import { planVersions } from '#pool/evaluation-plans.ts'
import type { Place } from './forecast-peers.ts'
import { outcomesIn, type ToldOutcome } from './outcome-figures.ts'

export interface PlanWithVersions {
  readonly state: PlanState
  /** In the order in which they were stored. */
  readonly versions: readonly KeptPlan[]
}

/** By the start of the change, the latest first. */
export async function plansIn(place: Place, language: Language): Promise<readonly PlanWithVersions[]> {
  const versions = planVersions(place.world.pool.store, place.area.id)
  if (versions.length === 0) return []
  const outcomes = await outcomesIn(place, language)
  const decisions = decisionsOf(place.world.pool.store, place.area.id)
  return [...Map.groupBy(versions, ({ id }) => id).values()]
    .flatMap((own) => {
      const standing = standingOf(own, judgedDecision(own, decisions))
      return standing
        ? [{ state: { ...standing, readiness: readinessOf(standing.plan, outcomes) }, versions: own }]
        : []
    })
    .toSorted((a, b) => (a.state.plan.plan.start < b.state.plan.plan.start ? 1 : -1))
}

/** The decision that a plan names, or the first one on the proposal with which it was agreed on. */
function judgedDecision(versions: readonly KeptPlan[], decisions: readonly Decision[]): Decision | null {
  const { decision, proposal } = versions.at(-1) ?? {}
  const named = decisions.find(({ id }) => id === decision)
  return named ?? (proposal == null ? null : (decidedOn(proposal, decisions)[0] ?? null))
}

const decidedOn = (proposal: string, decisions: readonly Decision[]): readonly Decision[] =>
  decisions.filter((one) => one.proposal === proposal).toSorted((a, b) => (a.day < b.day ? -1 : 1))

/** Decisions on a proposal, the first made first. */
export const decisionsOn = ({ world, area }: Place, proposal: string): readonly Decision[] =>
  decidedOn(proposal, decisionsOf(world.pool.store, area.id))

export function readinessOf({ plan }: KeptPlan, outcomes: readonly ToldOutcome[]): PlanState['readiness'] {
  const told = outcomes.find(({ series }) => series.indicator === plan.outcome && series.source === plan.source)
  const after = (told?.years ?? []).filter(({ point }) => point.value !== null && point.from >= plan.start)
  const last = after.at(-1)?.year
  if (last === undefined) return 'waiting'
  return last >= Number(plan.window[1]) ? 'ready' : 'partly'
}
