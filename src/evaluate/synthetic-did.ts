/**
 * Synthetic difference in differences (synteettinen erotus erotuksissa): donors weighed by likeness of shape, periods before the
 * start by likeness to those after it, and the difference of differences under both weights.
 *
 * τ = Σᵢ Σₜ aᵢ bₜ Yᵢₜ with a = (−ω, 1 ÷ treated), b = (−λ, 1 ÷ periods after). Arkhangelsky et al., American Economic Review
 * 111 (2021), 4088–4118; ridge ζ = (treated × periods after)^¼ × σ, σ the deviation of the donors' first differences before.
 */
import type { Block, Design, Estimate } from './block.ts'
import { simplexWeights } from './frank-wolfe.ts'
import { deviation, dot, mean, meanRow, minus, type Row, weighted } from './vector.ts'

const TINY_RIDGE = 1e-6
const LEAST_GAIN = 1e-5

export const syntheticDid: Design = (block) => {
  const noise = donorNoise(block)
  return doubleDifference(block, donorWeights(block, noise), periodWeights(block, noise))
}

/** Deviation of all first differences of the donors before the start. */
export function donorNoise({ donors, before }: Block): number {
  return deviation(donors.flatMap((row) => row.slice(1, before).map((one, at) => one - (row[at] as number))))
}

function donorWeights(block: Block, noise: number): Row {
  const { donors, treated, before, periods } = block
  return simplexWeights({
    columns: donors.map((row) => row.slice(0, before)),
    target: meanRow(treated).slice(0, before),
    ridge: (treated.length * (periods.length - before)) ** 0.25 * noise,
    leastGain: LEAST_GAIN * noise,
    level: 'free',
  })
}

function periodWeights({ donors, before }: Block, noise: number): Row {
  return simplexWeights({
    columns: Array.from({ length: before }, (_, at) => donors.map((row) => row[at] as number)),
    target: donors.map((row) => mean(row.slice(before))),
    ridge: TINY_RIDGE * noise,
    leastGain: LEAST_GAIN * noise,
    level: 'free',
  })
}

/** The counterfactual is the weighted donors, lifted to the treated level by the weighted periods before. */
export function doubleDifference(block: Block, unitWeights: Row, timeWeights: Row): Estimate {
  const shape = weighted(block.donors, unitWeights)
  const own = meanRow(block.treated)
  const lift = dot(timeWeights, minus(own, shape).slice(0, block.before))
  const counterfactual = shape.map((one) => one + lift)
  const effect = mean(minus(own, counterfactual).slice(block.before))
  return { effect, counterfactual, unitWeights, timeWeights }
}
