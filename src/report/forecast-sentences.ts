/**
 * Forecast sentences (ennusteen lauseet): what is expected, how wide, how wrong the method was before; never more than the fan.
 *
 * A rise or a fall is called likely only where the last known value lies outside the 80 % interval.
 */
import type { BackTest, BackTestHorizon, SeriesForecast } from '#model/forecast.ts'
import type { Words } from '#words/dictionary.ts'
import { reckonedText, valueText } from './value-text.ts'

/** Fewer trials than this carry no sentence. */
const FEWEST_TRIALS = 5
const NINETY_NEEDS = 10

/** Sentences in reading order; the first answers the title. */
export function forecastSentences(forecast: SeriesForecast, what: string, unit: string, words: Words): string[] {
  const end = forecast.fan.points.at(-1)
  if (!end) return [words.fan.none, ...forecast.fan.notes.slice(0, 1).map((note) => words.forecast.notes[note])]
  const tell = (value: number) => valueText(words, value, unit)
  const answer = words.fan.answer({
    what,
    at: whenText(end.period, words),
    mean: reckonedText(words, end.mean, unit),
    low: reckonedText(words, end.lower80, unit),
    high: reckonedText(words, end.upper80, unit),
  })
  const last = forecast.history.findLast(({ value, partial }) => value !== null && partial === undefined)
  if (last?.value == null) return [answer]
  const [value, at] = [tell(last.value), whenText(last.period, words)]
  const turn =
    last.value < end.lower80
      ? words.fan.rises(value, at)
      : last.value > end.upper80
        ? words.fan.falls(value, at)
        : words.fan.open(value, at)
  return [answer, turn]
}

/** How wrong the method was before, in words that the trials carry. */
export function backTestSentences(forecast: SeriesForecast, words: Words): string[] {
  const { backtest, yardstick } = forecast.fan
  if (!backtest) return forecast.fan.points.length > 0 ? [words.fan.untested] : []
  const told = [...pastSentence(backtest, words), ...heldSentence(backtest, words)]
  if (backtest.origins < FEWEST_TRIALS) return [...told, words.fan.fewTrials(words.format.number(backtest.origins))]
  return [...told, ...against(backtest, yardstick, words)]
}

/** Of the furthest horizon at most two years ahead that has trials enough; of all the series of the pool where this has too few. */
function pastSentence(backtest: BackTest, words: Words): string[] {
  const rows = [backtest.byHorizon, backtest.pooledByHorizon ?? []].map((list) =>
    list.findLast(({ horizon, origins }) => horizon <= 2 && origins >= FEWEST_TRIALS),
  )
  const row = rows.find((one) => one !== undefined)
  if (!row) return []
  const told = { years: words.fan.yearsAhead(row.horizon === 1 ? 1 : 2), count: words.format.number(row.origins) }
  const percent = (value: number) => words.format.percent(value / 100)
  if (row.ninetiethAbsolutePercent !== null && row.origins >= NINETY_NEEDS)
    return [words.fan.past90({ ...told, percent: percent(row.ninetiethAbsolutePercent) })]
  return row.medianAbsolutePercent === null
    ? []
    : [words.fan.past50({ ...told, percent: percent(row.medianAbsolutePercent) })]
}

function heldSentence(backtest: BackTest, words: Words): string[] {
  const rows: readonly BackTestHorizon[] = backtest.pooledByHorizon ?? backtest.byHorizon
  const trials = rows.reduce((sum, { origins }) => sum + origins, 0)
  if (trials < NINETY_NEEDS) return []
  const held = rows.reduce((sum, { origins, coverage95 }) => sum + origins * coverage95, 0) / trials
  return [words.fan.held(words.format.percent(held), words.format.number(trials))]
}

function against(backtest: BackTest, yardstick: SeriesForecast['fan']['yardstick'], words: Words): string[] {
  if (!yardstick || backtest.mase === null || !yardstick.mase) return []
  const ratio = backtest.mase / yardstick.mase
  const told = words.fan.against
  if (Math.abs(ratio - 1) < 0.005) return [told.same]
  const share = words.format.percent(Math.abs(1 - ratio))
  return [ratio < 1 ? told.better(share) : told.worse(share)]
}

function whenText(period: string, words: Words): string {
  const grain = /-Q\d$/.test(period) ? 'quarter' : /-\d\d$/.test(period) ? 'month' : 'year'
  return words.headline.when[grain](words.format.period(period))
}
