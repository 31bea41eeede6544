/**
 * Cohort chart (kohorttikuvio): of a hundred who begin services or open care, where they are as the years go by, as layers.
 *
 * The heaviest stands lowest, so that its thickness is read from the axis. A table tells each year with its interval.
 */
import { area } from 'd3-shape'
import type { CohortGroup, CohortStart, FlowCohort } from '#model/flows.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import type { ChartForm } from './chart-form.ts'
import type { ChartTable } from './chart-table.ts'
import { CORRECTIVE, definitions, EARLY, fillOf, INK, type Paint } from './ink.ts'
import { belowLabels, besideLabels, type Label, roomFor } from './labels.ts'
import { type NumberPlot, numberPlot } from './number-plot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

/** From the lowest layer up. */
const LAYERS: readonly CohortGroup[] = ['placed', 'open-care', 'support', 'assessment', 'aftercare', 'rest', 'out']

const PAINTS: Readonly<Record<CohortGroup, Paint>> = {
  placed: CORRECTIVE,
  'open-care': { colour: '#4a8abf', pattern: 'dots' },
  support: EARLY,
  assessment: { colour: '#a58209', pattern: 'lines' },
  aftercare: { colour: '#6f64a6', pattern: 'cross' },
  rest: { colour: '#c9ced6', pattern: 'plain' },
  out: { colour: '#7b828c', pattern: 'back' },
}

type CohortPoint = FlowCohort['groups'][number]['points'][number]

interface Layer {
  readonly group: CohortGroup
  readonly points: readonly CohortPoint[]
  /** Of a hundred, below and above, in the order of the points. */
  readonly low: readonly number[]
  readonly high: readonly number[]
}

const OF = 100

export function cohortChart(cohort: FlowCohort, { words, width }: ChartRequest): Chart | undefined {
  const layers = layersOf(cohort)
  const [first] = layers
  if (!first) return undefined
  const told = words.flowPage.cohort
  const id = `cohort-${cohort.start}`
  const title = told.titles[cohort.start]
  const names = layers.map((layer) => told.groups[layer.group])
  const room = roomFor(names, width)
  const years = first.points.map((point) => point.years)
  const number = (value: number) => words.format.number(value, 0)
  const plot = numberPlot(
    { name: told.across[cohort.start], lowest: 0, highest: years.at(-1) ?? 1, tick: number },
    { name: told.up, lowest: 0, highest: OF, tick: number },
    { width, plotHeight: 210, right: room === 0 ? 6 : room },
  )
  const labels = layers.map((layer, k) => labelOf(layer, names[k] ?? '', plot))
  const below = belowLabels(room === 0 ? labels.toReversed() : [], plot.height, width, id)
  const paints = layers.map((layer) => PAINTS[layer.group])
  const drawn = layers.map((layer) => layerNode(layer, years, plot, id))
  const beside = room === 0 ? [] : besideLabels(labels, plot.right, room, id, plot.bottom - 6)
  return {
    id,
    title,
    note: told.note,
    description: [`${title}.`, ...sentencesOf(cohort.start, layers, words)].join(' '),
    width,
    height: plot.height + below.height,
    drawing: group(definitions(paints, id), ...drawn, plot.behind, ...below.nodes, ...beside),
    marks: [],
    table: tableOfCohort(title, layers, words),
    form: formOfCohort(layers, names, told, words),
    sources: [],
  }
}

function formOfCohort(
  layers: readonly Layer[],
  names: readonly string[],
  { up }: Words['flowPage']['cohort'],
  words: Words,
): ChartForm {
  return {
    ...{ kind: 'stack', axis: 'plain', highest: OF, unit: up },
    labels: (layers[0]?.points ?? []).map(({ years }) => words.format.plain(years)),
    parts: layers.map(({ group: name, low, high }, k) => ({
      ...{ name: names[k] ?? '', paint: PAINTS[name] },
      values: high.map((value, at) => value - (low[at] ?? 0)),
    })),
  }
}

