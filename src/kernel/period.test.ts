import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { daysIn, extentOf, parsePeriod, periodsBetween, year } from './period.ts'

const ids = (text: string) => {
  const read = parsePeriod(text)
  return read.ok ? `${read.value.id} ${read.value.from} ${read.value.to}` : read.why
}

describe('a period as Finnish sources write it', () => {
  it.each([
    ['2012', '2012 2012-01-01 2012-12-31'],
    ['2012-02', '2012-02 2012-02-01 2012-02-29'],
    ['2012M2', '2012-02 2012-02-01 2012-02-29'],
    ['201202', '2012-02 2012-02-01 2012-02-29'],
    ['2/2012', '2012-02 2012-02-01 2012-02-29'],
    ['2.2012', '2012-02 2012-02-01 2012-02-29'],
    ['2012-Q3', '2012-Q3 2012-07-01 2012-09-30'],
    ['31.8.2012', '2012-08-31 2012-08-31 2012-08-31'],
    ['1.1.2017-30.4.2017', '2017-01-01/2017-04-30 2017-01-01 2017-04-30'],
    ['1.1.2017 – 31.12.2017', '2017 2017-01-01 2017-12-31'],
  ])('reads %s', (text, expected) => expect(ids(text)).toBe(expected))

  it.each([
    ['31.2.2012', 'no-such-date'],
    ['31.2.', 'not-a-period'],
    ['13/2012', 'no-such-date'],
    ['1.5.2017-30.4.2017', 'backwards'],
    ['', 'not-a-period'],
    ['--', 'not-a-period'],
  ])('refuses %s', (text, expected) => expect(ids(text)).toBe(expected))
})

describe('periods', () => {
  it('know their days and what part of a year they are', () => {
    expect(daysIn(year(2016))).toBe(366)
    const part = parsePeriod('1.1.2017-30.4.2017')
    expect(part.ok && daysIn(part.value)).toBe(120)
    expect(part.ok && extentOf(part.value)).toBe('part')
  })

  it('follow each other over a year end', () => {
    expect(periodsBetween(day(2011, 11, 5), day(2012, 2, 1), 'month').map((p) => p.id)).toEqual([
      '2011-11',
      '2011-12',
      '2012-01',
      '2012-02',
    ])
    expect(periodsBetween(day(2011, 11, 5), day(2012, 2, 1), 'quarter').map((p) => p.id)).toEqual([
      '2011-Q4',
      '2012-Q1',
    ])
  })
})
