/** Evaluation of staggered starts (porrastettujen alkujen arvio): group-time effects, their errors and a shuffling of the starts. */
import { randomOf } from '#kernel/random.ts'
import { studentTwoSided, studentTwoTails } from '#kernel/student.ts'
import {
  type Aggregate,
  byAge,
  bySize,
  type Comparison,
  errorOf,
  type GroupTime,
  groupsOf,
  groupTimeEffects,
  meanOf,
  type Staggered,
} from './group-time.ts'
import type { Interval } from './placebo-interval.ts'
import { exchangeablePlace, exchangeableQuantile, type Row } from './vector.ts'

export interface StaggeredResult {
  readonly cells: readonly GroupTime[]
  readonly ages: ReadonlyMap<number, Aggregate>
  /** The mean over the periods since the start. */
  readonly overall: Aggregate
  readonly simple: Aggregate
  readonly interval: Interval
  /** Effects of starts dealt anew to the units. */
  readonly shuffled: Row
  /** Of all ages at once: how many errors wide the band is. */
  readonly bandErrors: number
}

const DRAWS = 999
const SHUFFLES = 499
const FEW_TREATED = 5
const LEVEL = 0.95

/** Nothing where no group has both a period before and somebody to be compared with. */
export function staggeredResult(panel: Staggered, comparison: Comparison, seed: number): StaggeredResult | undefined {
  const cells = groupTimeEffects(panel, comparison)
  const after = cells.filter(({ group, period }) => period >= group)
  if (after.length === 0) return undefined
  const ages = byAge(panel, cells)
  const overall = overallOf(ages)
  const shuffled = shuffledEffects(panel, comparison, seed)
  const draws = multiplierDraws([...ages.values(), overall], seed)
  const isFew = panel.starts.filter((one) => one !== null).length < FEW_TREATED
  return {
    cells,
    ages,
    overall,
    simple: bySize(panel, after),
    interval: isFew
      ? byShuffles(overall, shuffled)
      : byMultipliers(
          panel,
          overall,
          draws.map((one) => one.at(-1) as number),
        ),
    shuffled,
    bandErrors: supremum(draws, [...ages.values()]),
  }
}

const overallOf = (ages: ReadonlyMap<number, Aggregate>): Aggregate =>
  meanOf([...ages].filter(([age]) => age >= 0).map(([, one]) => one))

/** Means of influences under random signs, a sign a unit: a draw a row. */
function multiplierDraws(all: readonly Aggregate[], seed: number): readonly Row[] {
  const random = randomOf(seed)
  const units = all[0]?.influence.length ?? 0
  return Array.from({ length: DRAWS }, () => {
    const signs = Array.from({ length: units }, () => (random.next() < 0.5 ? -1 : 1))
    return all.map(
      ({ influence }) => influence.reduce((total, one, at) => total + one * (signs[at] as number), 0) / units,
    )
  })
}

/** Between the quartiles of the draws, as of a normal distribution. */
function quartileError(draws: Row): number {
  const inOrder = draws.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.floor(share * (inOrder.length - 1))] as number
  return (at(0.75) - at(0.25)) / 1.3489795
}

function byMultipliers(panel: Staggered, overall: Aggregate, draws: Row): Interval {
  const error = quartileError(draws) || errorOf(overall)
  const freedom = freedomOf(panel, overall)
  const half = studentTwoSided(LEVEL, freedom) * error
  const { effect } = overall
  const p = error > 0 ? studentTwoTails(effect / error, freedom) : Number(effect === 0)
  return { low: effect - half, high: effect + half, method: 'cluster-multiplier', p }
}

/** Welch's degrees of freedom, by what each group adds to the variance. */
function freedomOf(panel: Staggered, { influence }: Aggregate): number {
  const groups = [...groupsOf(panel), null]
  const parts = groups.map((group) => {
    const own = influence.filter((_, at) => panel.starts[at] === group)
    return { share: own.reduce((sum, one) => sum + one * one, 0), count: own.length }
  })
  const whole = parts.reduce((sum, one) => sum + one.share, 0)
  const spread = parts.reduce((sum, { share, count }) => sum + (count > 1 ? share ** 2 / (count - 1) : 0), 0)
  return spread > 0 ? Math.max(1, whole ** 2 / spread) : 1
}

function shuffledEffects(panel: Staggered, comparison: Comparison, seed: number): Row {
  const random = randomOf(seed + 1)
  return Array.from({ length: SHUFFLES }, () => {
    const starts = [...panel.starts]
    for (let at = starts.length - 1; at > 0; at--) {
      const other = random.whole(0, at)
      const kept = starts[at] as number | null
      starts[at] = starts[other] as number | null
      starts[other] = kept
    }
    const cells = groupTimeEffects({ ...panel, starts }, comparison)
    return overallOf(byAge({ ...panel, starts }, cells)).effect
  })
}

function byShuffles({ effect }: Aggregate, shuffled: Row): Interval {
  const sizes = shuffled.map(Math.abs)
  const half = exchangeableQuantile(sizes, LEVEL)
  const p = 1 - exchangeablePlace(sizes, Math.abs(effect))
  return { low: effect - half, high: effect + half, method: 'placebo-units', p }
}

/** The quantile of the largest of all ages, each in its own errors. */
function supremum(draws: readonly Row[], ages: readonly Aggregate[]): number {
  const errors = ages.map(errorOf)
  const largest = draws.map((draw) =>
    Math.max(0, ...errors.map((error, at) => (error > 0 ? Math.abs((draw[at] as number) / error) : 0))),
  )
  return exchangeableQuantile(largest, LEVEL)
}
