/**
 * Plot (kuvion pohja): the two axes, the gaps and the vertical lines that every chart over time stands on.
 *
 * Amounts start from zero. A decision or a break is a line with its name; each name has a row of its own above the plot.
 */
import { scaleBand, scaleLinear } from 'd3-scale'
import type { Day } from '#kernel/day.ts'
import { daysBetween } from '#kernel/day.ts'
import { daysIn } from '#kernel/period.ts'
import type { Annotation } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { fitted, INK, textNode, textWidth } from './ink.ts'
import type { Slot } from './slot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

export interface PlotRequest {
  readonly words: Words
  readonly width: number
  readonly plotHeight: number
  readonly slots: readonly Slot[]
  readonly lowest: number
  readonly highest: number
  readonly tick: (value: number) => string
  readonly annotations: readonly Annotation[]
  /** Room for labels beside the last column. */
  readonly right: number
  /** The word under a period's label, such as `osavuosi`. */
  readonly under: (slot: Slot) => string
}

export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly height: number
  readonly step: number
  readonly band: number
  /** The left edge of a slot's column. */
  readonly x: (slot: Slot) => number
  readonly y: (value: number) => number
  readonly behind: SvgNode
  readonly front: SvgNode
}

const ROW = 17

export function plotOf(request: PlotRequest): Plot {
  const { slots, width } = request
  const value = scaleLinear()
    .domain([Math.min(0, request.lowest), request.highest || 1])
    .nice(4)
  const ticks = value.ticks(4)
  const left = Math.max(...ticks.map((tick) => textWidth(request.tick(tick), 12))) + 8
  const right = width - request.right
  const marked = request.annotations.filter((one) => isOnAxis(one, slots))
  const top = 20 + marked.length * ROW
  const bottom = top + request.plotHeight
  const place = scaleBand<string>()
    .domain(slots.map((slot) => slot.id))
    .range([left, right])
    .paddingInner(0.28)
    .paddingOuter(0.14)
  const hasWords = slots.some((slot) => request.under(slot) !== '')
  value.range([bottom, top])
  const axes = {
    left,
    right,
    top,
    bottom,
    step: place.step(),
    band: place.bandwidth(),
    x: (slot: Slot) => place(slot.id) ?? left,
    y: (amount: number) => value(amount),
  }
  return {
    ...axes,
    height: bottom + 24 + (hasWords ? 15 : 0),
    behind: group(...ticks.map((tick) => gridLine(axes, tick, request.tick(tick)))),
    // The columns would cover the line that they stand on.
    front: group(
      baseLine(axes),
      ...slotLabels(request, axes),
      ...marked.flatMap((one, row) => verticalLine(one, row, request, axes)),
    ),
  }
}

type Axes = Omit<Plot, 'height' | 'behind' | 'front'>

const isOnAxis = (annotation: Annotation, slots: readonly Slot[]): boolean =>
  slots.some((slot) => slot.from <= annotation.day && annotation.day <= slot.to)

function gridLine(axes: Axes, tick: number, text: string): SvgNode {
  const y = axes.y(tick)
  return group(
    node('line', {
      x1: axes.left,
      x2: axes.right,
      y1: y,
      y2: y,
      stroke: INK.faint,
      'stroke-width': 1,
    }),
    textNode(axes.left - 6, y + 4, text, { 'text-anchor': 'end', 'font-size': 12, fill: INK.soft }),
  )
}

const baseLine = (axes: Axes): SvgNode =>
  node('line', { x1: axes.left, x2: axes.right, y1: axes.y(0), y2: axes.y(0), stroke: INK.gap, 'stroke-width': 1 })

/** So many months are named one by one. */
const FEW_MONTHS = 14

/** `10/25`, as short as it can be. */
const monthLabel = ({ from }: Slot): string => `${Number(from.slice(5, 7))}/${from.slice(2, 4)}`

