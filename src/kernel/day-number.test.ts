import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from './day.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'

describe('the number of a day', () => {
  it('counts from 1970 and gives the day back, over leap years and centuries', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    for (let at = day(1900, 1, 1); at < day(2199, 1, 1); at = addDays(at, 97)) {
      expect(dayNumber(at)).toBe(daysBetween(day(1970, 1, 1), at))
      expect(dayOfNumber(dayNumber(at))).toBe(at)
    }
  })
})
