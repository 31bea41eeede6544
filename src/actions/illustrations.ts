/** Illustrations (esimerkkiesitykset): the proposals that ship with the product and carry flows of their own: the same in every area. */
import { EXAMPLE_PROPOSALS } from '#example/proposals.ts'
import { Proposal } from '#model/proposal.ts'

export const ILLUSTRATIONS: readonly Proposal[] = Object.values(EXAMPLE_PROPOSALS)
  .map((written) => Proposal.parse(written))
  .filter(({ flows }) => flows !== undefined)
