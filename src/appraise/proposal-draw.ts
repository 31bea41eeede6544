/** Draws of a proposal (esityksen poiminnat): what is asked of a thread, and the rows that it gives. Plain data. */
import type { Stream } from '#flows/draw.ts'
import type { FlowBasis } from '#model/flow-basis.ts'
import type { Proposal } from '#model/proposal.ts'
import { drawn } from './parameter.ts'
import { lifeRoom, liveProposal, rowOf } from './proposal-life.ts'
import { type ProposalModel, proposalModel } from './proposal-model.ts'

export interface ProposalTask {
  readonly proposal: Proposal
  readonly basis: FlowBasis
  readonly seed: number
}

/** Draw after draw: [draw][place of the row], [draw][parameter]. */
export interface ProposalDraws {
  readonly rows: Float64Array
  readonly values: Float64Array
}

export function proposalPart({ proposal, basis, seed }: ProposalTask, from: number, to: number): ProposalDraws {
  return livedDraws(proposalModel(proposal, basis), seed, from, to)
}

/** @param set changes the values of a draw before it is lived */
export function livedDraws(
  model: ProposalModel,
  seed: number,
  from: number,
  to: number,
  set: (values: Float64Array) => void = () => undefined,
): ProposalDraws {
  const room = lifeRoom(model)
  const width = rowOf(model).length
  const count = model.parameters.length
  const rows = new Float64Array((to - from) * width)
  const values = new Float64Array((to - from) * count)
  const stream: Stream = new Int32Array(2)
  for (let draw = from; draw < to; draw++) {
    const at = draw - from
    const theta = values.subarray(at * count, (at + 1) * count)
    drawn(model.parameters, seed, draw, theta, stream)
    set(theta)
    liveProposal(room, theta, rows.subarray(at * width, (at + 1) * width))
  }
  return { rows, values }
}

export function joinedDraws(parts: readonly ProposalDraws[]): ProposalDraws {
  const joined = (of: (part: ProposalDraws) => Float64Array) => {
    const all = new Float64Array(parts.reduce((sum, part) => sum + of(part).length, 0))
    let at = 0
    for (const part of parts) {
      all.set(of(part), at)
      at += of(part).length
    }
    return all
  }
  return { rows: joined(({ rows }) => rows), values: joined(({ values }) => values) }
}
