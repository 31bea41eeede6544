/**
 * Changes of units (yksiköiden muutokset): difference in differences with one figure a unit, its mean after less its mean before.
 *
 * A unit's periods follow one another, so they are no evidence of their own: only units are counted. Welch's t between the
 * treated and the donors (Welch 1947; Bertrand, Duflo & Mullainathan, Quarterly Journal of Economics 119, 2004).
 */
import { studentTwoSided, studentTwoTails } from '#kernel/student.ts'
import type { Block } from './block.ts'
import type { Interval } from './placebo-interval.ts'
import { deviation, mean, type Row } from './vector.ts'

/** Of two or more treated units and two or more donors. */
export function unitChanges({ treated, donors, before }: Block): Interval | undefined {
  if (treated.length < 2 || donors.length < 2) return undefined
  const change = (row: Row) => mean(row.slice(before)) - mean(row.slice(0, before))
  const [ours, theirs] = [treated.map(change), donors.map(change)]
  const [own, other] = [deviation(ours) ** 2 / ours.length, deviation(theirs) ** 2 / theirs.length]
  const error = Math.sqrt(own + other)
  const freedom = (own + other) ** 2 / (own ** 2 / (ours.length - 1) + other ** 2 / (theirs.length - 1))
  const effect = mean(ours) - mean(theirs)
  if (!(freedom > 0)) return undefined
  const half = studentTwoSided(0.95, freedom) * error
  return {
    low: effect - half,
    high: effect + half,
    method: 'unit-changes',
    p: studentTwoTails(effect / error, freedom),
  }
}
