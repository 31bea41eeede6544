/**
 * Indicator series (tunnuslukusarjat): every published indicator of the area, one series a source, peers beside.
 */
import type { Named } from '#model/named.ts'
import type { Indicator } from '#model/observation.ts'
import type { MeasureSeries } from '#model/picture.ts'
import { observationPoints, type Time } from './observation-series.ts'
import type { Setting } from './setting.ts'
import type { SourcedObservation } from './yearly-figure.ts'

/** Breakdowns (`id:dimension:value`) stand on the page of their indicator. */
const isIndicator = (row: SourcedObservation): boolean =>
  (row.kind === 'indicator' || row.kind === 'unit-price') && !row.series.includes(':')

/** The area's own series first, then those of peers that publish the same indicators. */
export function indicatorSeries(
  observations: readonly SourcedObservation[],
  indicators: readonly Indicator[],
  area: string,
  setting: Setting,
): MeasureSeries[] {
  const all = observations.filter(isIndicator)
  const own = all.filter((row) => row.area === area)
  const wanted = new Set(own.map((row) => row.series))
  const peers = all.filter((row) => row.area !== area && wanted.has(row.series))
  const known = new Map(indicators.map((one) => [one.id, one]))
  const place = (row: SourcedObservation) => [...known.keys()].indexOf(row.series)
  return [own, peers].flatMap((rows) =>
    [
      ...Map.groupBy(
        rows.toSorted((a, b) => place(a) - place(b)),
        keyOf,
      ).values(),
    ].flatMap((group) => seriesOf(group, rows, known, area, setting)),
  )
}

const keyOf = (row: SourcedObservation): string => `${row.area}|${row.series}|${row.source}`

function seriesOf(
  group: readonly SourcedObservation[],
  all: readonly SourcedObservation[],
  known: ReadonlyMap<string, Indicator>,
  area: string,
  setting: Setting,
): MeasureSeries[] {
  const first = group[0]
  if (!first) return []
  const indicator = known.get(first.series)
  const others = all.filter(
    (row) => row.area === first.area && row.series === first.series && row.source !== first.source,
  )
  const production = first.production ?? indicator?.production
  return [
    {
      id: `indicator:${first.series}`,
      category: first.category ?? indicator?.category ?? null,
      ...(production && { production }),
      ...(first.area !== area && { area: first.area }),
      name: indicator?.name ?? sameName(first.series),
      unit: first.unit,
      points: observationPoints(group, others, indicator?.time ?? guessedTime(group), setting),
      sources: [first.source],
    },
  ]
}

const guessedTime = (rows: readonly SourcedObservation[]): Time =>
  rows.every((row) => row.from === row.to) ? 'at-date' : 'during'

const sameName = (text: string): Named => ({ fi: text, sv: text, en: text })
