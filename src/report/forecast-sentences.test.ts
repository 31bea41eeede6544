/** Forecast sentences say no more than the fan and the trials carry. */
import { describe, expect, it } from 'vitest'
import type { BackTest, Fan, SeriesForecast } from '#model/forecast.ts'
import { LANGUAGES } from '#model/named.ts'
import { wordsOf } from '#words/dictionary.ts'
import { backTestSentences, forecastSentences } from './forecast-sentences.ts'

const fi = wordsOf('fi')
const bare = (text: string) => text.replaceAll('\u00a0', ' ')

const BACK_TEST: BackTest = { mase: 1, smape: 5, coverage95: 1, msis: 8, origins: 12, byHorizon: [] }
const FAN: Fan = {
  method: 'theta',
  frequency: 'yearly',
  interval: 'pooled',
  points: [
    { period: '2026', mean: 5e6, lower80: 4.8e6, upper80: 5.2e6, lower95: 4.5e6, upper95: 5.5e6 },
    { period: '2027', mean: 5.2e6, lower80: 4.7e6, upper80: 5.7e6, lower95: 4.1e6, upper95: 6.3e6 },
  ],
  yardstick: { method: 'naive', points: [], mase: 1 },
  backtest: null,
  notes: [],
}
const forecastOf = (last: number | null, fan: Partial<Fan> = {}): SeriesForecast => ({
  series: 'total',
  name: { fi: 'Menot', sv: 'Kostnader', en: 'Costs' },
  history: [{ period: '2025', value: last }],
  fan: { ...FAN, ...fan },
})
const told = (forecast: SeriesForecast) => forecastSentences(forecast, 'Menot', 'EUR', fi).map(bare)

describe('the answer', () => {
  it('gives the end of the path with its interval', () => {
    expect(told(forecastOf(5e6))[0]).toBe(
      'Menot vuonna 2027 noin 5,2 M€, jos mikään ei muutu. Neljällä kerralla viidestä luku on välillä 4,7 M€ – 5,7 M€.',
    )
  })

  it.each([
    ['below the interval', 4.6e6, 'kasvu on todennäköinen'],
    ['on its lower end', 4.7e6, 'ei voi luvata'],
    ['within it', 5.5e6, 'ei voi luvata'],
    ['above it', 5.8e6, 'lasku on todennäköinen'],
  ])('promises a direction only where the last value is outside: %s', (_, last, expected) => {
    expect(told(forecastOf(last))[1]).toContain(expected)
  })

  it('of a series whose last value is not known says nothing of direction', () => {
    expect(told(forecastOf(null))).toHaveLength(1)
  })

  it('of a part of a year compares nothing', () => {
    const part: SeriesForecast = { ...forecastOf(1e6), history: [{ period: '2025', value: 1e6, partial: 'part-year' }] }
    expect(told(part)).toHaveLength(1)
  })

  it('that cannot be given says why', () => {
    expect(told(forecastOf(5e6, { method: null, points: [], notes: ['too-few-points'] }))).toEqual([
      'Ennustetta ei voi antaa.',
      'Tunnettuja arvoja on alle kolme: ennustetta ei voi antaa.',
    ])
  })
})

const row = (horizon: number, origins: number, more: object = {}) => ({
  ...{ horizon, origins, medianAbsolutePercent: 3, ninetiethAbsolutePercent: 6 },
  ...{ coverage80: 0.8, coverage95: 0.9 },
  ...more,
})
const past = (backtest: Partial<BackTest>, yardstick = 1) =>
  backTestSentences(
    forecastOf(5e6, {
      backtest: { ...BACK_TEST, ...backtest },
      yardstick: { method: 'naive', points: [], mase: yardstick },
    }),
    fi,
  ).map(bare)

describe('how wrong the method was', () => {
  it('is said as nine of ten where ten trials stand behind it', () => {
    expect(past({ byHorizon: [row(1, 12), row(2, 11), row(3, 10)] })).toEqual([
      'Menneisyydessä tämä menetelmä on kahden vuoden päähän erehtynyt enintään 6,0 % yhdeksällä kerralla kymmenestä (11 kokeilua).',
      '95 %:n väli piti 90 % kerroista (33 kokeilua).',
      'Menetelmä erehtyi saman verran kuin jos viimeisen luvun olisi oletettu jatkuvan.',
    ])
  })

  it('is said as half of the trials where fewer do, and not at all where fewer than five', () => {
    expect(past({ byHorizon: [row(1, 6), row(2, 4)] })[0]).toContain(
      'yhden vuoden päähän on ollut puolessa kokeiluista',
    )
    expect(past({ origins: 3, byHorizon: [row(1, 4)] })).toEqual([
      'Kokeiluja tähän sarjaan on vain 3: menetelmän tarkkuudesta ei voi sanoa paljoa.',
    ])
  })

  it('comes from the whole pool where the series itself is short, and says nothing where a value was zero', () => {
    expect(past({ byHorizon: [row(1, 2)], pooledByHorizon: [row(1, 40)] })[0]).toContain('(40 kokeilua)')
    const zero = { medianAbsolutePercent: null, ninetiethAbsolutePercent: null }
    expect(past({ byHorizon: [row(1, 12, zero)] })[0]).toContain('95 %:n väli piti')
  })

  it.each([
    [0.8, 'Menetelmä erehtyi 20 % vähemmän'],
    [1.25, 'Menetelmä erehtyi 25 % enemmän'],
  ])('stands beside the yardstick: %d', (mase, expected) => {
    expect(past({ mase }).at(-1)).toContain(expected)
  })

  it('is told to be unknown where nothing could be tried', () => {
    expect(backTestSentences(forecastOf(5e6), fi)).toEqual([
      'Menetelmää ei voi kokeilla tähän sarjaan: lukuja on liian vähän.',
    ])
  })

  it('is told in every language', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      const all = [
        ...forecastSentences(forecastOf(5.8e6), 'X', 'EUR', words),
        ...backTestSentences(forecastOf(5e6, { backtest: { ...BACK_TEST, byHorizon: [row(2, 11)] } }), words),
      ]
      expect(all).toHaveLength(5)
      expect(all.join(' ')).not.toMatch(/undefined|NaN/)
    }
  })
})
