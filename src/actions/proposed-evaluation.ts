/**
 * Proposed evaluation (ehdotettu arviointi): how an investment could be judged, of its own promise and of the area's figures.
 *
 * Who is compared with and by which way is what `advise-evaluation` says; nothing is stored here.
 */
import {
  childrenInOne,
  hasOtherEffects,
  judgedOutcomes,
  judgedUntil,
  outcomeGroup,
  promisedEffect,
} from '#appraise/judged-outcome.ts'
import { smallestSeen } from '#evaluate/smallest-seen.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import type { EvaluationAdvice, PossibleOutcome } from '#model/area-evaluation.ts'
import type { Language } from '#model/named.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposedEvaluation, ProposedPlan, Unmeasured } from '#model/proposed-evaluation.ts'
import type { Call, Refusal } from './action.ts'
import { adviseEvaluation } from './advise-evaluation.ts'
import type { Place } from './forecast-peers.ts'
import { outcomesIn, panelOf } from './outcome-figures.ts'
import { perform } from './perform.ts'
import { decisionsOn } from './plan-states.ts'

export interface Proposed {
  readonly proposal: Proposal
  readonly appraisal: ProposalAppraisal
  readonly language: Language
  /** A figure that somebody has chosen instead of the first one. */
  readonly outcome?: string | undefined
  readonly source?: string | undefined
}

const THRESHOLD = 0.05
const ENOUGH_BEFORE = 8

export async function proposedEvaluation(
  place: Place,
  asked: Proposed,
  call: Call,
): Promise<Outcome<ProposedEvaluation, Refusal>> {
  const { proposal, language } = asked
  const decision = decisionsOn(place, proposal.name)[0]
  const start = decision?.starts ?? proposal.start
  const general = await advised(place, { start, language }, call)
  if (!general.ok) return general
  const group = outcomeGroup(proposal)
  const fitting = group ? judgedOutcomes(group, general.value.outcomes) : []
  const wanted = asked.outcome === undefined ? fitting : general.value.outcomes.filter((one) => isNamed(one, asked))
  const [outcome] = wanted
  const told = { area: place.area, proposal: proposal.name, start, decision: decision?.id ?? null }
  const nothing = { plan: null, donors: [], methods: [], outcomes: fitting }
  if (!outcome) return done({ ...told, ...nothing, unmeasured: [group ? 'no-outcome' : 'no-effects'] })
  const advice = await advised(place, { start, language, outcome: outcome.indicator.id, source: outcome.source }, call)
  if (!advice.ok) return advice
  const { donors, methods } = advice.value
  if (methods.length === 0) return done({ ...told, ...nothing, unmeasured: ['no-outcome'] })
  const plan = await proposedPlan(place, { asked, start, outcome, advice: advice.value })
  const outcomes = [outcome, ...fitting.filter((one) => one !== outcome)]
  const unmeasured = unmeasuredOf({ plan, proposal, isBegun: call.world.now().slice(0, 10) >= start })
  return done({ ...told, plan, unmeasured, outcomes, donors, methods })
}

const isNamed = ({ indicator, source }: PossibleOutcome, asked: Proposed): boolean =>
  indicator.id === asked.outcome && (asked.source ?? source) === source

const advised = (place: Place, asked: object, call: Call): Promise<Outcome<EvaluationAdvice, Refusal>> =>
  perform(adviseEvaluation, { area: place.area.id, ...asked }, call)

interface Advised {
  readonly asked: Proposed
  readonly start: string
  readonly outcome: PossibleOutcome
  readonly advice: EvaluationAdvice
}

async function proposedPlan(place: Place, { asked, start, outcome, advice }: Advised): Promise<ProposedPlan> {
  const { proposal, appraisal } = asked
  const { works, until } = judgedUntil(proposal, start)
  const donors = advice.donors.filter(({ isSuggested }) => isSuggested).map(({ area }) => area)
  const unitsInOne = childrenInOne(outcome.unit, advice.children)
  const isOfPlacement = outcomeGroup(proposal) === 'placement' && unitsInOne !== null
  const promised = isOfPlacement ? promisedEffect(appraisal, until, unitsInOne) : undefined
  return {
    ...{ outcome, donors, works, unitsInOne, threshold: THRESHOLD, method: advice.methods[0] ?? 'its' },
    window: [Number(outcome.from), until],
    claim: promised?.claim ?? null,
    leastEffect: promised?.leastEffect ?? null,
    smallestSeen: (await foreseen(place, { start, outcome, donors, until, language: asked.language })) ?? null,
  }
}

interface Foresight {
  readonly start: string
  readonly outcome: PossibleOutcome
  readonly donors: readonly string[]
  readonly until: number
  readonly language: Language
}

async function foreseen(place: Place, { start, outcome, donors, until, language }: Foresight) {
  const all = await outcomesIn(place, language)
  const found = all.find(({ series }) => series.indicator === outcome.indicator.id && series.source === outcome.source)
  const begun = placeInTime(start)
  if (!found || begun === undefined) return undefined
  const { panel } = await panelOf(place, found, begun, [Number(outcome.from), until])
  return smallestSeen(panel, { averages: outcome.averages, after: until - Math.ceil(begun - 1e-9) + 1, donors })
}

function unmeasuredOf(told: {
  readonly plan: ProposedPlan
  readonly proposal: Proposal
  readonly isBegun: boolean
}): readonly Unmeasured[] {
  const { claim, donors, smallestSeen: smallest, outcome } = told.plan
  const reasons: readonly (readonly [Unmeasured, boolean])[] = [
    ['begun', told.isBegun],
    ['too-small', claim !== null && smallest !== null && Math.abs(claim) < smallest],
    ['smallest-unknown', smallest === null],
    ['no-claim', claim === null],
    ['alone', donors.length < 2],
    ['few-before', outcome.before / outcome.averages < ENOUGH_BEFORE],
    ['counts-of-year', claim !== null && outcome.indicator.time !== 'at-date'],
    ['other-effects', hasOtherEffects(told.proposal)],
    ['money', true],
  ]
  return reasons.flatMap(([code, holds]) => (holds ? [code] : []))
}
