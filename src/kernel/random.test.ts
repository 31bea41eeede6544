import { describe, expect, it } from 'vitest'
import { randomOf } from './random.ts'

const draws = (seed: number, count: number) => {
  const random = randomOf(seed)
  return Array.from({ length: count }, () => random.next())
}

describe('a seeded random', () => {
  it('repeats itself from the same seed and not from another', () => {
    expect(draws(7, 100)).toEqual(draws(7, 100))
    expect(draws(7, 5)).not.toEqual(draws(8, 5))
  })

  it('is even over ten boxes', () => {
    const boxes = new Array<number>(10).fill(0)
    for (const draw of draws(1, 100_000)) boxes[Math.floor(draw * 10)] = (boxes[Math.floor(draw * 10)] ?? 0) + 1
    const chiSquare = boxes.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(27.9) // 9 degrees of freedom, 0.1 %
  })

  it('draws whole numbers within their bounds and normals around zero', () => {
    const random = randomOf(3)
    const wholes = Array.from({ length: 1000 }, () => random.whole(2, 4))
    expect([...new Set(wholes)].sort()).toEqual([2, 3, 4])
    const normals = Array.from({ length: 20_000 }, () => random.normal())
    const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length
    const spread = normals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normals.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(spread).toBeCloseTo(1, 1)
  })
})
