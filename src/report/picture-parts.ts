/**
 * Picture parts (kuvan osat): which series of a picture a chart or a sentence is about.
 *
 * The cost measure is the one that the view shows; a series with no category, payer or production is of all.
 */

import { shownCost } from '#measures/shown-cost.ts'
import type { CategoryId } from '#model/category.ts'
import { type Side, sideOf } from '#model/category-path.ts'
import type { MeasureSeries, Picture, Point, View } from '#model/picture.ts'
import { nameIn, type Words } from '#words/dictionary.ts'

export const costSeries = (picture: Picture): MeasureSeries[] =>
  picture.measures.filter((one) => one.id === shownCost(picture.view).id && isOwn(one, picture))

const isOwn = (series: MeasureSeries, picture: Picture): boolean =>
  series.area === undefined || series.area === picture.area.id

const depthOf = (category: string | null): number => (category === null ? 0 : category.split('/').length)

/** The cost series that split the shown sum one way. */
export function splitBy(picture: Picture, by: View['by']): MeasureSeries[] {
  const all = costSeries(picture)
  if (by === 'payer') return all.filter((one) => one.payer !== undefined && one.production === undefined)
  if (by === 'production') return all.filter((one) => one.production !== undefined && one.payer === undefined)
  // A picture carries one split by category, the one of its view; a service may stand right below its side.
  return by === picture.view.by ? all.filter((one) => isWhole(one) && depthOf(one.category) >= 2) : []
}

const isWhole = (series: MeasureSeries): boolean => series.payer === undefined && series.production === undefined

/** The shown sum in all; of the chosen category, where one is chosen. */
export const totalOf = (picture: Picture): MeasureSeries | undefined =>
  costSeries(picture).find((one) => isWhole(one) && (one.category === null || one.category === picture.view.category))

/** The cost of one side; nothing where the view has chosen within one. */
export const sideSeries = (picture: Picture, side: 'corrective' | 'early'): MeasureSeries | undefined =>
  costSeries(picture).find((one) => isWhole(one) && one.category === side)

export const sharesOf = (picture: Picture, id: 'early-share' | 'corrective-share' | 'production-share') =>
  picture.measures.filter((one) => one.id === id && isOwn(one, picture))

/** Series whose id is the measure or begins with it and a colon, of the area and of its peers. */
export const seriesOf = (picture: Picture, measure: string): MeasureSeries[] =>
  picture.measures.filter((one) => one.id === measure || one.id.startsWith(`${measure}:`))

export const hasValue = (series: MeasureSeries | undefined): series is MeasureSeries =>
  series?.points.some((point) => point.value !== null) ?? false

/** Why no cost is shown: the reason that most of the shown measure's points have. */
export function reasonOfNothing(picture: Picture): NonNullable<Point['reason']> | undefined {
  const reasons = costSeries(picture).flatMap((one) => one.points.flatMap((point) => point.reason ?? []))
  const counted = [...Map.groupBy(reasons, (reason) => reason)].toSorted(([, a], [, b]) => b.length - a.length)
  return counted.find(([reason]) => reason !== 'not-reported')?.[0]
}

/** Every category that the picture names or counts, finest included. */
export function categoriesOf(picture: Picture): CategoryId[] {
  const counted = picture.measures.flatMap((one) => (one.category === null ? [] : [one.category]))
  return [...new Set([...counted, ...Object.keys(picture.names).filter(isCategory)])].sort()
}

const isCategory = (id: string): boolean => /^(corrective|early|overhead|outside)(\/|$)/.test(id)

/** The finest categories of one side, those with nothing below them. */
export function leavesOf(picture: Picture, side: Side): CategoryId[] {
  const all = categoriesOf(picture).filter((id) => sideOf(id) === side)
  return all.filter((id) => !all.some((other) => other.startsWith(`${id}/`)))
}

/** What a series is a part of, as a label: its payer, its production, its category; its own name where it is of all. */
export function labelOf(words: Words, picture: Picture, series: MeasureSeries): string {
  if (series.payer !== undefined) return nameOf(words, picture, series.payer)
  if (series.production !== undefined) return productionName(words, series.production)
  return series.category === null ? nameIn(words, series.name) : nameOf(words, picture, series.category)
}

export const productionName = (words: Words, production: NonNullable<MeasureSeries['production']>): string =>
  ({ own: words.chart.own, bought: words.chart.bought, unknown: words.chart.unknownProduction })[production]

/** The name of a category, payer, area or source in the picture; its id where it has none. */
export function nameOf(words: Words, picture: Pick<Picture, 'names' | 'sources'>, id: string): string {
  const named = picture.names[id] ?? picture.sources.find((source) => source.id === id)?.title
  return named ? nameIn(words, named) : id
}
