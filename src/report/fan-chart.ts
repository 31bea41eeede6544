/**
 * Fan chart (viuhkakuvio): what has been, and what the coming periods hold: a central path, its two bands and the yardstick.
 *
 * The bands begin at the last known value. What was no whole value stands as a hollow mark and joins nothing.
 */
import { area, line } from 'd3-shape'
import { parseDay } from '#kernel/day.ts'
import { type Grain, parsePeriod, periodsBetween } from '#kernel/period.ts'
import type { FanPoint } from '#model/forecast.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf } from './chart-form.ts'
import { formOfFan } from './fan-form.ts'
import { describedFan, type FanInput, tableOfFan } from './fan-table.ts'
import { INK, textNode, textWidth } from './ink.ts'
import { gapNode, type Plot, plotOf } from './plot.ts'
import type { Slot } from './slot.ts'
import { group, node, type SvgChild, type SvgNode } from './svg-tree.ts'
import { type Measure, measureOf, reckoned, titledWith } from './value-text.ts'

interface Drawn {
  readonly input: FanInput
  readonly slots: readonly Slot[]
  readonly plot: Plot
  readonly measure: Measure
  readonly words: Words
}

export function fanChart(input: FanInput, request: ChartRequest): Chart {
  const { words, width } = request
  const slots = slotsOfFan(input)
  const values = [
    ...input.past.flatMap(({ value }) => value ?? []),
    ...input.fan.flatMap(({ lower95, upper95 }) => [lower95, upper95]),
    ...(input.yardstick ?? []).map(({ mean }) => mean),
  ]
  const highest = Math.max(...values, 0)
  const measure = measureOf(words, input.unit, Math.max(highest, -Math.min(...values, 0)))
  const partWord = (slot: Slot) => input.past.find(({ period, isPart }) => period === slot.id && isPart)?.word ?? ''
  const plot = plotOf({
    words,
    width,
    plotHeight: input.plotHeight ?? 200,
    slots,
    lowest: Math.min(...values, 0),
    highest: highest * 1.06,
    tick: measure.tick,
    annotations: input.annotations,
    right: 10,
    under: partWord,
  })
  const drawn: Drawn = { input, slots, plot, measure, words }
  const key = keyNodes(drawn, width)
  return {
    id: input.id,
    title: titledWith(words, input.title, measure.unitName),
    ...(input.note !== undefined && { note: input.note }),
    description: describedFan(input, words),
    width,
    height: plot.height + key.height,
    drawing: group(plot.behind, ...gapNodes(drawn), ...fanNodes(drawn), ...pastNodes(drawn), plot.front, ...key.nodes),
    marks: [],
    table: tableOfFan(input, slots, words.unit.name[input.unit] ?? input.unit, words),
    form: formOfFan(input, slots, axisOf(input.unit, measure), words),
    sources: input.sources,
  }
}

const grainOf = (period: string): Grain => (/-Q\d$/.test(period) ? 'quarter' : /-\d\d$/.test(period) ? 'month' : 'year')

function slotsOfFan({ past, fan }: FanInput): Slot[] {
  const ids = [...past, ...fan].map(({ period }) => period)
  const spans = ids.flatMap((id) => {
    const parsed = parsePeriod(id)
    return parsed.ok ? [parsed.value] : []
  })
  const [first, last] = [
    spans.map(({ from }) => from).sort()[0],
    spans
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ]
  const ends = first && last ? [parseDay(first), parseDay(last)] : []
  const [from, to] = ends
  return from?.ok && to?.ok ? periodsBetween(from.value, to.value, grainOf(ids[0] ?? '')) : []
}

const middle = (plot: Plot, slot: Slot): number => plot.x(slot) + plot.band / 2

function gapNodes({ input, slots, plot, words }: Drawn): SvgNode[] {
  return slots.flatMap((slot) => {
    const past = input.past.find(({ period }) => period === slot.id)
    if (past?.value !== null || !past || input.fan.some(({ period }) => period === slot.id)) return []
    const word = past.word ?? words.reason.short['not-reported']
    return [gapNode(plot, slot, words.chart.noFigure(word, words.format.period(slot.id)))]
  })
}

interface Place {
  readonly x: number
  readonly low: number
  readonly high: number
}

function fanNodes({ input, slots, plot }: Drawn): SvgChild[] {
  const at = (period: string) => slots.find(({ id }) => id === period)
  const last = input.past.findLast(({ value, isPart }) => value !== null && !isPart)
  const anchor = last && at(last.period)
  const start = anchor && last?.value != null ? [{ x: middle(plot, anchor), y: plot.y(last.value) }] : []
  const placed = input.fan.flatMap((point) => {
    const slot = at(point.period)
    return slot ? [{ x: middle(plot, slot), point }] : []
  })
  const band = (low: (point: FanPoint) => number, high: (point: FanPoint) => number, opacity: number) => {
    const places: Place[] = [
      ...start.map(({ x, y }) => ({ x, low: y, high: y })),
      ...placed.map(({ x, point }) => ({ x, low: plot.y(low(point)), high: plot.y(high(point)) })),
    ]
    const path = area<Place>()
      .digits(2)
      .x(({ x }) => x)
      .y0(({ low: y }) => y)
      .y1(({ high: y }) => y)(places)
    return node('path', { d: path ?? '', fill: INK.accent, 'fill-opacity': opacity })
  }
  const stroke = (points: readonly { x: number; y: number }[], attributes: Readonly<Record<string, string | number>>) =>
    node('path', { d: pathOf(points), fill: 'none', ...attributes })
  const yardstick = (input.yardstick ?? []).flatMap(({ period, mean }) => {
    const slot = at(period)
    return slot ? [{ x: middle(plot, slot), y: plot.y(mean) }] : []
  })
  return [
    band((p) => p.lower95, (p) => p.upper95, 0.16), // biome-ignore format: the two bands beside each other
    band((p) => p.lower80, (p) => p.upper80, 0.24), // biome-ignore format: as above
    yardstick.length > 0 &&
      stroke([...start, ...yardstick], { stroke: INK.gap, 'stroke-width': 1.5, 'stroke-dasharray': '1.5 3.5' }),
    stroke([...start, ...placed.map(({ x, point }) => ({ x, y: plot.y(point.mean) }))], FORECAST_LINE),
  ].filter((one) => one !== false)
}

