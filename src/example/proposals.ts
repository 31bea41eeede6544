/**
 * Proposals (esimerkkiesitykset): the investments of Imatra (2009) and Kouvola (2016) as worked examples, and one of the example county.
 *
 * Illustrations, never to be decided on. What the press told is sourced; what it did not tell is an own judgement with a wide
 * interval and says so. They are written out as files in docs/examples.
 */
import type { WrittenProposal } from '#model/proposal.ts'
import { EXAMPLE_PROPOSAL } from './proposal-example.ts'
import { IMATRA_PROPOSAL } from './proposal-imatra.ts'
import { KOUVOLA_PROPOSAL } from './proposal-kouvola.ts'

/** By the name of the file; those of press figures carry flows of their own, the example county's come of its pool. */
export const EXAMPLE_PROPOSALS: Readonly<Record<string, WrittenProposal>> = {
  imatra: IMATRA_PROPOSAL,
  kouvola: KOUVOLA_PROPOSAL,
  esimerkkila: EXAMPLE_PROPOSAL,
}
