/** The nested fit of Proposition 99 (Abadie, Diamond & Hainmueller 2010); skipped without ../shared/data/causal. */
import { describe, expect, it } from 'vitest'
import { smokingBlock } from '../../test/evaluate/proposition-99.ts'
import { hasShared, sharedText } from '../../test/evaluate/shared-data.ts'
import { errorAfter, errorBefore, placeboBlock } from './block.ts'
import { controlByTraits, nestedControl } from './nested-control.ts'
import { placeboOf, rankOf } from './placebo.ts'

const FILES = ['causal/smoking.csv', 'causal/smoking_predictors.csv']

describe.skipIf(!FILES.every(hasShared))('the nested fit of Proposition 99', () => {
  const block = () => smokingBlock(sharedText('causal/smoking.csv'))
  const named = (names: readonly string[], weights: readonly number[]) =>
    Object.fromEntries(
      weights.map((weight, at) => [names[at], weight]).filter(([, weight]) => (weight as number) > 1e-4),
    )

  it('solves the inner problem exactly where all predictors weigh alike', () => {
    const estimate = controlByTraits(Array.from({ length: 7 }, () => 1))(block())
    const weights = named(block().donorNames, estimate.unitWeights)
    expect(Object.keys(weights)).toEqual(['Colorado', 'Connecticut', 'Texas', 'Utah'])
    const published = { Colorado: 0.625624, Connecticut: 0.278001, Texas: 0.064572, Utah: 0.031803 }
    for (const [name, weight] of Object.entries(published))
      expect(Math.abs((weights[name] ?? 0) - weight)).toBeLessThan(1e-5)
    expect(errorBefore(block(), estimate) ** 2).toBeCloseTo(34.893, 3)
    expect(estimate.effect).toBeCloseTo(-21.7255, 3)
  })

  it('finds the published donors, or better ones, whatever the seed', () => {
    for (const seed of [1, 2]) {
      const estimate = nestedControl({ seed, starts: 4 })(block())
      const weights = named(block().donorNames, estimate.unitWeights)
      const published = { Utah: 0.334, Nevada: 0.234, Montana: 0.199, Colorado: 0.164, Connecticut: 0.069 }
      for (const [name, weight] of Object.entries(published))
        expect(Math.abs((weights[name] ?? 0) - weight)).toBeLessThan(0.01)
      expect(errorBefore(block(), estimate) ** 2).toBeLessThan(3.0892)
      expect(Math.abs(estimate.effect + 18.97)).toBeLessThan(0.05)
      expect((errorAfter(block(), estimate) / errorBefore(block(), estimate)) ** 2).toBeCloseTo(129, 0)
    }
  })

  it('ranks California first of those that the published fit puts next', () => {
    const design = nestedControl({ seed: 1, starts: 3 })
    const own = placeboOf(block(), design(block()))
    const next = ['Georgia', 'Virginia', 'Texas', 'Missouri', 'Louisiana'].map((name) => {
      const other = placeboBlock(block(), [block().donorNames.indexOf(name)])
      return placeboOf(other, design(other)).ratio
    })
    expect(rankOf(own.ratio, next).rank).toBe(1)
  })
})
