/** Periods of published figures (julkaistavien lukujen ajanjaksot): years, the running one to its last whole quarter, and months. */
import { addDays, type Day, day, monthOf, yearOf } from '#kernel/day.ts'
import { month, type Period, span, year } from '#kernel/period.ts'

/** Months of the monthly sheet: a month beside the one of a year before. */
const MONTHS = 25

export interface FigurePeriods {
  readonly years: readonly Period[]
  readonly months: readonly Period[]
  /** Months of each year that are all there. */
  readonly tree: ReadonlyMap<string, readonly string[]>
}

/** @param first the first year in which anything began */
export function figurePeriods(first: number, today: Day): FigurePeriods {
  const last = yearOf(today)
  const over = Array.from({ length: Math.max(0, last - first) }, (_, k) => year(first + k))
  const quarterEnd = lastQuarterEnd(today)
  const running = yearOf(quarterEnd) === last && first <= last ? [span(day(last, 1, 1), quarterEnd)] : []
  const years = [...over, ...running]
  const newest = monthOf(today) + last * 12 - 2
  const months = Array.from({ length: MONTHS }, (_, k) => newest - MONTHS + 1 + k)
    .map((number) => month(Math.floor(number / 12), (number % 12) + 1))
    .filter(({ from }) => yearOf(from) >= first)
  const tree = new Map(
    years.map(({ id, from, to }) => {
      const within = months.filter((one) => one.from >= from && one.to <= to)
      return [id, within.length === monthOf(to) ? within.map((one) => one.id) : []]
    }),
  )
  return { years, months, tree }
}

/** The last day of the last quarter that is over. */
function lastQuarterEnd(today: Day): Day {
  const first = Math.floor((monthOf(today) - 1) / 3) * 3 + 1
  return addDays(day(yearOf(today), first, 1), -1)
}
