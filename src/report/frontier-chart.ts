/**
 * Frontier chart (tehokkuusrintama): proposals by what they cost on the whole and how many child-years of placement they avoid; the line
 * joins those that no other proposal, nor a mix of others, does better.
 */
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import type { ChartTable } from './chart-table.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import { type NumberPlot, numberPlot } from './number-plot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { measureOf, reckoned, reckonedText } from './value-text.ts'

export interface FrontierPoint {
  readonly name: string
  /** Euros over the horizon, savings taken off: below zero where it saves more than it costs. */
  readonly cost: number
  /** Child-years of placement. */
  readonly avoided: number
  readonly standing: 'frontier' | 'dominated' | 'extendedly-dominated'
}

export function frontierChart(points: readonly FrontierPoint[], request: ChartRequest): Chart | undefined {
  if (points.length === 0) return undefined
  const { words, width } = request
  const told = words.investment.frontier
  const costs = points.map(({ cost }) => cost)
  const measure = measureOf(words, 'EUR', Math.max(...costs.map(Math.abs)))
  const plot = numberPlot(
    {
      name: told.across,
      lowest: Math.min(...points.map(({ avoided }) => avoided)),
      highest: Math.max(...points.map(({ avoided }) => avoided)) * 1.1,
      tick: (value) => words.format.plain(value),
    },
    {
      name: told.up(measure.unitName),
      lowest: Math.min(...costs),
      highest: Math.max(...costs),
      tick: measure.tick,
    },
    { width, plotHeight: width < 540 ? 220 : 260, right: 14 },
  )
  return {
    id: 'frontier',
    title: told.title,
    note: told.note,
    description: [`${told.title}.`, ...points.map((one) => describedPoint(one, words))].join(' '),
    width,
    height: plot.height,
    drawing: group(plot.behind, ...frontierLine(points, plot), ...pointNodes(points, plot)),
    marks: [],
    table: tableOf(points, words),
    sources: [],
  }
}

/** Doing nothing costs nothing and avoids nothing: the frontier begins there. */
function frontierLine(points: readonly FrontierPoint[], plot: NumberPlot): SvgNode[] {
  const on = points.filter(({ standing }) => standing === 'frontier').sort((a, b) => a.avoided - b.avoided)
  const first = on[0]
  const begins = first && first.cost > 0 ? [{ avoided: 0, cost: 0 }] : []
  const places = [...begins, ...on].map((one) => `${round(plot.x(one.avoided))} ${round(plot.y(one.cost))}`)
  return places.length < 2
    ? []
    : [node('path', { d: `M${places.join('L')}`, fill: 'none', stroke: INK.accent, 'stroke-width': 1.5 })]
}

/** Labels stand where there is room, moved down where one would cover another. */
function pointNodes(points: readonly FrontierPoint[], plot: NumberPlot): SvgNode[] {
  const taken: { readonly y: number; readonly from: number; readonly to: number }[] = []
  return [...points]
    .sort((a, b) => plot.y(a.cost) - plot.y(b.cost))
    .flatMap((one) => {
      const [x, at] = [plot.x(one.avoided), plot.y(one.cost)]
      const isLeft = x > (plot.left + plot.right) / 2
      const room = isLeft ? x - plot.left - 10 : plot.right - x - 10
      const text = fitted(one.name, room)
      const [from, to] = isLeft ? [x - 9 - textWidth(text), x - 9] : [x + 9, x + 9 + textWidth(text)]
      const y = taken
        .filter((other) => from < other.to && other.from < to)
        .reduce((least, other) => (Math.abs(other.y - least) < 16 ? other.y + 16 : least), at + 4)
      taken.push({ y, from, to })
      return [dotNode(one, x, at), labelNode(text, isLeft ? x - 9 : x + 9, y, isLeft ? 'end' : 'start')]
    })
}

const dotNode = ({ standing }: FrontierPoint, cx: number, cy: number): SvgNode =>
  standing === 'frontier'
    ? node('circle', { cx, cy, r: 5, fill: INK.accent })
    : node('circle', { cx, cy, r: 4.5, fill: INK.paper, stroke: INK.gap, 'stroke-width': 2 })

const labelNode = (text: string, x: number, y: number, anchor: string): SvgNode =>
  textNode(x, y, text, { 'text-anchor': anchor, stroke: INK.paper, 'stroke-width': 3, 'paint-order': 'stroke' })

const round = (value: number): number => Math.round(value * 100) / 100

function tableOf(points: readonly FrontierPoint[], words: Words): ChartTable {
  const told = words.investment.frontier
  return {
    caption: told.title,
    corner: words.investment.proposal,
    columns: [told.cost, told.avoided, told.standing],
    rows: points.map(({ name, cost, avoided, standing }) => ({
      label: name,
      cells: [
        { text: reckonedText(words, cost, 'EUR'), value: cost, note: '' },
        { text: words.format.plain(reckoned(avoided)), value: avoided, note: '' },
        { text: told.standings[standing], value: null, note: '' },
      ],
    })),
  }
}

const describedPoint = ({ name, cost, avoided, standing }: FrontierPoint, words: Words): string => {
  const told = words.investment.frontier
  return told.described({
    name,
    cost: reckonedText(words, cost, 'EUR'),
    avoided: words.format.plain(reckoned(avoided)),
    standing: told.standings[standing],
  })
}
