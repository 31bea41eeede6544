/** Series nodes (sarjan merkintä): one series of a chart in DrawingML, with its figures, its fill or stroke, and its gaps. */
import type { AxisFormat } from '#report/chart-form.ts'
import { INK, type Pattern } from '#report/ink.ts'
import { node, type SvgNode } from '#report/svg-tree.ts'
import type { DrawnSeries } from './chart-series.ts'
import { type ChartCells, columnName } from './chart-workbook.ts'

export interface Cells extends ChartCells {
  /** Of figures, in the code of the format. */
  readonly format: string
}

/** Two commas divide by a million; the reader's own program puts its own marks. */
export function formatOf(axis: AxisFormat, series: readonly DrawnSeries[]): string {
  if (axis === 'millions') return '#,##0.0,,'
  if (axis === 'whole') return '#,##0'
  if (axis === 'share') return '0%'
  const largest = Math.max(...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))))
  return largest >= 20 ? '#,##0' : largest >= 2 ? '0.0' : largest >= 0.4 ? '0.00' : '0.000'
}

const PATTERNS: Readonly<Record<Pattern, string>> = {
  plain: '',
  diagonal: 'wdUpDiag',
  back: 'wdDnDiag',
  cross: 'dkVert',
  lines: 'dkHorz',
  dots: 'pct70',
}
const HATCH = 'ltUpDiag'

export const val = (name: string, value: string | number): SvgNode => node(`c:${name}`, { val: String(value) })

const colour = (name: string, alpha?: number): SvgNode =>
  node(
    'a:srgbClr',
    { val: name.slice(1).toUpperCase() },
    alpha === undefined ? undefined : node('a:alpha', { val: Math.round(alpha * 100_000) }),
  )

const solid = (name: string, alpha?: number): SvgNode => node('a:solidFill', {}, colour(name, alpha))
const NO_FILL = node('a:noFill', {})
export const NO_LINE = node('a:ln', {}, NO_FILL)

export const textOf = (size: number, ink: string): SvgNode =>
  node(
    'c:txPr',
    {},
    node('a:bodyPr', {}),
    node('a:lstStyle', {}),
    node(
      'a:p',
      {},
      node('a:pPr', {}, node('a:defRPr', { sz: size * 100, b: 0 }, solid(ink))),
      node('a:endParaRPr', { lang: 'en-US' }),
    ),
  )

/** Of an axis. */
export const titleOf = (text: string | undefined): SvgNode | undefined =>
  text === undefined
    ? undefined
    : node(
        'c:title',
        {},
        node(
          'c:tx',
          {},
          node(
            'c:rich',
            {},
            node('a:bodyPr', {}),
            node('a:lstStyle', {}),
            node(
              'a:p',
              {},
              node('a:pPr', {}, node('a:defRPr', { sz: 1200, b: 0 }, solid(INK.soft))),
              node('a:r', {}, node('a:rPr', { sz: 1200, b: 0 }, solid(INK.soft)), node('a:t', {}, text)),
            ),
          ),
        ),
        val('overlay', 0),
      )

const patterned = (name: string, preset: string): SvgNode =>
  node('a:pattFill', { prst: preset }, node('a:fgClr', {}, colour(INK.paper)), node('a:bgClr', {}, colour(name)))

const hatched = (name: string): SvgNode =>
  node('a:pattFill', { prst: HATCH }, node('a:fgClr', {}, colour(name)), node('a:bgClr', {}, colour(INK.paper)))

function fillOf({ paint, isHatched, isUnseen, opacity }: DrawnSeries): SvgNode {
  if (isUnseen) return NO_FILL
  if (isHatched) return hatched(paint.colour)
  if (opacity !== undefined) return solid(paint.colour, opacity)
  return paint.pattern === 'plain' ? solid(paint.colour) : patterned(paint.colour, PATTERNS[paint.pattern])
}

const outline = ({ paint, isUnseen, isHatched, opacity }: DrawnSeries): SvgNode =>
  isUnseen || opacity !== undefined ? NO_LINE : node('a:ln', { w: 9525 }, solid(isHatched ? paint.colour : INK.paper))

export function barNode(one: DrawnSeries, place: number, cells: Cells, label: string | undefined): SvgNode {
  return node(
    'c:ser',
    {},
    ...headOf(one, place),
    node('c:spPr', {}, fillOf(one), outline(one)),
    val('invertIfNegative', 0),
    ...(one.marked ?? []).map((at) =>
      node(
        'c:dPt',
        {},
        val('idx', at),
        val('invertIfNegative', 0),
        val('bubble3D', 0),
        node('c:spPr', {}, hatched(one.paint.colour), node('a:ln', { w: 9525 }, solid(one.paint.colour))),
      ),
    ),
    label === undefined ? undefined : labelsOf(label),
    ...dataOf(place, cells),
  )
}

