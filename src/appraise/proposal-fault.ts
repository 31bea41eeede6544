/** Faults of a proposal with its flows (esityksen viat): what it names and the flows do not have. */
import { parseDay } from '#kernel/day.ts'
import { isInForce } from '#kernel/in-force.ts'
import { SERVICE_PAYERS } from '#law/payers.ts'
import type { FlowBasis } from '#model/flow-basis.ts'
import type { Proposal } from '#model/proposal.ts'

export interface ProposalFault {
  readonly why: 'unknown-state' | 'never-moved' | 'more-bought' | 'before-law'
  /** Path in the proposal. */
  readonly where: string
  readonly message: string
}

/** The first thing that keeps a proposal from being reckoned with these flows; undefined where nothing does. */
export const proposalFault = (proposal: Proposal, basis: FlowBasis): ProposalFault | undefined =>
  effectFault(proposal, basis) ?? stateFault(proposal, basis) ?? boughtFault(proposal) ?? lawFault(proposal, basis)

function effectFault({ effects }: Proposal, { states, moves }: FlowBasis): ProposalFault | undefined {
  const ids = states.map(({ id }) => id)
  for (const [k, { from, to }] of effects.entries()) {
    if (!ids.includes(from)) return unknownState(`effects.${k}.from`, from, ids)
    if (![...ids, 'rest', 'out'].includes(to)) return unknownState(`effects.${k}.to`, to, ids)
    if (!moves.some((move) => move.from === from && move.to === to && move.count > 0))
      return {
        why: 'never-moved',
        where: `effects.${k}.to`,
        message: `no child moved from "${from}" to "${to}" in the flows: name a move that happens`,
      }
  }
  return undefined
}

function stateFault({ payers, release }: Proposal, { states }: FlowBasis): ProposalFault | undefined {
  const ids = states.map(({ id }) => id)
  for (const id of Object.keys(payers)) if (!ids.includes(id)) return unknownState(`payers.${id}`, id, ids)
  for (const id of Object.keys(release.unitPlaces))
    if (!ids.includes(id)) return unknownState(`release.unitPlaces.${id}`, id, ids)
  return undefined
}

const unknownState = (where: string, id: string, ids: readonly string[]): ProposalFault => ({
  why: 'unknown-state',
  where,
  message: `"${id}" is not a state of the flows: ${ids.join(', ')}`,
})

function boughtFault({ bought }: Proposal): ProposalFault | undefined {
  const at = bought.findIndex(({ boughtShareNow, boughtShareThen }) => boughtShareThen.value > boughtShareNow.value)
  return at < 0
    ? undefined
    : {
        why: 'more-bought',
        where: `bought.${at}.boughtShareThen`,
        message: 'is larger than the share now: what is bought more is no proposal of own production',
      }
}

function lawFault({ start, payers }: Proposal, { states }: FlowBasis): ProposalFault | undefined {
  const day = parseDay(start)
  if (day.ok && SERVICE_PAYERS.some((row) => isInForce(day.value, row))) return undefined
  if (states.every(({ id }) => payers[id] !== undefined)) return undefined
  return {
    why: 'before-law',
    where: 'start',
    message: `who pays on ${start} is not known: give payers for every state`,
  }
}
