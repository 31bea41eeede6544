/**
 * Difference in differences (erotus erotuksissa): the change of the treated less the change of the donors, one start.
 *
 * Equal to the two-way fixed-effects estimate of a whole block. It stands on parallel paths: had nothing been done, the treated
 * would have changed as the donors did. Starts at many times have a design of their own, `group-time.ts`.
 */
import type { Design } from './block.ts'
import { doubleDifference } from './synthetic-did.ts'
import { equal } from './vector.ts'

export const differenceInDifferences: Design = (block) =>
  doubleDifference(block, equal(block.donors.length), equal(block.before))
