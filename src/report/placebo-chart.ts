/**
 * Placebo chart (lumevertailukuvio): the own gap among those of areas where nothing was changed, each reckoned the same way.
 *
 * Own line heavy and coloured, the others thin and grey: how often chance alone makes as much is seen before it is read.
 */
import type { Evaluation } from '#model/evaluation.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf, type ChartForm, OWN_LINE, PEER_LINE } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import {
  asDifference,
  evaluationPlot,
  keyRows,
  lineMark,
  linesOf,
  numberCell,
  pathThrough,
  type ShownEvaluation,
  unitNameOf,
} from './evaluation-plot.ts'
import { INK } from './ink.ts'
import { group, node } from './svg-tree.ts'
import { titledWith } from './value-text.ts'

const OTHERS = { stroke: INK.peer, 'stroke-width': 1, 'stroke-opacity': 0.6 }
const OWN = { stroke: INK.accent, 'stroke-width': 3 }

/** None where no placebo was reckoned. */
export function placeboChart(asked: ShownEvaluation, request: ChartRequest): Chart | undefined {
  const shown = asDifference(asked)
  const { evaluation, unit, sources } = shown
  const { words, width } = request
  const told = words.evaluationPage
  const { placebo, byPeriod, treated } = evaluation
  if (!placebo || placebo.distribution.length === 0) return undefined
  const used = byPeriod.flatMap(({ gap }, at) => (gap === null ? [] : [at]))
  const isOwn = ({ units }: { readonly units: readonly string[] }) => units.join() === treated.join()
  const own = placebo.distribution.filter(isOwn)
  const others = placebo.distribution.filter((one) => !isOwn(one))
  const values = placebo.distribution.flatMap(({ gaps }) => gaps)
  const wish = { values, plotHeight: 200, right: 12, annotations: linesOf({ ...shown, lines: [] }, words) }
  const { plot, middle } = evaluationPlot(shown, wish, request)
  const path = (gaps: readonly number[]) =>
    pathThrough(gaps.map((gap, at) => ({ x: middle(used[at] ?? 0), y: plot.y(gap) })))
  const drawn = (all: typeof own, ink: typeof OTHERS | typeof OWN) =>
    all.map(({ gaps }) => node('path', { d: path(gaps), fill: 'none', ...ink }))
  const entries = [
    { text: told.ownGap(treated.join(', ')), mark: lineMark(OWN) },
    { text: told.otherGaps(words.format.number(others.length)), mark: lineMark({ ...OTHERS, 'stroke-width': 2 }) },
  ]
  const key = keyRows(entries, plot.height, width)
  const title = titledWith(words, told.placebo, unitNameOf(words, unit))
  const note = told.placeboNote(String(placebo.rank), String(placebo.of))
  return {
    ...{ id: 'placebo', title, note, description: `${title}. ${note}`, width, height: plot.height + key.height },
    drawing: group(plot.behind, ...drawn(others, OTHERS), ...drawn(own, OWN), plot.front, key.node),
    marks: [],
    table: tableOfPlacebos(placebo.distribution, unit, title, words),
    form: formOf({ own, others }, used, shown, words),
    sources,
  }
}

type Distribution = NonNullable<Evaluation['placebo']>['distribution']

function formOf(
  { own, others }: { readonly own: Distribution; readonly others: Distribution },
  used: readonly number[],
  { evaluation, unit }: ShownEvaluation,
  words: Words,
): ChartForm {
  const told = words.evaluationPage
  const named = told.otherGaps(words.format.number(others.length))
  const ownGap = told.ownGap(evaluation.treated.join(', '))
  return {
    kind: 'lines',
    axis: axisOf(unit),
    labels: used.map((at) => words.format.period(evaluation.byPeriod[at]?.period ?? '')),
    lines: [
      ...others.map(({ gaps }) => ({ name: named, paint: PEER_LINE, stroke: 'thin' as const, values: gaps })),
      ...own.map(({ gaps }) => ({ name: ownGap, paint: OWN_LINE, values: gaps })),
    ],
  }
}

function tableOfPlacebos(all: Distribution, unit: string, caption: string, words: Words): ChartTable {
  const told = words.evaluationPage
  return {
    caption,
    corner: told.area,
    columns: [told.effect, told.errorBefore],
    rows: all.map(({ units, effect, errorBefore }) => ({
      label: units.join(', '),
      cells: [numberCell(words, effect, unit), numberCell(words, errorBefore, unit)],
    })),
  }
}
