import { describe, expect, it } from 'vitest'
import { placesOf, type Ranked } from './rank.ts'
import { rateInterval } from './rate-interval.ts'

const exact = (value: number) => ({ low: value, high: value })
const area = (count: number, population: number): Ranked => ({
  value: (count / population) * 100,
  interval: (z) => rateInterval({ count: exact(count), population: exact(population) }, 'people', 100, z),
})
const bare = (value: number): Ranked => ({ value, interval: undefined })

describe('places among areas', () => {
  it('go from the smallest, and equal figures share them', () => {
    expect(placesOf([bare(1.1), bare(0.5), bare(1.1), bare(1.8)], 0.1)).toMatchObject([
      { first: 2, last: 3 },
      { first: 1, last: 1 },
      { first: 2, last: 3 },
      { first: 4, last: 4 },
    ])
  })

  it('are exact where chance could not have changed them', () => {
    const places = placesOf([area(100, 100_000), area(1000, 100_000), area(3000, 100_000)], 0.1)
    expect(places.map(({ open }) => open)).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 2 },
      { first: 3, last: 3 },
    ])
  })

  it('are all open where the areas are too small to tell apart', () => {
    const places = placesOf([area(3, 300), area(4, 300), area(5, 300)], 0.1)
    expect(places.map(({ open }) => open)).toEqual(Array(3).fill({ first: 1, last: 3 }))
  })

  it('are unknown to chance without a count, and such an area is told apart from nobody', () => {
    const places = placesOf([area(100, 100_000), bare(1), area(3000, 100_000)], 0.1)
    expect(places.map(({ open }) => open)).toEqual([{ first: 1, last: 2 }, undefined, { first: 2, last: 3 }])
  })

  it('always hold the place that the figures show', () => {
    const all = [12, 15, 9, 40, 22, 22].map((count, k) => area(count, 900 + 300 * k))
    for (const { first, last, open } of placesOf(all, 0.01)) {
      expect(open?.first).toBeLessThanOrEqual(first)
      expect(open?.last).toBeGreaterThanOrEqual(last)
    }
  })
})
