/**
 * Distribution chart (jakaumakuvio): every area as a dot on one axis, the middle half as a field, the own area named.
 *
 * Dots that would cover each other are heaped. Below four areas there are no quartiles.
 */
import { scaleLinear } from 'd3-scale'
import type { Comparison, IndicatorPage } from '#model/indicator-page.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { INK, textNode, textWidth } from './ink.ts'
import { areaName, shortArea } from './peer-names.ts'
import { titleOf } from './ranking-chart.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { bareText, valueText } from './value-text.ts'

const DOT = 5
const STEP = 11

export function distributionChart(page: IndicatorPage, comparison: Comparison, request: ChartRequest): Chart {
  const { words, width } = request
  const { standings, unit, quartiles } = comparison
  const values = standings.map((one) => one.value)
  const x = scaleLinear()
    .domain([Math.min(...values, 0), Math.max(...values, 0) || 1])
    .nice(4)
    .range([22, width - 22])
  const dots = heaped(standings.map((one) => ({ area: one.area, x: x(one.value) })))
  const highest = Math.max(...dots.map((dot) => dot.level), 0)
  const base = 46 + highest * STEP
  const title = words.chart.titled(words.peers.distribution, titleOf(comparison, words))
  const own = standings.find((one) => one.area === page.area.id)
  const facts = factsOf(page, comparison, words)
  return {
    id: 'distribution',
    title,
    note: words.peers.distributionNote,
    description: [title, ...facts.map(([name, text]) => `${name}: ${text}`)].join('. '),
    width,
    height: base + 34,
    drawing: group(
      quartiles ? quarterField(quartiles, x, base, words, unit) : undefined,
      node('line', { x1: x.range()[0] ?? 0, x2: x.range()[1] ?? 0, y1: base + 8, y2: base + 8, stroke: INK.gap }),
      ...x.ticks(width < 420 ? 3 : 6).map((tick) => tickText(x(tick), base + 26, bareText(words, tick, unit))),
      ...dots.map((dot) => dotNode(dot, base, dot.area === page.area.id ? 'own' : 'peer')),
      own ? ownLabel(shortArea(page, own.area, words), x(own.value), width) : undefined,
    ),
    marks: [],
    table: {
      caption: title,
      corner: words.peers.distribution,
      columns: [words.peers.rankingColumns.value],
      rows: facts.map(([label, text, value]) => ({ label, cells: [{ text, value, note: '' }] })),
    },
    sources: [comparison.source],
  }
}

const tickText = (x: number, y: number, text: string): SvgNode =>
  textNode(x, y, text, { 'text-anchor': 'middle', 'font-size': 12, fill: INK.soft })

type Fact = readonly [name: string, text: string, value: number]

function factsOf(page: IndicatorPage, { standings, quartiles, unit }: Comparison, words: Words): Fact[] {
  const own = standings.find((one) => one.area === page.area.id)
  const fact = (name: string, value: number): Fact => [name, valueText(words, value, unit), value]
  const { lowQuarter, median, highQuarter } = words.peers
  return [
    ...(own ? [fact(areaName(page, own.area, words), own.value)] : []),
    ...(quartiles
      ? [fact(lowQuarter, quartiles.low), fact(median, quartiles.median), fact(highQuarter, quartiles.high)]
      : []),
  ]
}

interface Dot {
  readonly area: string
  readonly x: number
  /** How many lie under it. */
  readonly level: number
}

/** In the order given, which is from left to right. */
function heaped(dots: readonly { area: string; x: number }[]): Dot[] {
  const placed: Dot[] = []
  for (const dot of dots) {
    const taken = placed.filter((other) => Math.abs(other.x - dot.x) < 2 * DOT).map((other) => other.level)
    let level = 0
    while (taken.includes(level)) level += 1
    placed.push({ ...dot, level })
  }
  return placed
}

function dotNode({ x, level }: Dot, base: number, rank: 'own' | 'peer'): SvgNode {
  const y = base - level * STEP
  if (rank === 'peer') return node('circle', { cx: x, cy: y, r: DOT, fill: INK.peer, stroke: INK.paper })
  // A diamond: the own area is told by its shape on grey paper.
  const r = DOT + 3
  return node('path', {
    d: `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`,
    fill: INK.accent,
    stroke: INK.paper,
  })
}

function quarterField(
  quartiles: NonNullable<Comparison['quartiles']>,
  x: (value: number) => number,
  base: number,
  words: Words,
  unit: string,
): SvgNode {
  const [low, middle, high] = [x(quartiles.low), x(quartiles.median), x(quartiles.high)]
  return group(
    node('rect', { x: low, y: 26, width: Math.max(1, high - low), height: base - 18, fill: INK.faint }),
    node('line', { x1: middle, x2: middle, y1: 26, y2: base + 8, stroke: INK.text, 'stroke-width': 1.5 }),
    node('title', {}, `${words.peers.median} ${valueText(words, quartiles.median, unit)}`),
  )
}

function ownLabel(name: string, x: number, width: number): SvgNode {
  const half = textWidth(name, 14.5) / 2
  const place = Math.min(width - half, Math.max(half, x))
  return textNode(place, 14, name, { 'text-anchor': 'middle', 'font-weight': 700, fill: INK.accent })
}
