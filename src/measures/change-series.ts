/**
 * Change series (muutossarja): change and growth of any series, with gaps, part years and breaks kept in sight.
 */
import { yearOf } from '#kernel/day.ts'
import { DEFINITION_BREAKS, type DefinitionBreak } from '#law/definition-breaks.ts'
import { isWithin } from '#model/category.ts'
import type { Point } from '#model/picture.ts'
import { change } from './change.ts'
import { withheld } from './derived-points.ts'
import { spanOf } from './frame.ts'
import { growth } from './growth.ts'
import { joinNotes } from './notes.ts'
import type { Setting } from './setting.ts'

/** Change of each point from the one before it; `category` says which breaks touch it (null: all). */
export function changePoints(points: readonly Point[], category: string | null, setting: Setting): Point[] {
  const first = points.findIndex((point) => point.value !== null)
  return points.map((point, place) => {
    if (point.value === null) return point
    if (place === first) return withheld(point, 'nothing-before')
    return changeFrom(points[place - 1], point, category, setting)
  })
}

function changeFrom(before: Point | undefined, after: Point, category: string | null, setting: Setting): Point {
  if (!before || before.value === null || after.value === null)
    return withheld(after, 'not-reported', joinNotes(setting.notes.gapBefore, after.note))
  const part = [before, after].find((point) => point.reason === 'part-year')
  if (part) return withheld(after, 'part-year', part.note)
  const result = change(before.value, after.value)
  if (!result.known) return withheld(after, result.reason)
  const crossed = crossedBreak(before, after, category, setting)
  if (!crossed) return { ...after, ...markOfBefore(before, after), value: result.value }
  const note = joinNotes(setting.notes.acrossBreak(crossed.name[setting.language]), after.note)
  return { ...after, value: result.value, reason: 'definition-break', ...(note && { note }) }
}

/** A change from a marked point is itself marked. */
const markOfBefore = (before: Point, after: Point): Partial<Point> =>
  after.reason || !before.reason ? {} : { reason: before.reason, ...(before.note && { note: before.note }) }

function crossedBreak(
  before: Point,
  after: Point,
  category: string | null,
  { hasStatistics }: Setting,
): DefinitionBreak | undefined {
  return DEFINITION_BREAKS.find(
    (one) =>
      (hasStatistics || !one.isOfStatistics) &&
      one.day > before.from &&
      one.day <= after.to &&
      one.touches.some((touched) => isWithin(category ?? '', touched) || isWithin(touched, category ?? '')),
  )
}

/** One point from the first whole year to the last; empty where there are not two. */
export function growthPoints(points: readonly Point[]): Point[] {
  const whole = points.filter((point) => point.value !== null && !isPartial(point))
  const first = whole[0]
  const last = whole.at(-1)
  if (!first || !last || first.value === null || last.value === null || first === last) return []
  const years = yearOf(spanOf(last).from) - yearOf(spanOf(first).from)
  const point: Point = { period: `${first.period}/${last.period}`, from: first.from, to: last.to, value: null }
  const result = growth(first.value, last.value, years)
  return [result.known ? { ...point, value: result.value } : { ...point, reason: result.reason }]
}

const isPartial = (point: Point): boolean => point.reason === 'part-year' || point.reason === 'partial-coverage'