/** Labels under the axis, thinned so that they never touch; many months, and quarters, are named by their year. */
function slotLabels(request: PlotRequest, axes: Axes): SvgNode[] {
  const isYearly = request.slots.every((slot) => slot.id.length === 4)
  const isMonthly = request.slots.length <= FEW_MONTHS && request.slots.every(({ id }) => /^\d{4}-\d\d$/.test(id))
  const isEach = isYearly || isMonthly
  const labelled = isEach ? request.slots : request.slots.filter((slot) => slot.from.slice(5) === '01-01')
  const apart = isEach ? axes.step : axes.step * (request.slots.length / Math.max(1, labelled.length))
  const every = Math.max(1, Math.ceil(36 / apart))
  const middle = (slot: Slot) => axes.x(slot) + axes.band / 2
  const label = (slot: Slot) =>
    textNode(middle(slot), axes.bottom + 18, isMonthly ? monthLabel(slot) : slot.from.slice(0, 4), {
      'text-anchor': 'middle',
      'font-size': 12,
    })
  const words = request.slots
    .filter((slot) => request.under(slot) !== '')
    .map((slot) =>
      textNode(
        middle(slot),
        axes.bottom + 33,
        isYearly ? fitted(request.under(slot), Math.max(56, axes.step), 11) : '',
        {
          'text-anchor': 'middle',
          'font-size': 11,
          fill: INK.soft,
        },
      ),
    )
  return [...labelled.filter((_, place) => place % every === 0).map(label), ...(isYearly ? words : [])]
}

/** Where a day stands on the axis: in proportion between its slot's two ends. */
export function dayPlace(
  day: string,
  slots: readonly Slot[],
  axes: Pick<Axes, 'x' | 'band' | 'step'>,
): number | undefined {
  const slot = slots.find((one) => one.from <= day && day <= one.to)
  if (!slot) return undefined
  const part = daysBetween(slot.from, day as Day) / daysIn(slot)
  return axes.x(slot) - (axes.step - axes.band) / 2 + part * axes.step
}

function verticalLine(one: Annotation, row: number, { slots, width, words }: PlotRequest, axes: Axes): SvgNode[] {
  const x = dayPlace(one.day, slots, axes) ?? axes.left
  const y = 12 + row * ROW
  const needed = textWidth(nameIn(words, one.name), 12) + 12
  const isRightward = needed <= width - x || width - x >= x
  const room = isRightward ? width - x : x
  const dash = one.kind === 'decision' ? '1 0' : '4 3'
  return [
    node('line', {
      x1: x,
      x2: x,
      y1: y - 9,
      y2: axes.bottom,
      stroke: INK.text,
      'stroke-width': 1,
      'stroke-dasharray': dash,
    }),
    textNode(isRightward ? x + 5 : x - 5, y, fitted(nameIn(words, one.name), room - 8, 12), {
      'text-anchor': isRightward ? 'start' : 'end',
      'font-size': 12,
      stroke: INK.paper,
      'stroke-width': 4,
      'paint-order': 'stroke',
      'stroke-linejoin': 'round',
    }),
  ]
}

/** A period without a figure: an empty place with its word, never a zero. */
export function gapNode(axes: Pick<Axes, 'band' | 'top' | 'bottom' | 'x'>, slot: Slot, word: string): SvgNode {
  const middle = axes.x(slot) + axes.band / 2
  const height = axes.bottom - axes.top
  const frame = node('rect', {
    x: axes.x(slot),
    y: axes.top + 4,
    width: axes.band,
    height: height - 4,
    fill: 'none',
    stroke: INK.rule,
    'stroke-dasharray': '3 4',
  })
  const text = textNode(0, 0, fitted(word, height - 16, 12), {
    'text-anchor': 'middle',
    'font-size': 12,
    fill: INK.soft,
    transform: `translate(${middle + 4} ${axes.top + height / 2}) rotate(-90)`,
  })
  return axes.band >= 12 ? group(frame, text) : frame
}
