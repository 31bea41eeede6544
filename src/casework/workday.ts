/**
 * Weekdays (arkipäivät): Monday to Friday without the public holidays of Finland, as deadlines count them.
 *
 * Midsummer Eve and Christmas Eve are not public holidays, yet offices are closed: both readings can be counted.
 * Holidays from the package date-holidays, made once a year of the calendar; held against Easter by arithmetic in the test.
 */
import Holidays from 'date-holidays'
import { addDays, type Day, day as dayFrom, daysBetween, weekday, yearOf } from '#kernel/day.ts'

export type EveReading = 'eves-are-weekdays' | 'eves-are-not-weekdays'

interface WeekdayYear {
  readonly first: Day
  /** The weekdays of the year in order. */
  readonly weekdays: readonly Day[]
  /** How many of them come before the first, second … day of the year; one longer than the year. */
  readonly before: readonly number[]
}

const FINLAND = new Holidays('FI', { types: ['public'] })

const holidaysByYear = new Map<number, ReadonlySet<string>>()
const weekdaysByYear = {
  'eves-are-weekdays': new Map<number, WeekdayYear>(),
  'eves-are-not-weekdays': new Map<number, WeekdayYear>(),
}

/** The public holidays of a year, those on a Sunday too. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const known = holidaysByYear.get(year)
  if (known) return known
  const holidays = new Set(FINLAND.getHolidays(year).map(({ date }) => date.slice(0, 10)))
  holidaysByYear.set(year, holidays)
  return holidays
}

/** Midsummer Eve (the Friday of 19–25 June) and Christmas Eve. */
export function evesOf(year: number): readonly [Day, Day] {
  const earliest = dayFrom(year, 6, 19)
  return [addDays(earliest, (12 - weekday(earliest)) % 7), dayFrom(year, 12, 24)]
}

/** Whether a day is a weekday; an eve is one unless the other reading is asked for. */
export function isWeekday(day: Day, eves: EveReading = 'eves-are-weekdays'): boolean {
  const { first, before } = weekdayYear(yearOf(day), eves)
  const k = daysBetween(first, day)
  return (before[k + 1] ?? 0) > (before[k] ?? 0)
}

/** The next so many weekdays after a day, which is not counted itself. */
export function weekdaysAfter(from: Day, count: number, eves: EveReading = 'eves-are-weekdays'): Day[] {
  const found: Day[] = []
  for (let year = yearOf(from); found.length < count; year += 1) {
    const { first, weekdays, before } = weekdayYear(year, eves)
    const start = from < first ? 0 : (before[daysBetween(first, from) + 1] ?? 0)
    found.push(...weekdays.slice(start, start + count - found.length))
  }
  return found
}

/** Weekdays after one day up to another, the last one counted; negative when `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, eves: EveReading = 'eves-are-weekdays'): number {
  if (to < from) return -workdaysBetween(to, from, eves)
  let between = weekdaysUpTo(to, eves) - weekdaysUpTo(from, eves)
  for (let year = yearOf(from); year < yearOf(to); year += 1) between += weekdayYear(year, eves).weekdays.length
  return between
}

/** Weekdays from the first day of its year up to a day, that day counted. */
function weekdaysUpTo(day: Day, eves: EveReading): number {
  const { first, before } = weekdayYear(yearOf(day), eves)
  return before[daysBetween(first, day) + 1] ?? 0
}

function weekdayYear(year: number, eves: EveReading): WeekdayYear {
  const known = weekdaysByYear[eves].get(year)
  if (known) return known
  const made = makeYear(year, eves)
  weekdaysByYear[eves].set(year, made)
  return made
}

function makeYear(year: number, eves: EveReading): WeekdayYear {
  const closed = new Set<string>([...holidaysOf(year), ...(eves === 'eves-are-weekdays' ? [] : evesOf(year))])
  const first = dayFrom(year, 1, 1)
  const weekdays: Day[] = []
  const before = [0]
  for (let day = first; yearOf(day) === year; day = addDays(day, 1)) {
    if (weekday(day) <= 5 && !closed.has(day)) weekdays.push(day)
    before.push(weekdays.length)
  }
  return { first, weekdays, before }
}
