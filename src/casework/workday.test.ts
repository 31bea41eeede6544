import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween, weekday } from '#kernel/day.ts'
import { evesOf, holidaysOf, isWeekday, weekdaysAfter, workdaysBetween } from './workday.ts'

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher): nothing of the package that is checked. */
function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return day(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
}

/** The Saturday on a day or after it. */
const saturdayFrom = (from: Day): Day => addDays(from, (13 - weekday(from)) % 7)

const holidaysByRule = (year: number): Day[] => [
  day(year, 1, 1), // uudenvuodenpäivä
  day(year, 1, 6), // loppiainen
  addDays(easter(year), -2), // pitkäperjantai
  easter(year),
  addDays(easter(year), 1), // toinen pääsiäispäivä
  day(year, 5, 1), // vappu
  addDays(easter(year), 39), // helatorstai
  addDays(easter(year), 49), // helluntai
  saturdayFrom(day(year, 6, 20)), // juhannuspäivä
  saturdayFrom(day(year, 10, 31)), // pyhäinpäivä
  day(year, 12, 6), // itsenäisyyspäivä
  day(year, 12, 25),
  day(year, 12, 26),
]

const years = Array.from({ length: 21 }, (_, k) => 2020 + k)
const anyDay = fc.integer({ min: 0, max: 21 * 365 }).map((n) => addDays(day(2020, 1, 1), n))

describe('public holidays', () => {
  it('reckons Easter as it was', () => {
    expect([2024, 2025, 2026, 2038].map(easter)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'])
  })

  it.each(years)('of %i are those that Easter and the fixed rules give', (year) => {
    expect([...holidaysOf(year)].toSorted()).toEqual([...new Set(holidaysByRule(year))].toSorted())
  })

  it('have Midsummer Eve and Christmas Eve beside them, not among them', () => {
    expect(evesOf(2026)).toEqual(['2026-06-19', '2026-12-24'])
    for (const year of years) {
      expect(evesOf(year)[0]).toBe(addDays(saturdayFrom(day(year, 6, 20)), -1))
      expect(evesOf(year).some((eve) => holidaysOf(year).has(eve))).toBe(false)
    }
  })
})

describe('weekdays', () => {
  it('are Monday to Friday without holidays; an eve by the reading', () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const isOpen = weekday(one) <= 5 && !holidaysOf(Number(one.slice(0, 4))).has(one)
        expect(isWeekday(one)).toBe(isOpen)
      }),
    )
    const readings = (one: Day) => [isWeekday(one), isWeekday(one, 'eves-are-not-weekdays')]
    expect(readings(day(2026, 6, 19))).toEqual([true, false])
    expect(readings(day(2026, 12, 24))).toEqual([true, false])
    expect(readings(day(2026, 12, 31))).toEqual([true, true])
  })

  it('are counted between days as one by one, over the turn of the year too', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(800), (from, length) => {
        const to = addDays(from, length)
        let count = 0
        for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) count += isWeekday(one) ? 1 : 0
        expect(workdaysBetween(from, to)).toBe(count)
        expect(workdaysBetween(to, from) + count).toBe(0)
      }),
    )
  })

  it('after a day are the next ones, none left out', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (from, count) => {
        const found = weekdaysAfter(from, count)
        const last = found.at(-1) ?? from
        expect(found.length).toBe(count)
        expect(new Set(found).size).toBe(count)
        expect(workdaysBetween(from, last)).toBe(count)
        expect(isWeekday(last) && daysBetween(from, last) >= count).toBe(true)
      }),
    )
  })
})
