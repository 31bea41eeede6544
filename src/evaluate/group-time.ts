/**
 * Group-time effects (ryhmä- ja aikavaikutukset): difference in differences where units began at different times.
 *
 * ATT(g, t) = mean change of those that began at g − mean change of those that had not begun, from the period before g to t (before
 * the start from the period before t). No unit that has begun is ever compared with, so effects that grow do not turn the sign.
 * Callaway & Sant'Anna, Journal of Econometrics 225 (2021), 200–230; influence functions as there, one a unit.
 */
import { dot, mean, type Row, sum } from './vector.ts'

export interface Staggered {
  readonly times: Row
  /** Row a unit, column a period, none missing. */
  readonly values: readonly Row[]
  /** Of each unit its first treated place in `times`; null: never within the periods. */
  readonly starts: readonly (number | null)[]
}

export type Comparison = 'never' | 'not-yet'

export interface GroupTime {
  readonly group: number
  readonly period: number
  readonly effect: number
  /** One a unit; their mean square ÷ n is the variance. */
  readonly influence: Row
}

/** Every group in every period but its first base; groups that began in the first period have nothing before and are left out. */
export function groupTimeEffects(panel: Staggered, comparison: Comparison): readonly GroupTime[] {
  return groupsOf(panel).flatMap((group) =>
    panel.times.flatMap((_, period) => cellEffect(panel, comparison, group, period) ?? []),
  )
}

export const groupsOf = ({ starts }: Staggered): readonly number[] =>
  [...new Set(starts.filter((one) => one !== null && one > 0))].toSorted(
    (a, b) => (a as number) - (b as number),
  ) as number[]

function cellEffect(panel: Staggered, comparison: Comparison, group: number, period: number): GroupTime | undefined {
  const base = period >= group ? group - 1 : period - 1
  if (base < 0 || base === period) return undefined
  const { starts, values } = panel
  const isOther = (start: number | null) =>
    start === null || (comparison === 'not-yet' && start > Math.max(period, base) && start !== group)
  const ours = starts.map((start) => start === group)
  const theirs = starts.map(isOther)
  const changes = values.map((row) => (row[period] as number) - (row[base] as number))
  const [own, other] = [changes.filter((_, at) => ours[at]), changes.filter((_, at) => theirs[at])]
  if (own.length === 0 || other.length === 0) return undefined
  const [ownMean, otherMean] = [mean(own), mean(other)]
  const n = values.length
  const influence = changes.map((change, at) => {
    if (ours[at]) return (n / own.length) * (change - ownMean) * stretched(own.length)
    return theirs[at] ? (-n / other.length) * (change - otherMean) * stretched(other.length) : 0
  })
  return { group, period, effect: ownMean - otherMean, influence }
}

/** A mean of few takes a part of their spread with it. */
const stretched = (count: number): number => Math.sqrt(count / Math.max(1, count - 1))

export interface Aggregate {
  readonly effect: number
  readonly influence: Row
}

/** Weighted by the size of the groups, which is itself a figure of chance. */
export function bySize(panel: Staggered, cells: readonly GroupTime[]): Aggregate {
  const n = panel.values.length
  const sizes = cells.map(({ group }) => panel.starts.filter((one) => one === group).length / n)
  const total = sum(sizes)
  const weights = sizes.map((one) => one / total)
  const effects = cells.map((one) => one.effect)
  const effect = dot(weights, effects)
  const influence = panel.starts.map((start, unit) => {
    const own = cells.reduce((all, cell, at) => all + (weights[at] as number) * (cell.influence[unit] as number), 0)
    const moved = cells.map(({ group }, at) => Number(start === group) - (sizes[at] as number))
    const drift = dot(moved, effects) / total - (sum(moved) * dot(sizes, effects)) / total ** 2
    return own + drift
  })
  return { effect, influence }
}

/** Periods since the start → the effect over the groups that reached it. */
export function byAge(panel: Staggered, cells: readonly GroupTime[]): ReadonlyMap<number, Aggregate> {
  const ages = [...new Set(cells.map(({ group, period }) => period - group))].toSorted((a, b) => a - b)
  return new Map(
    ages.map((age) => [
      age,
      bySize(
        panel,
        cells.filter(({ group, period }) => period - group === age),
      ),
    ]),
  )
}

export function meanOf(all: readonly Aggregate[]): Aggregate {
  const first = all[0] as Aggregate
  return {
    effect: mean(all.map((one) => one.effect)),
    influence: first.influence.map((_, unit) => mean(all.map((one) => one.influence[unit] as number))),
  }
}

/** √(Σ influence²) ÷ n. */
export const errorOf = ({ influence }: Aggregate): number => Math.sqrt(dot(influence, influence)) / influence.length
