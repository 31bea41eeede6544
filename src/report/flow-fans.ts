/** Flow fans (virtojen viuhkat): stock, days and cost of a service over the years, and the difference a scenario makes. */
import type { FlowsOfArea, WhatIf } from '#model/flows.ts'
import type { FanPoint } from '#model/forecast.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { fanChart } from './fan-chart.ts'
import type { PastValue } from './fan-table.ts'
import { stateName } from './flow-chart.ts'

type Stock = FlowsOfArea['stock'][number]
type Days = FlowsOfArea['days'][number]
type Measured = Stock['history'][number]['count']

/** The year in which a period ends; a period of the model need not be a calendar year. */
export const yearOfPeriod = (period: string): string => period.slice(-10).slice(0, 4)

const byYear = (fan: readonly FanPoint[], by = 1): FanPoint[] =>
  fan.map((point) => ({
    period: yearOfPeriod(point.period),
    mean: point.mean / by,
    lower80: point.lower80 / by,
    upper80: point.upper80 / by,
    lower95: point.lower95 / by,
    upper95: point.upper95 / by,
  }))

const pastOf = (words: Words, period: string, measured: Measured): PastValue =>
  measured.known
    ? { period, value: measured.value }
    : { period, value: null, word: words.reason.short[measured.reason] }

/** `1.1.2027`-years need no word; others are told when they end. */
const noteOf = (lastDay: string, words: Words): { note?: string } =>
  lastDay.endsWith('-12-31') ? {} : { note: words.flowPage.yearEnds(words.format.dayOfYear(lastDay)) }

const PLAIN = { annotations: [], sources: [] }

export function stockChart(stock: Stock, request: ChartRequest, plotHeight = 240): Chart {
  const { words } = request
  const lastDay = stock.history.at(-1)?.day ?? ''
  return fanChart(
    {
      ...PLAIN,
      id: `stock-${stock.state}-${stock.age}`,
      title: words.flowPage.stockOf(stateName(words, stock.state), words.flowPage.ages(stock.age)),
      unit: 'children',
      past: stock.history.map(({ day, count }) => pastOf(words, day.slice(0, 4), count)),
      fan: byYear(stock.fan),
      plotHeight,
      ...noteOf(lastDay, words),
    },
    request,
  )
}

export function daysChart(days: Days, request: ChartRequest): Chart {
  const { words } = request
  return fanChart(
    {
      ...PLAIN,
      id: `days-${days.state}`,
      title: words.flowPage.daysOf(stateName(words, days.state)),
      unit: 'days',
      past: days.history.map(({ period, days: count }) => pastOf(words, yearOfPeriod(period), count)),
      fan: byYear(days.fan),
      plotHeight: 130,
    },
    request,
  )
}

const CENTS = 100

export function costChart(cost: FlowsOfArea['cost'][number], request: ChartRequest): Chart {
  const { words } = request
  return fanChart(
    {
      ...PLAIN,
      id: `cost-${cost.state}`,
      title: words.flowPage.costOf(stateName(words, cost.state)),
      unit: 'EUR',
      past: [],
      fan: byYear(cost.fan, CENTS),
      plotHeight: 130,
    },
    request,
  )
}

const TITLES = { stock: 'stockDifference', days: 'daysDifference', cost: 'costDifference' } as const
const UNITS = { stock: 'children', days: 'days', cost: 'EUR' } as const
export type Told = keyof typeof TITLES

/** Of placements together; none where too few children stand behind them. */
export const totalOf = (outlook: WhatIf['difference'], what: Told): readonly FanPoint[] =>
  byYear(
    outlook[what].find(({ state }) => state === 'total' || state === 'all')?.fan ?? [],
    what === 'cost' ? CENTS : 1,
  )

export function differenceChart(whatIf: WhatIf, what: Told, request: ChartRequest): Chart | undefined {
  const fan = totalOf(whatIf.difference, what)
  if (fan.length === 0) return undefined
  const { words, width } = request
  return fanChart(
    {
      ...PLAIN,
      id: `difference-${what}`,
      title: words.flowPage.whatIf[TITLES[what]],
      unit: UNITS[what],
      past: [],
      fan,
      plotHeight: what === 'cost' ? (width < 540 ? 200 : 260) : 150,
    },
    request,
  )
}
