/**
 * Imatra's conditions (Imatran ehdot): money that is permanent and given at once, posts that are permanent, and nothing taken from the
 * corrective services meanwhile; as the city told of its investment of 2009 (docs/sources/imatra-press.md).
 */

import type { Proposal } from '#model/proposal.ts'
import type { Condition } from '#model/proposal-appraisal.ts'

export const conditionsOf = (proposal: Proposal): readonly Condition[] => [
  moneyOf(proposal),
  postsOf(proposal),
  takenOf(proposal),
]

function moneyOf({ funding }: Proposal): Condition {
  const id = 'permanent-money'
  if (funding.kind === 'project')
    return { id, kept: 'no', because: 'project', about: funding.until === undefined ? [] : [funding.until] }
  if (funding.until !== undefined) return { id, kept: 'no', because: 'project', about: [funding.until] }
  return funding.given === 'at-once'
    ? { id, kept: 'yes', because: 'permanent-at-once', about: [] }
    : { id, kept: 'no', because: 'by-year', about: [] }
}

function postsOf({ posts }: Proposal): Condition {
  const id = 'permanent-posts'
  if (posts.length === 0) return { id, kept: 'unknown', because: 'no-posts', about: [] }
  const fixed = posts.filter(({ until }) => until !== null).map(({ duty }) => duty)
  return fixed.length > 0
    ? { id, kept: 'no', because: 'fixed-term', about: fixed }
    : { id, kept: 'yes', because: 'all-permanent', about: [] }
}

/** What is not told is unknown: silence is no promise. */
function takenOf({ takenFrom, untouched }: Proposal): Condition {
  const id = 'nothing-taken'
  const taken = takenFrom.filter(({ euros }) => euros > 0)
  const corrective = taken.filter((one) => one.corrective).map(({ service }) => service)
  if (corrective.length > 0) return { id, kept: 'no', because: 'taken-from-corrective', about: corrective }
  if (untouched.length > 0) return { id, kept: 'yes', because: 'said-untouched', about: untouched }
  return taken.length > 0
    ? { id, kept: 'yes', because: 'taken-from-other', about: taken.map(({ service }) => service) }
    : { id, kept: 'unknown', because: 'not-told', about: [] }
}
