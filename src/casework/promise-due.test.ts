import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween } from '#kernel/day.ts'
import type { Span } from '#model/deadline.ts'
import { type Pause, promiseDue } from './promise-due.ts'
import { isWeekday } from './workday.ts'

const from = day(2026, 9, 1)
const on = day(2026, 10, 1)
const pause = (first: string, last: string | null): Pause => ({ from: first as Day, until: last as Day | null })

describe('a promise', () => {
  it('of weekdays or days is due without pauses as counted', () => {
    expect(promiseDue({ weekdays: 7 }, from, [], on)).toBe('2026-09-10')
    expect(promiseDue({ days: 14 }, from, [], on)).toBe('2026-09-15')
    expect(promiseDue({ days: 14, counted: 'inclusive' }, from, [], on)).toBe('2026-09-14')
    expect(promiseDue({ months: 1 }, from, [], on)).toBe('2026-10-01')
  })

  it('moves by the days that were paused, their first and last included', () => {
    expect(promiseDue({ days: 14 }, from, [pause('2026-09-05', '2026-09-07')], on)).toBe('2026-09-18')
    expect(promiseDue({ weekdays: 7 }, from, [pause('2026-09-05', '2026-09-07')], on)).toBe('2026-09-11') // one weekday
    expect(promiseDue({ months: 1 }, from, [pause('2026-09-05', '2026-09-07')], on)).toBe('2026-10-04')
    expect(promiseDue({ days: 14, counted: 'inclusive' }, from, [pause('2026-09-01', '2026-09-01')], on)).toBe(
      '2026-09-15',
    )
  })

  it('counts a pause that begins inside the time another pause has given', () => {
    const pauses = [pause('2026-09-10', '2026-09-14'), pause('2026-09-17', '2026-09-18')]
    expect(promiseDue({ days: 14 }, from, pauses, on)).toBe('2026-09-22')
  })

  it('leaves no day out twice where pauses overlap, and none outside its own time', () => {
    const overlapping = [pause('2026-09-05', '2026-09-08'), pause('2026-09-06', '2026-09-07')]
    expect(promiseDue({ days: 14 }, from, overlapping, on)).toBe('2026-09-19')
    expect(promiseDue({ days: 14 }, from, [pause('2026-08-01', '2026-09-01')], on)).toBe('2026-09-15')
    expect(promiseDue({ days: 14 }, from, [pause('2026-09-16', '2026-09-30')], on)).toBe('2026-09-15')
  })

  it('runs on with the day while a pause is open', () => {
    const open = [pause('2026-09-05', null)]
    const seen = ['2026-09-04', '2026-09-05', '2026-09-10', '2026-10-01'].map((one) =>
      promiseDue({ days: 14 }, from, open, one as Day),
    )
    expect(seen).toEqual(['2026-09-15', '2026-09-16', '2026-09-21', '2026-10-12'])
  })

  it('throws at a pause that ends before it begins', () => {
    expect(() => promiseDue({ days: 14 }, from, [pause('2026-09-05', '2026-09-04')], on)).toThrow('backwards pause')
  })
})

describe('whatever the pauses', () => {
  const anyPause = fc
    .record({ start: fc.integer({ min: -30, max: 120 }), length: fc.option(fc.nat(40), { nil: null }) })
    .map(({ start, length }) => ({
      from: addDays(from, start),
      until: length === null ? null : addDays(from, start + length),
    }))
  const anySpan = fc.oneof(
    fc.record({ weekdays: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 90 }) }),
  ) as fc.Arbitrary<Span>

  it('the promise is never due earlier than without them', () => {
    fc.assert(
      fc.property(anySpan, fc.array(anyPause, { maxLength: 5 }), (span, pauses) => {
        expect(promiseDue(span, from, pauses, on) >= promiseDue(span, from, [], on)).toBe(true)
      }),
    )
  })

  it('exactly the promised days are left when each paused day is taken away one by one', () => {
    fc.assert(
      fc.property(anySpan, fc.array(anyPause, { maxLength: 5 }), (span, pauses) => {
        const due = promiseDue(span, from, pauses, on)
        const isPaused = (one: Day) => pauses.some((rest) => rest.from <= one && one <= (rest.until ?? on))
        const all = Array.from({ length: daysBetween(from, due) }, (_, k) => addDays(from, k + 1))
        const left = all.filter((one) => ('weekdays' in span ? isWeekday(one) : true) && !isPaused(one))
        expect(left.length).toBe('weekdays' in span ? span.weekdays : 'days' in span ? span.days : 0)
        expect(left.at(-1)).toBe(due)
      }),
    )
  })
})
