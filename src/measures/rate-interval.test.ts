import { describe, expect, it } from 'vitest'
import { byar, rateInterval, wilson } from './rate-interval.ts'

const Z = 1.959963984540054
const exact = (value: number) => ({ low: value, high: value })

describe('the score interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is as published', (count, population, low, high) => {
    const interval = wilson(count, population, Z)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })
})

describe('the interval of a number of events', () => {
  // Exact Poisson limits (Garwood 1936): Byar's approximation is within one per cent from five events on.
  it.each([
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [20, 12.2165, 30.8884],
    [100, 81.3641, 121.6273],
  ])('of %d is near the exact one', (count, low, high) => {
    const interval = byar(count, Z)
    expect(Math.abs(interval.low / low - 1)).toBeLessThan(0.01)
    expect(Math.abs(interval.high / high - 1)).toBeLessThan(0.01)
  })

  it('of none begins at none', () => {
    expect(byar(0, Z).low).toBe(0)
    expect(byar(0, Z).high).toBeCloseTo(3.69, 0)
  })
})

describe('the interval of a rate', () => {
  it('is that of its count and population', () => {
    const interval = rateInterval({ count: exact(81), population: exact(263) }, 'people', 100, Z)
    expect(interval.low).toBeCloseTo(25.53, 2)
    expect(interval.high).toBeCloseTo(36.62, 2)
  })

  it('is wider where the population is only known between two numbers, and holds both ends', () => {
    const population = { low: 29_090, high: 35_555 }
    const wide = rateInterval({ count: exact(160), population }, 'people', 100, Z)
    for (const end of [population.low, population.high]) {
      const narrow = rateInterval({ count: exact(160), population: exact(end) }, 'people', 100, Z)
      expect(wide.low).toBeLessThanOrEqual(narrow.low)
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high)
    }
  })

  it('of events may be over one each, of people never', () => {
    expect(rateInterval({ count: exact(300), population: exact(100) }, 'events', 1, Z).low).toBeGreaterThan(2)
    expect(() => rateInterval({ count: exact(300), population: exact(100) }, 'people', 1, Z)).toThrow('more than there')
  })

  it('holds the true share about as often as it says', () => {
    // Every count of a binomial with its probability: coverage is a sum, not a simulation.
    const [population, share] = [400, 0.02]
    let chance = (1 - share) ** population
    let covered = 0
    for (let count = 0; count <= population; count += 1) {
      const { low, high } = wilson(count, population, Z)
      if (low <= share && share <= high) covered += chance
      chance *= ((population - count) / (count + 1)) * (share / (1 - share))
    }
    expect(covered).toBeGreaterThan(0.93)
    expect(covered).toBeLessThan(0.97)
  })
})
