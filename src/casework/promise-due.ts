/**
 * Due day of a promise (palvelulupauksen määräpäivä): by which day an area has promised a service, paused days not counted.
 *
 * The least end of which so many days, or weekdays, are not paused. A promise is the area's own: law sets its upper limit
 * (SHL 45 §), which `due.ts` counts and no pause moves.
 */
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Span } from '#model/deadline.ts'
import { spanEnd } from './due.ts'
import { weekdaysAfter, workdaysBetween } from './workday.ts'

/** Both days are paused days; one without an end still runs. */
export interface Pause {
  readonly from: Day
  readonly until: Day | null
}

/**
 * The day on which the promise is due as seen on the day `on`: a pause that still runs counts up to that day.
 * Months and years are counted as the days they have. Throws at a pause that ends before it begins.
 */
export function promiseDue(span: Span, from: Day, pauses: readonly Pause[], on: Day): Day {
  const end = spanEnd(span, from)
  const before = 'days' in span && span.counted === 'inclusive' ? addDays(from, -1) : from
  const paused = joined(pauses.map((one) => closedAt(one, on)).filter((one) => one.until > before))
  const unit = 'weekdays' in span ? WEEKDAYS : DAYS
  const promised = unit.between(before, end)
  for (let due = end, counted = promised; ; ) {
    const needed = promised + pausedUntil(due, before, paused, unit)
    if (needed === counted) return due
    counted = needed
    due = unit.after(before, needed)
  }
}

interface Unit {
  readonly between: (from: Day, to: Day) => number
  readonly after: (from: Day, count: number) => Day
}

const DAYS: Unit = { between: daysBetween, after: addDays }
const WEEKDAYS: Unit = {
  between: (from, to) => workdaysBetween(from, to),
  after: (from, count) => weekdaysAfter(from, count).at(-1) ?? from,
}

interface ClosedPause {
  readonly from: Day
  readonly until: Day
}

function closedAt({ from, until }: Pause, on: Day): ClosedPause {
  if (until !== null && until < from) throw new Error(`backwards pause: ${from}/${until}`)
  return { from, until: until ?? on }
}

/** Pauses in order, those that meet made one, so that no day is left out twice. */
function joined(pauses: readonly ClosedPause[]): ClosedPause[] {
  const apart: ClosedPause[] = []
  for (const pause of pauses.filter((one) => one.from <= one.until).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1)
    if (last === undefined || pause.from > last.until) apart.push(pause)
    else if (pause.until > last.until) apart[apart.length - 1] = { from: last.from, until: pause.until }
  }
  return apart
}

/** Paused units after one day, up to and with another. */
const pausedUntil = (due: Day, before: Day, pauses: readonly ClosedPause[], unit: Unit): number =>
  pauses
    .map((one) => ({ start: latest(addDays(one.from, -1), before), end: one.until < due ? one.until : due }))
    .filter(({ start, end }) => start < end)
    .reduce((sum, { start, end }) => sum + unit.between(start, end), 0)

const latest = (one: Day, other: Day): Day => (one > other ? one : other)
