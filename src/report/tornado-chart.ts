/**
 * Tornado chart (tornadokuvio): what the net saving would be at the low and at the high end of each assumption, the others as they
 * are; the widest first.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { type AxisFormat, axisOf, type ChartForm } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import { definitions, fitted, hatchOf, INK, textNode, textWidth } from './ink.ts'
import { parameterName, parameterValue } from './proposal-names.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { measureOf, reckoned, reckonedText } from './value-text.ts'

type Bar = ProposalAppraisal['tornado'][number]

const ID = 'tornado'
/** So many are drawn; the table has all. */
const MOST = 10
const ROW = 44
const TOP = 26
const PAINT = { colour: INK.accent, pattern: 'plain' } as const

export function tornadoChart(appraisal: ProposalAppraisal, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const told = words.investment.tornado
  const bars = appraisal.tornado.slice(0, MOST)
  if (bars.length === 0) return undefined
  const base = appraisal.totals.net.mean
  const ends = bars.flatMap(({ netAtLow, netAtHigh }) => [netAtLow, netAtHigh])
  const measure = measureOf(words, 'EUR', Math.max(...ends.map(Math.abs)))
  const room = Math.max(...ends.map((end) => textWidth(measure.tick(end), 12))) + 6
  const scale = scaleLinear()
    .domain([Math.min(base, ...ends), Math.max(base, ...ends)])
    .range([room, width - room])
  const height = TOP + bars.length * ROW
  const title = words.chart.titled(told.title, measure.unitName)
  return {
    id: ID,
    title,
    note: told.note,
    description: [
      `${told.title}.`,
      told.base(reckonedText(words, base, 'EUR')),
      ...bars.map((bar) => describedBar(bar, appraisal, words)),
    ].join(' '),
    width,
    height,
    drawing: group(
      definitions([PAINT], ID),
      ...lines({ scale, base, height, text: told.now(measure.tick(base)) }),
      ...bars.flatMap((bar, row) => barNodes(bar, row, { scale, base, tick: measure.tick, appraisal, words, width })),
    ),
    marks: [],
    table: tableOf(appraisal, words),
    form: formOf(bars, axisOf('EUR', measure), appraisal, words),
    sources: [],
  }
}

interface Lines {
  readonly scale: ScaleLinear<number, number>
  readonly base: number
  readonly height: number
  readonly text: string
}

/** Where nothing is changed, and where costs and savings meet. */
function lines({ scale, base, height, text }: Lines): SvgNode[] {
  const [low = 0, high = 0] = scale.domain()
  const upright = (x: number, dash: string) =>
    node('line', { x1: x, x2: x, y1: 20, y2: height, stroke: INK.gap, 'stroke-width': 1, 'stroke-dasharray': dash })
  const [from, to] = scale.range()
  const half = textWidth(text, 12) / 2
  const x = Math.min(Math.max(scale(base), (from ?? 0) - 40 + half), (to ?? 0) + 40 - half)
  return [
    upright(scale(base), '1 0'),
    ...(low < 0 && high > 0 ? [upright(scale(0), '3 4')] : []),
    textNode(x, 14, text, { 'text-anchor': 'middle', 'font-size': 12, fill: INK.soft }),
  ]
}

interface Frame {
  readonly scale: ScaleLinear<number, number>
  readonly base: number
  readonly tick: (value: number) => string
  readonly appraisal: ProposalAppraisal
  readonly words: Words
  readonly width: number
}

function barNodes(bar: Bar, row: number, { scale, base, tick, appraisal, words, width }: Frame): SvgNode[] {
  const top = TOP + row * ROW
  const part = (net: number, fill: string) => {
    const [a, b] = [scale(base), scale(net)].sort((one, other) => one - other) as [number, number]
    return node('rect', { x: a, y: top + 22, width: Math.max(1, b - a), height: 14, fill, stroke: INK.accent })
  }
  const end = (net: number, side: 'left' | 'right') =>
    textNode(scale(net) + (side === 'right' ? 5 : -5), top + 33, tick(net), {
      'text-anchor': side === 'right' ? 'start' : 'end',
      'font-size': 12,
    })
  const [lowSide, highSide] =
    bar.netAtHigh >= bar.netAtLow ? (['left', 'right'] as const) : (['right', 'left'] as const)
  return [
    textNode(0, top + 15, fitted(labelOf(bar, appraisal, words), width), {
      stroke: INK.paper,
      'stroke-width': 3,
      'paint-order': 'stroke',
    }),
    part(bar.netAtLow, hatchOf(PAINT, ID)),
    part(bar.netAtHigh, PAINT.colour),
    end(bar.netAtLow, lowSide),
    end(bar.netAtHigh, highSide),
  ]
}

function formOf(bars: readonly Bar[], axis: AxisFormat, appraisal: ProposalAppraisal, words: Words): ChartForm {
  const told = words.investment.tornado
  return {
    kind: 'tornado',
    axis,
    base: appraisal.totals.net.mean,
    labels: bars.map((bar) => labelOf(bar, appraisal, words)),
    low: { name: told.netAtLow, paint: PAINT, isHatched: true, values: bars.map(({ netAtLow }) => reckoned(netAtLow)) },
    high: { name: told.netAtHigh, paint: PAINT, values: bars.map(({ netAtHigh }) => reckoned(netAtHigh)) },
  }
}

function labelOf({ parameter, low, high }: Bar, appraisal: ProposalAppraisal, words: Words): string {
  const text = (value: number | null) => parameterValue(words, appraisal, parameter, value)
  return `${parameterName(words, appraisal, parameter)}: ${text(low)} … ${text(high)}`
}

function tableOf(appraisal: ProposalAppraisal, words: Words): ChartTable {
  const told = words.investment.tornado
  const money = (value: number) => ({ text: reckonedText(words, value, 'EUR'), value, note: '' })
  return {
    caption: told.title,
    unit: words.unit.name.EUR ?? '',
    corner: words.investment.assumption,
    columns: [told.low, told.netAtLow, told.high, told.netAtHigh],
    rows: appraisal.tornado.map(({ parameter, low, high, netAtLow, netAtHigh }) => {
      const given = (value: number | null) => ({
        text: parameterValue(words, appraisal, parameter, value),
        value,
        note: '',
      })
      return {
        label: parameterName(words, appraisal, parameter),
        cells: [given(low), money(netAtLow), given(high), money(netAtHigh)],
      }
    }),
  }
}

const describedBar = ({ parameter, low, high, netAtLow, netAtHigh }: Bar, all: ProposalAppraisal, words: Words) =>
  words.investment.tornado.described({
    name: parameterName(words, all, parameter),
    low: parameterValue(words, all, parameter, low),
    high: parameterValue(words, all, parameter, high),
    netAtLow: reckonedText(words, netAtLow, 'EUR'),
    netAtHigh: reckonedText(words, netAtHigh, 'EUR'),
  })
