/** Forecast charts (ennustekuviot): the fan of the whole and of each part, with decisions, laws and breaks as lines. */
import type { ForecastOfArea, SeriesForecast } from '#model/forecast.ts'
import { nameIn } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { fanChart } from './fan-chart.ts'

export function forecastChart(one: SeriesForecast, answer: ForecastOfArea, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  if (one.history.every(({ value }) => value === null)) return undefined
  const isWhole = one === answer.total
  const word = (reason: string): string => {
    const short: Readonly<Record<string, string>> = words.reason.short
    return short[reason] ?? words.reason.short['not-reported']
  }
  return fanChart(
    {
      id: `forecast-${one.series.replace(/[^a-z0-9]+/gi, '-')}`,
      title: one.series === 'total' ? words.fan.costs : nameIn(words, one.name),
      unit: answer.unit,
      past: one.history.map(({ period, value, reason, partial }) => {
        const why = partial ?? (value === null ? (reason ?? 'not-reported') : undefined)
        return { period, value, ...(why !== undefined && { word: word(why) }), isPart: partial !== undefined }
      }),
      fan: one.fan.points,
      ...(isWhole && one.fan.yardstick && { yardstick: one.fan.yardstick.points }),
      annotations: isWhole ? answer.annotations : [],
      sources: answer.sources.map(({ id }) => id),
      plotHeight: isWhole ? (width < 540 ? 220 : 280) : 130,
    },
    request,
  )
}
