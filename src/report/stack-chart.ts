/**
 * Stack chart (pinokuvio): parts of one measure over time, as columns or, for many periods, as areas.
 */
import type { Grain } from '#kernel/period.ts'
import type { Annotation, MeasureSeries } from '#model/picture.ts'
import { areaNodes } from './area-stack.ts'
import type { Chart, ChartMark, ChartRequest } from './chart.ts'
import { axisOf, type ChartForm } from './chart-form.ts'
import { tableOf } from './chart-table.ts'
import { extremes, gapsOf, type Part, type Segment, segmentNode, segmentsOf, sumLabels } from './column-stack.ts'
import { definitions, type Paint } from './ink.ts'
import { belowLabels, besideLabels, type Label, roomFor } from './labels.ts'
import { gapNode, type Plot, plotOf } from './plot.ts'
import { pointIn, type Slot, slotsOf } from './slot.ts'
import { group, type SvgNode } from './svg-tree.ts'
import { traceOf } from './traceable.ts'
import { type Measure, markText, measureOf, valueText } from './value-text.ts'

export interface StackInput {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly series: readonly { readonly label: string; readonly paint: Paint; readonly series: MeasureSeries }[]
  /** The sum of the parts, told in the table beside them. */
  readonly total?: { readonly label: string; readonly series: MeasureSeries }
  readonly grain: Grain
  readonly annotations: readonly Annotation[]
  readonly plotHeight: number
  /** The top of the axis where it is not the largest sum: 100 for shares. */
  readonly highest?: number
  readonly sums: 'shown' | 'hidden'
}

const MOST_COLUMNS = 26

/** What is drawn, worked out once: the parts on their slots, stacked, and the axes they stand on. */
interface Stack {
  readonly slots: readonly Slot[]
  readonly parts: readonly Part[]
  readonly segments: readonly Segment[]
  readonly unit: string
  readonly measure: Measure
  readonly plot: Plot
  /** Room for labels beside the drawing; none where they stand below it. */
  readonly room: number
}

export function stackChart(input: StackInput, request: ChartRequest): Chart {
  const { words, width } = request
  const stack = stackOf(input, request)
  const { slots, plot, room } = stack
  const title = words.chart.titled(input.title, stack.measure.unitName)
  const labels = labelsOf(stack.parts, stack.segments, plot)
  const below = belowLabels(room === 0 ? labels.toReversed() : [], plot.height, width, input.id)
  const beside = room === 0 ? [] : besideLabels(labels, plot.right, room, input.id, plot.bottom - 6)
  return {
    id: input.id,
    title,
    ...(input.note !== undefined && { note: input.note }),
    description: describe(request, title, stack),
    width,
    height: plot.height + below.height,
    drawing: group(...drawing(input, stack, request), ...below.nodes, ...beside),
    marks: slots.length <= MOST_COLUMNS ? stack.segments.flatMap((one) => markOf(one, input, plot, request)) : [],
    table: tableOf(
      words,
      words.chart.titled(input.title, words.unit.name[stack.unit] ?? stack.unit),
      [...input.series, ...(input.total ? [input.total] : [])],
      slots,
      input.grain,
    ),
    form: formOf(input, stack, request),
    sources: [...new Set(input.series.flatMap(({ series }) => series.sources))],
  }
}

/** A period that is not whole, or is missing, is told in its label. */
function formOf(input: StackInput, { slots, parts, unit, measure }: Stack, request: ChartRequest): ChartForm {
  const gaps = gapsOf(parts, slots)
  return {
    kind: 'stack',
    axis: axisOf(unit, measure),
    ...(input.highest !== undefined && { highest: input.highest }),
    labels: slots.map((slot, place) => {
      const period = request.words.format.period(slot.id)
      const under = gaps.includes(slot) ? gapReason(request, parts, place) : underWord(request, parts, place)
      return under === '' ? period : `${period} (${under})`
    }),
    parts: parts.map(({ label, paint, points }) => ({
      name: label,
      paint,
      values: points.map((point) => point?.value ?? null),
      marked: points.flatMap((point, place) => (point?.reason !== undefined && point.value !== null ? [place] : [])),
    })),
  }
}

