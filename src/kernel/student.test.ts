import { expect, it } from 'vitest'
import { logGamma, studentTwoSided, studentTwoTails } from './student.ts'

it('gives the quantiles of the printed tables', () => {
  expect(studentTwoSided(0.95, 1)).toBeCloseTo(12.7062, 4)
  expect(studentTwoSided(0.95, 9)).toBeCloseTo(2.26216, 5)
  expect(studentTwoSided(0.95, 37)).toBeCloseTo(2.02619, 5)
  expect(studentTwoSided(0.99, 30)).toBeCloseTo(2.75, 3)
})

it('gives tails that are the quantiles turned round', () => {
  for (const freedom of [1, 2.5, 10, 300])
    expect(studentTwoTails(studentTwoSided(0.9, freedom), freedom)).toBeCloseTo(0.1, 10)
  expect(studentTwoTails(0, 5)).toBe(1)
})

it('knows the factorials', () => {
  expect(Math.exp(logGamma(6))).toBeCloseTo(120, 9)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
})
