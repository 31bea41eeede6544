/**
 * Number plot (lukuakselisto): two axes of numbers, zero among them, for curves and points that are not over time.
 *
 * The name of the vertical axis stands above it, that of the horizontal one below, so that neither is turned.
 */
import { scaleLinear } from 'd3-scale'
import { INK, textNode, textWidth } from './ink.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

export interface NumberAxis {
  readonly name: string
  readonly lowest: number
  readonly highest: number
  readonly tick: (value: number) => string
}

export interface NumberPlot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly height: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly behind: SvgNode
}

const TOP = 30
const BELOW = 46
const TICKS = 5
/** Room that a label of the horizontal axis asks for. */
const APART = 64

/** @param right room beside the last value, for labels */
export function numberPlot(
  across: NumberAxis,
  up: NumberAxis,
  { width, plotHeight, right }: { readonly width: number; readonly plotHeight: number; readonly right: number },
): NumberPlot {
  const x = scaleLinear().domain(domainOf(across)).nice(TICKS)
  const y = scaleLinear().domain(domainOf(up)).nice(TICKS)
  const left = Math.max(...y.ticks(TICKS).map((tick) => textWidth(up.tick(tick), 12))) + 8
  // The last label stands under the end of the axis, half of it beyond.
  const beyond = textWidth(across.tick(x.domain()[1] ?? 0), 12) / 2
  const [end, bottom] = [width - Math.max(right, beyond), TOP + plotHeight]
  x.range([left, end])
  y.range([bottom, TOP])
  const places = { x: (value: number) => x(value), y: (value: number) => y(value) }
  const most = Math.max(2, Math.floor((end - left) / APART))
  return {
    ...{ left, right: end, top: TOP, bottom, height: bottom + BELOW, ...places },
    behind: group(
      textNode(0, 14, up.name, { 'font-size': 12, fill: INK.soft }),
      ...y
        .ticks(TICKS)
        .flatMap((tick) => [
          lineNode([left, end], [y(tick), y(tick)], tick === 0 ? INK.gap : INK.faint),
          textNode(left - 6, y(tick) + 4, up.tick(tick), { 'text-anchor': 'end', 'font-size': 12, fill: INK.soft }),
        ]),
      ...x
        .ticks(Math.min(TICKS, most))
        .flatMap((tick) => [
          lineNode([x(tick), x(tick)], [bottom, bottom + 5], INK.gap),
          textNode(x(tick), bottom + 19, across.tick(tick), { 'text-anchor': 'middle', 'font-size': 12 }),
        ]),
      ...(y.domain()[0] === 0 ? [] : [lineNode([left, end], [bottom, bottom], INK.rule)]),
      textNode(end, bottom + 38, across.name, { 'text-anchor': 'end', 'font-size': 12, fill: INK.soft }),
    ),
  }
}

const domainOf = ({ lowest, highest }: NumberAxis): [number, number] => {
  const [low, high] = [Math.min(0, lowest), Math.max(0, highest)]
  return low === high ? [0, 1] : [low, high]
}

const lineNode = ([x1, x2]: [number, number], [y1, y2]: [number, number], stroke: string): SvgNode =>
  node('line', { x1, x2, y1, y2, stroke, 'stroke-width': 1 })
