/** Course chart (kulkukuvio): the indicator of the area over the years, a line a source, with breaks and what chance leaves open. */
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { INK } from './ink.ts'
import { lineChart } from './line-chart.ts'

const COLOURS = [INK.accent, '#c26a00', '#2f6f6b', '#8d5a8a', INK.gap]

/** A chart a unit: a count and a percentage never share an axis. */
export function courseCharts(page: IndicatorPage, request: ChartRequest): Chart[] {
  const whole = page.series.filter((one) => one.breakdown === undefined)
  return [...Map.groupBy(whole, (one) => one.unit)].map(([unit, series]) => courseChart(page, unit, series, request))
}

function courseChart(
  page: IndicatorPage,
  unit: string,
  series: readonly IndicatorSeries[],
  request: ChartRequest,
): Chart {
  const { words } = request
  const hasIntervals = page.intervals.some(({ source }) => series.some((one) => one.source === source))
  return lineChart(
    {
      id: `course-${unit.replace(/[^a-z0-9]+/gi, '-')}`,
      title: words.chart.titled(words.peers.chart, nameIn(words, page.indicator.name)),
      lines: series.map((one, k) => ({
        label: sourceLabel(one, series, page, words),
        series: one,
        colour: COLOURS[k % COLOURS.length] ?? INK.accent,
        rank: k === 0 ? 'own' : 'peer',
        intervals: page.intervals.filter(({ source }) => source === one.source && one.unit === unit),
      })),
      grain: 'year',
      annotations: page.annotations,
      ...(hasIntervals && { note: words.peers.chartNote }),
    },
    request,
  )
}

/** Whose figure it is; of two of a kind, the end of the title of the source. */
function sourceLabel(one: IndicatorSeries, all: readonly IndicatorSeries[], page: IndicatorPage, words: Words): string {
  const origin = words.indicators.origins[one.origin]
  if (all.filter((other) => other.origin === one.origin).length < 2) return origin
  const title = page.sources.find((source) => source.id === one.source)?.title
  return title ? (nameIn(words, title).split(', ').at(-1) ?? origin) : origin
}
