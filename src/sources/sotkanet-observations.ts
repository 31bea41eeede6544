/**
 * Sotkanet observations (mittarin havainnot): figures of regions as observations of our areas.
 *
 * A year that the publisher covers and an area has no row in is an observation without a value: withheld, or there was none; not
 * zero. A county has such years only from its first figure on. Where two regions are one area (a city among the counties, a county
 * under its old number) the first of them that tells a figure is taken, the municipality first, then what the list has now.
 */
import type { Observation } from '#model/observation.ts'
import type { ObservationNote } from '#model/observation-note.ts'
import type { Gender, SotkanetIndicator } from '#model/statistic.ts'
import type { SotkanetDescription } from './sotkanet-description.ts'
import type { SotkanetFigure } from './sotkanet-figures.ts'
import type { RegionPlace } from './sotkanet-regions.ts'

export interface FiguresToPlace {
  readonly indicator: SotkanetIndicator
  readonly description: SotkanetDescription
  readonly figures: readonly SotkanetFigure[]
  /** In the order in which they are believed. */
  readonly places: readonly RegionPlace[]
  /** First year wanted. */
  readonly from: number
}

/** Sorted by area, series and year. Numbers with at most four decimals. */
export function sotkanetObservations(given: FiguresToPlace): Observation[] {
  const told = new Map(seriesOf(given).map((series) => [series.gender, series]))
  const byArea = areaFigures(given)
  return [...byArea].flatMap(([area, figures]) =>
    [...told.values()].flatMap(({ gender, names }) =>
      names.flatMap((name) => oneSeries(given, area, figures.get(gender) ?? [], name)),
    ),
  )
}

interface SeriesName {
  readonly series: string
  readonly unit: string
  readonly told: (figure: SotkanetFigure) => number | null
}

/** The series that an indicator becomes, by gender: `placed-children`, `placed-children:gender:female`. */
function seriesOf({ indicator, description }: FiguresToPlace) {
  const { absolute, unit, factor } = indicator
  const named = seriesNames(indicator, description)
  const isCount = unit !== 'percent' && unit !== 'per-1000' && !unit.includes('/')
  const value = (figure: SotkanetFigure) => scaled(figure.value ?? (isCount ? figure.absolute : null), factor)
  return indicator.genders
    .filter((gender) => description.genders.includes(gender))
    .map((gender) => ({
      gender,
      names: [
        { series: ofGender(named.value, gender), unit, told: value },
        ...(absolute
          ? [
              {
                series: ofGender(named.absolute, gender),
                unit: absolute.unit,
                told: (one: SotkanetFigure) => one.absolute,
              },
            ]
          : []),
      ] satisfies SeriesName[],
    }))
}

/** The names of both series, with the ages that the title tells. */
export function seriesNames({ series, absolute }: SotkanetIndicator, { ages }: Pick<SotkanetDescription, 'ages'>) {
  const filled = (name: string) => name.replace('{ages}', ages ? `${ages.from}-${ages.to}` : '')
  return { value: filled(series), absolute: filled(absolute?.series ?? '') }
}

const ofGender = (series: string, gender: Gender): string =>
  gender === 'total' ? series : `${series}:gender:${gender}`

const scaled = (value: number | null, factor: number): number | null =>
  value === null ? null : Math.round(value * factor * 10_000) / 10_000

/** Figures by area and gender, one a year. */
function areaFigures({ figures, places, from }: FiguresToPlace): Map<string, Map<Gender, SotkanetFigure[]>> {
  const rank = new Map(places.map((place, k) => [place.id, { place, k }]))
  const best = new Map<string, { figure: SotkanetFigure; area: string; k: number }>()
  for (const figure of figures) {
    const found = rank.get(figure.region)
    if (!found || figure.year < from) continue
    const key = `${found.place.area} ${figure.gender} ${figure.year}`
    const before = best.get(key)
    const k = figure.value === null && figure.absolute === null ? places.length + found.k : found.k
    if (!before || k < before.k) best.set(key, { figure, area: found.place.area, k })
  }
  const byArea = Map.groupBy(best.values(), ({ area }) => area)
  return new Map(
    [...byArea]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([area, own]) => [
        area,
        Map.groupBy(
          own.map(({ figure }) => figure).toSorted((a, b) => a.year - b.year),
          ({ gender }) => gender,
        ),
      ]),
  )
}

function oneSeries(
  given: FiguresToPlace,
  area: string,
  figures: readonly SotkanetFigure[],
  name: SeriesName,
): Observation[] {
  const told = figures.filter((figure) => name.told(figure) !== null)
  const [first] = told
  if (!first) return []
  const { description, from } = given
  const isCounty = given.places.every((place) => place.area !== area || place.category === 'HYVINVOINTIALUE')
  const start = isCounty ? first.year : Math.max(from, description.first)
  const byYear = new Map(told.map((figure) => [figure.year, figure]))
  const years = Array.from({ length: description.last - start + 1 }, (_, k) => start + k)
  return years.map((year) => observation(given, area, year, byYear.get(year), name))
}

function observation(
  { indicator, description }: FiguresToPlace,
  area: string,
  year: number,
  figure: SotkanetFigure | undefined,
  { series, unit, told }: SeriesName,
): Observation {
  const value = figure ? told(figure) : null
  const words: ObservationNote[] = [
    ...(value === null ? (['none-told'] as const) : []),
    ...(description.preliminary.includes(year) ? (['preliminary'] as const) : []),
  ]
  return {
    kind: indicator.kind,
    area,
    series,
    ...daysOf(indicator, year),
    value,
    ...(value === null ? { reason: 'not-reported' as const } : {}),
    unit,
    ...(words.length > 0 ? { note: words.join(' ') } : {}),
    row: figure?.row ?? 1,
  }
}

function daysOf({ definition, days }: SotkanetIndicator, year: number): { from: string; to: string } {
  const { from, to } = days ?? { from: '01-01', to: '12-31' }
  return definition.time === 'at-date'
    ? { from: `${year}-${to}`, to: `${year}-${to}` }
    : { from: `${year}-${from}`, to: `${year}-${to}` }
}
