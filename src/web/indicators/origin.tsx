/** Origin (alkuperä): whose figure it is, by word and by shape, never by colour alone. */
import type { IndicatorSeries } from '#model/indicator-table.ts'
import type { Words } from '#words/dictionary.ts'

export const originTag = ({ origin }: IndicatorSeries, words: Words) => (
  <span className={`origin origin-${origin}`}>{words.indicators.origins[origin]}</span>
)
