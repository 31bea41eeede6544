/**
 * Waterfall chart (vesiputouskuvio): from what is paid a year today to what would be paid in the last year, step by step; one row a
 * step, so that the names fit a phone.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { type AxisFormat, axisOf, type ChartForm } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import { CORRECTIVE, definitions, EARLY, fillOf, fitted, INK, textNode, textWidth, UNCLEAR } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { measureOf, reckoned, reckonedText } from './value-text.ts'

const ID = 'waterfall'
const ROW = 42

interface Step {
  readonly name: string
  readonly euros: number
  /** Where the bar begins and ends. */
  readonly from: number
  readonly to: number
  readonly isWhole: boolean
}

export function waterfallChart(appraisal: ProposalAppraisal, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const told = words.investment.waterfall
  const steps = stepsOf(appraisal.waterfall, words)
  if (steps.length < 3) return undefined
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const measure = measureOf(words, 'EUR', Math.max(...ends.map(Math.abs)))
  const scale = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, ...ends)])
    .range([0, width])
  const title = words.chart.titled(told.title, measure.unitName)
  const text = (step: Step) => {
    const value = measure.tick(reckoned(step.euros))
    return step.isWhole || step.euros <= 0 ? value : `+${value}`
  }
  return {
    id: ID,
    title,
    note: told.note,
    description: [
      `${told.title}.`,
      ...steps.map(({ name, euros }) => words.chart.describedPoint(name, reckonedText(words, euros, 'EUR'))),
    ].join(' '),
    width,
    height: steps.length * ROW + 4,
    drawing: group(
      definitions([CORRECTIVE, EARLY, UNCLEAR], ID),
      ...steps.flatMap((step, row) => stepNodes(step, row, text(step), scale)),
      ...steps.slice(1).map((step, row) => joinNode(scale(step.from), row)),
    ),
    marks: [],
    table: tableOf(steps, words),
    form: formOf(steps, text, axisOf('EUR', measure)),
    sources: [],
  }
}

const formOf = (steps: readonly Step[], text: (step: Step) => string, axis: AxisFormat): ChartForm => ({
  kind: 'steps',
  axis,
  labels: steps.map((step) => `${step.name}: ${text(step)}`),
  steps: steps.map((step) => ({ from: step.from, to: step.to, paint: paintOf(step) })),
})

function tableOf(steps: readonly Step[], words: Words): ChartTable {
  const told = words.investment.waterfall
  return {
    caption: told.title,
    unit: words.unit.name.EUR ?? '',
    corner: told.step,
    columns: [told.euros],
    rows: steps.map(({ name, euros }) => ({
      label: name,
      cells: [{ text: reckonedText(words, euros, 'EUR'), value: euros, note: '' }],
    })),
  }
}

/** The first and the last row are whole sums, the others changes between them. */
function stepsOf(waterfall: ProposalAppraisal['waterfall'], words: Words): Step[] {
  const told = words.investment.waterfall
  let at = 0
  return waterfall.map(({ step, euros }, k) => {
    const isWhole = k === 0 || k === waterfall.length - 1
    const from = isWhole ? 0 : at
    at = isWhole ? euros : at + euros
    return { name: step === 'then' ? told.last : told.steps[step], euros, from, to: at, isWhole }
  })
}

const paintOf = ({ isWhole, euros }: Step) => (isWhole ? UNCLEAR : euros > 0 ? EARLY : CORRECTIVE)

function stepNodes(step: Step, row: number, text: string, scale: ScaleLinear<number, number>): SvgNode[] {
  const [top, width] = [row * ROW, scale.range()[1] ?? 0]
  const [a, b] = [scale(step.from), scale(step.to)].sort((one, other) => one - other) as [number, number]
  const paint = paintOf(step)
  const beside = textWidth(text) + 12
  return [
    textNode(0, top + 14, fitted(step.name, width - beside), step.isWhole ? { 'font-weight': 600 } : {}),
    textNode(width, top + 14, text, { 'text-anchor': 'end', 'font-weight': 600 }),
    node('rect', { x: 0, y: top + 20, width, height: 14, fill: INK.faint }),
    node('rect', { x: a, y: top + 20, width: Math.max(1, b - a), height: 14, fill: fillOf(paint, ID) }),
  ]
}

/** From where a step ended to where the next begins. */
const joinNode = (x: number, row: number): SvgNode =>
  node('line', { x1: x, x2: x, y1: row * ROW + 34, y2: (row + 1) * ROW + 20, stroke: INK.gap, 'stroke-width': 1 })
