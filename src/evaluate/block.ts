/**
 * Block (koeasetelma): treated units and donors over the periods before and after one start, with no cell missing.
 *
 * Every design of one start estimates from a block, so that a placebo is the same estimate of another block.
 */
import { meanRow, minus, type Row, rootMeanSquare } from './vector.ts'

export interface Block {
  readonly treatedNames: readonly string[]
  readonly donorNames: readonly string[]
  readonly periods: readonly string[]
  /** How many of the periods, from the first, are before the start. */
  readonly before: number
  /** Row a unit, column a period. */
  readonly treated: readonly Row[]
  readonly donors: readonly Row[]
  /** Row a unit, column a predictor; of synthetic control only. */
  readonly treatedTraits?: readonly Row[]
  readonly donorTraits?: readonly Row[]
  readonly traitNames?: readonly string[]
}

/** What a design says of a block. */
export interface Estimate {
  /** Mean difference of the periods after: observed less counterfactual, in units of the outcome. */
  readonly effect: number
  /** Of the treated mean, every period. */
  readonly counterfactual: Row
  readonly unitWeights: Row
  /** Of the periods before; empty where the design weighs none. */
  readonly timeWeights: Row
  /** Weights of the predictors, where the design chose them. */
  readonly traitWeights?: Row
}

export type Design = (block: Block) => Estimate

export const observed = (block: Block): Row => meanRow(block.treated)

export const gaps = (block: Block, { counterfactual }: Estimate): Row => minus(observed(block), counterfactual)

/** How far the counterfactual was from what was observed before the start. */
export const errorBefore = (block: Block, estimate: Estimate): number =>
  rootMeanSquare(gaps(block, estimate).slice(0, block.before))

export const errorAfter = (block: Block, estimate: Estimate): number =>
  rootMeanSquare(gaps(block, estimate).slice(block.before))

/** The block in which some of the donors stand as if they had been treated, and the treated are left out. */
export function placeboBlock(block: Block, chosen: readonly number[]): Block {
  const asTreated = new Set(chosen)
  const others = block.donors.map((_, at) => at).filter((at) => !asTreated.has(at))
  const pick = <T>(rows: readonly T[], at: readonly number[]): readonly T[] => at.map((one) => rows[one] as T)
  return {
    ...block,
    treatedNames: pick(block.donorNames, chosen),
    donorNames: pick(block.donorNames, others),
    treated: pick(block.donors, chosen),
    donors: pick(block.donors, others),
    ...(block.donorTraits
      ? { treatedTraits: pick(block.donorTraits, chosen), donorTraits: pick(block.donorTraits, others) }
      : {}),
  }
}

/** The block without one of its donors. */
export const withoutDonor = (block: Block, left: number): Block => ({
  ...block,
  donorNames: block.donorNames.filter((_, at) => at !== left),
  donors: block.donors.filter((_, at) => at !== left),
  ...(block.donorTraits ? { donorTraits: block.donorTraits.filter((_, at) => at !== left) } : {}),
})

/** The periods before the start alone, as if it had been at `start`. */
export const earlierBlock = (block: Block, start: number): Block => ({
  ...block,
  before: start,
  periods: block.periods.slice(0, block.before),
  treated: block.treated.map((row) => row.slice(0, block.before)),
  donors: block.donors.map((row) => row.slice(0, block.before)),
})

/** The block without its first periods. */
export const laterBlock = (block: Block, from: number): Block => ({
  ...block,
  before: block.before - from,
  periods: block.periods.slice(from),
  treated: block.treated.map((row) => row.slice(from)),
  donors: block.donors.map((row) => row.slice(from)),
})

/** The block with only the first periods after the start. */
export const shorterBlock = (block: Block, after: number): Block => ({
  ...block,
  periods: block.periods.slice(0, block.before + after),
  treated: block.treated.map((row) => row.slice(0, block.before + after)),
  donors: block.donors.map((row) => row.slice(0, block.before + after)),
})

/** The block without one of its predictors. */
export function withoutTrait(block: Block, left: number): Block {
  const cut = <T>(row: readonly T[]): readonly T[] => row.filter((_, at) => at !== left)
  const { treatedTraits = [], donorTraits = [], traitNames = [] } = block
  return {
    ...block,
    traitNames: cut(traitNames),
    treatedTraits: treatedTraits.map(cut),
    donorTraits: donorTraits.map(cut),
  }
}
