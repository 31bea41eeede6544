import { describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
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

  it('are held against how many areas are compared at once', () => {
    const [lower, higher] = [area(100, 10_000), area(134, 10_000)]
    expect(placesOf([lower, higher], 0.01).map(({ open }) => open)).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 2 },
    ])
    const among = placesOf([lower, higher, ...Array.from({ length: 8 }, () => area(500, 10_000))], 0.01)
    expect(among.slice(0, 2).map(({ open }) => open)).toEqual(Array(2).fill({ first: 1, last: 2 }))
  })

  it('hold the true place of an area at least as often as they say', () => {
    const random = randomOf(5)
    const truth = [0.008, 0.009, 0.01, 0.0105, 0.011, 0.0115, 0.012, 0.013, 0.015, 0.018]
    const rounds = 400
    let held = 0
    for (let k = 0; k < rounds; k += 1) {
      const years = truth.map((share, n) => {
        const people = 8000 + 5000 * n
        const spread = Math.sqrt(people * share * (1 - share))
        return area(Math.max(0, Math.round(people * share + spread * random.normal())), people)
      })
      const open = placesOf(years, 0.01)[4]?.open
      if (open && open.first <= 5 && 5 <= open.last) held += 1
    }
    expect(held / rounds).toBeGreaterThanOrEqual(0.95)
  })
})