export const areaNode = (one: DrawnSeries, place: number, cells: Cells): SvgNode =>
  node('c:ser', {}, ...headOf(one, place), node('c:spPr', {}, fillOf(one), outline(one)), ...dataOf(place, cells))

const WIDTHS = { solid: 31750, dashed: 28575, dotted: 19050, thin: 6350, unjoined: 0 } as const
const DASHES = { solid: 'solid', dashed: 'dash', dotted: 'sysDot', thin: 'solid', unjoined: 'solid' } as const

export function lineNode(one: DrawnSeries, place: number, cells: Cells): SvgNode {
  const { paint, stroke = 'solid' } = one
  const line =
    stroke === 'unjoined'
      ? NO_LINE
      : node(
          'a:ln',
          { w: WIDTHS[stroke], cap: 'rnd' },
          solid(paint.colour),
          node('a:prstDash', { val: DASHES[stroke] }),
          node('a:round', {}),
        )
  const hasMarks = (stroke === 'solid' || stroke === 'unjoined') && one.values.length <= MOST_MARKS
  return node(
    'c:ser',
    {},
    ...headOf(one, place),
    node('c:spPr', {}, line),
    hasMarks
      ? markNode(paint.colour, stroke === 'unjoined' && one.ends === undefined ? 'hollow' : 'full')
      : node('c:marker', {}, val('symbol', 'none')),
    ...(one.marked ?? []).map((at) =>
      node('c:dPt', {}, val('idx', at), markNode(paint.colour, 'hollow'), val('bubble3D', 0)),
    ),
    one.ends === undefined
      ? undefined
      : errorBars(
          one,
          one.ends.map((further) => place + further),
          cells,
        ),
    ...dataOf(place, cells),
    val('smooth', 0),
  )
}

/** More marks than these hide the line. */
const MOST_MARKS = 40

const markNode = (ink: string, look: 'hollow' | 'full'): SvgNode =>
  node(
    'c:marker',
    {},
    val('symbol', 'circle'),
    val('size', 7),
    node('c:spPr', {}, solid(look === 'hollow' ? lighter(ink) : ink), node('a:ln', { w: 15875 }, solid(ink))),
  )

/** Halfway to white: not every program draws the edge of a mark, and a white one would not be seen there. */
const lighter = (ink: string): string =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round((Number.parseInt(ink.slice(at, at + 2), 16) + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const errorBars = ({ paint }: DrawnSeries, [minus = 0, plus = 0]: readonly number[], cells: Cells): SvgNode =>
  node(
    'c:errBars',
    {},
    val('errDir', 'y'),
    val('errBarType', 'both'),
    val('errValType', 'cust'),
    val('noEndCap', 1),
    node('c:plus', {}, numbersOf(plus, cells)),
    node('c:minus', {}, numbersOf(minus, cells)),
    node('c:spPr', {}, node('a:ln', { w: 57150 }, solid(paint.colour, 0.35))),
  )

const labelsOf = (format: string): SvgNode =>
  node(
    'c:dLbls',
    {},
    node('c:numFmt', { formatCode: format, sourceLinked: '0' }),
    node('c:spPr', {}, NO_FILL, NO_LINE),
    textOf(11, INK.text),
    val('dLblPos', 'outEnd'),
    ...['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((name) =>
      val(name, name === 'showVal' ? 1 : 0),
    ),
  )

/** Labels stand in A. */
const columnOf = (place: number): string => columnName(place + 1)

const headOf = ({ name }: DrawnSeries, place: number): readonly SvgNode[] => [
  val('idx', place),
  val('order', place),
  node('c:tx', {}, textsOf(`Sheet1!$${columnOf(place)}$1`, [name])),
]

const textsOf = (cells: string, texts: readonly string[]): SvgNode =>
  node(
    'c:strRef',
    {},
    node('c:f', {}, cells),
    node(
      'c:strCache',
      {},
      val('ptCount', texts.length),
      ...texts.map((text, idx) => node('c:pt', { idx: String(idx) }, node('c:v', {}, text))),
    ),
  )

/** An unknown has no point. */
function numbersOf(place: number, { columns, labels }: Cells): SvgNode {
  const values = columns[place]?.values ?? []
  const column = columnOf(place)
  return node(
    'c:numRef',
    {},
    node('c:f', {}, `Sheet1!$${column}$2:$${column}$${labels.length + 1}`),
    node(
      'c:numCache',
      {},
      node('c:formatCode', {}, 'General'),
      val('ptCount', labels.length),
      ...values.flatMap((value, idx) =>
        value === null ? [] : [node('c:pt', { idx: String(idx) }, node('c:v', {}, String(value)))],
      ),
    ),
  )
}

const dataOf = (place: number, cells: Cells): readonly SvgNode[] => [
  node('c:cat', {}, textsOf(`Sheet1!$A$2:$A$${cells.labels.length + 1}`, cells.labels)),
  node('c:val', {}, numbersOf(place, cells)),
]
