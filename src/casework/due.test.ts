import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween } from '#kernel/day.ts'
import { DEADLINE_RULES, type DeadlineRule } from '#model/deadline.ts'
import { type Due, dueOf } from './due.ts'
import { isWeekday } from './workday.ts'

function due(rule: DeadlineRule, from: string, birth?: string): Due {
  const outcome = dueOf(rule, from as Day, birth as Day | undefined)
  if (!outcome.ok) throw new Error(`not due: ${outcome.why}`)
  return outcome.value
}

describe('an assessment must be started by the seventh weekday', () => {
  it.each([
    // pending          due          what lies between
    ['2026-09-01', '2026-09-10', 'Tuesday to Thursday, as in the handbook of THL'],
    ['2026-01-02', '2026-01-14', 'Epiphany'],
    ['2026-03-31', '2026-04-13', 'Good Friday and Easter Monday'],
    ['2026-04-28', '2026-05-08', 'the first of May'],
    ['2026-05-08', '2026-05-20', 'Ascension Day'],
    ['2026-09-05', '2026-09-15', 'it came on a Saturday'],
    ['2026-06-15', '2026-06-24', 'Midsummer Eve as a weekday, the earlier reading'],
    ['2025-12-22', '2026-01-05', 'Christmas, Christmas Eve as a weekday, New Year'],
  ])('%s → %s: %s', (from, expected) => {
    const { due: last, counts, basis } = due('assessment-start', from)
    expect(last).toBe(expected)
    expect(basis).toBe('SHL 36 §, LSL 26 §')
    expect(counts.every((one) => one.days.length === 7 && one.days.at(-1) === one.due)).toBe(true)
  })

  it('shows the days it counted', () => {
    expect(due('assessment-start', '2026-03-31').counts[0]?.days.map((one) => one.slice(5))).toEqual([
      '04-01',
      '04-02',
      '04-07',
      '04-08',
      '04-09',
      '04-10',
      '04-13',
    ])
  })

  it('counts both readings where an eve decides, for both acts', () => {
    const counted = (from: string) =>
      due('assessment-start', from).counts.map((one) => `${one.basis} ${one.reading} ${one.due}`)
    expect(counted('2026-06-15')).toEqual([
      'SHL 36 § eves-are-weekdays 2026-06-24',
      'SHL 36 § eves-are-not-weekdays 2026-06-25',
      'LSL 26 § eves-are-weekdays 2026-06-24',
      'LSL 26 § eves-are-not-weekdays 2026-06-25',
    ])
    expect(counted('2026-12-15').slice(0, 2)).toEqual([
      'SHL 36 § eves-are-weekdays 2026-12-24',
      'SHL 36 § eves-are-not-weekdays 2026-12-28',
    ])
    // Christmas Eve of 2022 was a Saturday: nothing to read in two ways
    expect(counted('2022-12-19')).toEqual(['SHL 36 § weekdays 2022-12-29', 'LSL 26 § weekdays 2022-12-29'])
  })
})

describe('calendar time', () => {
  it.each([
    ['urgent-assessment', '2026-09-05', '2026-09-05'], // at once, on a Saturday too
    ['assessment-finish', '2026-09-01', '2026-12-01'],
    ['assessment-finish', '2026-11-30', '2027-02-28'], // no 30 February: the last day of the month
    ['assessment-finish', '2027-11-30', '2028-02-29'],
    ['decision-implementation', '2026-01-31', '2026-04-30'],
    ['client-relationship-informed', '2026-09-01', '2026-09-01'],
    ['plan-review', '2024-02-29', '2025-02-28'],
    ['open-care-placement-review', '2026-12-31', '2027-03-31'],
    ['emergency-placement-end', '2026-09-01', '2026-09-30'], // 30 days, the day of placement the first of them
    ['emergency-placement-end', '2026-02-01', '2026-03-02'],
    ['emergency-placement-extended-end', '2026-09-01', '2026-10-30'],
    ['custody-implementation', '2026-05-31', '2026-08-31'],
    ['placed-with-parent-end', '2026-08-31', '2027-02-28'],
    ['contact-restriction-end', '2026-09-01', '2027-09-01'],
    ['log-request', '2025-12-31', '2026-02-28'],
    ['accessibility-feedback', '2026-09-05', '2026-09-19'], // a Saturday: an authority's own duty is not moved
  ] as const)('%s from %s is due %s', (rule, from, expected) => {
    expect(due(rule, from).due).toBe(expected)
  })
})

