/**
 * Due day (määräpäivä): by which day a rule of law wants a thing done, every count of it shown.
 *
 * Rows of several acts may hold at once, and an eve may be read in two ways: all are counted and the earliest day wins.
 * The first day is not counted, months end on the same-numbered day, a client's last day on a closed day moves on
 * (laki 150/1930, 2, 3 and 5 §).
 */
import { addDays, addMonths, type Day } from '#kernel/day.ts'
import { isInForce } from '#kernel/in-force.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import { DEADLINES } from '#law/deadlines.ts'
import type { DeadlineRow, DeadlineRule, Reading, Span } from '#model/deadline.ts'
import { evesOf, isWeekday, weekdaysAfter } from './workday.ts'

export interface Count {
  /** The section. */
  readonly basis: string
  readonly reading: Reading
  readonly span: Span
  /** The day counted from. */
  readonly from: Day
  readonly due: Day
  /** The weekdays counted, the last one due; none where calendar days, months or years are counted. */
  readonly days: readonly Day[]
}

export interface Due {
  readonly due: Day
  readonly counts: readonly Count[]
  /** The sections of the counts that give the day. */
  readonly basis: string
}

export type DueRefusal = 'birth-needed' | 'not-in-force'

const rowsByRule = Map.groupBy(DEADLINES, (row) => row.rule)

/** The earliest day of all counts of a rule; `birth` is needed where an age ends it. */
export function dueOf(rule: DeadlineRule, from: Day, birth?: Day): Outcome<Due, DueRefusal> {
  const counts: Count[] = []
  let hasEndedByAge = false
  for (const row of rowsByRule.get(rule) ?? []) {
    const start = row.since === 'birth' ? birth : from
    if (start === undefined) return refused('birth-needed')
    if (row.since === 'birth' && hasEndedByAge) continue // an earlier wording has ended it already
    const found = countsOf(row, start)
    counts.push(...found)
    hasEndedByAge ||= row.since === 'birth' && found.length > 0
  }
  return counts.length === 0 ? refused('not-in-force') : done(earliest(counts))
}

/** Of at least one count. */
function earliest(counts: readonly Count[]): Due {
  const due = counts.map((one) => one.due).reduce((first, one) => (one < first ? one : first))
  const bases = new Set(counts.filter((one) => one.due === due).map((one) => one.basis))
  return { due, counts, basis: [...bases].join(', ') }
}

/** The counts of a row: none when it is not in force, two where an eve can be read in two ways. */
function countsOf(row: DeadlineRow, from: Day): Count[] {
  if (row.appliesBy === 'start' && !isInForce(from, row)) return []
  if ('weekdays' in row.span) return weekdayCounts(row, from, row.span.weekdays)
  const end = latest(spanEnd(row.span, from), row.notBefore)
  if (row.appliesBy === 'end' && !isInForce(end, row)) return []
  const due = row.moves ? firstOpenDay(end) : end
  return [{ basis: row.basis, reading: due === end ? 'calendar' : 'moved', span: row.span, from, due, days: [] }]
}

function weekdayCounts({ basis, span }: DeadlineRow, from: Day, count: number): Count[] {
  const days = weekdaysAfter(from, count)
  const due = days.at(-1) ?? from
  if (!hasEve(days)) return [{ basis, reading: 'weekdays', span, from, due, days }]
  const without = weekdaysAfter(from, count, 'eves-are-not-weekdays')
  return [
    { basis, reading: 'eves-are-weekdays', span, from, due, days },
    { basis, reading: 'eves-are-not-weekdays', span, from, due: without.at(-1) ?? from, days: without },
  ]
}

const hasEve = (days: readonly Day[]): boolean => days.some(isEve)

/** Both eves are in June or December: the cheap question first. */
const isEve = (day: Day): boolean => /-(06|12)-/.test(day) && evesOf(Number(day.slice(0, 4))).includes(day)

/** The last day of a span that begins on a day. */
export function spanEnd(span: Span, from: Day): Day {
  if ('weekdays' in span) return weekdaysAfter(from, span.weekdays).at(-1) ?? from
  if ('months' in span) return addMonths(from, span.months)
  if ('years' in span) return addMonths(from, span.years * 12)
  return addDays(from, span.counted === 'inclusive' ? span.days - 1 : span.days)
}

/** The day itself, or the first day after it when offices are open: eves are closed here by the words of the act (5 §). */
function firstOpenDay(end: Day): Day {
  if (isWeekday(end, 'eves-are-not-weekdays')) return end
  return weekdaysAfter(end, 1, 'eves-are-not-weekdays')[0] ?? end
}

const latest = (one: Day, other: Day | undefined): Day => (other !== undefined && other > one ? other : one)
