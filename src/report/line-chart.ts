/**
 * Line chart (viivakuvio): one figure over time, of the area and of its peers.
 *
 * Only neighbouring comparable values are joined. A part-year value or one of another date is a hollow mark of its own.
 */
import { line } from 'd3-shape'
import type { Grain } from '#kernel/period.ts'
import type { Annotation, MeasureSeries, Point } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf, type ChartForm } from './chart-form.ts'
import { tableOf } from './chart-table.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import { formLines } from './line-form.ts'
import { gapNode, type Plot, plotOf } from './plot.ts'
import { isComparable, pointIn, type Slot, slotsOf } from './slot.ts'
import { group, node, type SvgChild, type SvgNode } from './svg-tree.ts'
import { type Measure, markText, measureOf, titledWith, valueText } from './value-text.ts'

export interface Line {
  readonly label: string
  readonly series: MeasureSeries
  readonly colour: string
  readonly rank: 'own' | 'peer'
  /** What chance leaves open of a period's figure, drawn as a bar behind its mark. */
  readonly intervals?: readonly { readonly period: string; readonly low: number; readonly high: number }[]
}

export interface LineInput {
  readonly id: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly grain: Grain
  readonly annotations: readonly Annotation[]
  readonly note?: string
}

export function lineChart(input: LineInput, request: ChartRequest): Chart {
  const { words, width } = request
  const series = input.lines.map((one) => one.series)
  const slots = slotsOf(series, input.grain)
  const ends = input.lines.flatMap((one) => one.intervals?.flatMap(({ low, high }) => [low, high]) ?? [])
  const values = [...series.flatMap((one) => one.points.flatMap((point) => point.value ?? [])), ...ends]
  const measure = measureOf(words, series[0]?.unit ?? '', Math.max(...values, 0))
  const plot = plotOf({
    words,
    width,
    plotHeight: 150,
    slots,
    lowest: Math.min(...values, 0),
    highest: Math.max(...values, 0) * 1.08,
    tick: measure.tick,
    annotations: input.annotations,
    right: roomBeside(input.lines, width),
    under: (slot) => underWord(request, input, slot),
  })
  const title = titledWith(words, input.title, measure.unitName)
  return {
    id: input.id,
    title,
    ...(input.note !== undefined && { note: input.note }),
    description: describe(request, title, input, slots),
    width,
    height: plot.height,
    drawing: group(...drawing(input, slots, plot, request)),
    marks: [],
    table: tableOf(words, title, input.lines, slots, input.grain),
    form: formOf(input, slots, measure, words),
    sources: [...new Set(series.flatMap((one) => one.sources))],
  }
}

function formOf({ lines, grain }: LineInput, slots: readonly Slot[], measure: Measure, words: Words): ChartForm {
  return {
    kind: 'lines',
    labels: slots.map(({ id }) => words.format.period(id)),
    axis: axisOf(lines[0]?.series.unit ?? '', measure),
    lines: lines.flatMap((one) =>
      formLines(
        {
          name: one.label,
          paint: { colour: one.colour, pattern: 'plain' },
          stroke: one.rank === 'own' ? 'solid' : 'thin',
        },
        slots.map((slot) => pointIn(one.series, slot, grain)),
        words,
      ),
    ),
  }
}

const roomBeside = (lines: readonly Line[], width: number): number =>
  lines.length === 1 ? 10 : Math.min(width * 0.34, Math.max(...lines.map((one) => textWidth(one.label, 12))) + 14)

/** Peers first, so that the area's own line lies over them. */
function drawing(input: LineInput, slots: readonly Slot[], plot: Plot, request: ChartRequest): SvgChild[] {
  const own = input.lines.filter((one) => one.rank === 'own')
  const peers = input.lines.filter((one) => one.rank === 'peer')
  const isGap = (slot: Slot) =>
    input.lines.every((one) => (pointIn(one.series, slot, input.grain)?.value ?? null) === null && !isInMean(one, slot))
  return [
    plot.behind,
    ...slots.filter(isGap).map((slot) => gapNode(plot, slot, gapWord(request, own[0], slot, input.grain))),
    ...[...peers, ...own].flatMap((one) => lineNodes(one, slots, plot, input, request)),
    ...(input.lines.length > 1 ? endLabels(input, slots, plot, request.width - plot.right - 6) : []),
    plot.front,
  ]
}

/** A year within a mean of several is no gap: the mean is drawn over it. */
const isInMean = ({ series }: Line, slot: Slot): boolean =>
  series.points.some((point) => isMean(point) && point.from <= slot.from && slot.to <= point.to)

const isMean = (point: Point): boolean => point.reason === 'several-years' && point.value !== null

/** A mean as a line over all of its years. */
function meanLines(one: Line, slots: readonly Slot[], plot: Plot): SvgNode[] {
  return one.series.points.filter(isMean).flatMap((point) => {
    const [first, last] = [slots.find((slot) => slot.to >= point.from), slots.find((slot) => slot.id === point.period)]
    if (!first || !last) return []
    const y = plot.y(point.value ?? 0)
    const ends = { x1: plot.x(first), x2: plot.x(last) + plot.band, y1: y, y2: y }
    return [node('line', { ...ends, stroke: one.colour, 'stroke-width': 2, 'stroke-dasharray': '6 3' })]
  })
}

function underWord({ words }: ChartRequest, input: LineInput, slot: Slot): string {
  const own = input.lines.find((one) => one.rank === 'own')
  const point = own && pointIn(own.series, slot, input.grain)
  return point ? markText(words, point) : ''
}

