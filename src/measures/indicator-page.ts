/**
 * Indicator page (tunnuslukusivu): one indicator of one area: its sources, where they differ, its breaks and its peers.
 */
import type { Comparison, IndicatorPage } from '#model/indicator-page.ts'
import type { Named } from '#model/named.ts'
import { comparedOf } from './compared.ts'
import { type ComparisonInput, compare } from './comparison.ts'
import { countyFigures } from './county-figures.ts'
import { breaksOf } from './indicator-breaks.ts'
import { factOf, indicatorRows, sourcesOf, yearsOf } from './indicator-table.ts'
import { seriesDifferences } from './series-difference.ts'
import { seriesIntervals } from './series-intervals.ts'

export function indicatorPageOf(input: ComparisonInput): IndicatorPage {
  const { area, snapshot } = input
  const own = input.observations.filter((row) => row.area === area.id && isOf(row.series, input.indicator))
  const series = indicatorRows({ ...input, observations: own }, area.id)
  const indicator = factOf(input.indicator, input.indicators, series[0])
  const { choice, peers, comparison, notCompared } = compare(input)
  const counties = mapOf(input, comparison)
  const shown = [...series, ...(comparison?.series ?? [])]
  const named = new Set([
    area.id,
    ...peers.map((peer) => peer.area),
    ...(counties?.figures.map((one) => one.area) ?? []),
  ])
  return {
    area,
    snapshot,
    indicator,
    years: yearsOf(series),
    series,
    intervals: seriesIntervals(
      series,
      input.indicators,
      input.observations.filter((row) => row.area === area.id),
      input.sources,
    ),
    differences: seriesDifferences(series),
    annotations: breaksOf(indicator, series, input.annotations),
    choice,
    peers,
    comparison,
    ...(notCompared && { notCompared }),
    counties,
    sources: input.sources.filter(
      (source) => source.id === counties?.source || sourcesOf(input.sources, shown).includes(source),
    ),
    names: namesOf(input.areas, named),
  }
}

/** The counties in the year compared. */
function mapOf({ indicator, indicators, observations, year }: ComparisonInput, comparison: Comparison | null) {
  const compared = comparedOf(indicator, indicators)
  if (!compared) return null
  const rows = observations.filter((row) => row.kind === 'indicator' && row.series === compared.indicator.id)
  return countyFigures(rows, comparison ? Number(comparison.period) : year)
}

/** The series itself or a breakdown of it. */
const isOf = (series: string, indicator: string): boolean => series === indicator || series.startsWith(`${indicator}:`)

const namesOf = (areas: ComparisonInput['areas'], ids: ReadonlySet<string>): Record<string, Named> =>
  Object.fromEntries(areas.filter((area) => ids.has(area.id)).map((area) => [area.id, area.name]))
