/**
 * Derived points (johdetut pisteet): a series computed from another, point by point.
 *
 * What was missing stays missing with its reason; what was marked stays marked; a new gap gets the reason of the
 * computation.
 */
import type { Measured } from '#kernel/measured.ts'
import type { Point } from '#model/picture.ts'

export function derivedPoints(
  points: readonly Point[],
  compute: (value: number, point: Point, place: number) => Measured<number>,
): Point[] {
  return points.map((point, place) => {
    if (point.value === null) return point
    const result = compute(point.value, point, place)
    return result.known ? { ...point, value: result.value } : withheld(point, result.reason)
  })
}

export function withheld(point: Point, reason: NonNullable<Point['reason']>, note = point.note): Point {
  return { period: point.period, from: point.from, to: point.to, value: null, reason, ...(note && { note }) }
}
