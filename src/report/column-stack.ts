/**
 * Column stack (pinopylväät): parts of a sum over time, one column a period.
 *
 * A figure that is not of its whole period is hatched; one from another source is hollow; one that is missing is a gap.
 */
import type { Point } from '#model/picture.ts'
import { fillOf, hatchOf, INK, type Paint, textNode } from './ink.ts'
import type { Plot } from './plot.ts'
import type { Slot } from './slot.ts'
import { node, type SvgNode } from './svg-tree.ts'

export interface Part {
  readonly key: string
  readonly label: string
  readonly paint: Paint
  /** The point of each slot, in the order of the slots. */
  readonly points: readonly (Point | undefined)[]
}

export interface Segment {
  readonly part: Part
  readonly slot: Slot
  readonly point: Point & { readonly value: number }
  readonly low: number
  readonly high: number
}

/** Known parts stood on each other from zero; negative ones hang below it. */
export function segmentsOf(parts: readonly Part[], slots: readonly Slot[]): Segment[] {
  return slots.flatMap((slot, place) => {
    let [up, down] = [0, 0]
    return parts.flatMap((part) => {
      const point = part.points[place]
      if (point === undefined || point.value === null) return []
      const low = point.value < 0 ? down + point.value : up
      const high = point.value < 0 ? down : up + point.value
      if (point.value < 0) down = low
      else up = high
      return [{ part, slot, point: { ...point, value: point.value }, low, high }]
    })
  })
}

/** Slots where no part is known. */
export const gapsOf = (parts: readonly Part[], slots: readonly Slot[]): Slot[] =>
  slots.filter((_, place) => parts.every((part) => (part.points[place]?.value ?? null) === null))

export const extremes = (segments: readonly Segment[]): { lowest: number; highest: number } => ({
  lowest: Math.min(0, ...segments.map((one) => one.low)),
  highest: Math.max(0, ...segments.map((one) => one.high)),
})

export function segmentNode(segment: Segment, plot: Plot, id: string): SvgNode {
  const { part, point, slot } = segment
  const height = Math.abs(plot.y(segment.low) - plot.y(segment.high))
  const box = { x: plot.x(slot), y: plot.y(segment.high), width: plot.band, height }
  if (point.reason === 'other-source') {
    const hollow = { fill: INK.paper, stroke: part.paint.colour, 'stroke-width': 1.8, 'stroke-dasharray': '5 3' }
    return node('rect', { ...inset(box, 1), ...hollow })
  }
  if (point.reason !== undefined) {
    return node('rect', {
      ...inset(box, 0.6),
      fill: hatchOf(part.paint, id),
      stroke: part.paint.colour,
      'stroke-width': 1.2,
    })
  }
  return node('rect', { ...box, fill: fillOf(part.paint, id), stroke: INK.paper, 'stroke-width': height > 3 ? 1 : 0 })
}

const inset = (box: { x: number; y: number; width: number; height: number }, by: number) => ({
  x: box.x + by,
  y: box.y + by,
  width: Math.max(0, box.width - 2 * by),
  height: Math.max(0, box.height - 2 * by),
})

/** The sum of each column above it, where columns are wide enough to carry it. */
export function sumLabels(segments: readonly Segment[], plot: Plot, tick: (value: number) => string): SvgNode[] {
  if (plot.step < 34) return []
  const slots = new Map(segments.map((one) => [one.slot.id, one.slot]))
  return [...slots.values()].map((slot) => {
    const own = segments.filter((one) => one.slot.id === slot.id)
    const sum = own.reduce((total, one) => total + one.point.value, 0)
    const top = Math.max(...own.map((one) => one.high))
    return textNode(plot.x(slot) + plot.band / 2, plot.y(top) - 5, tick(sum), {
      'text-anchor': 'middle',
      'font-weight': 600,
    })
  })
}
