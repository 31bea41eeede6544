/**
 * Labels (nimilaput): what the parts of a drawing are called, beside them where there is room, below them where not.
 */
import { fillOf, fitted, INK, type Paint, textNode, textWidth } from './ink.ts'
import { node, type SvgNode } from './svg-tree.ts'

export interface Label {
  readonly text: string
  readonly paint: Paint
  /** Where the part is, for a label beside it. */
  readonly y: number
}

const LINE = 17
const WIDEST = 230

/** The room that labels beside a drawing take; none where they would take too much of it. */
export function roomFor(texts: readonly string[], width: number): number {
  const needed = Math.min(WIDEST, Math.max(...texts.map((text) => textWidth(text) + 34), 0))
  return texts.length > 0 && width >= 540 && needed <= width * 0.32 ? needed : 0
}

/** Labels to the right of the last column, moved apart so that none covers another. */
export function besideLabels(labels: readonly Label[], x: number, room: number, id: string, bottom: number): SvgNode[] {
  const ordered = [...labels].sort((a, b) => a.y - b.y)
  const places: number[] = []
  for (const label of ordered) places.push(Math.max(label.y, (places.at(-1) ?? -LINE) + LINE))
  for (let k = places.length - 1, limit = bottom; k >= 0; k -= 1, limit -= LINE) {
    places[k] = Math.min(places[k] ?? 0, limit)
  }
  return ordered.flatMap((label, k) => entry(label, x + 8, places[k] ?? 0, room - 26, id))
}

/** Labels in rows below the drawing, and the height they take. */
export function belowLabels(
  labels: readonly Label[],
  top: number,
  width: number,
  id: string,
): { nodes: SvgNode[]; height: number } {
  let [x, row] = [0, 0]
  const nodes: SvgNode[] = []
  for (const label of labels) {
    const needed = Math.min(width, textWidth(label.text) + 34)
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1]
    nodes.push(...entry(label, x, top + 8 + row * 20, width - x - 20, id))
    x += needed
  }
  return { nodes, height: labels.length === 0 ? 0 : (row + 1) * 20 + 4 }
}

function entry(label: Label, x: number, y: number, room: number, id: string): SvgNode[] {
  return [
    node('rect', { x, y: y - 6, width: 12, height: 12, fill: fillOf(label.paint, id), stroke: label.paint.colour }),
    textNode(x + 17, y + 4, fitted(label.text, room), { fill: INK.text }),
  ]
}
