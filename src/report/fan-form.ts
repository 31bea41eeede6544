/** Fan form (viuhkan muoto): the paths and bands of a fan as values to be drawn anew; the bands begin at the last known value. */

import type { FanPoint } from '#model/forecast.ts'
import type { Words } from '#words/dictionary.ts'
import { type AxisFormat, type ChartForm, type FormBand, type FormSeries, OWN_LINE } from './chart-form.ts'
import type { FanInput } from './fan-table.ts'
import { INK } from './ink.ts'
import type { Slot } from './slot.ts'

type Values = readonly (number | null)[]

export function formOfFan(input: FanInput, slots: readonly Slot[], axis: AxisFormat, words: Words): ChartForm {
  const { past, fan } = input
  return {
    kind: 'fan',
    axis,
    labels: slots.map(({ id }) => {
      const own = past.find(({ period }) => period === id)
      const isForecast = fan.some(({ period }) => period === id)
      const gap = own?.value === null && !isForecast ? (own.word ?? words.reason.short['not-reported']) : ''
      return gap === '' ? words.format.period(id) : `${words.format.period(id)} (${gap})`
    }),
    lines: linesOf(input, slots, words).filter(({ values }) => values.some((value) => value !== null)),
    bands: fan.length === 0 ? [] : bandsOf(input, slots, words),
  }
}

const valuesIn = <T extends { readonly period: string }>(
  all: readonly T[],
  slots: readonly Slot[],
  value: (one: T) => number | null,
): Values =>
  slots.map(({ id }) => {
    const found = all.find(({ period }) => period === id)
    return found ? value(found) : null
  })

function anchored(values: Values, { past }: FanInput, slots: readonly Slot[]): Values {
  const last = past.findLast(({ value, isPart }) => value !== null && !isPart)
  return values.map((value, k) => value ?? (last && slots[k]?.id === last.period ? last.value : null))
}

function linesOf(input: FanInput, slots: readonly Slot[], words: Words): readonly FormSeries[] {
  const { past, fan, yardstick = [] } = input
  const told = words.fan
  const partWord = past.find(({ isPart }) => isPart)?.word ?? ''
  const whole = valuesIn(past, slots, ({ value, isPart }) => (isPart ? null : value))
  const parts = valuesIn(past, slots, ({ value, isPart }) => (isPart ? value : null))
  const path = anchored(
    valuesIn(fan, slots, ({ mean }) => mean),
    input,
    slots,
  )
  const naive = valuesIn(yardstick, slots, ({ mean }) => mean)
  return [
    { name: told.past, paint: OWN_LINE, values: whole },
    { name: partWord, paint: OWN_LINE, stroke: 'unjoined', values: parts },
    { name: input.path ?? told.path, paint: OWN_LINE, stroke: 'dashed', values: path },
    { name: told.yardstick, paint: { colour: INK.gap, pattern: 'plain' }, stroke: 'dotted', values: naive },
  ]
}

function bandsOf(input: FanInput, slots: readonly Slot[], { fan: told }: Words): readonly FormBand[] {
  const end = (value: (point: FanPoint) => number) => anchored(valuesIn(input.fan, slots, value), input, slots)
  const [low95, high95] = [end(({ lower95 }) => lower95), end(({ upper95 }) => upper95)]
  const [low80, high80] = [end(({ lower80 }) => lower80), end(({ upper80 }) => upper80)]
  return [
    { name: told.band95, colour: INK.accent, opacity: 0.16, low: low95, high: high95 },
    { name: told.band80, colour: INK.accent, opacity: 0.4, low: low80, high: high80 },
  ]
}
