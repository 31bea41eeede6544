/** Draws of assumptions: their means and 95 % intervals are those that were told. */
import { describe, expect, it } from 'vitest'
import { type Stream, startAt } from '#flows/draw.ts'
import type { Assumption } from '#model/assumption.ts'
import { samplerOf, shapeOf } from './assumption-draw.ts'
import { gammaQuantile } from './parameter.ts'

const SHARE = { least: 0, most: 1 }
const ANY = { least: 0, most: 1e9 }
const COUNT = 20_000

function drawsOf(assumption: Partial<Assumption>, bounds: typeof ANY): Float64Array {
  const sampler = samplerOf({ value: 0, grade: 'judged', ...assumption }, bounds)
  const stream: Stream = new Int32Array(2)
  startAt(stream, 5)
  return Float64Array.from({ length: COUNT }, () => sampler(stream)).sort()
}

const at = (draws: Float64Array, share: number) => draws[Math.floor(share * draws.length)] as number
const mean = (draws: Float64Array) => draws.reduce((sum, one) => sum + one, 0) / draws.length

describe('an assumption', () => {
  it.each([
    ['normal', { value: 10, low: 6, high: 14, shape: 'normal' as const }, ANY],
    ['lognormal', { value: 10, low: 5, high: 20 }, ANY],
    ['beta', { value: 0.5, low: 0.3, high: 0.7 }, SHARE],
  ])('that is %s holds 95 %% of its draws between its ends', (shape, assumption, bounds) => {
    const draws = drawsOf(assumption, bounds)
    expect(shapeOf({ grade: 'judged', ...assumption }, bounds)).toBe(shape)
    const spread = assumption.high - assumption.low
    expect(at(draws, 0.5)).toBeCloseTo(assumption.value, -Math.log10(spread * 0.04))
    expect(Math.abs(at(draws, 0.025) - assumption.low)).toBeLessThan(0.04 * spread)
    expect(Math.abs(at(draws, 0.975) - assumption.high)).toBeLessThan(0.04 * spread)
  })

  it('that is triangular or uniform stays between its ends', () => {
    const triangular = drawsOf({ value: 0, low: 0, high: 3 }, ANY)
    expect([at(triangular, 0) >= 0, (triangular.at(-1) ?? 9) <= 3]).toEqual([true, true])
    expect(mean(triangular)).toBeCloseTo(1, 1) // a lognormal has no end at nil
    expect(mean(drawsOf({ value: 1, low: 0, high: 4, shape: 'uniform' }, ANY))).toBeCloseTo(2, 1)
  })

  it('of a share stays within nil and one, however wide it is', () => {
    for (const one of [
      { value: 0.02, low: 0, high: 0.9 },
      { value: 0, low: 0, high: 0.3 },
      { value: 1, low: 0.4, high: 1 },
    ]) {
      const draws = drawsOf(one, SHARE)
      expect([at(draws, 0) >= 0, (draws.at(-1) ?? 2) <= 1]).toEqual([true, true])
    }
    expect(shapeOf({ value: 0.02, low: 0, high: 0.9, grade: 'judged' }, SHARE)).toBe('triangular')
  })

  it('without an interval is certain', () => {
    const draws = drawsOf({ value: 7 }, ANY)
    expect([at(draws, 0), draws.at(-1)]).toEqual([7, 7])
  })
})

/** Exact limits of a Poisson count (Garwood 1936): the lower of 10 events is 4.795, the upper of 9 the gamma quantile of 10, 17.085. */
it('a rate that was counted has the interval of its count', () => {
  expect(gammaQuantile(10, 0.025)).toBeCloseTo(4.795, 3)
  expect(gammaQuantile(10, 0.975)).toBeCloseTo(17.085, 3)
  expect(gammaQuantile(1, 0.5)).toBeCloseTo(Math.log(2), 9)
})
