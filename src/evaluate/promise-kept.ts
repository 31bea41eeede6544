/**
 * Was a promise kept (pitikö lupaus): an effect against the limit agreed on beforehand, never more than the interval and the design bear.
 *
 * Kept where the whole interval of 95 % is at or beyond the limit, failed where all of it is short of it, else nobody can tell.
 */
import type { VerdictGrade } from '#model/evaluation.ts'
import type { PromiseStanding } from '#model/promise.ts'

export interface SeenEffect {
  readonly interval95: readonly [number, number] | null
  readonly scale: 'difference' | 'rate-ratio'
  readonly grade: VerdictGrade
}

/** @param least below nil where less is better; at nil, whatever is surely for the better is enough */
export function promiseStanding(
  { interval95, scale, grade }: SeenEffect,
  least: number,
  claim: number | undefined,
): PromiseStanding {
  if (!interval95 || scale !== 'difference' || grade === 'cannot-tell') return 'cannot-tell'
  const better = Math.sign(least) || Math.sign(claim ?? -1) || -1
  const [worst, best] = better < 0 ? [-interval95[1], -interval95[0]] : interval95
  const limit = Math.abs(least)
  if (worst >= limit && worst > 0) return grade === 'no-sign' ? 'cannot-tell' : 'kept'
  return best < limit || best <= 0 ? 'failed' : 'cannot-tell'
}
