/**
 * Nested synthetic control (sisäkkäinen synteettinen verrokki): donors weighed by likeness in predictors, and the predictors by
 * how well donors so weighed follow the outcome before the start.
 *
 * Inner: w(V) = argmin Σₖ vₖ (x₁ₖ − Σⱼ wⱼ xₖⱼ)² over the simplex, each predictor divided by its deviation over all units.
 * Outer: V = argmin of the mean square of the gaps before, from the best of many starts drawn by the seed.
 * Abadie, Diamond & Hainmueller, Journal of the American Statistical Association 105 (2010), 493–505.
 */
import { randomOf } from '#kernel/random.ts'
import type { Block, Design } from './block.ts'
import { type Mix, nearestMix, type Points } from './nearest-mix.ts'
import { lowest } from './nelder-mead.ts'
import { deviation, mean, meanRow, minus, type Row, sum, weighted } from './vector.ts'

export interface NestedSearch {
  readonly seed: number
  /** How many descents are made. */
  readonly starts: number
}

const MOST_CALLS = 700
const MOST_ROUNDS = 6
const ENOUGH = 1e-9
const STEP = 0.3
const LEAST_GAIN = 1e-6
/** Starts tried for each descent. */
const TRIED = 10
/** Of each weight: a predictor that was named is never quite left out. */
const SMALLEST = 1e-7

export const nestedControl =
  (search: NestedSearch): Design =>
  (block) => {
    const fit = predictorFit(block)
    const traitWeights = bestTraitWeights(fit, search)
    return estimated(block, fit.donorWeights(traitWeights), traitWeights)
  }

/** With predictors weighed as told; they need not make one. */
export const controlByTraits =
  (traitWeights: Row): Design =>
  (block) =>
    estimated(block, predictorFit(block).donorWeights(traitWeights), traitWeights)

function estimated(block: Block, unitWeights: Row, traitWeights: Row): ReturnType<Design> {
  const counterfactual = weighted(block.donors, unitWeights)
  const effect = mean(minus(meanRow(block.treated), counterfactual).slice(block.before))
  return { effect, counterfactual, unitWeights, timeWeights: [], traitWeights }
}

interface PredictorFit {
  readonly traits: number
  readonly donorWeights: (traitWeights: Row) => Row
  /** Mean square of the gaps before the start. */
  readonly errorBefore: (traitWeights: Row) => number
}

function predictorFit(block: Block): PredictorFit {
  const { donors, before } = block
  const { distances, traits } = traitDistances(block)
  const count = donors.length
  const points: Points = { count, dimensions: traits, at: new Float64Array(count * traits) }
  const target = Float64Array.from(meanRow(block.treated).slice(0, before))
  const paths = donors.map((row) => Float64Array.from(row.slice(0, before)))
  let last: readonly number[] = []
  const mixOf = (traitWeights: Row): Mix => {
    const total = sum(traitWeights)
    const roots = traitWeights.map((one) => Math.sqrt(Math.max(0, one) / total))
    for (let at = 0; at < distances.length; at++)
      points.at[at] = (distances[at] as number) * (roots[at % traits] as number)
    const mix = nearestMix(points, last)
    last = mix.points
    return mix
  }
  const donorWeights = (traitWeights: Row): Row => {
    last = []
    const mix = mixOf(traitWeights)
    const weights = new Array<number>(count).fill(0)
    mix.points.forEach((point, at) => {
      weights[point] = mix.weights[at] as number
    })
    return weights
  }
  return { traits, donorWeights, errorBefore: (traitWeights) => squareGap(target, paths, mixOf(traitWeights)) }
}

/** Donor less treated, each predictor in deviations over all units; donor after donor. */
function traitDistances({ treatedTraits = [], donorTraits = [] }: Block): { distances: Float64Array; traits: number } {
  const traits = treatedTraits[0]?.length ?? 0
  const own = meanRow(treatedTraits)
  const distances = new Float64Array(donorTraits.length * traits)
  for (let k = 0; k < traits; k++) {
    const spread = deviation([...treatedTraits, ...donorTraits].map((row) => row[k] as number)) || 1
    donorTraits.forEach((row, at) => {
      distances[at * traits + k] = ((row[k] as number) - (own[k] as number)) / spread
    })
  }
  return { distances, traits }
}

function squareGap(target: Float64Array, paths: readonly Float64Array[], { points, weights }: Mix): number {
  let total = 0
  for (let t = 0; t < target.length; t++) {
    let gap = target[t] as number
    for (let at = 0; at < points.length; at++) {
      gap -= (weights[at] as number) * ((paths[points[at] as number] as Float64Array)[t] as number)
    }
    total += gap * gap
  }
  return total / target.length
}

/** Searched as roots, so that no weight is below zero; from the best few of many starts, each again until nothing is gained. */
function bestTraitWeights({ traits, errorBefore }: PredictorFit, { seed, starts }: NestedSearch): Row {
  const error = (roots: Row) => errorBefore(shares(roots))
  const random = randomOf(seed)
  const drawn = Array.from({ length: starts * TRIED }, () => Array.from({ length: traits }, () => random.next()))
  const found = [Array.from({ length: traits }, () => 1), ...drawn]
    .map((at) => ({ at, value: error(at) }))
    .toSorted((a, b) => a.value - b.value)
    .slice(0, starts)
    .map(({ at }) => descended(error, at))
    .toSorted((a, b) => a.value - b.value)
  return shares((found[0] as Found).at)
}

interface Found {
  readonly at: Row
  readonly value: number
}

function descended(error: (roots: Row) => number, from: Row): Found {
  let found: Found = { at: from, value: error(from) }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = lowest(error, { from: found.at, step: STEP / (1 + round / 3), mostCalls: MOST_CALLS, enough: ENOUGH })
    const gain = found.value - next.value
    if (gain > 0) found = next
    if (!(gain > LEAST_GAIN * found.value)) break
  }
  return found
}

function shares(roots: Row): Row {
  const total = sum(roots.map((one) => one * one + SMALLEST))
  return roots.map((one) => (one * one + SMALLEST) / total)
}
