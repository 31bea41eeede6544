import { expect, it } from 'vitest'
import { chiSquareTail } from './chi-square.ts'

it('gives the tails of the printed tables', () => {
  expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 6)
  expect(chiSquareTail(21.02607, 12)).toBeCloseTo(0.05, 6)
  expect(chiSquareTail(5.226029, 12)).toBeCloseTo(0.95, 6)
  expect(chiSquareTail(0, 3)).toBe(1)
})
