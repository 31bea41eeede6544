/**
 * Day (päivä): a calendar day as ISO text, `2012-08-31`. No clock; a moment becomes the day it is in Finland.
 */
import { done, type Outcome, refused } from './outcome.ts'

export type Day = string & { readonly __day: true }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const FINNISH = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

export type DayRefusal = 'not-a-date' | 'no-such-date'

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** A day from its numbers; month 1–12. Throws when the calendar has no such day. */
export function day(year: number, month: number, date: number): Day {
  if (!isReal(year, month, date)) throw new Error(`no such day: ${year}-${month}-${date}`)
  return write(year, month, date)
}

/** Reads `2012-08-31` or `31.8.2012`. `31.2.2012` is refused as `no-such-date`. */
export function parseDay(text: string): Outcome<Day, DayRefusal> {
  const iso = ISO.exec(text)
  const fi = FINNISH.exec(text)
  if (!iso && !fi) return refused('not-a-date')
  const [year, month, date] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number(fi?.[3]), Number(fi?.[2]), Number(fi?.[1])]
  return isReal(year, month, date) ? done(write(year, month, date)) : refused('no-such-date')
}

export const yearOf = (value: Day): number => Number(value.slice(0, 4))
export const monthOf = (value: Day): number => Number(value.slice(5, 7))
export const dateOf = (value: Day): number => Number(value.slice(8, 10))

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (utc(to) - utc(from)) / 86_400_000

export const addDays = (from: Day, days: number): Day =>
  new Date(utc(from) + days * 86_400_000).toISOString().slice(0, 10) as Day

/**
 * The same-numbered day so many months on; the last day of a month that has no such day (laki 150/1930, 3 §).
 * A year is twelve months. Throws outside 1900–2199.
 */
export function addMonths(from: Day, months: number): Day {
  const count = yearOf(from) * 12 + monthOf(from) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return day(year, month, Math.min(dateOf(from), daysInMonth(year, month)))
}

/** Day of the week: 1 Monday … 7 Sunday. */
export const weekday = (value: Day): number => ((((utc(value) / 86_400_000 + 3) % 7) + 7) % 7) + 1

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/
const HELSINKI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Finland at an ISO time with its zone: `2026-08-31T22:30:00Z` is in 2026-09-01. Throws at any other text. */
export function dayOf(isoTime: string): Day {
  const time = Date.parse(isoTime)
  if (!MOMENT.test(isoTime) || Number.isNaN(time)) throw new Error(`no moment: ${isoTime}`)
  return HELSINKI.format(time) as Day
}

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  minute: '2-digit',
})

/** The moment as clocks in Finland show it: `2026-08-31T22:30:00Z` is `2026-09-01T01:30`. Throws as `dayOf` does. */
export const localMoment = (isoTime: string): string => `${dayOf(isoTime)}T${CLOCK.format(Date.parse(isoTime))}`

const utc = (value: Day): number => Date.UTC(yearOf(value), monthOf(value) - 1, dateOf(value))

const isReal = (year: number, month: number, date: number): boolean =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)

const write = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
