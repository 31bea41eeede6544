/** Specification chart (laskutapojen kuvio): the effect by every other way to reckon, from the smallest to the largest. */
import { scaleLinear } from 'd3-scale'
import type { Evaluation } from '#model/evaluation.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf, PEER_LINE } from './chart-form.ts'
import { asDifference, figureText, numberCell, type ShownEvaluation, unitNameOf } from './evaluation-plot.ts'
import { INK, textNode, textWidth } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { bareText, titledWith } from './value-text.ts'

type Specification = NonNullable<Evaluation['specificationCurve']>['specifications'][number]

/** None where there is no other way. */
export function specificationChart(shown: ShownEvaluation, request: ChartRequest): Chart | undefined {
  const { evaluation, sources } = shown
  const { words, width } = request
  const told = words.evaluationPage
  const curve = evaluation.specificationCurve
  if (!curve || curve.specifications.length === 0) return undefined
  const unit = evaluation.scale === 'rate-ratio' ? '' : asDifference(shown).unit
  const ways = curve.specifications.toSorted((a, b) => a.effect - b.effect)
  const title = titledWith(words, told.specifications, unitNameOf(words, unit))
  const described = ways.map((one) =>
    words.chart.describedPoint(wayText(one, words), figureText(words, one.effect, unit)),
  )
  return {
    id: 'specifications',
    title,
    note: told.specificationsNote(words.format.percent(Math.round(curve.sameSign * 100) / 100), String(ways.length)),
    description: [`${title}.`, ...described].join(' '),
    width,
    height: 196,
    drawing: drawnWays(ways, evaluation, unit, request),
    marks: [],
    form: {
      kind: 'bars',
      axis: axisOf(unit),
      labels: ways.map((one) => wayText(one, words)),
      parts: [{ name: told.effect, paint: PEER_LINE, values: ways.map(({ effect }) => Number(effect.toPrecision(3))) }],
    },
    table: {
      caption: title,
      corner: told.way,
      columns: [told.effect],
      rows: ways.map((one) => ({ label: wayText(one, words), cells: [numberCell(words, one.effect, unit)] })),
    },
    sources,
  }
}

function drawnWays(
  ways: readonly Specification[],
  { effect: own, scale }: Evaluation,
  unit: string,
  { words, width }: ChartRequest,
): SvgNode {
  const told = words.evaluationPage
  const none = scale === 'rate-ratio' ? 1 : 0
  const values = [...ways.map(({ effect }) => effect), own, none]
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(4)
    .range([170, 14])
  const ticks = y.ticks(4)
  const left = Math.max(...ticks.map((tick) => textWidth(bareText(words, tick, unit), 12))) + 8
  const x = (at: number) => left + 10 + ((width - left - 22) * at) / Math.max(ways.length - 1, 1)
  const level = (value: number, ink: Readonly<Record<string, string | number>>) =>
    node('line', { x1: left, x2: width, y1: y(value), y2: y(value), ...ink })
  const small = { 'font-size': 12, fill: INK.soft }
  return group(
    ...ticks.flatMap((tick) => [
      level(tick, { stroke: INK.faint }),
      textNode(left - 6, y(tick) + 4, bareText(words, tick, unit), { 'text-anchor': 'end', ...small }),
    ]),
    level(none, { stroke: INK.gap }),
    level(own, { stroke: INK.accent, 'stroke-dasharray': '6 3' }),
    ...ways.map(({ effect, choice }, at) =>
      node('circle', { cx: x(at), cy: y(effect), r: 4, fill: choice === 'asked' ? INK.accent : INK.peer }),
    ),
    textNode(width, y(own) + (own < none ? 22 : -12), told.ownWay, {
      ...{ 'text-anchor': 'end', 'font-size': 12, fill: INK.accent, 'font-weight': 600 },
      ...{ stroke: INK.paper, 'stroke-width': 4, 'paint-order': 'stroke' },
    }),
    textNode(left + 4, 190, told.fromSmallest, small),
  )
}

/** What was chosen otherwise: `ilman verrokkia: Hahmola`. */
function wayText({ choice, about }: Specification, { evaluationPage }: Words): string {
  const named: Readonly<Record<string, string>> = evaluationPage.choices
  const methods: Readonly<Record<string, string>> = evaluationPage.methodNames
  const name = named[choice] ?? choice
  return about === '' ? name : `${name}: ${methods[about] ?? about}`
}
