import { describe, expect, it } from 'vitest'
import type { Claim } from '#model/claim.ts'
import { checkedClaim, rateRatio } from './claim.ts'

const named = { fi: 'x', sv: 'x', en: 'x' }
const told = (period: string, value: number) => ({ period, value, source: 'tiedote' })
const KOUVOLA: Claim = {
  id: 'kouvola',
  name: named,
  about: named,
  before: told('2015', 33),
  after: told('2016', 14),
  part: { ...told('2017-01-01/2017-04-30', 7), months: 4 },
  price: 80_000,
  priceSource: 'tiedote',
  claimed: 950_000,
  claimedSource: 'tiedote',
  breaks: [{ day: '2015-04-01', name: named }],
  peers: [],
  later: [],
}

describe('the claim of Kouvola', () => {
  it('is recomputed: a full year, the child-years behind the claim, four months as a year', () => {
    const { arithmetic } = checkedClaim(KOUVOLA)
    expect(arithmetic).toEqual({
      fewer: 19,
      price: 80_000,
      fullYearEuros: 1_520_000,
      claimedEuros: 950_000,
      claimedChildYears: 11.875,
      claimedShareOfFullYear: 0.625,
      part: { value: 7, months: 4, annualised: 21, isMoreThanAfter: true },
    })
  })

  it('is never graded above what one figure on each side can bear', () => {
    expect(checkedClaim(KOUVOLA).grade).toBe('cannot-tell')
    expect(checkedClaim(KOUVOLA).cautions).toEqual([
      'one-period-each-side',
      'break-between',
      'no-comparison-before',
      'part-year',
      'price-times-part',
      'small-numbers',
    ])
    const bare = checkedClaim({
      ...KOUVOLA,
      breaks: [],
      part: undefined,
      claimed: 15_200_000,
      before: told('2015', 330),
      after: told('2016', 140),
    })
    expect(bare.cautions).toEqual(['one-period-each-side', 'no-comparison-before'])
  })
})

describe('two counts', () => {
  it('are compared exactly, each by its time', () => {
    // 2 × P(X ≤ 1 of 6 at ½) = 14 ÷ 64
    expect(rateRatio(5, 1, 1).p).toBeCloseTo(14 / 64, 10)
    expect(rateRatio(10, 10, 1)).toMatchObject({ ratio: 1, p: 1 })
    expect(rateRatio(12, 4, 1 / 3).ratio).toBeCloseTo(1)
    expect(rateRatio(12, 4, 1 / 3).p).toBe(1)
    expect(rateRatio(3, 0, 1)).toMatchObject({ ratio: 0, low: 0, p: 0.25 })
  })
})
