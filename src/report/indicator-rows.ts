/**
 * Indicator rows (tunnuslukurivit): the table of an area as themes, indicators and rows of cells, ready to be drawn or printed.
 *
 * A cell that is not a full and comparable figure has its mark; a withheld or missing one has its word.
 */
import type { IndicatorFacts, IndicatorSeries, IndicatorTable } from '#model/indicator-table.ts'
import type { Point } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { bareText, markText } from './value-text.ts'

export interface IndicatorCell {
  readonly year: string
  /** The value without its unit, or the word for why there is none. */
  readonly text: string
  readonly value: number | null
  /** The short word beside a value that is not a full and comparable one; empty where it is. */
  readonly mark: string
  readonly note: string
  /** How many years the cell stands for, from `year` on: a mean of three years is one cell of three columns. */
  readonly years: number
}

export interface IndicatorLine {
  readonly key: string
  readonly series: IndicatorSeries
  readonly origin: string
  /** The title of the source. */
  readonly source: string
  readonly unit: string
  readonly cells: readonly IndicatorCell[]
}

/** A breakdown: the rows of one dimension. */
export interface IndicatorParts {
  readonly dimension: string
  readonly name: string
  readonly lines: readonly (IndicatorLine & { readonly name: string })[]
}

export interface IndicatorBlock {
  readonly indicator: IndicatorFacts
  readonly name: string
  readonly lines: readonly IndicatorLine[]
  readonly parts: readonly IndicatorParts[]
  readonly differs: boolean
}

export interface ThemeBlock {
  readonly theme: IndicatorFacts['theme']
  readonly name: string
  readonly blocks: readonly IndicatorBlock[]
}

export type IndicatorsTold = Pick<IndicatorTable, 'years' | 'indicators' | 'series' | 'differences' | 'sources'>

export const yearsShown = ({ years }: Pick<IndicatorTable, 'years'>): string[] =>
  years ? Array.from({ length: years.to - years.from + 1 }, (_, k) => String(years.from + k)) : []

export function themeBlocks(table: IndicatorsTold, words: Words): ThemeBlock[] {
  const blocks = table.indicators.map((indicator) => blockOf(indicator, table, words))
  return [...Map.groupBy(blocks, (block) => block.indicator.theme)].map(([theme, own]) => ({
    theme,
    name: words.indicators.themes[theme],
    blocks: own,
  }))
}

export function blockOf(indicator: IndicatorFacts, table: IndicatorsTold, words: Words): IndicatorBlock {
  const own = table.series.filter((one) => one.indicator === indicator.id)
  const parts = own.filter((one) => one.breakdown !== undefined)
  return {
    indicator,
    name: nameIn(words, indicator.name),
    lines: own.filter((one) => one.breakdown === undefined).map((one) => lineOf(one, table, words)),
    parts: [...Map.groupBy(parts, (one) => one.breakdown?.dimension ?? '')].map(([dimension, series]) => ({
      dimension,
      name: words.indicators.dimensions[dimension] ?? dimension,
      lines: series.map((one) => ({ ...lineOf(one, table, words), name: partName(one, words) })),
    })),
    differs: table.differences.some((one) => one.indicator === indicator.id),
  }
}

function lineOf(series: IndicatorSeries, table: IndicatorsTold, words: Words): IndicatorLine {
  const source = table.sources.find((one) => one.id === series.source)
  return {
    key: `${series.id}|${series.source}|${series.unit}`,
    series,
    origin: words.indicators.origins[series.origin],
    source: source ? nameIn(words, source.title) : series.source,
    unit: series.unit === 'percent' ? '' : (words.unit.name[series.unit] ?? series.unit),
    cells: cellsOf(series, yearsShown(table), words),
  }
}

/** A cell a year; the years of a mean are one cell. */
function cellsOf(series: IndicatorSeries, years: readonly string[], words: Words): IndicatorCell[] {
  const cells: IndicatorCell[] = []
  for (let k = 0; k < years.length; ) {
    const cell = cellOf(series, years.slice(k), words)
    cells.push(cell)
    k += cell.years
  }
  return cells
}

/** The cell of the first of the years, which reaches as far as its mean does. */
function cellOf(series: IndicatorSeries, years: readonly string[], words: Words): IndicatorCell {
  const [year = ''] = years
  const point = series.points.find((one) => one.period === year)
  const blank = { year, value: null, mark: '', note: '', years: 1 }
  const mean = series.points.find((one) => isMeanOver(one, year))
  if (mean) return { ...told(series, mean, words), year, years: years.filter((one) => one <= mean.period).length }
  if (!point) return { ...blank, text: '' }
  if (point.value === null)
    return { ...blank, note: noteOf(point, words), text: words.reason.short[point.reason ?? 'not-reported'] }
  return { ...told(series, point, words), year, years: 1 }
}

const isMeanOver = (point: Point, year: string): boolean =>
  point.reason === 'several-years' && point.value !== null && point.from.slice(0, 4) <= year && year <= point.period

function told(series: IndicatorSeries, point: Point, words: Words): Omit<IndicatorCell, 'year' | 'years'> {
  const value = point.value ?? 0
  return {
    value,
    note: noteOf(point, words),
    mark: cellMark(series, point, words),
    text: shortText(value, series.unit, words),
  }
}

/** What the word or the mark in the cell does not already tell. */
function noteOf(point: Point, words: Words): string {
  if (point.reason === 'several-years') return ''
  if (point.note !== undefined) return point.note
  return point.reason === undefined || point.reason === 'not-reported' ? '' : words.reason.long[point.reason]
}

/** Money in thousands of euros would hide the unit: it is told in millions where it is that large. */
const shortText = (value: number, unit: string, words: Words): string =>
  unit === 'EUR' && Math.abs(value) >= 999_500 ? words.format.money(value) : bareText(words, value, unit)

function cellMark(series: IndicatorSeries, point: Point, words: Words): string {
  const { indicators, format } = words
  if (point.reason === 'several-years') return indicators.meanOf(point.from.slice(0, 4), point.to.slice(0, 4))
  const marks = [
    markText(words, point),
    ...(point.reason === 'part-year' ? [format.period(`${point.from}/${point.to}`)] : []),
    ...(series.preliminary.includes(point.period) ? [indicators.preliminary] : []),
  ]
  return marks.filter((mark) => mark !== '').join(', ')
}

/** `age:13-15` is `13–15 v.`; what has no name is shown as the source writes it. */
export function partName({ breakdown }: IndicatorSeries, words: Words): string {
  const { values, ages, months } = words.indicators
  const value = breakdown?.value ?? ''
  const [, from, to] = /^(\d+)-(\d+)$/.exec(value) ?? []
  if (breakdown?.dimension === 'age' && from && to) return ages(from, to)
  const [, side, amount] = /^(over|under)-(\d+)-months$/.exec(value) ?? []
  if (amount) return side === 'over' ? months.over(amount) : months.under(amount)
  const [, low, high] = /^(\d+)-(\d+)-months$/.exec(value) ?? []
  return low && high ? months.between(low, high) : (values[value] ?? value)
}
