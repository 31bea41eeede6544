import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, divide } from './money.ts'

describe('money', () => {
  it('is whole cents', () => {
    expect(() => cents(1.5)).toThrow('not whole cents: 1.5')
    expect(() => cents(2 ** 53)).toThrow()
  })

  it('divided by shares loses and makes no cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 1, maxLength: 5 }),
        (amount, cuts) => {
          const bounds = [0, ...new Set(cuts), 1_000_000].sort((a, b) => a - b)
          const shares = bounds.slice(1).map((bound, k) => bound - (bounds[k] ?? 0))
          const parts = divide(cents(amount), shares)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        },
      ),
    )
  })

  it('is divided to the nearest cent', () => {
    expect(divide(cents(100), [333_333, 333_333, 333_334])).toEqual([33, 34, 33])
    expect(() => divide(cents(100), [500_000])).toThrow('shares not one: 500000')
  })
})
