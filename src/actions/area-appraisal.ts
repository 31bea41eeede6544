/**
 * Appraisals of an area's proposals (alueen esitysten ennakkoarviot): a stored one or an example of the product, on the flows of the area;
 * with other values of single assumptions, beside each other, or with a goal.
 */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES } from '#model/duty.ts'
import { Goal, GoalFound } from '#model/goal-seek.ts'
import type { Proposal } from '#model/proposal.ts'
import { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { ProposalAnswer } from '#model/proposal-comparison.ts'
import { ProposalOverrides } from '#model/stored-proposal.ts'
import { PROPOSALS } from '#pool/proposals.ts'
import { action, type Call, no, type Refusal, type World } from './action.ts'
import { DrawingInput } from './appraise.ts'
import {
  comparedProposals,
  type LivedProposal,
  livedProposal,
  soughtGoals,
  toldProposal,
} from './appraise-proposals.ts'
import { type AreaBasis, areaBasis, thinEffect, withoutFlows } from './flow-basis.ts'
import { ILLUSTRATIONS } from './illustrations.ts'
import { areaOf } from './known.ts'
import { withOverrides } from './proposal-override.ts'
import { toldAgain } from './told-appraisals.ts'

const NAME = z.string().trim().min(1).max(120)
const Asked = z.object({ area: z.string().min(1), name: NAME, ...DrawingInput.shape })

/** A proposal with the area's flows, where it needs some and has none of its own. */
interface Placed {
  readonly proposal: Proposal
  readonly area: string
  readonly basis: AreaBasis | undefined
}

export function proposalNamed(world: World, area: string, name: string): Outcome<Proposal, Refusal> {
  const stored = PROPOSALS.current(world.pool.store, area).find((one) => one.name === name)
  const proposal = stored?.proposal ?? ILLUSTRATIONS.find((one) => one.name === name)
  return proposal ? done(proposal) : no('unknown-proposal', `there is no proposal "${name}" of "${area}"`, 'name')
}

/** @param bases those already read, by years */
async function placed(
  { area: wanted, name }: { readonly area: string; readonly name: string },
  overrides: ProposalOverrides,
  bases: Map<number, AreaBasis>,
  call: Call,
): Promise<Outcome<Placed, Refusal>> {
  const area = areaOf(call.world, wanted)
  if (!area.ok) return area
  const found = proposalNamed(call.world, area.value.id, name)
  if (!found.ok) return found
  const tried = withOverrides(found.value, overrides)
  if (!tried.ok) return tried
  const proposal = tried.value
  if (proposal.flows || proposal.effects.length === 0) return done({ proposal, area: area.value.id, basis: undefined })
  const known = bases.get(proposal.horizon)
  const read = known ? done(known) : await areaBasis(area.value.id, proposal.horizon, call)
  if (!read.ok) return read
  bases.set(proposal.horizon, read.value)
  const thin = thinEffect(proposal, read.value)
  return thin ? { ok: false, why: thin } : done({ proposal, area: area.value.id, basis: read.value })
}

type Drawing = Pick<z.output<typeof Asked>, 'draws' | 'seed'>

const livedHere = ({ proposal, basis }: Placed, { draws, seed }: Drawing, call: Call) =>
  livedProposal(proposal, basis?.basis, { draws, seed }, call)

function toldHere(lived: LivedProposal, { basis, area }: Placed, seed: number): ProposalAppraisal {
  const told = toldProposal(lived, seed)
  return basis ? withoutFlows(told, basis) : { ...told, area }
}

export const appraiseProposal = action({
  name: 'appraise-proposal',
  kind: 'look',
  isLong: true,
  allow: EMPLOYED_DUTIES,
  about: 'Tells what a stored proposal of an area would cost and save, for whom, from when and how surely.',
  example: './varhain appraise-proposal --area esimerkkila --name "Kaksi perhetyöntekijää avohuollon rinnalle"',
  input: Asked.extend({ overrides: ProposalOverrides.default({}) }),
  output: ProposalAppraisal,
  run: async ({ overrides, ...asked }, call): Promise<Outcome<ProposalAppraisal, Refusal>> => {
    const area = areaOf(call.world, asked.area)
    if (!area.ok) return area
    const found = proposalNamed(call.world, area.value.id, asked.name)
    if (!found.ok) return found
    const tried = withOverrides(found.value, overrides)
    if (!tried.ok) return tried
    const { draws, seed } = asked
    return toldAgain({ area: area.value.id, proposal: tried.value, draws, seed }, call.world, async () => {
      const place = await placed(asked, overrides, new Map(), call)
      if (!place.ok) return place
      const lived = await livedHere(place.value, asked, call)
      return lived.ok ? done(toldHere(lived.value, place.value, seed)) : lived
    })
  },
})

export const compareProposals = action({
  name: 'compare-proposals',
  kind: 'look',
  isLong: true,
  allow: EMPLOYED_DUTIES,
  about: 'Shows proposals of an area beside each other over the same chance, with which is best how surely.',
  example: `./varhain compare-proposals --area esimerkkila --names '["Yksi","Kaksi"]'`,
  input: z.object({ area: z.string().min(1), names: z.array(NAME).min(2).max(6), ...DrawingInput.shape }),
  output: ProposalAnswer,
  run: async ({ area, names, ...drawing }, call): Promise<Outcome<ProposalAnswer, Refusal>> => {
    const bases = new Map<number, AreaBasis>()
    const lived: LivedProposal[] = []
    const appraisals: ProposalAppraisal[] = []
    for (const name of names) {
      const place = await placed({ area, name }, {}, bases, call)
      if (!place.ok) return place
      const one = await livedHere(place.value, drawing, call)
      if (!one.ok) return one
      lived.push(one.value)
      appraisals.push(toldHere(one.value, place.value, drawing.seed))
    }
    const comparison = comparedProposals(lived, drawing.seed)
    return comparison.ok ? done({ kind: 'proposals', appraisals, comparison: comparison.value, goals: [] }) : comparison
  },
})

export const seekGoal = action({
  name: 'seek-goal',
  kind: 'look',
  isLong: true,
  allow: EMPLOYED_DUTIES,
  about: 'Finds what one assumption of a stored proposal would have to be for a goal to be reached.',
  example: `./varhain seek-goal --area esimerkkila --name "Kaksi perhetyöntekijää avohuollon rinnalle" --goal '{"kind":"net","parameter":"effects.0.reduction","least":0}'`,
  input: Asked.extend({ goal: Goal }),
  output: GoalFound,
  run: async ({ goal, ...asked }, call): Promise<Outcome<GoalFound, Refusal>> => {
    const place = await placed(asked, {}, new Map(), call)
    if (!place.ok) return place
    if (goal.parameter.startsWith('flows') && place.value.basis)
      return no('no-parameter', `goal: "${goal.parameter}" is of the area's own flows and is not told`, 'goal')
    const lived = await livedHere(place.value, asked, call)
    if (!lived.ok) return lived
    const found = await soughtGoals(lived.value, [goal], asked.seed, call)
    if (!found.ok) return found
    const [only] = found.value
    if (!only) throw new Error(`no goal found: ${goal.parameter}`)
    return done(only)
  },
})

export const APPRAISAL_ACTIONS = [appraiseProposal, compareProposals, seekGoal]
