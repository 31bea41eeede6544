/**
 * Area stack (pinoalueet): parts of a sum over many periods, where columns would be too thin to read.
 *
 * A period without figures breaks the area; nothing is drawn across it.
 */
import { area } from 'd3-shape'
import type { Segment } from './column-stack.ts'
import { fillOf, INK } from './ink.ts'
import type { Plot } from './plot.ts'
import type { Slot } from './slot.ts'
import { node, type SvgNode } from './svg-tree.ts'

export function areaNodes(segments: readonly Segment[], slots: readonly Slot[], plot: Plot, id: string): SvgNode[] {
  const parts = [...new Map(segments.map((one) => [one.part.key, one.part])).values()]
  return parts.map((part) => {
    const own = new Map(segments.filter((one) => one.part.key === part.key).map((one) => [one.slot.id, one]))
    const path = area<Slot>()
      .digits(2)
      .defined((slot) => own.has(slot.id))
      .x((slot) => plot.x(slot) + plot.band / 2)
      .y0((slot) => plot.y(own.get(slot.id)?.low ?? 0))
      .y1((slot) => plot.y(own.get(slot.id)?.high ?? 0))(slots)
    return node('path', { d: path ?? '', fill: fillOf(part.paint, id), stroke: INK.paper, 'stroke-width': 0.75 })
  })
}
