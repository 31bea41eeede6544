/**
 * Small multiples (pienet kuvaajat): the course of each peer on the same scale, the own area beside it in every one.
 *
 * Only neighbouring comparable figures are joined; a mean of several years is a dot at its last year.
 */
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Comparison, IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf, type ChartForm, OWN_LINE, PEER_LINE } from './chart-form.ts'
import { tableOf } from './chart-table.ts'
import { whenText } from './indicator-headline.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import { formLines } from './line-form.ts'
import { areaName, shortArea } from './peer-names.ts'
import { isComparable, pointIn, type Slot, slotsOf } from './slot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { bareText } from './value-text.ts'

const PANEL = { height: 104, top: 22, bottom: 20 } as const
const SMALLEST = 170

interface Panel {
  readonly x: (year: string) => number
  readonly y: (value: number) => number
  readonly years: readonly string[]
  readonly width: number
  /** The largest value of the scale. */
  readonly top: number
}

export function multiplesChart(page: IndicatorPage, comparison: Comparison, request: ChartRequest): Chart {
  const { words, width } = request
  const { series, unit } = comparison
  const slots = slotsOf(series, 'year')
  const years = slots.map((slot) => slot.id)
  const own = series.find((one) => one.area === page.area.id)
  const columns = Math.max(2, Math.floor(width / SMALLEST))
  const panel = panelOf(comparison, years, width / columns)
  const title = words.chart.titled(words.peers.multiples, nameIn(words, comparison.indicator.name))
  const place = (k: number) =>
    `translate(${(k % columns) * panel.width} ${Math.floor(k / columns) * (PANEL.height + 10)})`
  return {
    id: 'multiples',
    title,
    note: words.peers.multiplesNote,
    description: [title, ...series.map((one) => coursed(areaName(page, one.area, words), one, words))].join('. '),
    width,
    height: Math.ceil(series.length / columns) * (PANEL.height + 10),
    drawing: group(
      ...series.map((one, k) =>
        node(
          'g',
          { transform: place(k) },
          panelNodes(one, own, panel, shortArea(page, one.area, words), bareText(words, panel.top, unit)),
        ),
      ),
    ),
    marks: [],
    table: tableOf(
      words,
      title,
      series.map((one) => ({ label: areaName(page, one.area, words), series: one })),
      slots,
      'year',
    ),
    form: formOf(page, comparison, slots, words),
    sources: [comparison.source],
  }
}

/** All on one pair of axes: the own line over those of the others. */
function formOf(page: IndicatorPage, { series, unit }: Comparison, slots: readonly Slot[], words: Words): ChartForm {
  const lines = series.flatMap((one) => {
    const isOwn = one.area === page.area.id
    const name = areaName(page, one.area, words)
    const points = slots.map((slot) => pointIn(one, slot, 'year'))
    return formLines({ name, paint: isOwn ? OWN_LINE : PEER_LINE, stroke: isOwn ? 'solid' : 'thin' }, points, words)
  })
  return { kind: 'lines', labels: slots.map(({ id }) => id), axis: axisOf(unit), lines: lines.toReversed() }
}

function panelOf({ series }: Comparison, years: readonly string[], width: number): Panel {
  const values = series.flatMap((one) => one.points.flatMap((point) => point.value ?? []))
  const y = scaleLinear()
    .domain([Math.min(...values, 0), Math.max(...values, 0) || 1])
    .nice(3)
    .range([PANEL.height - PANEL.bottom, PANEL.top])
  const x = scalePoint<string>()
    .domain(years)
    .range([8, width - 20])
  return { x: (year) => x(year) ?? 0, y, years, width, top: y.domain()[1] ?? 0 }
}

/** The first and the last figure of an area, for whoever does not see the drawing. */
function coursed(name: string, one: IndicatorSeries, words: Words): string {
  const known = one.points.filter((point) => point.value !== null)
  const ends = [...new Set([known[0], known.at(-1)])].flatMap((point) => (point ? [point] : []))
  const texts = ends.map((point) => `${whenText(point, words)} ${bareText(words, point.value ?? 0, one.unit)}`)
  return `${name}: ${texts.join(', ')}`
}

function panelNodes(
  one: IndicatorSeries,
  own: IndicatorSeries | undefined,
  panel: Panel,
  name: string,
  top: string,
): SvgNode[] {
  const isOwn = one === own
  const { width, years, y } = panel
  const [first = '', last = ''] = [years[0], years.at(-1)]
  const small = { 'font-size': 11, fill: INK.soft }
  const bottom = PANEL.height - PANEL.bottom
  return [
    textNode(8, 13, fitted(name, width - 36 - textWidth(top, 11), 12), {
      'font-size': 12,
      'font-weight': isOwn ? 700 : 400,
    }),
    node('line', { x1: 8, x2: width - 20, y1: y(0), y2: y(0), stroke: INK.gap }),
    node('line', { x1: 8, x2: width - 20, y1: PANEL.top, y2: PANEL.top, stroke: INK.faint }),
    textNode(width - 20, PANEL.top - 5, top, { ...small, 'text-anchor': 'end' }),
    textNode(8, bottom + 14, first, small),
    textNode(width - 20, bottom + 14, last, { ...small, 'text-anchor': 'end' }),
    ...(own && !isOwn ? course(own, panel, INK.accent, 1.25) : []),
    ...course(one, panel, isOwn ? INK.accent : INK.text, isOwn ? 2.5 : 1.75),
  ]
}

function course(series: IndicatorSeries, panel: Panel, colour: string, thick: number): SvgNode[] {
  const points = panel.years.map((year) => ({ year, point: series.points.find((one) => one.period === year) }))
  const path = line<(typeof points)[number]>()
    .digits(2)
    .defined(({ point }) => isComparable(point))
    .x(({ year }) => panel.x(year))
    .y(({ point }) => panel.y(point?.value ?? 0))(points)
  return [
    node('path', { d: path ?? '', fill: 'none', stroke: colour, 'stroke-width': thick }),
    ...points.flatMap(({ year, point }) => {
      if (!point || point.value === null) return []
      const fill = isComparable(point) ? colour : INK.paper
      return [node('circle', { cx: panel.x(year), cy: panel.y(point.value), r: thick + 0.5, fill, stroke: colour })]
    }),
  ]
}
