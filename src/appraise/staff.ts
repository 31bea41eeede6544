/**
 * Staff (henkilöstö) by month: what the posts cost and how many hours of work they give.
 *
 * Filled: 1 − turnover × months vacant ÷ 12. Productive: filled less half of the months that new ones learn, times min(1, (t + ½) ÷ ramp-up)
 * from a post's start. A vacant post costs no salary, its rooms cost on; whoever begins is trained.
 */

import type { ProposalModel } from './proposal-model.ts'
import { costAt } from './proposal-row.ts'

export interface Staff {
  /** Yearly euros of salaries and rooms of a post group when it is filled as usual. */
  readonly yearly: Float64Array
  readonly filled: number
  /** Share of its hours that a post gives once it is ramped up. */
  readonly productive: number
  /** Euros of training a month for a post group, once it has begun. */
  readonly relearnt: Float64Array
}

export function staffOf({ posts, staff }: ProposalModel, theta: Float64Array): Staff {
  const at = (place: number) => theta[place] as number
  const turnover = at(staff.turnover)
  const filled = 1 - Math.min(1, (turnover * at(staff.vacant)) / 12)
  const productive = Math.max(0, filled - (turnover * at(staff.learning)) / 24)
  return {
    filled,
    productive,
    yearly: Float64Array.from(
      posts,
      (post) => post.number * (12 * at(post.salary) * (1 + at(post.onCosts)) * filled + at(post.premises)),
    ),
    relearnt: Float64Array.from(posts, (post) => (post.number * at(post.training) * turnover) / 12),
  }
}

/** Adds a month's cost of the posts to the row; gives its sum. */
export function payStaff(
  { posts }: ProposalModel,
  staff: Staff,
  theta: Float64Array,
  month: number,
  row: Float64Array,
): number {
  let sum = 0
  for (let k = 0; k < posts.length; k++) {
    const post = posts[k] as (typeof posts)[number]
    if (month < post.from || month >= post.until) continue
    const begun = month === post.from ? post.number * (theta[post.training] as number) : (staff.relearnt[k] as number)
    const euros = (staff.yearly[k] as number) / 12 + begun
    const place = costAt(Math.floor(month / 12), post.payer)
    row[place] = (row[place] as number) + euros
    sum += euros
  }
  return sum
}

/** Hours of client work of one post group in a month. */
export function hoursOf(
  { posts, reach, staff: places }: ProposalModel,
  staff: Staff,
  theta: Float64Array,
  k: number,
  month: number,
): number {
  const post = posts[k]
  if (!post || !reach.capacity || month < post.from || month >= post.until) return 0
  const rampUp = theta[places.rampUp] as number
  const share = rampUp > 0 ? Math.min(1, (month - post.from + 0.5) / rampUp) : 1
  const hours = ((theta[reach.capacity.hours] as number) * (theta[reach.capacity.clientShare] as number)) / 12
  return post.number * hours * staff.productive * share
}

/** Families that the posts could begin with in a month. */
export function familiesOf(model: ProposalModel, staff: Staff, theta: Float64Array, month: number): number {
  const { capacity } = model.reach
  if (!capacity) return 0
  let hours = 0
  for (let k = 0; k < model.posts.length; k++)
    if (!model.posts[k]?.isMaker) hours += hoursOf(model, staff, theta, k, month)
  return hours / ((theta[capacity.visits] as number) * (theta[capacity.hoursPerVisit] as number))
}
