/**
 * Figures of an outcome (tuloksen luvut): what one source tells of one indicator in the area and in others of the same kind, by years.
 *
 * Only published observations are read, as the indicators' own screens show them: what was withheld there is missing here.
 */
import { breaksOf } from '#measures/indicator-breaks.ts'
import type { IndicatorFacts, IndicatorSeries } from '#model/indicator-table.ts'
import type { Language } from '#model/named.ts'
import type { Panel } from '#model/panel.ts'
import type { Annotation, Point } from '#model/picture.ts'
import { observationsOfSeries, type SourcedObservation } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import { annotationsIn } from './area-annotations.ts'
import { indicatorsOfArea } from './area-indicators.ts'
import type { Place } from './forecast-peers.ts'
import { knownAreas } from './known.ts'

export interface ToldOutcome {
  readonly series: IndicatorSeries
  readonly facts: IndicatorFacts
  /** Of how many years each figure is a mean. */
  readonly averages: number
  /** By the middle year of each figure, in order. */
  readonly years: readonly { readonly year: number; readonly point: Point }[]
  /** Whether figures of areas of different size stand beside each other. */
  readonly compares: boolean
  /** Lines within its years: breaks of meaning, laws and decisions. */
  readonly lines: readonly Annotation[]
}

/** Every indicator of the area that has yearly figures, a row a source; parts of indicators are left out. */
export async function outcomesIn(place: Place, language: Language): Promise<readonly ToldOutcome[]> {
  const table = await indicatorsOfArea(place, { language })
  const lines = annotationsIn(place.world, place.area.id)
  return table.series.flatMap((series) => {
    const facts = table.indicators.find(({ id }) => id === series.indicator)
    if (!facts || series.breakdown !== undefined) return []
    const { averages, years } = yearsOf(series.points)
    if (years.length === 0) return []
    const within = breaksOf(facts, [series], lines)
    return [{ series, facts, averages, years, compares: comparesIn(series.unit), lines: within }]
  })
}

const comparesIn = (unit: string): boolean => unit === 'percent' || unit.startsWith('per-') || unit.includes('/')

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** How many years a figure stands for; nothing where it is of a part of a year or of a day that is not a year's last. */
export function spanOf({ from, to }: { readonly from: string; readonly to: string }): number | undefined {
  if (from === to) return to.endsWith('-12-31') ? 1 : undefined
  return from.endsWith('-01-01') && to.endsWith('-12-31') ? yearOf(to) - yearOf(from) + 1 : undefined
}

/** A mean of several years is named by its middle one. */
export const middleYear = ({ to }: { readonly to: string }, averages: number): number => yearOf(to) - (averages - 1) / 2

/** Of the lengths that the figures have, the one with most of them. */
function yearsOf(points: readonly Point[]): Pick<ToldOutcome, 'averages' | 'years'> {
  const spans = Map.groupBy(points, (point) => spanOf(point) ?? 0)
  const [averages = 1, told = []] =
    [...spans].filter(([span]) => span % 2 === 1).toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])[0] ?? []
  const years = told.map((point) => ({ year: middleYear(point, averages), point }))
  return { averages, years: years.toSorted((a, b) => a.year - b.year) }
}

export interface OutcomePanel {
  readonly panel: Panel
  /** Cells of the window that a source withholds or has not. */
  readonly withheld: number
  readonly silent: number
  /** Units that belong to the same larger area as the own one. */
  readonly neighbours: readonly string[]
}

/** The own row first; every year between the first and the last of the window, which the area's own figures bound. */
export async function panelOf(
  place: Place,
  { series, averages, years }: ToldOutcome,
  start: number,
  [first, last]: readonly [number, number],
): Promise<OutcomePanel> {
  const { world, snapshot, area } = place
  const own = years.map(({ year }) => year).filter((year) => year >= first && year <= last)
  const times = between(own[0] ?? first, own.at(-1) ?? first)
  const kinds = new Map(knownAreas(world, snapshot).map((one) => [one.id, one]))
  const rows = await observationsOfSeries(world.pool.db, observationTable(world.pool, snapshot), [series.indicator])
  const told = rows.filter(
    (row) =>
      row.kind === 'indicator' &&
      row.source === series.source &&
      row.unit === series.unit &&
      spanOf(row) === averages &&
      kinds.get(row.area)?.kind === area.kind &&
      kinds.get(row.area)?.isInvented === area.isInvented,
  )
  const byArea = Map.groupBy(told, (row) => row.area)
  const units = [area.id, ...[...byArea.keys()].filter((id) => id !== area.id).toSorted()]
  const cells = units.map((id) => cellsOf(byArea.get(id) ?? [], averages))
  const within = told.filter((row) => times.includes(middleYear(row, averages)) && row.value === null)
  return {
    panel: {
      outcome: series.indicator,
      units,
      periods: times.map(String),
      times,
      values: cells.map((cell) => times.map((year) => cell.get(year) ?? null)),
      starts: units.map((id) => (id === area.id ? start : null)),
      columns: {},
    },
    withheld: within.filter(({ reason }) => reason === 'too-few').length,
    neighbours: units.filter((id) => area.partOf && id !== area.id && kinds.get(id)?.partOf === area.partOf),
    silent: within.filter(({ reason }) => reason !== 'too-few').length,
  }
}

const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)

const cellsOf = (rows: readonly SourcedObservation[], averages: number): ReadonlyMap<number, number> =>
  new Map(rows.flatMap((row) => (row.value === null ? [] : [[middleYear(row, averages), row.value] as const])))
