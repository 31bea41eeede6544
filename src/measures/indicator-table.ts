/**
 * Indicator table (tunnuslukutaulukko): every published indicator of one area by years, one row a source and unit.
 *
 * Figures are shown as they were published; nothing is computed but the differences between sources. A withheld or
 * missing figure keeps its place with its reason.
 */
import { REORGANISED } from '#law/definition-breaks.ts'
import type { Area } from '#model/area.ts'
import type { IndicatorFacts, IndicatorSeries, IndicatorTable, Origin } from '#model/indicator-table.ts'
import { ORIGINS } from '#model/indicator-table.ts'
import type { Language, Named } from '#model/named.ts'
import { type Indicator, THEMES } from '#model/observation.ts'
import type { Annotation, Point, View } from '#model/picture.ts'
import type { Source } from '#model/source.ts'
import { breaksOf } from './indicator-breaks.ts'
import { joinNotes } from './notes.ts'
import { observationPoints, type Time } from './observation-series.ts'
import { seriesDifferences } from './series-difference.ts'
import { seriesIntervals } from './series-intervals.ts'
import { type Setting, settingOf } from './setting.ts'
import type { SourcedObservation } from './yearly-figure.ts'

export interface IndicatorInput {
  readonly area: Area
  readonly snapshot: { readonly id: string; readonly at: string }
  /** First and last year shown; all where left out. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Of the area; those of other areas are left out here. */
  readonly observations: readonly SourcedObservation[]
  readonly indicators: readonly Indicator[]
  readonly sources: readonly Source[]
  readonly annotations: readonly Annotation[]
  readonly language: Language
}

export function indicatorTableOf(input: IndicatorInput): IndicatorTable {
  const { area, snapshot } = input
  const series = indicatorRows(input, area.id)
  const indicators = factsOf(input.indicators, series)
  const told = series.filter((one) => indicators.some(({ id }) => id === one.indicator))
  return {
    area,
    snapshot,
    years: yearsOf(told),
    indicators,
    series: told,
    intervals: seriesIntervals(told, input.indicators, input.observations, input.sources),
    differences: seriesDifferences(told),
    annotations: annotationsOfAll(indicators, told, input.annotations),
    sources: sourcesOf(input.sources, told),
    names: { [area.id]: area.name },
  }
}

/** The rows of one area, in the order of the work; own register first, then statistics, press and others. */
export function indicatorRows(input: IndicatorInput, area: string): IndicatorSeries[] {
  const rows = input.observations.filter((row) => row.area === area && isIndicator(row))
  const setting = settingFor(input, rows)
  const groups = [...Map.groupBy(rows, (row) => `${row.series}|${row.source}|${row.unit}`).values()]
  const all = groups.flatMap((group) => rowOf(group, rows, input, setting))
  const known = new Map(input.indicators.map((one, place) => [one.id, place]))
  const placeOf = (one: IndicatorSeries) => known.get(one.indicator) ?? known.size
  return all.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      partOrder(a).localeCompare(partOrder(b), 'en', { numeric: true }) ||
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin),
  )
}

/** The whole before its parts; ages by number. */
const partOrder = ({ breakdown }: IndicatorSeries): string =>
  breakdown ? `${breakdown.dimension} ${breakdown.value}` : ''

const isIndicator = (row: SourcedObservation): boolean => row.kind === 'indicator' || row.kind === 'unit-price'

function settingFor(input: IndicatorInput, rows: readonly SourcedObservation[]): Setting {
  const { language, sources } = input
  const view: View = {
    grain: 'year',
    price: 'nominal',
    per: 'total',
    by: 'sector',
    overheads: 'apart',
    partYear: 'as-is',
    ...(input.from !== undefined && { from: input.from }),
    ...(input.to !== undefined && { to: input.to }),
  }
  return settingOf({
    view,
    language,
    costs: [],
    coverage: [],
    observations: rows,
    reorganised: REORGANISED,
    hasStatistics: sources.some((source) => source.kind === 'statistics'),
    nameOf: (id) => sources.find((source) => source.id === id)?.title[language] ?? id,
  })
}

