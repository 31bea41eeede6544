/**
 * Breaks of a series (sarjan murroskohdat): which vertical lines concern the figures that are shown.
 *
 * Decisions and reorganisations concern all of an area; a break of definition those categories that it touches.
 * A figure without a category is told of every break, since nobody has said that it is spared.
 */
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import type { CategoryId } from '#model/category.ts'
import { isWithin } from '#model/category-path.ts'
import type { Annotation, MeasureSeries, Picture } from '#model/picture.ts'
import { leavesOf } from './picture-parts.ts'

export const annotationsOfSeries = (picture: Picture, series: Pick<MeasureSeries, 'category'>): Annotation[] =>
  picture.annotations.filter((one) => series.category === null || concerns(one, [series.category]))

/** Those that concern some category of the shown sum. */
export function annotationsOfCosts(picture: Picture): Annotation[] {
  const shown = [...leavesOf(picture, 'corrective'), ...leavesOf(picture, 'early')].filter((id) =>
    isWithin(id, picture.view.category ?? ''),
  )
  return picture.annotations.filter((one) => concerns(one, shown))
}

function concerns(annotation: Annotation, categories: readonly CategoryId[]): boolean {
  const known = DEFINITION_BREAKS.find((one) => one.id === annotation.id)
  if (!known) return true
  return known.touches.some((touched) => categories.some((id) => isWithin(id, touched) || isWithin(touched, id)))
}
