/**
 * Specification curve (valintojen käyrä): the effect under every sensible other choice, so that none can be picked in secret.
 *
 * Choices: the design, a donor left out, the first periods left out, the last periods after, predictors left out one by one.
 * Simonsohn, Simmons & Nelson, Nature Human Behaviour 4 (2020), 1208–1214.
 */
import type { SpecificationCurve } from '#model/evaluation.ts'
import { type Block, type Design, laterBlock, shorterBlock, withoutTrait } from './block.ts'

export interface Choice {
  readonly choice: string
  readonly about: string
  readonly effect: number
}

/** Earliest periods are dropped down to this many before the start. */
const FEWEST_BEFORE = 4

export function otherChoices(
  block: Block,
  design: Design,
  others: Readonly<Record<string, Design>>,
): readonly Choice[] {
  const said = (choice: string, about: string, effect: number): Choice => ({ choice, about, effect })
  const cuts = [1, 2]
    .map((part) => Math.floor((block.before * part) / 4))
    .filter((from) => block.before - from >= FEWEST_BEFORE && from > 0)
  const after = block.periods.length - block.before
  const ends = after > 1 ? [...new Set([1, Math.ceil(after / 2)])].filter((one) => one < after) : []
  const traits = block.traitNames ?? []
  return [
    ...Object.entries(others).map(([name, one]) => said('method', name, one(block).effect)),
    ...cuts.map((from) => said('from', block.periods[from] as string, design(laterBlock(block, from)).effect)),
    ...ends.map((count) =>
      said('until', block.periods[block.before + count - 1] as string, design(shorterBlock(block, count)).effect),
    ),
    ...(traits.length > 1 ? traits : []).map((name, at) =>
      said('without-predictor', name, design(withoutTrait(block, at)).effect),
    ),
  ]
}

/** `nothing` is no effect: 0, or 1 of a ratio. */
export function specificationCurve(effect: number, choices: readonly Choice[], nothing = 0): SpecificationCurve | null {
  const sound = choices.filter((one) => Number.isFinite(one.effect))
  if (sound.length === 0) return null
  const inOrder = [{ choice: 'asked', about: '', effect }, ...sound].toSorted((a, b) => a.effect - b.effect)
  const effects = inOrder.map((one) => one.effect)
  const middle = Math.floor(effects.length / 2)
  const median =
    effects.length % 2 === 1
      ? (effects[middle] as number)
      : ((effects[middle - 1] as number) + (effects[middle] as number)) / 2
  return {
    specifications: inOrder,
    lowest: effects[0] as number,
    median,
    highest: effects.at(-1) as number,
    sameSign: effects.filter((one) => Math.sign(one - nothing) === Math.sign(effect - nothing)).length / effects.length,
  }
}