const FORECAST_LINE = { stroke: INK.accent, 'stroke-width': 2.5, 'stroke-dasharray': '7 4' }

const pathOf = (points: readonly { x: number; y: number }[]): string =>
  line<{ x: number; y: number }>()
    .digits(2)
    .x(({ x }) => x)
    .y(({ y }) => y)(points) ?? ''

/** The known path, joined only between neighbours, with its dots and its last value. */
function pastNodes({ input, slots, plot, measure }: Drawn): SvgNode[] {
  const points = slots.map((slot) => {
    const past = input.past.find(({ period }) => period === slot.id)
    return { slot, value: past?.value ?? null, isPart: past?.isPart ?? false }
  })
  const path = line<(typeof points)[number]>()
    .digits(2)
    .defined(({ value, isPart }) => value !== null && !isPart)
    .x(({ slot }) => middle(plot, slot))
    .y(({ value }) => plot.y(value ?? 0))(points)
  const known = points.flatMap(({ slot, value, isPart }) => (value === null ? [] : [{ slot, value, isPart }]))
  const size = points.length > 40 ? 0 : 4
  const dot = ({ slot, value, isPart }: (typeof known)[number]) => {
    const at = { cx: middle(plot, slot), cy: plot.y(value) }
    if (isPart) return node('circle', { ...at, r: 4, fill: INK.paper, stroke: INK.accent, 'stroke-width': 2 })
    return node('circle', { ...at, r: size, fill: INK.accent })
  }
  const whole = known.filter(({ isPart }) => !isPart)
  const ends = [...new Set([whole[0], whole.at(-1)])].flatMap((one) =>
    one ? [{ x: middle(plot, one.slot), value: one.value, isFirst: one === whole[0] && whole.length > 1 }] : [],
  )
  const lastSlot = slots.at(-1)
  const lastFan = input.fan.at(-1)
  return [
    node('path', { d: path ?? '', fill: 'none', stroke: INK.accent, 'stroke-width': 2.5 }),
    ...known.map(dot),
    ...ends.map(({ x, value, isFirst }) =>
      valueNode(x, plot.y(value) - 9, measure.tick(reckoned(value)), isFirst ? 'start' : 'middle'),
    ),
    ...(lastFan && lastSlot
      ? [endNode(middle(plot, lastSlot), plot.y(lastFan.mean) - 7, measure.tick(reckoned(lastFan.mean)), plot)]
      : []),
  ]
}

const valueNode = (x: number, y: number, text: string, anchor: string): SvgNode =>
  textNode(x, y, text, {
    'text-anchor': anchor,
    'font-weight': 600,
    stroke: INK.paper,
    'stroke-width': 3,
    'paint-order': 'stroke',
  })

/** Above the end of the path, and within the drawing. */
const endNode = (x: number, y: number, text: string, plot: Plot): SvgNode =>
  valueNode(Math.min(x, plot.right + 8 - textWidth(text) / 2), y, text, 'middle')

/** What each ink is, below the drawing, in rows that fit. */
function keyNodes({ input, plot, words }: Drawn, width: number): { nodes: SvgNode[]; height: number } {
  const told = words.fan
  const stroke = (attributes: Readonly<Record<string, string | number>>) => (x: number, y: number) =>
    node('line', { x1: x, x2: x + 22, y1: y, y2: y, stroke: INK.accent, 'stroke-width': 2.5, ...attributes })
  const box = (opacity: number) => (x: number, y: number) =>
    node('rect', { x, y: y - 6, width: 22, height: 12, fill: INK.accent, 'fill-opacity': opacity })
  const entries = [
    ...(input.past.length > 0 ? [{ text: told.past, mark: stroke({}) }] : []),
    ...(input.fan.length > 0
      ? [
          { text: input.path ?? told.path, mark: stroke({ 'stroke-dasharray': '7 4' }) },
          { text: told.band80, mark: box(0.4) },
          { text: told.band95, mark: box(0.16) },
        ]
      : []),
    ...((input.yardstick?.length ?? 0) > 0
      ? [
          {
            text: told.yardstick,
            mark: stroke({ stroke: INK.gap, 'stroke-width': 1.5, 'stroke-dasharray': '1.5 3.5' }),
          },
        ]
      : []),
  ]
  let [x, y] = [0, plot.height + 10]
  const nodes: SvgNode[] = []
  for (const { text, mark } of entries) {
    const needed = textWidth(text, 12) + 42
    if (x > 0 && x + needed > width) [x, y] = [0, y + 19]
    nodes.push(mark(x, y), textNode(x + 27, y + 4, text, { 'font-size': 12 }))
    x += needed
  }
  return { nodes, height: y - plot.height + 12 }
}
