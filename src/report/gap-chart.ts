/** Gap chart (erotuskuvio): observed less counterfactual, period by period, each with its 95 % interval and zero as the line. */
import type { PeriodRow } from '#model/evaluation.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf, OWN_LINE } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import {
  asDifference,
  bandCell,
  type EvaluationPlot,
  evaluationPlot,
  figureText,
  numberCell,
  type ShownEvaluation,
  unitNameOf,
} from './evaluation-plot.ts'
import { INK } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { titledWith } from './value-text.ts'

export interface Gap {
  readonly low: number | null
  readonly high: number | null
}

/** Of staggered starts nothing is observed by time since the start: the bounds are those of the gap itself. */
export function gapBounds({ observed, lower95, upper95 }: PeriodRow): Gap {
  if (observed === null) return { low: lower95, high: upper95 }
  return {
    low: upper95 === null ? null : observed - upper95,
    high: lower95 === null ? null : observed - lower95,
  }
}

export function gapChart(asked: ShownEvaluation, request: ChartRequest): Chart | undefined {
  const shown = asDifference(asked)
  const { evaluation, unit, sources } = shown
  const { words, width } = request
  const told = words.evaluationPage
  const rows = evaluation.byPeriod
  if (rows.every(({ gap }) => gap === null)) return undefined
  const ends = rows.map(gapBounds).flatMap(({ low, high }) => [low, high])
  const values = [...rows.map(({ gap }) => gap), ...ends].filter((one) => one !== null)
  const wish = { values, plotHeight: 150, right: 12, annotations: [] }
  const drawn = evaluationPlot(shown, wish, request)
  const title = titledWith(words, told.gap, unitNameOf(words, unit))
  const described = rows.flatMap(({ period, gap }) =>
    gap === null ? [] : [words.chart.describedPoint(words.format.period(period), figureText(words, gap, unit))],
  )
  return {
    id: 'gap',
    title,
    note: told.gapNote,
    description: [`${title}.`, ...described].join(' '),
    width,
    height: drawn.plot.height,
    drawing: group(drawn.plot.behind, ...rows.flatMap((row, at) => gapNodes(row, at, drawn)), drawn.plot.front),
    marks: [],
    table: tableOfGaps(shown, title, words),
    form: {
      kind: 'intervals',
      axis: axisOf(unit, drawn.measure),
      labels: rows.map(({ period }) => words.format.period(period)),
      points: {
        ...{ name: told.gap, paint: OWN_LINE, values: rows.map(({ gap }) => gap) },
        marked: rows.flatMap(({ role }, at) => (role === 'after' ? [] : [at])),
      },
      low: rows.map((row) => gapBounds(row).low),
      high: rows.map((row) => gapBounds(row).high),
    },
    sources,
  }
}

/** A dot after the start, a square before it: told apart without colour. */
function gapNodes(row: PeriodRow, at: number, { plot, middle }: EvaluationPlot): SvgNode[] {
  if (row.gap === null) return []
  const { low, high } = gapBounds(row)
  const [x, y] = [middle(at), plot.y(row.gap)]
  const isAfter = row.role === 'after'
  const ink = isAfter ? INK.accent : INK.peer
  const span = { x1: x, x2: x, stroke: ink, 'stroke-width': 5, 'stroke-opacity': 0.35 }
  const dot = isAfter
    ? node('circle', { cx: x, cy: y, r: 4, fill: ink })
    : node('rect', { x: x - 3, y: y - 3, width: 6, height: 6, fill: ink })
  if (low === null || high === null) return [dot]
  return [node('line', { ...span, y1: plot.y(low), y2: plot.y(high) }), dot]
}

function tableOfGaps({ evaluation, unit }: ShownEvaluation, caption: string, words: Words): ChartTable {
  const told = words.evaluationPage
  return {
    caption,
    corner: words.chart.period,
    columns: [told.gap, told.interval, told.role],
    rows: evaluation.byPeriod.map((row) => {
      const { low, high } = gapBounds(row)
      return {
        label: words.format.period(row.period),
        cells: [
          numberCell(words, row.gap, unit),
          bandCell(words, low, high, unit),
          { text: told.roles[row.role], value: null, note: '' },
        ],
      }
    }),
  }
}
