/**
 * Path chart (vertailukäyrä): what was observed against what would have been without the change, with its 95 % band.
 *
 * Periods that belong to neither side have a hollow mark; own and counterfactual differ by stroke as well as by colour.
 */
import type { PeriodRow } from '#model/evaluation.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { type AxisFormat, axisOf, type ChartForm, OTHER_LINE, OWN_LINE } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import {
  bandCell,
  boxMark,
  type EvaluationPlot,
  evaluationPlot,
  figureText,
  keyRows,
  lineMark,
  linesOf,
  numberCell,
  pathThrough,
  type ShownEvaluation,
} from './evaluation-plot.ts'
import { INK, textNode } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { titledWith } from './value-text.ts'

const OWN = { stroke: INK.accent, 'stroke-width': 2.5 }
const OTHER = { stroke: INK.text, 'stroke-width': 2, 'stroke-dasharray': '7 4' }
const BAND = { fill: INK.text, 'fill-opacity': 0.13 }

/** None where nothing was observed by period, as of staggered starts. */
export function pathChart(shown: ShownEvaluation, request: ChartRequest): Chart | undefined {
  const { evaluation, unit, sources } = shown
  const { words, width } = request
  const rows = evaluation.byPeriod
  if (rows.every(({ observed }) => observed === null)) return undefined
  const told = words.evaluationPage
  const values = rows.flatMap((row) => [row.observed, row.lower95, row.upper95, row.counterfactual].filter(isKnown))
  const wish = { values, plotHeight: width < 540 ? 220 : 280, right: 12, annotations: linesOf(shown, words) }
  const drawn = evaluationPlot(shown, wish, request)
  const { plot, measure } = drawn
  const entries = [
    { text: told.observed(evaluation.treated.join(', ')), mark: lineMark(OWN) },
    { text: told.counterfactual, mark: lineMark(OTHER) },
    { text: told.band, mark: boxMark(BAND) },
  ]
  const key = keyRows(entries, plot.height, width)
  const title = titledWith(words, evaluation.outcome, measure.unitName)
  const described = rows.map((row) =>
    told.describedPath(words.format.period(row.period), ...texts(row, (one) => figureText(words, one, unit))),
  )
  return {
    ...{ id: 'path', title, sources, width, height: plot.height + key.height },
    description: [`${title}.`, ...described].join(' '),
    drawing: group(
      plot.behind,
      ...bandNodes(rows, drawn),
      ...lineNodes(rows, drawn),
      ...ends(shown, drawn, words),
      plot.front,
      key.node,
    ),
    marks: [],
    table: tableOfPaths(shown, title, words),
    form: formOf(shown, axisOf(unit, measure), words),
  }
}

function formOf({ evaluation }: ShownEvaluation, axis: AxisFormat, words: Words): ChartForm {
  const told = words.evaluationPage
  const rows = evaluation.byPeriod
  const own = told.observed(evaluation.treated.join(', '))
  const counterfactual = rows.map((row) => row.counterfactual)
  const ends = { low: rows.map(({ lower95 }) => lower95), high: rows.map(({ upper95 }) => upper95) }
  return {
    kind: 'fan',
    axis,
    labels: rows.map(({ period }) => words.format.period(period)),
    lines: [
      { name: own, paint: OWN_LINE, values: rows.map(({ observed }) => observed) },
      { name: told.counterfactual, paint: OTHER_LINE, stroke: 'dashed', values: counterfactual },
    ],
    bands: [{ name: told.band, colour: INK.text, opacity: 0.13, ...ends }],
  }
}

function tableOfPaths({ evaluation, unit }: ShownEvaluation, caption: string, words: Words): ChartTable {
  const told = words.evaluationPage
  const own = told.observed(evaluation.treated.join(', '))
  return {
    caption,
    corner: words.chart.period,
    columns: [own, told.counterfactual, told.band, told.role],
    rows: evaluation.byPeriod.map((row) => ({
      label: words.format.period(row.period),
      cells: [
        numberCell(words, row.observed, unit),
        numberCell(words, row.counterfactual, unit),
        bandCell(words, row.lower95, row.upper95, unit),
        { text: told.roles[row.role], value: null, note: '' },
      ],
    })),
  }
}

const isKnown = (value: number | null): value is number => value !== null

const texts = ({ observed, counterfactual }: PeriodRow, write: (value: number) => string): [string, string] => [
  observed === null ? '–' : write(observed),
  counterfactual === null ? '–' : write(counterfactual),
]

function bandNodes(rows: readonly PeriodRow[], { plot, middle }: EvaluationPlot): SvgNode[] {
  const known = rows.flatMap(({ lower95, upper95 }, at) =>
    lower95 === null || upper95 === null ? [] : [{ x: middle(at), low: plot.y(lower95), high: plot.y(upper95) }],
  )
  if (known.length < 2) return []
  const there = pathThrough(known.map(({ x, high }) => ({ x, y: high })))
  const back = pathThrough(known.toReversed().map(({ x, low }) => ({ x, y: low }))).replace('M', 'L')
  return [node('path', { d: `${there}${back}Z`, ...BAND })]
}

function lineNodes(rows: readonly PeriodRow[], { plot, middle }: EvaluationPlot): SvgNode[] {
  const places = (of: 'observed' | 'counterfactual') =>
    rows.flatMap((row, at) => {
      const value = row[of]
      return value === null && row.role === 'mixed' ? [] : [{ x: middle(at), y: value === null ? null : plot.y(value) }]
    })
  const size = rows.length > 40 ? 0 : 3.5
  return [
    node('path', { d: pathThrough(places('counterfactual')), fill: 'none', ...OTHER }),
    node('path', { d: pathThrough(places('observed')), fill: 'none', ...OWN }),
    ...rows.flatMap(({ observed, role }, at) => {
      if (observed === null) return []
      const place = { cx: middle(at), cy: plot.y(observed), r: size }
      return role === 'mixed'
        ? [node('circle', { ...place, fill: INK.paper, stroke: INK.accent, 'stroke-width': 2 })]
        : [node('circle', { ...place, fill: INK.accent })]
    }),
  ]
}

/** The last values beside their ends, moved apart. */
function ends({ evaluation, unit }: ShownEvaluation, { plot, middle }: EvaluationPlot, words: Words): SvgNode[] {
  const rows = evaluation.byPeriod
  const at = rows.findLastIndex(({ observed, counterfactual }) => observed !== null && counterfactual !== null)
  const row = rows[at]
  if (!row || row.observed === null || row.counterfactual === null) return []
  const isAbove = row.observed >= row.counterfactual
  const label = (value: number, up: 'up' | 'down', fill: string) =>
    textNode(
      Math.min(middle(at), plot.right - 2),
      plot.y(value) + (up === 'up' ? -10 : 20),
      figureText(words, value, unit),
      {
        ...{ 'text-anchor': 'end', 'font-weight': 600, fill },
        ...{ stroke: INK.paper, 'stroke-width': 3, 'paint-order': 'stroke' },
      },
    )
  return [
    label(row.counterfactual, isAbove ? 'down' : 'up', INK.text),
    label(row.observed, isAbove ? 'up' : 'down', INK.accent),
  ]
}
