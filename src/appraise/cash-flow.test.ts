/** Cash flows against a worked case, and where there is no answer. */
import { describe, expect, it } from 'vitest'
import { cashFlowResult, internalRate, presentValue } from './cash-flow.ts'

const PAID = [0, 3000]
const RECEIVED = [0, ...Array<number>(20).fill(500)]

describe('a cash flow', () => {
  it('of 3,000 now and 500 a year for twenty years at 3 % is as in the textbook', () => {
    const told = cashFlowResult(PAID, RECEIVED, 0.03)
    expect(told.benefit).toBeCloseTo(7438.74, 2)
    expect(told.cost).toBeCloseTo(2912.62, 2)
    expect(told.net).toBeCloseTo(4526.12, 2)
    expect(told.ratio).toBeCloseTo(2.55, 2)
    expect(told.internalRate).toBeCloseTo(0.193, 3)
  })

  it('breaks even in the year after which its sum stays above zero', () => {
    expect(cashFlowResult(PAID, RECEIVED, 0).breakEven).toBe(6)
    expect(cashFlowResult([0, 10, 0, 10], [0, 11], 0).breakEven).toBeUndefined()
    expect(cashFlowResult([0, 10, 0, 5], [0, 12, 0, 0, 4], 0).breakEven).toBe(4)
    expect(cashFlowResult([], [1, 1], 0).breakEven).toBe(0)
  })

  it('has no internal rate where its sign never turns, or turns twice', () => {
    expect(internalRate([100, 100])).toBeUndefined()
    expect(internalRate([-1, 3, -2])).toBeUndefined()
    expect(internalRate([0, 0])).toBeUndefined()
    expect(internalRate([-100, 110])).toBeCloseTo(0.1, 12)
    expect(internalRate([100, -110])).toBeCloseTo(0.1, 12)
  })

  it('is nil at its internal rate', () => {
    const flow = [-1000, 300, 420, 680]
    expect(presentValue(flow, internalRate(flow) ?? 0)).toBeCloseTo(0, 8)
  })
})