/** `placed-children:age:13-15` is a part of `placed-children`. */
function partsOf(series: string): { indicator: string; breakdown?: { dimension: string; value: string } } {
  const [indicator = series, dimension, ...value] = series.split(':')
  return dimension === undefined ? { indicator } : { indicator, breakdown: { dimension, value: value.join(':') } }
}

function rowOf(
  group: readonly SourcedObservation[],
  all: readonly SourcedObservation[],
  input: IndicatorInput,
  setting: Setting,
): IndicatorSeries[] {
  const [first] = group
  if (!first) return []
  const { indicator: id, breakdown } = partsOf(first.series)
  const indicator = input.indicators.find((one) => one.id === id)
  const source = input.sources.find((one) => one.id === first.source)
  const definition = source?.definitions?.[id]
  const others = all.filter((row) => row.series === first.series && row.source !== first.source)
  const points = observationPoints(group, others, definition?.time ?? indicator?.time ?? guessedTime(group), setting)
  const preliminary = preliminaryOf(points, definition?.isPreliminaryFor)
  if (points.length === 0) return []
  return [
    {
      id: `indicator:${first.series}`,
      category: first.category ?? indicator?.category ?? null,
      ...(first.production && { production: first.production }),
      area: first.area,
      name: indicator?.name ?? sameName(id),
      unit: first.unit,
      points: points.map((point) =>
        preliminary.includes(point.period)
          ? { ...point, note: joinNotes(setting.notes.preliminary, point.note) ?? '' }
          : point,
      ),
      sources: [first.source],
      indicator: id,
      source: first.source,
      origin: originOf(source),
      ...(breakdown && { breakdown }),
      ...(definition && { definition }),
      preliminary,
    },
  ]
}

const guessedTime = (rows: readonly SourcedObservation[]): Time =>
  rows.every((row) => row.from === row.to) ? 'at-date' : 'during'

const sameName = (text: string): Named => ({ fi: text, sv: text, en: text })

function originOf(source: Source | undefined): Origin {
  const kind: string = source?.kind ?? 'other'
  return ORIGINS.find((one) => one === kind) ?? 'other'
}

function preliminaryOf(points: readonly Point[], rule: 'latest-year' | readonly number[] | undefined): string[] {
  const known = points.filter((point) => point.value !== null)
  if (rule === 'latest-year') return known.slice(-1).map((point) => point.period)
  return known.filter((point) => rule?.includes(Number(point.to.slice(0, 4)))).map((point) => point.period)
}

function factsOf(known: readonly Indicator[], series: readonly IndicatorSeries[]): IndicatorFacts[] {
  const used = [...new Set(series.map((one) => one.indicator))]
  const facts = used.flatMap((id) => {
    const first = series.find((one) => one.indicator === id)
    return first ? [factOf(id, known, first)] : []
  })
  return facts.toSorted((a, b) => THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme))
}

export function factOf(id: string, known: readonly Indicator[], series: IndicatorSeries | undefined): IndicatorFacts {
  const one = known.find((indicator) => indicator.id === id)
  if (!one) return { id, name: sameName(id), unit: series?.unit ?? '', time: 'during', theme: 'other' }
  const { name, unit, time, note, question, category } = one
  return {
    id,
    name,
    unit,
    time,
    theme: one.theme ?? (category !== undefined && unit === 'EUR' ? 'cost' : 'other'),
    ...(note && { note }),
    ...(question && { question }),
    ...(category && { category }),
  }
}

export function yearsOf(series: readonly IndicatorSeries[]): { from: number; to: number } | null {
  const years = series.flatMap((one) => one.points.map((point) => Number(point.period.slice(0, 4))))
  return years.length === 0
    ? null
    : { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) }
}

function annotationsOfAll(
  indicators: readonly IndicatorFacts[],
  series: readonly IndicatorSeries[],
  annotations: readonly Annotation[],
): Annotation[] {
  const told = new Set(
    indicators.flatMap((one) =>
      breaksOf(
        one,
        series.filter(({ indicator }) => indicator === one.id),
        annotations,
      ).map(({ id }) => id),
    ),
  )
  return annotations.filter(({ id }) => told.has(id))
}

export function sourcesOf(sources: readonly Source[], series: readonly IndicatorSeries[]): Source[] {
  const used = new Set(series.map((one) => one.source))
  return sources.filter((source) => used.has(source.id))
}
