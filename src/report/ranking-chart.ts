/**
 * Ranking chart (järjestyskuvio): areas from the smallest figure to the largest, each with what chance leaves open.
 *
 * Equal figures share their places; an area without an interval has a dot without a line and the word for it.
 */
import { scaleLinear } from 'd3-scale'
import type { Comparison, IndicatorPage, Standing } from '#model/indicator-page.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import type { ChartTable, TableCell } from './chart-table.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import { areaName, shortArea } from './peer-names.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { bareText, valueText } from './value-text.ts'

const ROW = 24
const TOP = 26

interface Frame {
  readonly left: number
  readonly right: number
  readonly x: (value: number) => number
  readonly bottom: number
}

export function rankingChart(page: IndicatorPage, comparison: Comparison, request: ChartRequest): Chart {
  const { words, width } = request
  const { standings, unit } = comparison
  const names = standings.map((one) => shortArea(page, one.area, words))
  const isNarrow = width < 520
  const left = Math.min(width * (isNarrow ? 0.4 : 0.3), Math.max(...names.map((name) => textWidth(name))) + 12)
  const beside = standings.map((one) => besideText(one, comparison, isNarrow ? 'narrow' : 'wide', words))
  const right = width - Math.max(...beside.map((text) => textWidth(text, 12.5))) - 14
  const bottom = TOP + standings.length * ROW
  const highest = Math.max(...standings.map((one) => one.interval?.high ?? one.value), 0)
  const lowest = Math.min(...standings.map((one) => one.interval?.low ?? one.value), 0)
  const x = scaleLinear()
    .domain([lowest, highest || 1])
    .nice(4)
    .range([left, right])
  const frame: Frame = { left, right, x, bottom }
  const ticks = x.ticks(isNarrow ? 3 : 5)
  const title = words.chart.titled(words.peers.ranking, titleOf(comparison, words))
  return {
    id: 'ranking',
    title,
    note: words.peers.rankingNote,
    description: [title, ...standings.map((one) => standingText(page, comparison, one, words))].join('. '),
    width,
    height: bottom + 10,
    drawing: group(
      ...ticks.map((tick) => gridLine(tick, frame, bareText(words, tick, unit))),
      ...standings.map((one, k) =>
        standingRow(one, names[k] ?? '', k, { page, frame, request, beside: beside[k] ?? '' }),
      ),
    ),
    marks: [],
    table: rankingTable(page, comparison, words),
    sources: [comparison.source],
  }
}

export const titleOf = (comparison: Comparison, words: Words): string =>
  `${nameIn(words, comparison.indicator.name)}, ${periodText(comparison, words)}`

/** `2024`, or `2019–2021` of a mean of several years. */
export function periodText({ from, to, period }: Pick<Comparison, 'from' | 'to' | 'period'>, words: Words): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? words.format.period(period) : `${first}–${last}`
}

function gridLine(tick: number, { x, bottom }: Frame, text: string): SvgNode {
  return group(
    node('line', { x1: x(tick), x2: x(tick), y1: TOP - 6, y2: bottom, stroke: INK.faint }),
    textNode(x(tick), 14, text, { 'text-anchor': 'middle', 'font-size': 12, fill: INK.soft }),
  )
}

interface RowSetting {
  readonly page: IndicatorPage
  readonly frame: Frame
  readonly request: ChartRequest
  readonly beside: string
}

/** The figure; where there is room, the places that chance leaves open. */
function besideText(one: Standing, { unit }: Comparison, rank: 'narrow' | 'wide', words: Words): string {
  const value = bareText(words, one.value, unit)
  const open = one.open
    ? words.peers.openShort(String(one.open.first), String(one.open.last))
    : words.peers.noInterval[one.unknown ?? 'no-count']
  return rank === 'narrow' ? value : `${value}, ${open}`
}

function standingRow(one: Standing, name: string, k: number, { page, frame, request, beside }: RowSetting): SvgNode {
  const { width } = request
  const y = TOP + k * ROW + ROW / 2
  const isOwn = one.area === page.area.id
  const colour = isOwn ? INK.accent : INK.gap
  const weight = isOwn ? 700 : 400
  return group(
    isOwn
      ? node('rect', { x: 0, y: y - ROW / 2, width, height: ROW, fill: INK.faint, 'fill-opacity': 0.6 })
      : undefined,
    textNode(0, y + 4, fitted(name, frame.left - 8), { 'font-weight': weight }),
    one.interval
      ? node('line', {
          x1: frame.x(one.interval.low),
          x2: frame.x(one.interval.high),
          y1: y,
          y2: y,
          stroke: colour,
          'stroke-width': isOwn ? 4 : 3,
          'stroke-opacity': 0.45,
        })
      : undefined,
    node('circle', {
      cx: frame.x(one.value),
      cy: y,
      r: isOwn ? 5.5 : 4,
      fill: one.interval ? colour : INK.paper,
      stroke: colour,
      'stroke-width': 2,
    }),
    textNode(frame.right + 10, y + 4, beside, {
      'font-size': 12,
      'font-weight': weight,
      fill: isOwn ? INK.text : INK.soft,
    }),
  )
}

export function standingText(page: IndicatorPage, comparison: Comparison, one: Standing, words: Words): string {
  const all = String(comparison.standings.length)
  const place = words.peers.place(String(one.place.first), String(one.place.last), all)
  return `${areaName(page, one.area, words)}: ${valueText(words, one.value, comparison.unit)}, ${place}`
}

function rankingTable(page: IndicatorPage, comparison: Comparison, words: Words): ChartTable {
  const { rankingColumns: told } = words.peers
  const { unit, standings } = comparison
  return {
    caption: words.chart.titled(words.peers.ranking, titleOf(comparison, words)),
    corner: words.peers.area,
    columns: [told.value, told.interval, told.place, told.open, told.count],
    rows: standings.map((one) => ({
      label: areaName(page, one.area, words),
      cells: [
        cell(bareText(words, one.value, unit), one.value),
        cell(intervalText(one, unit, words)),
        cell(rangeText(one.place)),
        cell(one.open ? rangeText(one.open) : words.peers.noInterval[one.unknown ?? 'no-count']),
        cell(one.count ? betweenText(one.count, words) : words.reason.short['not-reported']),
      ],
    })),
  }
}

const cell = (text: string, value: number | null = null): TableCell => ({ text, value, note: '' })

export function intervalText({ interval, unknown }: Standing, unit: string, words: Words): string {
  if (!interval) return words.peers.noInterval[unknown ?? 'no-count']
  return words.peers.interval(fineText(interval.low, unit, words), fineText(interval.high, unit, words))
}

/** One decimal more than the figure, so that the two ends of a narrow interval differ. */
const fineText = (value: number, unit: string, words: Words): string =>
  unit === 'percent' ? words.format.number(value, 2) : words.format.number(value, value < 10 ? 2 : 0)

const rangeText = ({ first, last }: { first: number; last: number }): string =>
  first === last ? String(first) : `${first}–${last}`

const betweenText = ({ low, high }: { low: number; high: number }, words: Words): string =>
  low === high ? words.format.number(low) : `${words.format.number(low)}–${words.format.number(high)}`