/** Beside the middle of the layer where it ends. */
function labelOf({ group: name, low, high }: Layer, text: string, plot: NumberPlot): Label {
  return { text, paint: PAINTS[name], y: plot.y(((low.at(-1) ?? 0) + (high.at(-1) ?? 0)) / 2) }
}

function layersOf({ groups }: FlowCohort): readonly Layer[] {
  const told: Layer[] = []
  for (const name of LAYERS) {
    const points = groups.find((one) => one.group === name)?.points
    if (!points?.some(({ mean }) => mean > 0)) continue
    const low = points.map((_, at) => told.at(-1)?.high[at] ?? 0)
    told.push({ group: name, points, low, high: points.map(({ mean }, at) => (low[at] ?? 0) + OF * mean) })
  }
  return told
}

function layerNode({ group: name, low, high }: Layer, years: readonly number[], plot: NumberPlot, id: string): SvgNode {
  const path = area<number>()
    .digits(2)
    .x((at) => plot.x(years[at] ?? 0))
    .y0((at) => plot.y(low[at] ?? 0))
    .y1((at) => plot.y(high[at] ?? 0))(years.keys())
  return node('path', { d: path ?? '', fill: fillOf(PAINTS[name], id), stroke: INK.paper, 'stroke-width': 1 })
}

const isWhole = ({ years }: CohortPoint): boolean => Number.isInteger(years)

/** Of a hundred; what is below one is not told as none. */
const hundredth = (words: Words, share: number): string =>
  share > 0 && share * OF < 0.5 ? words.flowPage.cohort.underOne : words.format.number(share * OF, 0)

function tableOfCohort(title: string, layers: readonly Layer[], words: Words): ChartTable {
  const { groups, year } = words.flowPage.cohort
  const whole = layers[0]?.points.filter(isWhole) ?? []
  return {
    caption: title,
    corner: year,
    columns: layers.map((layer) => groups[layer.group]),
    rows: whole.map(({ years }) => ({
      label: words.format.number(years, 0),
      cells: layers.map(({ points }) => {
        const point = points.find((one) => one.years === years)
        if (!point) return { text: '', value: null, note: '' }
        const [low, high] = [hundredth(words, point.lower80), hundredth(words, point.upper80)]
        const between = low === high ? '' : ` (${low}–${high})`
        return {
          text: `${hundredth(words, point.mean)}${between}`,
          value: Math.round(point.mean * 1000) / 10,
          note: '',
        }
      }),
    })),
  }
}

/** Where they are a year later and at the end: those placed, with the interval, and those in nothing. */
function sentencesOf(start: CohortStart, layers: readonly Layer[], words: Words): readonly string[] {
  const told = words.flowPage.cohort
  const pointsOf = (name: CohortGroup) => layers.find((layer) => layer.group === name)?.points ?? []
  const [placed, rest] = [pointsOf('placed'), pointsOf('rest').at(-1)]
  const ends = new Set([placed.find(({ years }) => years === 1), placed.at(-1)])
  return [
    ...[...ends].flatMap((point) =>
      point
        ? [
            told.placed[start]({
              years: yearsText(point, words),
              count: hundredth(words, point.mean),
              low: hundredth(words, point.lower80),
              high: hundredth(words, point.upper80),
            }),
          ]
        : [],
    ),
    ...(rest ? [told.rest({ years: yearsText(rest, words), count: hundredth(words, rest.mean) })] : []),
  ]
}

const yearsText = ({ years }: CohortPoint, words: Words): string =>
  words.flowPage.cohort.later(words.format.number(years, 0), years)

/** The same for whoever reads the page: what the drawing shows, or why there is none. */
export function cohortSentences(cohort: FlowCohort, words: Words): readonly string[] {
  if (cohort.withheld !== undefined) return [words.flowPage.cohort.withheld]
  return sentencesOf(cohort.start, layersOf(cohort), words)
}
