import { expect, test } from 'vitest'
import { point, series } from './sample-picture.ts'
import { isComparable, pointIn, slotsOf } from './slot.ts'

test('the axis has every year between the first and the last', () => {
  const some = series({ points: [point(2007, 1), point(2011, 2)] })
  expect(slotsOf([some], 'year').map((slot) => slot.id)).toEqual(['2007', '2008', '2009', '2010', '2011'])
  expect(slotsOf([], 'year')).toEqual([])
})

test('a part of a year and a day stand in their year', () => {
  const part = point(2017, 7, { from: '2017-01-01', to: '2017-04-30', reason: 'part-year' })
  const one = series({ points: [point(2016, 14), part] })
  const slots = slotsOf([one], 'year')
  expect(slots.map((slot) => slot.id)).toEqual(['2016', '2017'])
  expect(pointIn(one, slots[1] ?? (part as never), 'year')).toBe(part)
})

test('a value is comparable when it is of its whole period, wherever it comes from', () => {
  expect(isComparable(point(2012, 1))).toBe(true)
  expect(isComparable(point(2012, 1, { reason: 'other-source' }))).toBe(true)
  expect(isComparable(point(2012, 1, { reason: 'part-year' }))).toBe(false)
  expect(isComparable(point(2012, 1, { reason: 'other-date' }))).toBe(false)
  expect(isComparable(point(2012, null))).toBe(false)
})