function stackOf(input: StackInput, request: ChartRequest): Stack {
  const all = input.series.map((one) => one.series)
  const slots = slotsOf(all, input.grain)
  const parts: Part[] = input.series.map(({ label, paint, series }) => ({
    key: label,
    label,
    paint,
    points: slots.map((slot) => pointIn(series, slot, input.grain)),
  }))
  const segments = segmentsOf(parts, slots)
  const range = extremes(segments)
  const unit = all[0]?.unit ?? 'EUR'
  const measure = measureOf(request.words, unit, range.highest)
  const names = parts.map((part) => part.label)
  const room = roomFor(names, request.width)
  const plot = plotOf({
    ...request,
    plotHeight: input.plotHeight,
    slots,
    lowest: range.lowest,
    highest: input.highest ?? range.highest,
    tick: measure.tick,
    annotations: input.annotations,
    right: room === 0 ? 4 : room,
    under: (slot) => underWord(request, parts, slots.indexOf(slot)),
  })
  return { slots, parts, segments, unit, measure, plot, room }
}

function drawing(
  input: StackInput,
  { slots, parts, segments, measure, plot }: Stack,
  request: ChartRequest,
): SvgNode[] {
  const paints = parts.map((part) => part.paint)
  const columns =
    slots.length <= MOST_COLUMNS
      ? segments.map((one) => segmentNode(one, plot, input.id))
      : areaNodes(segments, slots, plot, input.id)
  return [
    definitions(paints, input.id),
    plot.behind,
    ...gapsOf(parts, slots).map((slot) => gapNode(plot, slot, gapWord(request, parts, slots.indexOf(slot), slot))),
    ...columns,
    ...(input.sums === 'shown' ? sumLabels(segments, plot, measure.tick) : []),
    plot.front,
  ]
}

/** The word under a column: the mark of its first marked part, or that a part is missing. */
function underWord(request: ChartRequest, parts: readonly Part[], place: number): string {
  const points = parts.flatMap((part) => part.points[place] ?? [])
  const marked = points.find((point) => point.value !== null && point.reason !== undefined)
  if (marked) return markText(request.words, marked)
  const isPartial = points.some((point) => point.value === null) && points.some((point) => point.value !== null)
  return isPartial ? request.words.chart.partial : ''
}

const gapWord = (request: ChartRequest, parts: readonly Part[], place: number, slot: Slot): string =>
  request.words.chart.noFigure(gapReason(request, parts, place), request.words.format.period(slot.id))

function gapReason({ words }: ChartRequest, parts: readonly Part[], place: number): string {
  const reason = parts.map((part) => part.points[place]?.reason).find((one) => one !== undefined) ?? 'not-reported'
  return words.reason.short[reason]
}

/** Each part is labelled at the middle of its last segment. */
function labelsOf(parts: readonly Part[], segments: readonly Segment[], plot: Plot): Label[] {
  return parts.flatMap((part) => {
    const last = segments.filter((one) => one.part.key === part.key).at(-1)
    return last ? [{ text: part.label, paint: part.paint, y: (plot.y(last.low) + plot.y(last.high)) / 2 }] : []
  })
}

function markOf(segment: Segment, input: StackInput, plot: Plot, { words }: ChartRequest): ChartMark[] {
  const series = input.series.find((one) => one.label === segment.part.label)?.series
  const trace = series && traceOf(series, segment.point)
  if (!series || !trace) return []
  const [top, bottom] = [plot.y(segment.high), plot.y(segment.low)]
  const value = valueText(words, segment.point.value, series.unit)
  const label = words.chart.traceFigure(segment.part.label, words.format.period(segment.slot.id), value)
  return [{ x: plot.x(segment.slot), y: top, width: plot.band, height: Math.max(1, bottom - top), label, trace }]
}

/** What a reader who does not see the drawing is told: the sums, period by period, up to a dozen. */
function describe(request: ChartRequest, title: string, { parts, slots, unit }: Stack): string {
  const { words } = request
  const [first, last] = [slots[0], slots.at(-1)]
  if (!first || !last) return title
  const opening = words.chart.described(title, words.format.period(first.id), words.format.period(last.id))
  const told = slots.length > 12 ? [first, last] : slots
  const points = told.map((slot) => {
    const known = parts.flatMap((part) => part.points[slots.indexOf(slot)] ?? [])
    const sums = known.filter((point) => point.value !== null)
    const sum = sums.reduce((total, point) => total + (point.value ?? 0), 0)
    const text =
      sums.length === 0 ? words.reason.short[known[0]?.reason ?? 'not-reported'] : valueText(words, sum, unit)
    return words.chart.describedPoint(words.format.period(slot.id), text)
  })
  return [opening, ...points].join(' ')
}
