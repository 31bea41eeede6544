/**
 * Figure row (lukurivi): what the readers of indicator, volume and reference tables share: area, period and value of a row.
 */
import { day, daysInMonth } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { onDay, type Period, parsePeriod } from '#kernel/period.ts'
import { CategoryId, PRODUCTIONS, type Production } from '#model/category.ts'
import type { Indicator, Observation } from '#model/observation.ts'
import type { AreaFinder } from './area-table.ts'
import { type RowFault, type TableRow, wrong } from './table.ts'
import { parseFigure, scaled, type Unit } from './value-text.ts'

export interface Place {
  readonly findArea: AreaFinder
}

export interface Catalogue extends Place {
  readonly indicators: readonly Indicator[]
}

export function areaAt(text: string, { findArea }: Place): Outcome<string, RowFault> {
  const found = findArea(text)
  return found.ok ? found : wrong('area', found.why, text)
}

export function periodAt(column: string, text: string): Outcome<Period, RowFault> {
  if (text === '') return wrong(column, 'no-period')
  const read = parsePeriod(text)
  if (read.ok) return read
  return wrong(column, read.why === 'no-such-date' ? 'no-such-date' : 'not-a-period', text)
}

export function indicatorAt(title: string, { indicators }: Catalogue): Outcome<Indicator, RowFault> {
  if (title === '') return wrong('indicator', 'no-indicator')
  const key = title.toLowerCase()
  const found = indicators.find(({ id, titles }) => id === key || titles.some((one) => one.toLowerCase() === key))
  return found ? done(found) : wrong('indicator', 'unknown-indicator', title)
}

/** The service of a row: its category and who produces it. */
export function serviceAt(
  { at }: TableRow,
  column: string,
): Outcome<{ readonly category: CategoryId; readonly production: Production }, RowFault> {
  const category = CategoryId.safeParse(at(column))
  if (!category.success) return wrong(column, 'unknown-category', at(column))
  const production = PRODUCTIONS.find((one) => one === (at('production') || 'unknown'))
  return production
    ? done({ category: category.data, production })
    : wrong('production', 'unknown-category', at('production'))
}

type Valued = Pick<Observation, 'from' | 'to' | 'value' | 'unit' | 'reason'>

/** The value of a cell over its period; a date in the cell moves the period to that day of the period's year. */
export function valueAt(
  { column, text }: { readonly column: string; readonly text: string },
  period: Period,
  { unit, factor }: Unit,
): Outcome<Valued, RowFault> {
  const figure = parseFigure(text)
  if (!figure.ok) return wrong(column, figure.why, text)
  const { value, on } = figure.value
  const year = Number(period.from.slice(0, 4))
  if (on && !isDate(year, on.month, on.date)) return wrong(column, 'no-such-date', text)
  const { from, to } = on ? onDay(day(year, on.month, on.date)) : period
  if (value === null) return done({ from, to, value, reason: 'not-reported', unit })
  return done({ from, to, value: scaled(value, factor), unit })
}

const isDate = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)

/** A whole year of what is counted at a date is its last day. */
export function standing(period: Period, indicator: Indicator, title: string): Period {
  const isAtDate = indicator.time === 'at-date' || /31\.12/.test(title)
  return isAtDate && /^\d{4}$/.test(period.id) ? onDay(period.to) : period
}

/** The note of a row as an optional field. */
export const noteOf = (text: string): { readonly note?: string } => (text === '' ? {} : { note: text.slice(0, 500) })
