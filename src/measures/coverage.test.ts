import { describe, expect, it } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { month, year } from '#kernel/period.ts'
import { coveredMonths, coverOf } from './coverage.ts'

const own = (organisation: string, from: string, to: string) => ({ organisation, from: from as Day, to: to as Day })
const NEW_ORDER = [day(2023, 1, 1)]

describe('the cover of a period', () => {
  it('is whole where every ledger reaches all of it, days rounded out to months', () => {
    const months = coveredMonths([own('a', '2020-01-07', '2020-12-28'), own('b', '2020-01-02', '2020-12-30')])
    expect(coverOf(year(2020), months, [])).toEqual({ from: '2020-01-01', to: '2020-12-31', lacking: [] })
    expect(coverOf(year(2021), months, [])).toBeUndefined()
  })

  it('ends where every ledger ends', () => {
    const months = coveredMonths([own('a', '2020-01-01', '2021-04-30')])
    expect(coverOf(year(2021), months, [])).toEqual({ from: '2021-01-01', to: '2021-04-30', lacking: [] })
  })

  it('names the organisation with a gap, only in the period of the gap', () => {
    const months = coveredMonths([
      own('a', '2020-01-01', '2020-12-31'),
      own('b', '2020-01-01', '2020-05-31'),
      own('b', '2020-07-01', '2020-12-31'),
    ])
    expect(coverOf(year(2020), months, [])?.lacking).toEqual(['b'])
    expect(coverOf(month(2020, 6), months, [])?.lacking).toEqual(['b'])
    expect(coverOf(month(2020, 7), months, [])?.lacking).toEqual([])
  })

  it('lacks nothing across a known reorganisation, and an organisation across any other end', () => {
    const months = coveredMonths([own('town', '2021-01-01', '2022-12-31'), own('county', '2023-01-01', '2023-12-31')])
    expect(coverOf(year(2022), months, NEW_ORDER)?.lacking).toEqual([])
    expect(coverOf(year(2023), months, NEW_ORDER)?.lacking).toEqual([])
    expect(coverOf(year(2022), months, [])?.lacking).toEqual(['county'])
  })
})
