/**
 * Peers of a forecast (vertailusarjat): the same indicator of other areas of the same kind, whose errors of the past tell how
 * wide the fan must be.
 *
 * From the same source in the same unit; those whose level is nearest, at most sixty. Yearly figures only.
 */
import type { Series } from '#forecast/series.ts'
import type { Area } from '#model/area.ts'
import type { IndicatorSeries } from '#model/indicator-table.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { observationsOfSeries, type SourcedObservation } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import type { World } from './action.ts'
import { knownAreas } from './known.ts'

/** Where a forecast is made. */
export interface Place {
  readonly world: World
  readonly snapshot: Snapshot
  readonly area: Area
}

const MOST = 60
/** A leap year; a mean of several years is longer. */
const LONGEST_DAYS = 366
const DAY = 86_400_000

/** @param until leaves out what came later, for a forecast as it would have been made on that day */
export async function peerSeries(
  { world, snapshot, area }: Place,
  own: IndicatorSeries,
  until = '9999-12-31',
): Promise<Series[]> {
  if (snapshot.files.observation.length === 0) return []
  const rows = await observationsOfSeries(world.pool.db, observationTable(world.pool, snapshot), [own.indicator])
  const kinds = new Map(knownAreas(world, snapshot).map((one) => [one.id, one.kind]))
  const told = rows.filter(
    (row) =>
      row.area !== area.id &&
      kinds.get(row.area) === area.kind &&
      row.source === own.source &&
      row.unit === own.unit &&
      row.value !== null &&
      row.to <= until &&
      Date.parse(row.to) - Date.parse(row.from) < LONGEST_DAYS * DAY,
  )
  const level = meanOf(own.points.flatMap(({ value }) => value ?? []))
  return [...Map.groupBy(told, (row) => row.area)]
    .map(([id, one]) => ({
      series: yearlySeries(id, one),
      distance: distance(meanOf(one.map((row) => row.value ?? 0)), level),
    }))
    .toSorted((a, b) => a.distance - b.distance || (a.series.id < b.series.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ series }) => series)
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(values.length, 1)

const distance = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : Number.MAX_VALUE)

function yearlySeries(id: string, rows: readonly SourcedObservation[]): Series {
  const years = rows.map(({ to }) => Number(to.slice(0, 4)))
  const first = Math.min(...years)
  const values = new Float64Array(Math.max(...years) - first + 1).fill(Number.NaN)
  for (const { to, value } of rows) values[Number(to.slice(0, 4)) - first] = value ?? Number.NaN
  return { id, frequency: 'yearly', first, values, breaks: [], regressors: [] }
}