describe("a client's last day", () => {
  it.each([
    ['court-appeal', '2026-09-01', '2026-10-01', 'calendar'],
    ['court-appeal', '2026-09-03', '2026-10-05', 'moved'], // 3 October is a Saturday
    ['administrative-review', '2026-11-06', '2026-12-07', 'moved'], // 6 December is Independence Day and a Sunday
    ['administrative-review', '2026-05-20', '2026-06-22', 'moved'], // 19 June is Midsummer Eve, closed by the act
    ['court-appeal', '2026-11-24', '2026-12-28', 'moved'], // Christmas Eve, Christmas, Saturday, Sunday
  ] as const)('%s: served %s, last day %s', (rule, from, last, reading) => {
    const { due: day, counts } = due(rule, from)
    expect([day, counts.map((one) => one.reading)]).toEqual([last, [reading]])
  })
})

describe('ends by age', () => {
  it('ends custody on the eighteenth birthday, whenever it began', () => {
    expect(due('custody-end', '2012-05-05', '2010-09-17').due).toBe('2028-09-17')
    expect(due('custody-end', '2020-01-01', '2008-02-29').due).toBe('2026-02-28') // the earlier day where the year has no 29th
  })

  it.each([
    // last client   born          ends          why
    ['2024-05-10', '2006-05-10', '2029-05-10', 'five years and 23 on the same day'],
    ['2022-03-01', '2006-05-10', '2027-03-01', 'five years come first'],
    ['2021-09-01', '2003-02-01', '2026-02-01', '23 comes first, although it was 25 when it began'],
    ['2020-09-01', '2000-11-11', '2024-06-30', 'turned 23 under the old act: the transition'],
    ['2021-03-01', '2001-03-01', '2024-06-30', 'turned 23 during the transition'],
    ['2019-09-01', '1999-04-01', '2024-04-01', 'turned 25 during the transition, which does not reach them'],
    ['2021-06-30', '2001-07-01', '2024-07-01', 'turned 23 after the transition'],
    ['2018-01-01', '1999-06-01', '2023-01-01', '25 and five years under the act of 2020'],
    ['2016-01-01', '1998-01-01', '2019-01-01', '21 under the act before 2020'],
  ])('aftercare: last client %s, born %s, ends %s: %s', (from, birth, end) => {
    expect(due('aftercare-end', from, birth).due).toBe(end)
  })

  it('counts no later wording for whom an earlier one has ended aftercare', () => {
    const { counts } = due('aftercare-end', '2016-01-01', '1998-01-01')
    expect(counts.map((one) => [one.span, one.due])).toEqual([
      [{ years: 5 }, '2021-01-01'],
      [{ years: 21 }, '2019-01-01'],
    ])
  })

  it('asks for the birth where it is needed, and only there', () => {
    const needed = DEADLINE_RULES.filter((rule) => {
      const outcome = dueOf(rule, day(2026, 9, 1))
      return !outcome.ok && outcome.why === 'birth-needed'
    })
    expect(needed).toEqual(['custody-end', 'aftercare-end'])
  })
})

it('says that no row was in force before the act', () => {
  expect(dueOf('assessment-start', day(2015, 3, 31))).toEqual({ ok: false, why: 'not-in-force' })
  expect(dueOf('assessment-start', day(2015, 4, 1)).ok).toBe(true)
  expect(dueOf('log-request', day(2023, 12, 31))).toEqual({ ok: false, why: 'not-in-force' })
})

describe('whatever the day', () => {
  const anyDay = fc.integer({ min: 0, max: 25 * 365 }).map((n) => addDays(day(2024, 1, 1), n))
  const anyRule = fc.constantFrom(...DEADLINE_RULES)
  const birth = '2015-06-06'

  it('a later event is never due earlier', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.nat(40), (rule, from, later) => {
        expect(due(rule, addDays(from, later), birth).due >= due(rule, from, birth).due).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('a deadline in weekdays is never a Saturday, a Sunday or a holiday, in either reading', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        for (const one of due('assessment-start', from).counts) {
          const eves = one.reading === 'eves-are-not-weekdays' ? one.reading : 'eves-are-weekdays'
          expect(one.days.every((counted) => isWeekday(counted, eves) && counted > from)).toBe(true)
          expect([0, 6]).not.toContain(new Date(one.due).getUTCDay())
        }
      }),
    )
  })

  it('the last day to appeal is a day when offices are open', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const { due: last } = due('court-appeal', from)
        expect(isWeekday(last, 'eves-are-not-weekdays')).toBe(true)
        expect(daysBetween(from, last)).toBeGreaterThanOrEqual(30)
      }),
    )
  })

  it('the earliest count wins and names every section that gives it', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, from) => {
        const { due: first, counts, basis } = due(rule, from, birth)
        expect(counts.map((one) => one.due).toSorted()[0]).toBe(first)
        const winning = counts.filter((one) => one.due === first).map((one) => one.basis)
        expect(new Set(basis.split(', '))).toEqual(new Set(winning))
      }),
    )
  })
})
