/** Forecast text (ennuste tekstinä): forecasts as tables and sentences for a terminal. */
import type { BackTest, Fan, ForecastLine } from '#model/forecast.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'

export function forecastText(forecasts: readonly ForecastLine[], language: Language): string {
  const words = wordsOf(language)
  return forecasts.map((one) => fanLines(one.series ?? '', one, words).join('\n')).join('\n\n')
}

export function fanLines(series: string, fan: Fan, words: Words): string[] {
  const title = words.forecast.title(series)
  const notes = fan.notes.map((note) => `- ${words.forecast.notes[note]}`)
  if (fan.method === null) return [title, '='.repeat(title.length), ...notes]
  const form = fan.form === undefined ? '' : ` (${fan.form})`
  return [
    ...[title, '='.repeat(title.length)],
    words.forecast.made(`${words.forecast.methods[fan.method]}${form}`, words.forecast.intervals[fan.interval]),
    ...['', ...tableLines(fan, words)],
    ...(fan.backtest ? ['', ...backTestLines(fan.backtest, words)] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ]
}

function tableLines({ points, yardstick }: Fan, { forecast, format }: Words): string[] {
  const decimals = decimalsFor(Math.max(...points.map(({ mean }) => Math.abs(mean))))
  const text = (value: number) => format.number(value, decimals)
  const heading = [forecast.columns.period, forecast.columns.mean, forecast.columns.narrow, forecast.columns.wide]
  const rows = points.map((point, h) => [
    point.period,
    text(point.mean),
    `${text(point.lower80)}–${text(point.upper80)}`,
    `${text(point.lower95)}–${text(point.upper95)}`,
    text(yardstick?.points[h]?.mean ?? point.mean),
  ])
  const all = [[...heading, forecast.columns.naive], ...rows]
  const widths = all[0]?.map((_, k) => Math.max(...all.map((row) => row[k]?.length ?? 0))) ?? []
  return all.map((row) =>
    row
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

const decimalsFor = (size: number): number => (size >= 1000 ? 0 : size >= 10 ? 1 : 3)

function backTestLines(test: BackTest, words: Words): string[] {
  const { forecast, format } = words
  const whole = forecast.tested(
    String(test.origins),
    `${format.number(test.smape, 1)} %`,
    format.percent(test.coverage95),
  )
  const told = test.byHorizon.flatMap(({ horizon, origins, medianAbsolutePercent, ninetiethAbsolutePercent }) => {
    const percent = (value: number) => `${format.number(value, 0)} %`
    if (ninetiethAbsolutePercent !== null)
      return [forecast.ninth(String(horizon), percent(ninetiethAbsolutePercent), String(origins))]
    return medianAbsolutePercent === null
      ? []
      : [forecast.half(String(horizon), percent(medianAbsolutePercent), String(origins))]
  })
  return [whole, ...told]
}
