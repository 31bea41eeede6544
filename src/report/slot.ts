/**
 * Slot (aikapaikka): a place on a time axis, whether or not there is a figure for it.
 *
 * The axis has every period between the first and the last, so that a missing year is a gap and not a shorter way.
 */
import type { Day } from '#kernel/day.ts'
import { type Grain, type Period, periodOf, periodsBetween } from '#kernel/period.ts'
import type { MeasureSeries, Point } from '#model/picture.ts'

export type Slot = Period

export function slotsOf(series: readonly MeasureSeries[], grain: Grain): Slot[] {
  const points = series.flatMap((one) => one.points)
  const starts = points.map(startOf).sort()
  const ends = points.map((point) => point.to).sort()
  const [first, last] = [starts[0], ends.at(-1)]
  return first && last ? periodsBetween(first as Day, last as Day, grain) : []
}

/** A mean of several years stands at the last of them. */
const startOf = (point: Point): string => (point.reason === 'several-years' ? `${point.period}-01-01` : point.from)

/** The point of a series that stands in a slot; of several, one with a value and of the whole slot comes first. */
export function pointIn(series: MeasureSeries, slot: Slot, grain: Grain): Point | undefined {
  const here = series.points.filter((point) => periodOf(startOf(point) as Day, grain).id === slot.id)
  return here.find((p) => p.value !== null && p.period === slot.id) ?? here.find((p) => p.value !== null) ?? here[0]
}

/** Whether a value stands for its whole slot as the others do, so that it may be compared with them. */
export const isComparable = (point: Point | undefined): point is Point & { value: number } =>
  point !== undefined && point.value !== null && (point.reason === undefined || point.reason === 'other-source')
