/**
 * Acceptability chart (hyväksyttävyyskäyrä): with what probability an investment is worth its cost, by what an avoided year of a
 * child's placement is held to be worth; of several, with what probability each is the best.
 */
import { line } from 'd3-shape'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { type ChartForm, OWN_LINE } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import { fitted, INK, paintsOf, textNode, textWidth } from './ink.ts'
import { type NumberPlot, numberPlot } from './number-plot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

export interface AcceptabilityLine {
  readonly name: string
  readonly points: readonly { readonly worth: number; readonly probability: number }[]
}

const DASHES = ['1 0', '7 4', '2 3', '10 3 2 3']

/** @param lines of one proposal, or of each of several with what chance it is the best */
export function acceptabilityChart(lines: readonly AcceptabilityLine[], request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const told = words.investment.acceptability
  const worths = [...new Set(lines.flatMap(({ points }) => points.map(({ worth }) => worth)))].sort((a, b) => a - b)
  if (worths.length < 2) return undefined
  const names = lines.map(({ name }) => name)
  const room =
    lines.length === 1 ? 12 : Math.min(width * 0.34, Math.max(...names.map((one) => textWidth(one, 12))) + 12)
  const plot = numberPlot(
    { name: told.across, lowest: 0, highest: worths.at(-1) ?? 0, tick: (value) => words.format.money(value) },
    { name: told.up, lowest: 0, highest: 1, tick: (value) => words.format.percent(value) },
    { width, plotHeight: width < 540 ? 180 : 220, right: room },
  )
  const title = lines.length === 1 ? told.title : told.titleOfSeveral
  return {
    id: 'acceptability',
    title,
    note: lines.length === 1 ? told.note : told.noteOfSeveral,
    description: described(title, lines, words),
    width,
    height: plot.height,
    drawing: group(plot.behind, halfLine(plot), ...curves(lines, plot, width)),
    marks: [],
    table: tableOf(title, lines, worths, words),
    form: formOf(lines, worths, words),
    sources: [],
  }
}

function formOf(lines: readonly AcceptabilityLine[], worths: readonly number[], words: Words): ChartForm {
  const names = lines.map(({ name }) => name)
  const paints = paintsOf(names, names)
  return {
    kind: 'lines',
    axis: 'share',
    highest: 1,
    unit: words.investment.acceptability.up,
    across: words.investment.acceptability.across,
    labels: worths.map((worth) => words.format.money(worth)),
    lines: lines.map(({ name, points }) => ({
      name: lines.length === 1 ? words.investment.acceptability.probability : name,
      paint: lines.length === 1 ? OWN_LINE : (paints.get(name) ?? OWN_LINE),
      values: worths.map((worth) => points.find((one) => one.worth === worth)?.probability ?? null),
    })),
  }
}

/** Even odds. */
const halfLine = ({ left, right, y }: NumberPlot): SvgNode =>
  node('line', { x1: left, x2: right, y1: y(0.5), y2: y(0.5), stroke: INK.gap, 'stroke-dasharray': '2 4' })

function curves(lines: readonly AcceptabilityLine[], plot: NumberPlot, width: number): SvgNode[] {
  const names = lines.map(({ name }) => name)
  const paints = paintsOf(names, names)
  let last = Number.NEGATIVE_INFINITY
  const ordered = [...lines].sort((a, b) => endOf(b) - endOf(a))
  return ordered.flatMap((one) => {
    const colour = lines.length === 1 ? INK.accent : (paints.get(one.name)?.colour ?? INK.accent)
    const path = line<AcceptabilityLine['points'][number]>()
      .digits(2)
      .x(({ worth }) => plot.x(worth))
      .y(({ probability }) => plot.y(probability))(one.points)
    const dash = DASHES[lines.indexOf(one) % DASHES.length] ?? '1 0'
    const drawn = node('path', {
      ...{ d: path ?? '', fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': dash },
    })
    if (lines.length === 1) return [drawn]
    last = Math.max(plot.y(endOf(one)) + 4, last + 15)
    return [
      drawn,
      textNode(plot.right + 6, last, fitted(one.name, width - plot.right - 6, 12), { 'font-size': 12, fill: colour }),
    ]
  })
}

const endOf = ({ points }: AcceptabilityLine): number => points.at(-1)?.probability ?? 0

function tableOf(
  caption: string,
  lines: readonly AcceptabilityLine[],
  worths: readonly number[],
  words: Words,
): ChartTable {
  return {
    caption,
    corner: words.investment.acceptability.worth,
    columns: lines.length === 1 ? [words.investment.acceptability.probability] : lines.map(({ name }) => name),
    rows: worths.map((worth) => ({
      label: words.format.money(worth),
      cells: lines.map(({ points }) => {
        const found = points.find((one) => one.worth === worth)
        return found
          ? { text: words.format.percent(found.probability), value: found.probability, note: '' }
          : { text: '', value: null, note: '' }
      }),
    })),
  }
}

function described(title: string, lines: readonly AcceptabilityLine[], words: Words): string {
  const told = lines.flatMap(({ name, points }) =>
    [points[0], points.at(Math.floor(points.length / 2)), points.at(-1)].flatMap((point) =>
      point === undefined
        ? []
        : [
            words.chart.describedPoint(
              `${lines.length === 1 ? '' : `${name}, `}${words.format.money(point.worth)}`,
              words.format.percent(point.probability),
            ),
          ],
    ),
  )
  return [`${title}.`, ...told].join(' ')
}
