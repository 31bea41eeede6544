/**
 * Slide chart (dian kuvio): a chart's form as PowerPoint's own chart, whose figures stand in its workbook and can be edited.
 *
 * Written as DrawingML charts (ECMA-376 part 1, 21.2) because the library draws no patterns, no unseen base and no gaps in bands:
 * a fan is areas on an unseen base under its lines, a waterfall lying columns on one. Patterns tell the parts apart in grey print.
 */
import type { ChartForm, FormSeries } from '#report/chart-form.ts'
import { INK } from '#report/ink.ts'
import { node, printSvg, type SvgNode } from '#report/svg-tree.ts'
import { bandSeries, type DrawnSeries, floatingSeries, type Values } from './chart-series.ts'
import type { ChartCells } from './chart-workbook.ts'
import { areaNode, barNode, type Cells, formatOf, lineNode, NO_LINE, textOf, titleOf, val } from './series-node.ts'

export interface SlideChart {
  /** Its workbook. */
  readonly cells: ChartCells
  /** The chart itself; its figures are the columns'. */
  readonly xml: string
}

/** @param unseen what the base is called in the workbook, where an editor meets it */
export function slideChart(form: ChartForm, unseen: string): SlideChart {
  const drawn = DRAWN[form.kind](form as never, unseen)
  const cells: Cells = {
    labels: form.labels,
    columns: drawn.series.map(({ name, values }) => ({ name, values })),
    format: formatOf(form.axis, drawn.series),
  }
  return { cells, xml: chartXml(form, drawn, cells) }
}

interface Drawn {
  readonly series: readonly DrawnSeries[]
  readonly grouping: 'stacked' | 'clustered'
  readonly direction: 'col' | 'bar'
  /** Where bars begin. */
  readonly base?: number
  readonly isLabelled?: boolean
  /** Bars of one label one over the other; else beside each other. */
  readonly isOver?: boolean
  /** The ends of the axis, where labels need room beyond the bars. */
  readonly range?: readonly [number, number]
}

type Form<K extends ChartForm['kind']> = Extract<ChartForm, { kind: K }>

const plain = (parts: readonly FormSeries[], as: DrawnSeries['as']): readonly DrawnSeries[] =>
  parts.map((part) => ({ ...part, as }))

const DRAWN: { readonly [K in ChartForm['kind']]: (form: Form<K>, unseen: string) => Drawn } = {
  stack: ({ parts }) => ({ series: plain(parts, 'bar'), grouping: 'stacked', direction: 'col' }),
  columns: ({ parts }) => ({ series: plain(parts, 'bar'), grouping: 'clustered', direction: 'col', isLabelled: true }),
  bars: ({ parts, unit }) => ({
    series: plain(parts, 'bar'),
    ...{ grouping: 'clustered', direction: 'bar', isLabelled: unit === undefined },
    range: roomy([0, ...parts.flatMap(({ values }) => values.filter((value) => value !== null))]),
  }),
  lines: ({ lines }) => ({ series: plain(lines, 'line'), grouping: 'clustered', direction: 'col' }),
  fan: ({ bands, lines }, unseen) => ({
    series: [...bandSeries(bands, unseen), ...plain(lines, 'line')],
    ...{ grouping: 'stacked', direction: 'col' },
  }),
  steps: ({ steps }, unseen) => ({ series: floatingSeries(steps, unseen), grouping: 'stacked', direction: 'bar' }),
  tornado: ({ low, high, base }) => ({
    series: plain([low, high], 'bar'),
    ...{ grouping: 'clustered', direction: 'bar', base, isLabelled: true },
    range: roomy([...low.values, ...high.values].filter((value) => value !== null)),
    isOver: low.values.every((value, k) => ((value ?? base) - base) * ((high.values[k] ?? base) - base) <= 0),
  }),
  intervals: ({ points, low, high }) => {
    const off = (ends: Values, sign: number) =>
      ends.map((end, k) => (end === null || points.values[k] == null ? null : sign * (end - (points.values[k] ?? 0))))
    const unjoined = { ...points, stroke: 'unjoined' as const, as: 'line' as const, ends: [1, 2] as const }
    const end = (name: string, values: Values): DrawnSeries => ({ name, values, paint: points.paint, as: 'none' })
    return {
      series: [unjoined, end(`${points.name} −`, off(low, -1)), end(`${points.name} +`, off(high, 1))],
      ...{ grouping: 'clustered', direction: 'col' },
      range: roomy([0, ...low, ...high].filter((value) => value !== null)),
    }
  },
}

/** An eighth more on both sides but for zero, to whole parts of the span. */
function roomy(values: readonly number[]): readonly [number, number] {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const span = highest - lowest || 1
  const step = 10 ** Math.floor(Math.log10(span)) / (Number(span.toExponential()[0]) < 4 ? 4 : 1)
  const rounded = (end: number, way: 1 | -1) => {
    const out = Math.ceil((end === 0 ? 0 : end * way + span / 8) / step - 1e-9) * step * way
    return Number(out.toPrecision(6)) || 0
  }
  return [rounded(lowest, -1), rounded(highest, 1)]
}

const [CATEGORIES, AMOUNTS] = [111111111, 222222222]
const AXES = [val('axId', CATEGORIES), val('axId', AMOUNTS)]

