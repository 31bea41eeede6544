/** Weights chart (verrokkien painot): who the counterfactual is made of, the heaviest first; those of no weight are in the table. */
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { PEER_LINE } from './chart-form.ts'
import type { ShownEvaluation } from './evaluation-plot.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

const ROW = 22
const MOST = 14
const LEAST = 0.0005

/** None where the design weighs nobody. */
export function weightsChart({ evaluation, sources }: ShownEvaluation, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const told = words.evaluationPage
  const all = Object.entries(evaluation.weights.units).toSorted((a, b) => b[1] - a[1])
  const heavy = all.filter(([, weight]) => weight >= LEAST)
  if (heavy.length === 0) return undefined
  const [rows, rest] = [heavy.slice(0, MOST), heavy.slice(MOST)]
  const share = shareOf(words)
  const more = told.moreDonors(String(rest.length), share(rest.reduce((sum, [, weight]) => sum + weight, 0)))
  const at = { 'font-size': 12.5, fill: INK.soft }
  const under = rest.length === 0 ? [] : [textNode(0, rows.length * ROW + 16, more, at)]
  const described = rows.map(([name, weight]) => words.chart.describedPoint(name, share(weight)))
  return {
    id: 'weights',
    title: told.weights,
    note: told.weightsNote,
    description: [`${told.weights}.`, ...described].join(' '),
    width,
    height: rows.length * ROW + (rest.length > 0 ? 24 : 6),
    drawing: group(...barNodes(rows, request), ...under),
    marks: [],
    form: {
      kind: 'bars',
      axis: 'share',
      labels: rows.map(([name]) => name),
      parts: [{ name: told.weight, paint: PEER_LINE, values: rows.map(([, weight]) => weight) }],
    },
    table: {
      caption: told.weights,
      corner: told.area,
      columns: [told.weight],
      rows: all.map(([name, weight]) => ({
        label: name,
        cells: [{ text: share(weight), value: Math.round(weight * 1e4) / 1e4, note: '' }],
      })),
    },
    sources,
  }
}

const shareOf =
  ({ format }: Words) =>
  (weight: number) =>
    format.percent(Math.round(weight * 1000) / 1000)

function barNodes(rows: readonly (readonly [string, number])[], { words, width }: ChartRequest): SvgNode[] {
  const share = shareOf(words)
  const left = Math.min(width * 0.42, Math.max(...rows.map(([name]) => textWidth(name, 12.5))) + 10)
  const right = width - textWidth(share(0.888), 12.5) - 12
  const largest = Math.max(...rows.map(([, weight]) => weight))
  return rows.flatMap(([name, weight], at) => {
    const [y, long] = [at * ROW, ((right - left) * weight) / largest]
    return [
      textNode(left - 8, y + 15, fitted(name, left - 10, 12.5), { 'text-anchor': 'end', 'font-size': 12.5 }),
      node('rect', { x: left, y: y + 4, width: Math.max(1, long), height: ROW - 8, fill: INK.peer }),
      textNode(left + long + 6, y + 15, share(weight), { 'font-size': 12.5 }),
    ]
  })
}
