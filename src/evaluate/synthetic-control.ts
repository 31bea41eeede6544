/**
 * Synthetic control (synteettinen verrokki): donors weighed so that together they are like the treated before the start.
 *
 * Without predictors the weights fit the outcome of the periods before, one by one (the form of Arkhangelsky et al. 2021).
 */
import type { Block, Design } from './block.ts'
import { simplexWeights } from './frank-wolfe.ts'
import { donorNoise, doubleDifference } from './synthetic-did.ts'
import { mean, meanRow, minus, type Row, weighted } from './vector.ts'

const TINY_RIDGE = 1e-6
const LEAST_GAIN = 1e-5

export const syntheticControl: Design = (block) => {
  const unitWeights = closeWeights(block, 'fixed')
  const counterfactual = weighted(block.donors, unitWeights)
  const effect = mean(minus(meanRow(block.treated), counterfactual).slice(block.before))
  return { effect, counterfactual, unitWeights, timeWeights: [] }
}

/** The same with a constant free (DIFP: Doudchenko & Imbens 2016, Ferman & Pinto 2021): only the shape before must fit. */
export const shiftedSyntheticControl: Design = (block) =>
  doubleDifference(
    block,
    closeWeights(block, 'free'),
    Array.from({ length: block.before }, () => 1 / block.before),
  )

function closeWeights(block: Block, level: 'free' | 'fixed'): Row {
  const noise = donorNoise(block)
  return simplexWeights({
    columns: block.donors.map((row) => row.slice(0, block.before)),
    target: meanRow(block.treated).slice(0, block.before),
    ridge: TINY_RIDGE * noise,
    leastGain: LEAST_GAIN * noise,
    level,
  })
}
