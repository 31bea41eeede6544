/** Illustrations (esimerkkiesitykset): the proposals that ship with the product and need no area's flows: the same everywhere. */
import { EXAMPLE_PROPOSALS } from '#example/proposals.ts'
import { Proposal } from '#model/proposal.ts'

export const ILLUSTRATIONS: readonly Proposal[] = Object.values(EXAMPLE_PROPOSALS)
  .map((written) => Proposal.parse(written))
  .filter(({ flows, effects }) => flows !== undefined || effects.length === 0)