function chartXml(form: ChartForm, drawn: Drawn, cells: Cells): string {
  const tree = node(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    val('date1904', 0),
    val('roundedCorners', 0),
    node(
      'c:chart',
      {},
      val('autoTitleDeleted', 1),
      node(
        'c:plotArea',
        {},
        node('c:layout', {}),
        ...plots(drawn, cells),
        categoryAxis(form, drawn),
        amountAxis(form, drawn, cells),
      ),
      legend(form, drawn),
      val('plotVisOnly', 1),
      val('dispBlanksAs', 'gap'),
    ),
    textOf(12, INK.text),
    node('c:externalData', { 'r:id': 'rId1' }, val('autoUpdate', 0)),
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${printSvg(tree)}`
}

/** Areas, columns, lines: what is drawn first lies under the rest. */
function plots(drawn: Drawn, cells: Cells): readonly SvgNode[] {
  const of = (as: DrawnSeries['as'], write: (one: DrawnSeries, place: number) => SvgNode) =>
    drawn.series.flatMap((one, place) => (one.as === as ? [write(one, place)] : []))
  const plot = (name: string, grouping: string, series: readonly SvgNode[], ...rest: readonly SvgNode[]) =>
    series.length === 0
      ? []
      : [node(`c:${name}`, {}, val('grouping', grouping), val('varyColors', 0), ...series, ...rest, ...AXES)]
  return [
    ...plot(
      'areaChart',
      'stacked',
      of('area', (one, place) => areaNode(one, place, cells)),
    ),
    ...barPlot(drawn, cells),
    ...plot(
      'lineChart',
      'standard',
      of('line', (one, place) => lineNode(one, place, cells)),
      val('marker', 1),
    ),
  ]
}

function barPlot(
  { series, grouping, direction, isLabelled = false, isOver = false }: Drawn,
  cells: Cells,
): readonly SvgNode[] {
  const bars = series.flatMap((one, place) => (one.as === 'bar' ? [{ one, place }] : []))
  if (bars.length === 0) return []
  const label = isLabelled && bars.length * cells.labels.length <= MOST_LABELS ? cells.format : undefined
  return [
    node(
      'c:barChart',
      {},
      val('barDir', direction),
      val('grouping', grouping),
      val('varyColors', 0),
      ...bars.map(({ one, place }) => barNode(one, place, cells, label)),
      val('gapWidth', gapOf(cells.labels.length)),
      val('overlap', grouping === 'stacked' || isOver ? 100 : 0),
      ...AXES,
    ),
  ]
}

/** Few bars are not made thick. */
const gapOf = (bars: number): number => (bars > 20 ? 15 : bars > 4 ? 50 : 130)

/** More would cover each other. */
const MOST_LABELS = 40

const ruled = (colour: string): SvgNode =>
  node('c:spPr', {}, node('a:ln', { w: 9525 }, node('a:solidFill', {}, node('a:srgbClr', { val: colour.slice(1) }))))

const scaling = (orientation: 'minMax' | 'maxMin', highest?: number, lowest?: number): SvgNode =>
  node(
    'c:scaling',
    {},
    val('orientation', orientation),
    highest === undefined ? undefined : val('max', highest),
    lowest === undefined ? undefined : val('min', lowest),
  )

/** More labels than these do not fit beside each other. */
const CROWD = 13

/** Names of lying bars stand in the order of the paper, the first at the top, beside the drawing and not in it. */
const categoryAxis = ({ labels, across }: ChartForm, { direction, base }: Drawn): SvgNode =>
  node(
    'c:catAx',
    {},
    val('axId', CATEGORIES),
    scaling(direction === 'bar' ? 'maxMin' : 'minMax'),
    val('delete', 0),
    val('axPos', direction === 'bar' ? 'l' : 'b'),
    titleOf(across),
    node('c:numFmt', { formatCode: 'General', sourceLinked: '0' }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'low'),
    ruled(INK.gap),
    textOf(direction === 'bar' && labels.length > CROWD ? 10 : 12, INK.text),
    val('crossAx', AMOUNTS),
    base === undefined ? val('crosses', 'autoZero') : val('crossesAt', base),
    val('auto', 0),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    direction === 'col' && labels.length > CROWD ? val('tickLblSkip', Math.ceil(labels.length / CROWD)) : undefined,
    val('noMultiLvlLbl', 1),
  )

const amountAxis = (form: ChartForm, { direction, range }: Drawn, cells: Cells): SvgNode =>
  node(
    'c:valAx',
    {},
    val('axId', AMOUNTS),
    scaling('minMax', form.highest ?? range?.[1], range?.[0]),
    val('delete', 0),
    val('axPos', direction === 'bar' ? 'b' : 'l'),
    node('c:majorGridlines', {}, ruled(INK.faint)),
    titleOf(form.unit),
    node('c:numFmt', { formatCode: cells.format, sourceLinked: '0' }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
    node('c:spPr', {}, NO_LINE),
    textOf(12, INK.soft),
    val('crossAx', CATEGORIES),
    val('crosses', direction === 'bar' ? 'max' : 'autoZero'),
    val('crossBetween', 'between'),
  )

/** The base has no name, and a band that is drawn on both sides of another has one. */
function legend(form: ChartForm, { series }: Drawn): SvgNode | undefined {
  const seen = series.filter(({ as }) => as !== 'none')
  const named = new Map(seen.map(({ name }, place) => [name, place]))
  const isNamed = ({ name, isUnseen }: DrawnSeries, place: number) => isUnseen !== true && named.get(name) === place
  if (form.kind === 'steps' || seen.filter(isNamed).length < 2) return undefined
  const dropped = seen.flatMap((one, place) => (isNamed(one, place) ? [] : [place]))
  return node(
    'c:legend',
    {},
    val('legendPos', 'b'),
    ...dropped.map((place) => node('c:legendEntry', {}, val('idx', place), val('delete', 1))),
    val('overlay', 0),
    textOf(12, INK.text),
  )
}
