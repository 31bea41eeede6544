/** How an investment is judged (investoinnin arviointi): the plan that stands for it, or what could be agreed on. */
import type { KeptPlan, PlanState } from '#model/kept-plan.ts'
import type { Language } from '#model/named.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { Judged } from '#report/board/judged-section.ts'
import { wordsOf } from '#words/dictionary.ts'
import type { Call } from './action.ts'
import { proposalNamed } from './area-appraisal.ts'
import type { Place } from './forecast-peers.ts'
import { knownAreas } from './known.ts'
import { outcomesIn } from './outcome-figures.ts'
import { sourcesOf } from './picture-of-area.ts'
import { decisionsOn, plansIn } from './plan-states.ts'
import { proposedEvaluation } from './proposed-evaluation.ts'

export interface JudgedAsked {
  readonly appraisal: ProposalAppraisal
  /** The id of a plan, or its beginning; that of the proposal where left out. */
  readonly plan: string | undefined
  readonly language: Language
}

export async function judgedInvestment(place: Place, asked: JudgedAsked, call: Call): Promise<Judged> {
  const { appraisal, language } = asked
  const state = await planFor(place, asked)
  if (state) return { agreed: await agreedPlan(place, state, asked), proposed: undefined }
  const proposal = proposalNamed(place.world, place.area.id, appraisal.name)
  if (!proposal.ok) return { agreed: undefined, proposed: undefined }
  const proposed = await proposedEvaluation(place, { proposal: proposal.value, appraisal, language }, call)
  return { agreed: undefined, proposed: proposed.ok ? proposed.value : undefined }
}

/** The plan that is named, that of the proposal, or that of a decision on it. */
async function planFor(place: Place, { appraisal, plan: id, language }: JudgedAsked): Promise<PlanState | undefined> {
  const plans = (await plansIn(place, language)).map(({ state }) => state)
  if (id !== undefined) return plans.find(({ plan }) => plan.id.startsWith(id))
  const decided = decisionsOn(place, appraisal.name)
  return (
    plans.find(({ plan }) => plan.proposal === appraisal.name) ??
    plans.find(({ plan }) => decided.some((one) => one.id === plan.decision))
  )
}

async function agreedPlan(place: Place, state: PlanState, { appraisal, language }: JudgedAsked) {
  const { world, snapshot } = place
  const { plan } = state.plan
  const outcomes = await outcomesIn(place, language)
  const found = outcomes.find(({ series }) => series.indicator === plan.outcome && series.source === plan.source)
  const source = sourcesOf(world, snapshot, undefined).find(({ id }) => id === plan.source)
  const words = wordsOf(language)
  const name = found?.facts.name[language] ?? plan.outcome
  const before = found?.years.filter(({ point }) => point.value !== null && point.to < plan.start).length ?? 0
  const title = source?.title[language] ?? plan.source ?? ''
  return {
    state,
    outcome: words.agreement.whatFrom({ name, source: title, before: String(before) }),
    unit: found?.series.unit ?? '',
    names: Object.fromEntries(knownAreas(world, snapshot).map((area) => [area.id, area.name[language]])),
    isOutdated: isOutdated(state.plan, appraisal),
  }
}

/** Newer figures move an appraisal a little; this much is another promise. */
const DIFFERENT = 0.1

/** Whether the proposal, as it stands now, begins on another day or promises something else than when it was agreed on. */
function isOutdated({ proposal, promise, plan, decision }: KeptPlan, appraisal: ProposalAppraisal): boolean {
  if (proposal !== appraisal.name || !promise) return false
  const now = appraisal.years.map(({ avoidedYears }) => avoidedYears.mean)
  const isOther = promise.years.some(
    ({ avoided: { mean } }, at) => Math.abs(mean - (now[at] ?? 0)) > DIFFERENT * Math.max(mean, DIFFERENT),
  )
  return isOther || (decision === null && plan.start !== appraisal.start)
}
