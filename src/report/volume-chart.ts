/**
 * Volume charts (määräkuviot): how much was delivered and what one unit cost, one small chart a figure.
 *
 * Ordered by the money behind them, so that what costs most comes first; each volume stands beside its unit cost.
 */
import type { MeasureSeries, Picture } from '#model/picture.ts'
import { nameIn } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import type { Panel } from './indicator-chart.ts'
import { BOUGHT, INK, OWN } from './ink.ts'
import { type Line, lineChart } from './line-chart.ts'
import { hasValue, nameOf, productionName, seriesOf } from './picture-parts.ts'

export function volumePanels(picture: Picture): Panel[] {
  const series = [...seriesOf(picture, 'volume'), ...seriesOf(picture, 'unit-cost')].filter(hasValue)
  const groups = [...Map.groupBy(series, (one) => `${one.category} ${one.id} ${one.unit}`).values()]
  const weights = new Map([...Map.groupBy(series, subject)].map(([key, own]) => [key, moneyBehind(own)]))
  const weight = (group: readonly MeasureSeries[]) => (group[0] ? (weights.get(subject(group[0])) ?? 0) : 0)
  return groups
    .toSorted((a, b) => weight(b) - weight(a))
    .map((group, place) => ({
      id: `volume-${place}`,
      draw: (request) => volumeChart(group, `volume-${place}`, picture, request),
    }))
}

/** A service and what is counted of it: `corrective/… care-days`; child-years are care days said otherwise. */
const subject = (series: MeasureSeries): string =>
  `${series.category} ${series.id.replace(/^[^:]*:/, '').replace('child-years', 'care-days')}`

/** The last known volume × its last known unit cost, over the productions. */
function moneyBehind(series: readonly MeasureSeries[]): number {
  const last = (one: MeasureSeries | undefined) => one?.points.findLast((point) => point.value !== null)?.value ?? 0
  const volumes = series.filter((one) => one.id.startsWith('volume'))
  const price = (volume: MeasureSeries) =>
    series.find(
      (one) => one.id.startsWith('unit-cost') && one.production === volume.production && one.unit !== 'EUR/child-year',
    )
  return volumes.reduce((sum, volume) => sum + last(volume) * last(price(volume)), 0)
}

function volumeChart(series: readonly MeasureSeries[], id: string, picture: Picture, request: ChartRequest): Chart {
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
      id,
      title: `${category}${category === '' ? name : name.toLowerCase()}`,
      lines,
      grain: picture.view.grain,
      annotations: [],
    },
    request,
  )
}
