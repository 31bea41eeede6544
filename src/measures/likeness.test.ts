import { describe, expect, it } from 'vitest'
import { likenessTo, type Traits } from './likeness.ts'

const OWN: Traits = { children: 5000, 'children-share': 18, 'low-income': 12, history: 1.1 }
const of = (all: Record<string, Traits>) => likenessTo(OWN, new Map(Object.entries(all)))

describe('likeness', () => {
  it('is nought to an equal area, which comes first', () => {
    const near = of({ far: { children: 50_000, 'children-share': 25, 'low-income': 20, history: 2 }, same: OWN })
    expect(near.map(({ area }) => area)).toEqual(['same', 'far'])
    expect(near[0]?.distance).toBe(0)
  })

  it('is the weighted distance in standard deviations', () => {
    const [one] = likenessTo(
      { 'children-share': 10, history: 1 },
      new Map([['a', { 'children-share': 14, history: 3 }]]),
    )
    // Two areas are √2 standard deviations apart in each variable, whatever its unit.
    expect(one?.variables.map(({ apart }) => apart)).toEqual([Math.SQRT2, Math.SQRT2].map((x) => expect.closeTo(x, 10)))
    expect(one?.distance).toBeCloseTo(Math.SQRT2, 10)
  })

  it('does not change with the unit of a variable', () => {
    const some = { a: { ...OWN, 'low-income': 20 }, b: { ...OWN, children: 9000 }, c: { ...OWN, history: 3 } }
    const distances = of(some).map(({ area, distance }) => [area, distance])
    const times = (traits: Traits): Traits => ({ ...traits, 'low-income': (traits['low-income'] ?? 0) * 1000 })
    const scaled = likenessTo(times(OWN), new Map(Object.entries(some).map(([id, traits]) => [id, times(traits)])))
    expect(scaled.map(({ area, distance }) => [area, expect.closeTo(distance, 10)])).toEqual(distances)
  })

  it('says which variables are missing, and leaves out whom it knows too little of', () => {
    const far: Traits = { children: 9000, 'children-share': 22, 'low-income': 15, history: 2 }
    const some = of({ half: { children: 5000, history: 1.3 }, one: { history: 1.1 }, none: {}, more: OWN, far })
    expect(some.map(({ area }) => area)).toEqual(['more', 'half', 'far'])
    expect(some[1]?.missing).toEqual(['children-share', 'low-income'])
  })

  it('leaves out a variable that is the same everywhere', () => {
    const some = of({ a: { ...OWN, children: 6000, history: 2 }, b: { ...OWN, children: 7000, history: 3 } })
    expect(some[0]?.variables.map(({ id }) => id)).toEqual(['children', 'history'])
  })

  it('weighs the indicator’s own history half as much as what the area is like', () => {
    const spread = { x: { children: 20_000, 'children-share': 18.5, 'low-income': 12.5, history: 2 } }
    const some = of({ ...spread, history: { ...OWN, history: 2 }, size: { ...OWN, children: 20_000 } })
    expect(some.map(({ area }) => area)).toEqual(['history', 'size', 'x'])
  })
})
