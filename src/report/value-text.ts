/**
 * Value text (luku tekstinä): a value with its unit as a reader says it, or the word for why there is none.
 */
import type { Point } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'

export function valueText(words: Words, value: number, unit: string): string {
  const { format } = words
  if (unit === 'EUR') return format.money(value)
  if (unit.startsWith('EUR/')) return perText(words, value, unit.slice(4))
  if (unit === 'percent' || unit === '%') return format.percent(value / 100)
  if (unit === 'share') return format.percent(value)
  return (words.unit.of[unit] ?? ((amount: string) => amount))(format.plain(value))
}

/** The value alone, where the unit already stands in the title. */
export function bareText(words: Words, value: number, unit: string): string {
  if (unit === 'EUR' || unit.startsWith('EUR/')) return words.format.number(value, 0)
  if (unit === 'percent' || unit === '%' || unit === 'share') return valueText(words, value, unit)
  return words.format.plain(value)
}

const perText = (words: Words, value: number, per: string): string =>
  `${words.format.money(value)}/${words.unit.per[per] ?? per}`

/** A reckoned value with its unit, in no more digits than it can carry: three, or two below a hundred. */
export function reckonedText(words: Words, value: number, unit: string): string {
  return valueText(words, reckoned(value), unit)
}

export const reckoned = (value: number): number => Number(value.toPrecision(Math.abs(value) >= 100 ? 3 : 2))

/** What is known of a point in words: its value with its mark, or why it has none. */
export function pointText(words: Words, point: Point | undefined, unit: string): string {
  if (!point) return words.reason.short['not-reported']
  if (point.value === null) return words.reason.short[point.reason ?? 'not-reported']
  const mark = markText(words, point)
  return mark === '' ? bareText(words, point.value, unit) : `${bareText(words, point.value, unit)} (${mark})`
}

/** The short word beside a value that is not a full and comparable one; empty where it is. */
export function markText(words: Words, point: Point): string {
  if (point.reason === undefined || point.value === null) return ''
  if (point.reason === 'other-date') return words.format.dayOfYear(point.to)
  if (point.reason === 'several-years') return `${point.from.slice(0, 4)}–${point.to.slice(2, 4)}`
  if (point.reason === 'part-year') return words.chart.partYear
  if (point.reason === 'annualised') return words.chart.annualised
  if (point.reason === 'other-source') return words.chart.otherSource
  return point.reason === 'partial-coverage' ? words.chart.partial : words.reason.short[point.reason]
}

/** `Hoitopäivät` need no `, hoitopäivää`: the unit is told where the name does not tell it. */
export const titledWith = (words: Words, name: string, unit: string): string =>
  name.toLowerCase().includes(unit.toLowerCase().slice(0, 6)) ? name : words.chart.titled(name, unit)

export interface Measure {
  readonly divisor: number
  readonly unitName: string
  /** The value on the axis and above a column. */
  readonly tick: (value: number) => string
}

/** How values of a unit are written on an axis whose unit stands in the title. */
export function measureOf(words: Words, unit: string, largest: number): Measure {
  const name = words.unit.name[unit] ?? unit
  if (unit === 'EUR' && largest >= 1e6) {
    const tick = (value: number) => words.format.number(value / 1e6, largest >= 1e8 ? 0 : 1)
    return { divisor: 1e6, unitName: words.chart.millions, tick }
  }
  return { divisor: 1, unitName: name, tick: (value) => bareText(words, value, unit) }
}
