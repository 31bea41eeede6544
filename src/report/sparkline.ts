/** Sparkline (kulkuviiva): the course of one row in the height of a line; the figures themselves stand beside it. */
import { line } from 'd3-shape'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import { INK } from './ink.ts'
import { isComparable } from './slot.ts'
import { group, node, type SvgNode } from './svg-tree.ts'

export const SPARK = { width: 96, height: 24 } as const

/** From zero, so that a small change looks small; gaps stay gaps, a value that does not compare is hollow. */
export function sparkline(series: IndicatorSeries, years: readonly string[]): SvgNode {
  const pad = 3
  const values = series.points.flatMap((point) => point.value ?? [])
  const top = Math.max(...values, 0) || 1
  const bottom = Math.min(...values, 0)
  const step = (SPARK.width - 2 * pad) / Math.max(1, years.length - 1)
  const places = years.map((year, k) => ({
    x: pad + k * step,
    point: series.points.find((one) => one.period === year),
  }))
  const y = (value: number) => SPARK.height - pad - ((value - bottom) / (top - bottom)) * (SPARK.height - 2 * pad)
  const path = line<(typeof places)[number]>()
    .digits(2)
    .defined(({ point }) => isComparable(point))
    .x(({ x }) => x)
    .y(({ point }) => y(point?.value ?? 0))(places)
  const lastKnown = places.findLast(({ point }) => (point?.value ?? null) !== null)
  const dots = places.flatMap(({ x, point }) => {
    if (!point || point.value === null) return []
    const isFull = isComparable(point)
    const isLast = point === lastKnown?.point
    const ink = { stroke: INK.accent, 'stroke-width': 1, fill: isFull ? INK.accent : INK.paper }
    return [node('circle', { cx: x, cy: y(point.value), r: isLast ? 2.5 : 1.6, ...ink })]
  })
  return group(
    node('line', { x1: 0, x2: SPARK.width, y1: y(0), y2: y(0), stroke: INK.faint }),
    node('path', { d: path ?? '', fill: 'none', stroke: INK.accent, 'stroke-width': 1.5 }),
    ...dots,
  )
}
