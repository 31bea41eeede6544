/**
 * Placebo (lumevertailu): the same estimate for those who were not treated, before the start, and without one donor at a time.
 *
 * In space every donor in turn stands as if treated, and the treated are left out; of several treated as many donors at a time,
 * all choices where they are few, else drawn by the seed. p = (1 + how many are at least as large) ÷ (1 + how many).
 * Abadie, Diamond & Hainmueller, Journal of the American Statistical Association 105 (2010), 493–505.
 */
import { randomOf } from '#kernel/random.ts'
import {
  type Block,
  type Design,
  type Estimate,
  earlierBlock,
  errorAfter,
  errorBefore,
  gaps,
  placeboBlock,
  withoutDonor,
} from './block.ts'
import type { Row } from './vector.ts'

export interface Placebo {
  readonly units: readonly string[]
  readonly effect: number
  /** Observed less counterfactual, every period. */
  readonly gaps: Row
  readonly errorBefore: number
  readonly errorAfter: number
  /** Mean square of the gaps after ÷ before. */
  readonly ratio: number
}

const MOST_CHOICES = 999
/** Of the donors that a placebo leaves. */
const FEWEST_DONORS = 2

export function placeboOf(block: Block, estimate: Estimate): Placebo {
  const [before, after] = [errorBefore(block, estimate), errorAfter(block, estimate)]
  return {
    units: block.treatedNames,
    effect: estimate.effect,
    gaps: gaps(block, estimate),
    errorBefore: before,
    errorAfter: after,
    ratio: (after / before) ** 2,
  }
}

export function placebosInSpace(block: Block, design: Design, seed: number): readonly Placebo[] {
  return choices(block, seed).map((chosen) => {
    const other = placeboBlock(block, chosen)
    return placeboOf(other, design(other))
  })
}

/** Which donors stand as treated, a placebo each. */
export function choices({ treated, donors }: Block, seed: number): readonly (readonly number[])[] {
  const [count, of] = [treated.length, donors.length]
  if (of - count < FEWEST_DONORS) return []
  if (waysToChoose(of, count) <= MOST_CHOICES || count === 1) return everyChoice(of, count)
  const random = randomOf(seed)
  return Array.from({ length: MOST_CHOICES }, () => drawn(of, count, random.whole))
}

function waysToChoose(of: number, count: number): number {
  let ways = 1
  for (let k = 1; k <= count; k++) ways = (ways * (of - count + k)) / k
  return ways
}

function everyChoice(of: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return Array.from({ length: Math.max(0, of - from - count + 1) }, (_, at) => from + at).flatMap((first) =>
    everyChoice(of, count - 1, first + 1).map((rest) => [first, ...rest]),
  )
}

function drawn(of: number, count: number, whole: (low: number, high: number) => number): readonly number[] {
  const left = Array.from({ length: of }, (_, at) => at)
  return Array.from({ length: count }, () => left.splice(whole(0, left.length - 1), 1)[0] as number)
}

export interface Rank {
  /** 1: nothing else was as large. */
  readonly rank: number
  readonly of: number
  readonly p: number
}

export function rankOf(own: number, others: readonly number[]): Rank {
  const rank = 1 + others.filter((one) => one >= own).length
  return { rank, of: others.length + 1, p: rank / (others.length + 1) }
}

export interface EarlierStart {
  readonly start: string
  readonly effect: number
}

/** Effects of a start that never was: at the middle and at two thirds of the periods before. */
export function placebosInTime(block: Block, design: Design): readonly EarlierStart[] {
  const starts = [Math.floor(block.before / 2), Math.floor((block.before * 2) / 3)]
  return [...new Set(starts)]
    .filter((start) => start >= 2 && start < block.before)
    .map((start) => ({
      start: block.periods[start] as string,
      effect: design(earlierBlock(block, start)).effect,
    }))
}

export interface LeftOut {
  readonly unit: string
  readonly effect: number
}

/** The effect without each of the donors that weigh most. */
export function withoutEachDonor(block: Block, design: Design, { unitWeights }: Estimate): readonly LeftOut[] {
  if (block.donors.length <= FEWEST_DONORS) return []
  return unitWeights
    .map((weight, at) => ({ weight, at }))
    .filter(({ weight }) => weight > LEAST_WEIGHT)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_LEFT_OUT)
    .map(({ at }) => ({
      unit: block.donorNames[at] as string,
      effect: design(withoutDonor(block, at)).effect,
    }))
}

const MOST_LEFT_OUT = 12
const LEAST_WEIGHT = 1e-4
