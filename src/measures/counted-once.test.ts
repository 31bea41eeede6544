import { describe, expect, it } from 'vitest'
import { cents } from '#kernel/money.ts'
import { year } from '#kernel/period.ts'
import type { CostRow } from '#model/cost.ts'
import { countedOnce } from './counted-once.ts'

const row = (over: Partial<CostRow>): CostRow => ({
  area: 'x',
  period: year(2020),
  category: 'corrective/child-protection/placement',
  production: 'unknown',
  payer: 'town',
  kind: 'published',
  cents: cents(100),
  source: 'a',
  ...over,
})
const told = (rows: readonly CostRow[], order = ['a', 'b']) =>
  countedOnce(rows, order).map((one) => [one.period.id, one.source, one.cents, one.insteadOf])

describe('a published cost', () => {
  it('of two equal sources is taken from the one listed first', () => {
    const both = [row({ source: 'b', cents: cents(7) }), row({})]
    expect(told(both)).toEqual([['2020', 'a', 100, undefined]])
    expect(told(both, ['b', 'a'])).toEqual([['2020', 'b', 7, undefined]])
  })

  it('is taken from the longer series, and from the other only in a year that it lacks', () => {
    const rows = [
      row({ source: 'b' }),
      row({ source: 'b', period: year(2021) }),
      row({ source: 'a', cents: cents(9) }),
      row({ source: 'a', period: year(2022), cents: cents(8) }),
      row({ source: 'b', period: year(2023) }),
    ]
    expect(told(rows)).toEqual([
      ['2020', 'b', 100, undefined],
      ['2021', 'b', 100, undefined],
      ['2022', 'a', 8, 'b'],
      ['2023', 'b', 100, undefined],
    ])
  })

  it('is left out where a wider category is published for the same year', () => {
    const part = row({ category: 'corrective/child-protection/placement/foster', cents: cents(30) })
    expect(told([row({}), part])).toEqual([['2020', 'a', 100, undefined]])
    const next = row({ category: part.category, period: year(2021), cents: cents(30) })
    expect(told([row({}), next]).length).toBe(2)
  })

  it('is left out where a ledger holds the same service in that year', () => {
    const booked = row({ kind: 'service', category: 'corrective/child-protection/placement/foster', source: 'ledger' })
    expect(told([row({}), booked])).toEqual([['2020', 'ledger', 100, undefined]])
  })
})
