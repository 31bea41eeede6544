/** Fan table (viuhkan taulukko): the figures behind a fan as rows and columns, its intervals in words. */
import type { FanPoint } from '#model/forecast.ts'
import type { Annotation } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'
import type { ChartTable, TableCell } from './chart-table.ts'
import type { Slot } from './slot.ts'
import { reckonedText, titledWith, valueText } from './value-text.ts'

/** A value of the past; null with its reason where it is not known. */
export interface PastValue {
  readonly period: string
  readonly value: number | null
  /** The short word for why there is none, or why it is not a whole one. */
  readonly word?: string
  readonly isPart?: boolean
}

export interface FanInput {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly past: readonly PastValue[]
  readonly fan: readonly FanPoint[]
  /** What the central path is called, where it is no forecast. */
  readonly path?: string
  /** What goes on as it was, beside which the forecast is judged. */
  readonly yardstick?: readonly { readonly period: string; readonly mean: number }[]
  readonly annotations: readonly Annotation[]
  readonly sources: readonly string[]
  readonly plotHeight?: number
  /** Zero is in the middle of a difference and needs a line of its own. */
  readonly note?: string
}

export function tableOfFan(input: FanInput, slots: readonly Slot[], unitName: string, words: Words): ChartTable {
  const told = words.fan
  const tell = (value: number) => valueText(words, value, input.unit)
  const about = (value: number) => reckonedText(words, value, input.unit)
  const cell = (value: number | undefined, text?: string): TableCell =>
    value === undefined ? { text: text ?? '', value: null, note: '' } : { text: text ?? tell(value), value, note: '' }
  const hasYardstick = (input.yardstick?.length ?? 0) > 0
  return {
    caption: titledWith(words, input.title, unitName),
    corner: words.chart.period,
    columns: [told.past, input.path ?? told.path, told.band80, told.band95, ...(hasYardstick ? [told.yardstick] : [])],
    rows: slots.map((slot) => {
      const past = input.past.find(({ period }) => period === slot.id)
      const point = input.fan.find(({ period }) => period === slot.id)
      const naive = input.yardstick?.find(({ period }) => period === slot.id)
      const range = (low: number, high: number) => `${about(low)} … ${about(high)}`
      const known = past?.value ?? undefined
      return {
        label: words.format.period(slot.id),
        cells: [
          cell(
            known,
            known === undefined ? (past?.word ?? '') : past?.isPart ? `${tell(known)} (${past.word ?? ''})` : undefined,
          ),
          cell(point?.mean, point && about(point.mean)),
          cell(undefined, point && range(point.lower80, point.upper80)),
          cell(undefined, point && range(point.lower95, point.upper95)),
          ...(hasYardstick ? [cell(naive?.mean, naive && about(naive.mean))] : []),
        ],
      }
    }),
  }
}

/** The same for a screen reader. */
export function describedFan(input: FanInput, words: Words): string {
  const tell = (value: number) => reckonedText(words, value, input.unit)
  const at = (period: string) => words.format.period(period)
  const past = input.past.map(({ period, value, word }) =>
    words.chart.describedPoint(at(period), value === null ? (word ?? words.reason.short['not-reported']) : tell(value)),
  )
  const coming = input.fan.map((point) =>
    words.fan.described(at(point.period), tell(point.mean), tell(point.lower95), tell(point.upper95)),
  )
  return [`${input.title}.`, ...past, ...coming].join(' ')
}
