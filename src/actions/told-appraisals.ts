/**
 * Appraisals told lately (äsken lasketut ennakkoarviot): a result, its paper, the agreement on its evaluation and the kept paper ask the
 * same of the same figures one after another, and draws are seeded: what was reckoned is told again.
 *
 * Held by the whole question, with the snapshot and the day whose rules protect it, so it is never told of other figures.
 */
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Proposal } from '#model/proposal.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { published } from '#pool/pool.ts'
import type { Refusal, World } from './action.ts'

/** A handful of people at a time. */
const MOST = 8
const TOLD = new WeakMap<World['pool'], Map<string, ProposalAppraisal>>()

export interface AppraisalAsked {
  readonly area: string
  /** With what has been tried in place of its own values. */
  readonly proposal: Proposal
  readonly draws: number
  readonly seed: number
}

export async function toldAgain(
  asked: AppraisalAsked,
  world: World,
  reckon: () => Promise<Outcome<ProposalAppraisal, Refusal>>,
): Promise<Outcome<ProposalAppraisal, Refusal>> {
  const told = TOLD.get(world.pool) ?? new Map<string, ProposalAppraisal>()
  TOLD.set(world.pool, told)
  const question = JSON.stringify([asked, published(world.pool).id, dayOf(world.now())])
  const known = told.get(question)
  if (known) return done(known)
  const found = await reckon()
  if (found.ok) {
    told.set(question, found.value)
    const [oldest] = told.keys()
    if (told.size > MOST && oldest !== undefined) told.delete(oldest)
  }
  return found
}
