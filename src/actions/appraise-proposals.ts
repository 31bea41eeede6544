/**
 * Appraises proposals (esitysten ennakkoarvio): their draws in the background, and what is told of them.
 *
 * For files and for the stored proposals of an area alike: what differs is where the flows come from.
 */
import { proposalAppraisal, WORTHS } from '#appraise/proposal-appraisal.ts'
import { comparisonOf } from '#appraise/proposal-comparison.ts'
import { joinedDraws } from '#appraise/proposal-draw.ts'
import { proposalFault } from '#appraise/proposal-fault.ts'
import { proposalModel } from '#appraise/proposal-model.ts'
import type { Outcomes } from '#appraise/proposal-outcome.ts'
import type { Day } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { DISCOUNT_RATES } from '#law/discount-rates.ts'
import type { FlowBasis } from '#model/flow-basis.ts'
import type { Goal, GoalFound } from '#model/goal-seek.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { ProposalComparison } from '#model/proposal-comparison.ts'
import { type Call, no, type Refusal } from './action.ts'
import { inBackground } from './background.ts'

export interface Drawing {
  readonly draws: number
  readonly seed: number
}

type BackgroundCall = Pick<Call, 'signal' | 'progress'>

/** Draws that one thread does before it tells that they are done. */
const IN_PART = 500

/** Of a proposal that changes nothing for children: what is bought and what is paid for posts. */
const NO_FLOWS: FlowBasis = { years: 1, states: [], moves: [], entries: [], population: [1], grade: 'measured' }

/** A proposal with its flows, lived: what an appraisal, a comparison and a goal are told of. */
export interface LivedProposal {
  readonly proposal: Proposal
  readonly basis: FlowBasis
  readonly outcomes: Outcomes
  readonly discount: ProposalAppraisal['discount']
}

/** @param basis flows of the area; those of the proposal stand where it has its own */
export async function livedProposal(
  proposal: Proposal,
  basis: FlowBasis | undefined,
  { draws, seed }: Drawing,
  call: BackgroundCall,
): Promise<Outcome<LivedProposal, Refusal>> {
  const flows = proposal.flows ?? basis ?? (proposal.effects.length === 0 ? NO_FLOWS : undefined)
  if (!flows)
    return no('no-flows', `${proposal.name}: give flows: who is where, how often they move, what a day costs`, 'flows')
  const wrong = proposalFault(proposal, flows)
  if (wrong) return no(wrong.why, `${wrong.where}: ${wrong.message}`, wrong.where)
  const discount = discountOf(proposal)
  if (!discount.ok) return discount
  const parts = Array.from({ length: Math.ceil(draws / IN_PART) }, (_, k) => ({
    from: k * IN_PART,
    to: Math.min(draws, (k + 1) * IN_PART),
  }))
  const task = { proposal, basis: flows, seed }
  const lived = await inBackground({ work: 'proposal-draws', task, parts, step: 'simulating' }, call)
  const model = proposalModel(proposal, flows)
  const outcomes = { model, draws: joinedDraws(lived), count: draws, rate: discount.value.rate }
  return done({ proposal, basis: flows, outcomes, discount: discount.value })
}

function discountOf({ discount, start }: Proposal): Outcome<ProposalAppraisal['discount'], Refusal> {
  if (discount) return done({ rate: discount.value, source: discount.source ?? null, from: discount.date ?? null })
  const row = inForce(start as Day, DISCOUNT_RATES)
  if (!row)
    return no('no-discount-rate', `discount: no rate is known of ${start}: give discount with its source`, 'discount')
  return done({ rate: row.rate, source: row.source, from: row.from })
}

/** The appraisal of one proposal. */
export async function appraisedProposal(
  proposal: Proposal,
  basis: FlowBasis | undefined,
  drawing: Drawing,
  call: BackgroundCall,
): Promise<Outcome<ProposalAppraisal, Refusal>> {
  const lived = await livedProposal(proposal, basis, drawing, call)
  return lived.ok ? done(toldProposal(lived.value, drawing.seed)) : lived
}

export const toldProposal = (lived: LivedProposal, seed: number): ProposalAppraisal =>
  proposalAppraisal({ ...lived, seed })

/** Several over the same draws; they must be of one length, price level and rate, and have names of their own. */
export function comparedProposals(lived: readonly LivedProposal[], seed: number): Outcome<ProposalComparison, Refusal> {
  const [first] = lived
  for (const [k, { proposal, discount }] of lived.entries()) {
    const twice = lived.findIndex((one) => one.proposal.name === proposal.name)
    if (twice !== k) return no('name-twice', `two proposals are called "${proposal.name}"`, 'compare')
    const isAlike =
      proposal.horizon === first?.proposal.horizon &&
      proposal.priceLevel === first.proposal.priceLevel &&
      discount.rate === first.discount.rate
    if (!isAlike)
      return no(
        'not-comparable',
        `"${proposal.name}" and "${first?.proposal.name}" differ in horizon, price level or discount rate`,
        'compare',
      )
  }
  const named = lived.map(({ proposal, outcomes }) => ({ name: proposal.name, outcomes }))
  return done(comparisonOf(named, { seed, worths: WORTHS }))
}

/** Draws that a goal is sought with: as many are lived at every value that is tried. */
const GOAL_DRAWS = 1000

export async function soughtGoals(
  { proposal, basis, outcomes }: LivedProposal,
  goals: readonly Goal[],
  seed: number,
  call: BackgroundCall,
): Promise<Outcome<readonly GoalFound[], Refusal>> {
  const { model, count, rate } = outcomes
  for (const goal of goals) {
    if (!model.parameters.some(({ id }) => id === goal.parameter))
      return no('no-parameter', `goal: there is no assumption "${goal.parameter}"`, 'goal')
    if (goal.kind === 'break-even' && goal.year > model.years)
      return no('beyond-horizon', `goal: year ${goal.year} is beyond the horizon of ${model.years} years`, 'goal')
  }
  const task = { proposal, basis, seed, rate, draws: Math.min(count, GOAL_DRAWS) }
  return done(await inBackground({ work: 'goal-seek', task, parts: goals, step: 'seeking' }, call))
}
