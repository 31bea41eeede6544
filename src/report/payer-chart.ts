/**
 * Payer chart (maksajakuvio): who pays, in the last period with figures, largest first.
 *
 * A share is told only where every payer's sum is known and none is negative.
 */
import { scaleLinear } from 'd3-scale'
import type { Picture, Point } from '#model/picture.ts'
import type { Chart, ChartMark, ChartRequest } from './chart.ts'
import { axisOf } from './chart-form.ts'
import { tableOf } from './chart-table.ts'
import {
  CORRECTIVE,
  definitions,
  fillOf,
  fitted,
  hatchOf,
  INK,
  type Paint,
  paintsOf,
  textNode,
  textWidth,
  UNCLEAR,
} from './ink.ts'
import { hasValue, labelOf, splitBy } from './picture-parts.ts'
import { pointIn, type Slot, slotsOf } from './slot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { traceOf } from './traceable.ts'
import { markText, measureOf, valueText } from './value-text.ts'

interface Bar {
  readonly label: string
  readonly paint: Paint
  readonly point: Point & { readonly value: number }
  readonly text: string
  readonly mark: ChartMark | undefined
}

export function payerChart(picture: Picture, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const series = splitBy(picture, 'payer').filter(hasValue)
  const { grain } = picture.view
  const slots = slotsOf(series, grain)
  const slot = slots.findLast((one) => series.some((each) => (pointIn(each, one, grain)?.value ?? null) !== null))
  if (!slot) return undefined
  const bars = barsOf(picture, request, slot)
  const measure = measureOf(words, 'EUR', Math.max(...bars.map(({ point }) => Math.abs(point.value))))
  const title = words.headline.inArea(words.chart.payers, words.format.period(slot.id))
  const columns = series.map((one) => ({ label: labelOf(words, picture, one), series: one }))
  return {
    id: 'payers',
    title,
    description: [title, ...bars.map((bar) => words.chart.describedPoint(bar.label, bar.text))].join(' '),
    width,
    height: bars.length * rowHeight(bars, width) + 6,
    drawing: group(
      definitions(
        bars.map((bar) => bar.paint),
        'payers',
      ),
      ...bars.flatMap((bar, row) => barNodes(bar, row, bars, width)),
    ),
    marks: bars.flatMap((bar, row) =>
      bar.mark ? [{ ...bar.mark, y: (row + 1) * rowHeight(bars, width) - 26, height: 18 }] : [],
    ),
    table: { ...tableOf(words, words.chart.payers, columns, slots, grain), unit: words.unit.name.EUR ?? '' },
    form: {
      kind: 'bars',
      axis: axisOf('EUR', measure),
      unit: measure.unitName,
      labels: bars.map(({ label, text }) => `${label}: ${text}`),
      parts: [{ name: title, paint: CORRECTIVE, values: bars.map(({ point }) => point.value) }],
    },
    sources: [...new Set(series.flatMap((one) => one.sources))],
  }
}

function barsOf(picture: Picture, { words, width }: ChartRequest, slot: Slot): Bar[] {
  const series = splitBy(picture, 'payer').filter(hasValue)
  const points = series.map((one) => pointIn(one, slot, picture.view.grain))
  const isWhole = points.every((point) => point !== undefined && point.value !== null && point.value >= 0)
  const sum = points.reduce((total, point) => total + (point?.value ?? 0), 0)
  const payers = series.map((one) => one.payer ?? '')
  const paints = paintsOf(payers, payers)
  const bars = series.flatMap((one, place) => {
    const point = points[place]
    if (!point || point.value === null || point.value === 0) return []
    const mark = markText(words, point)
    const amount = `${valueText(words, point.value, one.unit)}${mark === '' ? '' : ` (${mark})`}`
    const share = isWhole && sum > point.value ? `, ${words.format.percent(point.value / sum)}` : ''
    const label = labelOf(words, picture, one)
    const trace = traceOf(one, point)
    const told = words.chart.traceFigure(label, words.format.period(slot.id), amount)
    const hit = trace && { x: 0, y: 0, width, height: 0, label: told, trace }
    return [
      {
        label,
        paint: paints.get(one.payer ?? '') ?? UNCLEAR,
        point: { ...point, value: point.value },
        text: `${amount}${share}`,
        mark: hit,
      },
    ]
  })
  return bars.sort((a, b) => b.point.value - a.point.value)
}

/** Name and amount on one line where all of them fit, else on two. */
const rowHeight = (bars: readonly Bar[], width: number): number =>
  bars.every((bar) => textWidth(bar.label) + textWidth(bar.text) + 16 <= width) ? 46 : 62

function barNodes(bar: Bar, row: number, bars: readonly Bar[], width: number): SvgNode[] {
  const length = scaleLinear()
    .domain([0, Math.max(...bars.map((one) => Math.abs(one.point.value)))])
    .range([0, width - 4])
  const height = rowHeight(bars, width)
  const [top, y] = [row * height, (row + 1) * height - 26]
  const fill = bar.point.reason === undefined ? fillOf(bar.paint, 'payers') : hatchOf(bar.paint, 'payers')
  const amount =
    height > 46
      ? textNode(0, top + 30, bar.text, { 'font-weight': 600 })
      : textNode(width, top + 14, bar.text, { 'text-anchor': 'end', 'font-weight': 600 })
  return [
    textNode(0, top + 14, fitted(bar.label, width)),
    amount,
    node('rect', { x: 0, y, width, height: 16, fill: INK.faint }),
    node('rect', {
      x: 0,
      y,
      width: Math.max(1, length(Math.abs(bar.point.value))),
      height: 16,
      fill,
      stroke: bar.paint.colour,
    }),
  ]
}
