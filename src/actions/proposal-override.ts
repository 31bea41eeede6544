/**
 * Override of an assumption (oletuksen kokeilu): a proposal with other values of single assumptions, to see what becomes of the result.
 *
 * The interval is as wide as before in proportion to the value; what is tried is an own judgement and has no source.
 */
import { done, type Outcome } from '#kernel/outcome.ts'
import { valueAt, withValueAt } from '#kernel/tree-path.ts'
import type { Assumption } from '#model/assumption.ts'
import { Proposal } from '#model/proposal.ts'
import type { ProposalOverrides } from '#model/stored-proposal.ts'
import { no, type Refusal } from './action.ts'

const isAssumption = (one: unknown): one is Assumption =>
  typeof one === 'object' && one !== null && 'value' in one && typeof one.value === 'number' && 'grade' in one

/** Refused where a path is not of an assumption of the proposal, or a value is not one that it may have. */
export function withOverrides(proposal: Proposal, overrides: ProposalOverrides): Outcome<Proposal, Refusal> {
  let tried: unknown = proposal
  for (const [path, value] of Object.entries(overrides)) {
    const before = valueAt(proposal, path)
    if (path.startsWith('flows') || !isAssumption(before))
      return no('no-such-assumption', `"${path}" is no assumption of "${proposal.name}"`, 'overrides')
    tried = withValueAt(tried, path, triedAssumption(before, value))
  }
  const parsed = Proposal.safeParse(tried)
  if (parsed.success) return done(parsed.data)
  const [issue] = parsed.error.issues
  return no('bad-input', `overrides: ${issue?.path.join('.')} ${issue?.message}`, `proposal.${issue?.path.join('.')}`)
}

/** Shares stay within one; an interval that shrinks to a point is none. */
function triedAssumption({ value: before, low, high, shape }: Assumption, value: number): Assumption {
  const bare = { value, grade: 'judged' } as const
  if (low === undefined || high === undefined || before === 0 || value <= 0) return bare
  const most = before <= 1 && high <= 1 ? 1 : Number.POSITIVE_INFINITY
  const [lower, upper] = [(low * value) / before, Math.min(most, Math.max(value, (high * value) / before))]
  return lower < upper ? { ...bare, low: Math.min(value, lower), high: upper, ...(shape && { shape }) } : bare
}
