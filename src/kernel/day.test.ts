import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dateOf,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  localMoment,
  monthOf,
  weekday,
  yearOf,
} from './day.ts'

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(day(1900, 1, 1), n))

describe('months on', () => {
  it.each([
    ['2026-09-01', 3, '2026-12-01'],
    ['2026-11-30', 3, '2027-02-28'], // February has no 30th
    ['2027-11-30', 3, '2028-02-29'], // nor in a leap year
    ['2026-08-31', 1, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from as Day, months)).toBe(to)
  })

  it('ends on the same-numbered day, or on the last of a month without one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (from, months) => {
        const to = addMonths(from, months)
        expect(yearOf(to) * 12 + monthOf(to)).toBe(yearOf(from) * 12 + monthOf(from) + months)
        const isSame = dateOf(to) === dateOf(from)
        expect(isSame || dateOf(to) === daysInMonth(yearOf(to), monthOf(to))).toBe(true)
      }),
    )
  })
})

it('knows the day of the week', () => {
  expect(weekday(day(2026, 9, 1))).toBe(2)
  expect(weekday(day(2024, 2, 29))).toBe(4)
  fc.assert(
    fc.property(anyDay, (one) => {
      expect(weekday(one)).toBe(new Date(one).getUTCDay() || 7)
      expect((weekday(addDays(one, 1)) - weekday(one) + 7) % 7).toBe(1)
      expect(daysBetween(one, addDays(one, 7))).toBe(7)
    }),
  )
})

describe('the day in Finland', () => {
  it.each([
    ['2026-08-31T20:59:59Z', '2026-08-31'],
    ['2026-08-31T21:00:00Z', '2026-09-01'], // summer time, +3
    ['2026-12-31T21:59:59.999Z', '2026-12-31'],
    ['2026-12-31T22:00:00Z', '2027-01-01'], // winter time, +2
    ['2026-03-29T21:00:00Z', '2026-03-30'], // the night after clocks went forward
    ['2026-09-01T00:30:00+03:00', '2026-09-01'],
  ])('at %s is %s', (time, expected) => {
    expect(dayOf(time)).toBe(expected)
  })

  it.each(['2026-09-01', '2026-09-01T10:00:00', 'now', '2026-13-01T00:00:00Z'])('is not told by "%s"', (text) => {
    expect(() => dayOf(text)).toThrow('no moment')
  })
})

describe('the moment on the clocks of Finland', () => {
  it.each([
    ['2026-08-31T21:05:59Z', '2026-09-01T00:05'], // summer time, +3
    ['2026-12-31T21:59:00Z', '2026-12-31T23:59'], // winter time, +2
    ['2026-09-01T08:30:00.123+00:00', '2026-09-01T11:30'],
  ])('at %s is %s', (time, expected) => {
    expect(localMoment(time)).toBe(expected)
  })

  it('is not told by a moment without its zone', () =>
    expect(() => localMoment('2026-09-01T10:00:00')).toThrow('no moment'))
})
