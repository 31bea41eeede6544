/** Names of peers (vertailualueiden nimet): an area in full, and as a drawing with little room names it. */
import type { IndicatorPage } from '#model/indicator-page.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { COUNTY_TILES } from './county-tiles.ts'

export const areaName = (page: Pick<IndicatorPage, 'names'>, area: string, words: Words): string => {
  const named = page.names[area]
  return named ? nameIn(words, named) : area
}

/** The county without the word for one, the invented without saying so again, where a drawing has little room. */
export function shortArea(page: Pick<IndicatorPage, 'names'>, area: string, words: Words): string {
  const tile = COUNTY_TILES.find((one) => one.area === area)
  return tile ? nameIn(words, tile.name) : areaName(page, area, words).replace(/ \([^)]*\)$/, '')
}
