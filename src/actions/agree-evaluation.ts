/**
 * Agreeing on an evaluation (arvioinnista sopiminen): how an investment will be judged is proposed with it, and stored with its promise
 * before it begins, so that whoever decides knows what would count as failure.
 */
import { z } from 'zod'
import { calendarYearOf } from '#appraise/judged-outcome.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES, PLANNING_DUTIES } from '#model/duty.ts'
import { KeptPlan } from '#model/kept-plan.ts'
import { LANGUAGES } from '#model/named.ts'
import type { Promised } from '#model/promise.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { ProposedEvaluation, type ProposedPlan } from '#model/proposed-evaluation.ts'
import { PROPOSALS } from '#pool/proposals.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { appraiseProposal, proposalNamed } from './area-appraisal.ts'
import { placeOf } from './evaluation-plan-actions.ts'
import type { Place } from './forecast-peers.ts'
import { perform } from './perform.ts'
import { PLAN_CHOICES, type PlanChoices } from './plan-choices.ts'
import { proposedEvaluation } from './proposed-evaluation.ts'
import { storedPlan } from './stored-plan.ts'

const { outcome, source, donors, to, claim, leastEffect, price, priceLow, priceHigh } = PLAN_CHOICES

const Asked = z.object({
  area: z.string().min(1),
  /** The name of the proposal. */
  proposal: z.string().trim().min(1).max(120),
  /** What is left out is as proposed. */
  outcome,
  source,
  language: z.enum(LANGUAGES).default('fi'),
})

interface Known {
  readonly place: Place
  readonly appraisal: ProposalAppraisal
  readonly evaluation: ProposedEvaluation
}

async function proposed(
  { area, proposal: name, language, ...chosen }: z.output<typeof Asked>,
  call: Call,
): Promise<Outcome<Known, Refusal>> {
  const place = placeOf(call.world, area)
  if (!place.ok) return place
  const proposal = proposalNamed(call.world, place.value.area.id, name)
  if (!proposal.ok) return proposal
  const appraisal = await perform(appraiseProposal, { area, name }, call)
  if (!appraisal.ok) return appraisal
  const asked = { proposal: proposal.value, appraisal: appraisal.value, language, ...chosen }
  const evaluation = await proposedEvaluation(place.value, asked, call)
  return evaluation.ok
    ? done({ place: place.value, appraisal: appraisal.value, evaluation: evaluation.value })
    : evaluation
}

export const proposeEvaluation = action({
  name: 'propose-evaluation',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about:
    'Proposes how an investment could be judged: by what, against whom, until when, what would be failure; what cannot be measured.',
  example: './varhain propose-evaluation --area esimerkkila --proposal "Kaksi perhetyöntekijää avohuollon rinnalle"',
  input: Asked,
  output: ProposedEvaluation,
  run: async (asked, call) => {
    const known = await proposed(asked, call)
    return known.ok ? done(known.value.evaluation) : known
  },
})

export const agreeEvaluation = action({
  name: 'agree-evaluation',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about:
    'Agrees on how an investment will be judged, as proposed or with other choices; before its start it is agreed beforehand.',
  example: './varhain agree-evaluation --area esimerkkila --proposal "Kaksi perhetyöntekijää avohuollon rinnalle"',
  input: Asked.extend({
    ...{ donors, to, claim, leastEffect, price, priceLow, priceHigh },
    method: PLAN_CHOICES.method.unwrap().optional(),
    threshold: PLAN_CHOICES.threshold.unwrap().optional(),
  }),
  output: KeptPlan,
  run: async ({ area, proposal, language, outcome: by, source: from, ...chosen }, call) => {
    const known = await proposed({ area, proposal, language, outcome: by, source: from }, call)
    if (!known.ok) return known
    const { place, evaluation, appraisal } = known.value
    const { plan } = evaluation
    if (!plan)
      return no(
        'nothing-to-judge',
        'nothing in the figures would tell of it: see "varhain propose-evaluation"',
        'outcome',
      )
    const choices = { ...choicesOf(evaluation, plan), ...chosenOnly(chosen) }
    const promise = promiseOf(place, appraisal)
    return storedPlan(place, { choices, name: proposal, proposal, promise, language }, call)
  },
})

const chosenOnly = (chosen: object): Partial<PlanChoices> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))

function choicesOf({ start, decision }: ProposedEvaluation, plan: ProposedPlan): PlanChoices {
  const optional = { claim: plan.claim, leastEffect: plan.leastEffect, unitsInOne: plan.unitsInOne, decision }
  return {
    ...{ start, outcome: plan.outcome.indicator.id, source: plan.outcome.source },
    ...{ method: plan.method, threshold: plan.threshold, seed: 1, from: plan.window[0], to: plan.window[1] },
    ...(plan.donors.length > 0 && { donors: plan.donors.join(',') }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  }
}

/** As it stands in the appraisal that is agreed on. */
function promiseOf({ world, area }: Place, appraisal: ProposalAppraisal): Promised {
  const { name, snapshot, priceLevel, years } = appraisal
  return {
    ...{ proposal: name, snapshot, priceLevel },
    version: PROPOSALS.current(world.pool.store, area.id).find((one) => one.name === name)?.version ?? null,
    years: years.map(({ from, cost, released, freed, avoidedYears: { mean, lower80, upper80 } }) => ({
      year: calendarYearOf(from),
      ...{ cost: cost.mean, released: released.mean, freed: freed.mean },
      avoided: { mean, low: lower80, high: upper80 },
    })),
  }
}

export const AGREEMENT_ACTIONS = [proposeEvaluation, agreeEvaluation] as const
