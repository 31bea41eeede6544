import { describe, expect, it } from 'vitest'
import { normalQuantile, twoSided } from './normal.ts'

describe('the normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.9599639845],
    [0.995, 2.5758293035],
    [0.9, 1.2815515655],
    [0.001, -3.0902323062],
    [0.02, -2.0537489106],
    [0.999999, 4.753424309],
  ])('of %d is %d', (share, z) => expect(normalQuantile(share)).toBeCloseTo(z, 7))

  it('gives the z of a two-sided interval', () => expect(twoSided(0.95)).toBeCloseTo(1.9599639845, 7))

  it('has no ends', () => {
    expect(() => normalQuantile(0)).toThrow('no quantile: 0')
    expect(() => normalQuantile(1)).toThrow('no quantile: 1')
  })
})
