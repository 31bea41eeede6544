/**
 * Indicator charts (mittarikuviot): each published indicator as a small chart of its own, with its peers in grey.
 */
import type { MeasureSeries, Picture } from '#model/picture.ts'
import { nameIn } from '#words/dictionary.ts'
import { annotationsOfSeries } from './breaks.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { INK } from './ink.ts'
import { type Line, lineChart } from './line-chart.ts'
import { hasValue, nameOf, seriesOf } from './picture-parts.ts'

export function indicatorCharts(picture: Picture, request: ChartRequest): Chart[] {
  const groups = Map.groupBy(seriesOf(picture, 'indicator').filter(hasValue), groupKey)
  return [...groups.values()].map((series) => indicatorChart(series, picture, request))
}

/** One chart an indicator and unit: a count and a percentage never share an axis. */
const groupKey = (series: MeasureSeries): string => `${series.id} ${series.category} ${series.unit}`

function indicatorChart(series: readonly MeasureSeries[], picture: Picture, request: ChartRequest): Chart {
  const { words } = request
  const areaOf = (one: MeasureSeries) => one.area ?? picture.area.id
  const isOwn = (one: MeasureSeries) => areaOf(one) === picture.area.id
  // Two sources of the same indicator stand as two lines, each named by its source.
  const sourceOf = (one: MeasureSeries) =>
    series.filter((other) => areaOf(other) === areaOf(one)).length > 1 && one.sources[0]
      ? ` (${nameOf(words, picture, one.sources[0])})`
      : ''
  const lines: Line[] = series.map((one) => ({
    label: `${isOwn(one) ? nameIn(words, picture.area.name) : nameOf(words, picture, areaOf(one))}${sourceOf(one)}`,
    series: one,
    colour: isOwn(one) ? INK.accent : INK.peer,
    rank: isOwn(one) ? 'own' : 'peer',
  }))
  const first = series.find(isOwn) ?? series[0]
  return lineChart(
    {
      id: `indicator-${(first?.id ?? '').replace(/[^a-z0-9]+/gi, '-')}-${(first?.unit ?? '').replace(/[^a-z0-9]+/gi, '-')}`,
      title: first ? nameIn(words, first.name) : '',
      lines,
      grain: picture.view.grain,
      annotations: first ? annotationsOfSeries(picture, first) : [],
    },
    request,
  )
}
