/**
 * Volume charts (määräkuviot): how much was delivered and what one unit cost, one small chart a figure.
 */
import type { MeasureSeries, Picture } from '#model/picture.ts'
import { nameIn } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { BOUGHT, INK, OWN } from './ink.ts'
import { type Line, lineChart } from './line-chart.ts'
import { hasValue, nameOf, productionName, seriesOf } from './picture-parts.ts'

export function volumeCharts(picture: Picture, request: ChartRequest): Chart[] {
  const series = [...seriesOf(picture, 'volume'), ...seriesOf(picture, 'unit-cost')].filter(hasValue)
  const groups = Map.groupBy(series, (one) => `${one.id} ${one.category} ${one.unit}`)
  return [...groups.values()].map((group, place) => volumeChart(group, place, picture, request))
}

function volumeChart(series: readonly MeasureSeries[], place: number, picture: Picture, request: ChartRequest): Chart {
  const { words } = request
  const colours = { own: OWN.colour, bought: BOUGHT.colour, unknown: INK.gap }
  const lines: Line[] = series.map((one) => ({
    label: one.production ? productionName(words, one.production) : words.chart.total,
    series: one,
    colour: one.production ? colours[one.production] : INK.accent,
    rank: 'own',
  }))
  const first = series[0]
  const category = first?.category ? `${nameOf(words, picture, first.category)}: ` : ''
  const name = first ? nameIn(words, first.name) : ''
  return lineChart(
    {
      id: `volume-${place}`,
      title: `${category}${category === '' ? name : name.toLowerCase()}`,
      lines,
      grain: picture.view.grain,
      annotations: [],
    },
    request,
  )
}