function gapWord({ words }: ChartRequest, own: Line | undefined, slot: Slot, grain: Grain): string {
  const reason = (own && pointIn(own.series, slot, grain)?.reason) ?? 'not-reported'
  return words.chart.noFigure(words.reason.short[reason], words.format.period(slot.id))
}

function lineNodes(one: Line, slots: readonly Slot[], plot: Plot, input: LineInput, request: ChartRequest): SvgChild[] {
  const points = slots.map((slot) => ({ slot, point: pointIn(one.series, slot, input.grain) }))
  const path = line<(typeof points)[number]>()
    .digits(2)
    .defined(({ point }) => isComparable(point))
    .x(({ slot }) => plot.x(slot) + plot.band / 2)
    .y(({ point }) => plot.y(point?.value ?? 0))(points)
  const isOwn = one.rank === 'own'
  const known = points.flatMap(({ slot, point }) =>
    point && point.value !== null ? [{ slot, point, value: point.value }] : [],
  )
  return [
    ...intervalBars(one, slots, plot),
    ...meanLines(one, slots, plot),
    node('path', { d: path ?? '', fill: 'none', stroke: one.colour, 'stroke-width': isOwn ? 2.5 : 1.5 }),
    ...known.map(({ slot, point, value }) => dot(plot.x(slot) + plot.band / 2, plot.y(value), one, point)),
    ...(isOwn ? valueLabels(known, plot, (value) => measureOf(request.words, one.series.unit, value).tick(value)) : []),
  ]
}

const intervalBars = (one: Line, slots: readonly Slot[], plot: Plot): SvgNode[] =>
  (one.intervals ?? []).flatMap(({ period, low, high }) => {
    const slot = slots.find(({ id }) => id === period)
    const at = slot && { x: plot.x(slot) + plot.band / 2 - 5, width: 10 }
    const ink = { fill: one.colour, 'fill-opacity': 0.22 }
    return at ? [node('rect', { ...at, y: plot.y(high), height: Math.max(1, plot.y(low) - plot.y(high)), ...ink })] : []
  })

/** Each value above its dot; only the first and the last where they would touch. */
function valueLabels(
  known: readonly { slot: Slot; value: number }[],
  plot: Plot,
  tick: (value: number) => string,
): SvgNode[] {
  const widest = Math.max(...known.map(({ value }) => textWidth(tick(value))), 0)
  const isRoomy = plot.step > widest + 4
  const shown = isRoomy ? known : [known[0], known.length > 1 ? known.at(-1) : undefined]
  return shown.flatMap((one) =>
    one
      ? [
          textNode(plot.x(one.slot) + plot.band / 2, plot.y(one.value) - 9, tick(one.value), {
            'text-anchor': isRoomy ? 'middle' : one === known[0] ? 'start' : 'end',
            'font-weight': 600,
            stroke: INK.paper,
            'stroke-width': 3,
            'paint-order': 'stroke',
          }),
        ]
      : [],
  )
}

function dot(x: number, y: number, one: Line, point: Point): SvgNode {
  const isOwn = one.rank === 'own'
  const size = isOwn ? 4 : 3
  if (isComparable(point) && point.reason === undefined)
    return node('circle', { cx: x, cy: y, r: size, fill: one.colour })
  const hollow = { fill: INK.paper, stroke: one.colour, 'stroke-width': 2, 'stroke-dasharray': '2 1.5' }
  return node('rect', { x: x - size - 1, y: y - size - 1, width: 2 * size + 2, height: 2 * size + 2, ...hollow })
}

/** Names beside the last known value of each line, moved apart. */
function endLabels(input: LineInput, slots: readonly Slot[], plot: Plot, room: number): SvgNode[] {
  const ends = input.lines.flatMap((one) => {
    const slot = slots.findLast((each) => (pointIn(one.series, each, input.grain)?.value ?? null) !== null)
    const value = slot && pointIn(one.series, slot, input.grain)?.value
    return slot && value !== undefined && value !== null ? [{ one, y: plot.y(value) }] : []
  })
  const hasPeers = input.lines.some((one) => one.rank === 'peer')
  let last = -Infinity
  return ends
    .sort((a, b) => a.y - b.y)
    .map(({ one, y }) => {
      last = Math.max(y, last + 15)
      const isOwn = one.rank === 'own'
      return textNode(plot.right + 4, last + 4, fitted(one.label, room, 12), {
        'font-size': 12,
        fill: isOwn ? INK.text : INK.soft,
        'font-weight': isOwn && hasPeers ? 600 : 400,
      })
    })
}

function describe({ words }: ChartRequest, title: string, input: LineInput, slots: readonly Slot[]): string {
  const [first, last] = [slots[0], slots.at(-1)]
  if (!first || !last) return title
  const opening = words.chart.described(title, words.format.period(first.id), words.format.period(last.id))
  const told = slots.length > 12 ? [first, last] : slots
  const lines = input.lines.flatMap((one) =>
    told.map((slot) => {
      const point = pointIn(one.series, slot, input.grain)
      const mark = point ? markText(words, point) : ''
      const value =
        point?.value == null
          ? words.reason.short[point?.reason ?? 'not-reported']
          : valueText(words, point.value, one.series.unit)
      const when = words.format.period(slot.id)
      const at = input.lines.length > 1 ? `${one.label} ${when}` : when
      return words.chart.describedPoint(at, mark === '' ? value : `${value} (${mark})`)
    }),
  )
  return [opening, ...lines].join(' ')
}
