/** Proposition 99 to its published digits; needs ../shared/data/causal beside the repository and is skipped without it. */
import { describe, expect, it } from 'vitest'
import { propositionBlock } from '../../test/evaluate/proposition-99.ts'
import { hasShared, sharedText } from '../../test/evaluate/shared-data.ts'
import type { Design } from './block.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { placeboOf, placebosInSpace } from './placebo.ts'
import { placeboInterval } from './placebo-interval.ts'
import { shiftedSyntheticControl, syntheticControl } from './synthetic-control.ts'
import { syntheticDid } from './synthetic-did.ts'

const FILE = 'causal/california_prop99_synthdid.csv'

interface Expected {
  readonly omega: Readonly<Record<string, number>>
  readonly lambda: Readonly<Record<string, number>>
  readonly sc_omega: Readonly<Record<string, number>>
}

describe.skipIf(!hasShared(FILE))('Proposition 99 (Arkhangelsky et al. 2021)', () => {
  const block = () => propositionBlock(sharedText(FILE))
  const expected = (): Expected => JSON.parse(sharedText('causal/expected_prop99_synthdid.json'))

  it.each<[string, Design, number]>([
    ['synthetic difference in differences', syntheticDid, -15.603827872734],
    ['synthetic control', syntheticControl, -19.619663470944],
    ['difference in differences', differenceInDifferences, -27.349111083615],
    ['synthetic control with a constant', shiftedSyntheticControl, -11.10464492772],
  ])('%s gives the published effect', (_, design, effect) => {
    expect(Math.abs(design(block()).effect - effect)).toBeLessThan(1e-8)
  })

  it('weighs states and years as published', () => {
    const { donorNames, periods } = block()
    const { unitWeights, timeWeights } = syntheticDid(block())
    const { omega, lambda, sc_omega } = expected()
    donorNames.forEach((name, at) => {
      expect(unitWeights[at]).toBeCloseTo(omega[name] as number, 8)
    })
    timeWeights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(lambda[periods[at] as string] as number, 8)
    })
    syntheticControl(block()).unitWeights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(sc_omega[donorNames[at] as string] as number, 8)
    })
  })

  it.each<[string, Design, number]>([
    ['synthetic difference in differences', syntheticDid, 9.368829],
    ['synthetic control', syntheticControl, 10.61955],
    ['difference in differences', differenceInDifferences, 17.2868],
  ])('the error of %s over all 38 placebos is the enumerated one', (_, design, error) => {
    const effects = placebosInSpace(block(), design, 1).map((one) => one.effect)
    const middle = effects.reduce((sum, one) => sum + one, 0) / effects.length
    const spread = Math.sqrt(effects.reduce((sum, one) => sum + (one - middle) ** 2, 0) / effects.length)
    expect(Math.abs(spread - error)).toBeLessThan(1e-5)
  })

  it('has an interval of the placebos about the effect', () => {
    const own = placeboOf(block(), syntheticDid(block()))
    const interval = placeboInterval(own, placebosInSpace(block(), syntheticDid, 1), 'alike')
    expect(interval?.method).toBe('placebo-units')
    expect((interval?.high ?? 0) + (interval?.low ?? 0)).toBeCloseTo(2 * own.effect, 10)
    expect(interval?.p).toBeGreaterThan(0.05)
  })
})
