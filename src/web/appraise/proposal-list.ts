/** Proposals that an area has (alueen esitykset): its own, and the illustrations that ship with the product. */
import type { Proposal } from '#model/proposal.ts'
import type { StoredProposal } from '#model/stored-proposal.ts'

export interface ProposalList {
  readonly area: string
  readonly proposals: readonly StoredProposal[]
  readonly illustrations: readonly Proposal[]
}

/** The proposal of a name: the area's own before an illustration. */
export const found = ({ proposals, illustrations }: ProposalList, name: string): Proposal | undefined =>
  proposals.find((one) => one.name === name)?.proposal ?? illustrations.find((one) => one.name === name)
