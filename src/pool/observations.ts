/**
 * Observations in the pool: published and reported values, partitioned by area and year; a missing value keeps its row.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UnknownReason } from '#kernel/measured.ts'
import { Observation } from '#model/observation.ts'
import type { PoolFile } from '#model/snapshot.ts'
import { readJsonLines, readParquet, writeParquet, writePartitioned } from './duckdb.ts'
import type { Read, Write } from './engine.ts'
import { inStore, type Store } from './store.ts'

export type SourcedObservation = Observation & { readonly source: string }

const TEXT = 'VARCHAR'
const SHAPE = {
  kind: TEXT,
  area: TEXT,
  series: TEXT,
  category: TEXT,
  production: TEXT,
  from: TEXT,
  to: TEXT,
  value: 'DECIMAL(18,4)',
  reason: TEXT,
  unit: TEXT,
  note: TEXT,
  row: 'INTEGER',
  source: TEXT,
}

export async function writeObservations(
  db: Write,
  observations: readonly SourcedObservation[],
  folder: string,
): Promise<void> {
  await db.run(writePartitioned(drafted(observations, folder), join(folder, 'observation')))
}

/** The name of a file that holds every area and year of a nationwide statistic: one file, not thousands of small ones. */
const NATIONWIDE = 'nationwide.parquet'

/** The same for a statistic of the whole country, in one file with its area and year as columns. */
export async function writeNationwide(
  db: Write,
  observations: readonly SourcedObservation[],
  folder: string,
): Promise<void> {
  mkdirSync(join(folder, 'observation'), { recursive: true })
  await db.run(writeParquet(drafted(observations, folder), join(folder, 'observation', NATIONWIDE)))
}

function drafted(observations: readonly SourcedObservation[], folder: string): string {
  const draft = join(folder, 'observations.ndjson')
  writeFileSync(draft, observations.map((observation) => JSON.stringify(observation)).join('\n'))
  return `SELECT kind, area, CAST(substr("from", 1, 4) AS INTEGER) AS year, series, category, production, CAST("from" AS DATE) AS from_day,
         CAST("to" AS DATE) AS to_day, value, reason, unit, note, "row", source
       FROM ${readJsonLines(draft, SHAPE)}
       ORDER BY area, year, series, from_day, "row"`
}

const COLUMNS =
  'kind, area, year, series, category, production, from_day, to_day, value, reason, unit, note, "row", source'

/** Observations of a snapshot as tables to select from; there is at least one file. */
export interface ObservationTables {
  /** Those of the county's own files and of the press. */
  readonly own: string
  /** Those of nationwide statistics. */
  readonly nationwide: string
}

export function observationTablesIn(store: Store, files: readonly PoolFile[]): ObservationTables {
  const [nationwide = [], own = []] = [true, false].map((isWhole) =>
    files.filter(({ path }) => path.endsWith(NATIONWIDE) === isWhole).map(({ path }) => inStore(store, path)),
  )
  const none = (table: string) => `(SELECT ${COLUMNS} FROM ${table} WHERE 1 = 0)`
  const [ofOwn, ofAll] = [readParquet(own, 'hive'), readParquet(nationwide, 'plain')]
  return {
    own: own.length > 0 ? `(SELECT ${COLUMNS} FROM ${ofOwn})` : none(ofAll),
    nationwide: nationwide.length > 0 ? `(SELECT ${COLUMNS} FROM ${ofAll})` : none(ofOwn),
  }
}

/** Every observation of a snapshot as one table. */
export function observationsIn(store: Store, files: readonly PoolFile[]): string {
  const { own, nationwide } = observationTablesIn(store, files)
  return `(SELECT * FROM ${own} UNION ALL SELECT * FROM ${nationwide})`
}

/** A source that tells of more areas than this is a statistic: its areas are compared on the page of the indicator. */
const MOST_BESIDE = 12

/**
 * Observations of an area, of the few other areas that the same sources tell the same series of, so that peers stand
 * beside, and the country's price indices. Of nationwide statistics, which would drown a picture, those of the area alone:
 * populations, the first series, and series that another source tells too.
 */
export async function observationsOf(
  db: Read,
  { own, nationwide }: ObservationTables,
  area: string,
  country: string,
  first: readonly string[] = [],
): Promise<SourcedObservation[]> {
  const always = listed(first)
  const rows = await db.rows(
    `WITH told AS (SELECT DISTINCT series, source FROM ${own} WHERE area = ?),
       beside AS (SELECT series, source FROM ${own} JOIN told USING (series, source)
         GROUP BY series, source HAVING count(DISTINCT area) <= ${MOST_BESIDE}),
       shown AS (
         SELECT * FROM ${own} o WHERE area = ? OR (kind = 'price-index' AND area = ?) OR (kind <> 'price-index'
           AND EXISTS (SELECT 1 FROM beside b WHERE b.series = o.series AND b.source = o.source))
         UNION ALL
         SELECT * FROM ${nationwide} WHERE area = ? AND (kind = 'population' OR series IN (${always.marks})
           OR series IN (SELECT series FROM told)))
     SELECT ${SHOWN} FROM shown ${ORDER}`,
    [area, area, country, area, ...always.values],
  )
  return rows.map(observationOf)
}

/** Every observation of one area. */
export async function observationsOfArea(db: Read, table: string, area: string): Promise<SourcedObservation[]> {
  return (await db.rows(`SELECT ${SHOWN} FROM ${table} WHERE area = ? ${ORDER}`, [area])).map(observationOf)
}

/** Observations of some series in every area. */
export async function observationsOfSeries(
  db: Read,
  table: string,
  series: readonly string[],
): Promise<SourcedObservation[]> {
  if (series.length === 0) return []
  const marks = series.map(() => '?').join(', ')
  const rows = await db.rows(`SELECT ${SHOWN} FROM ${table} WHERE series IN (${marks}) ${ORDER}`, [...series])
  return rows.map(writtenObservation)
}

const SHOWN = `kind, area, series, category, production, CAST(from_day AS VARCHAR) AS from_day,
  CAST(to_day AS VARCHAR) AS to_day, CAST(value AS DOUBLE) AS value, reason, unit, note, "row", source`
const ORDER = 'ORDER BY area, series, source, from_day, "row"'

/** A row as our own writer left it, unchecked: a nationwide series has tens of thousands. */
function writtenObservation(row: Readonly<Record<string, unknown>>): SourcedObservation {
  const { from_day, to_day, ...rest } = row
  const kept: Record<string, unknown> = { from: from_day, to: to_day }
  for (const key in rest) if (rest[key] !== null || key === 'value') kept[key] = rest[key]
  return kept as unknown as SourcedObservation
}

function observationOf(row: Readonly<Record<string, unknown>>): SourcedObservation {
  const { from_day, to_day, source, ...rest } = row
  const plain = Object.fromEntries(Object.entries(rest).filter(([key, value]) => value !== null || key === 'value'))
  return { ...Observation.parse({ ...plain, from: from_day, to: to_day }), source: String(source) }
}

/** The marks of a list of names that is bound, and their values; a list of nothing holds no name. */
function listed(names: readonly string[]): { readonly marks: string; readonly values: readonly string[] } {
  const values = names.length === 0 ? [''] : names
  return { marks: values.map(() => '?').join(', '), values }
}

export async function areasWithObservations(db: Read, table: string): Promise<string[]> {
  const rows = await db.rows(`SELECT DISTINCT area FROM ${table} ORDER BY area`)
  return rows.map((row) => String(row.area))
}

/**
 * Children aged 0–17 of each area at the end of each year, `imatra 2012`; the highest where sources differ in name only.
 * A projection is nobody's population.
 */
export async function childrenByYear(db: Read, table: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows(
    `SELECT area, year(to_day) AS year, CAST(max(value) AS DOUBLE) AS value FROM ${table}
     WHERE kind = 'population' AND series = 'children' AND value IS NOT NULL AND (note IS NULL OR note NOT LIKE '%projection%')
     GROUP BY area, year(to_day) ORDER BY area, year(to_day)`,
  )
  return new Map(rows.map((row) => [`${row.area} ${row.year}`, Number(row.value)]))
}

/** What a source tells of an area in one period, or on its last day. */
export async function toldOf(
  db: Read,
  table: string,
  {
    area,
    source,
    from,
    to,
  }: { readonly area: string; readonly source: string; readonly from: string; readonly to: string },
): Promise<readonly { readonly series: string; readonly value: number | null; readonly reason?: UnknownReason }[]> {
  const rows = await db.rows(
    `SELECT series, CAST(value AS DOUBLE) AS value, reason FROM ${table}
     WHERE area = ? AND source = ? AND to_day = CAST(? AS DATE) AND from_day IN (CAST(? AS DATE), CAST(? AS DATE)) ORDER BY "row"`,
    [area, source, to, from, to],
  )
  return rows.map(({ series, value, reason }) => ({
    series: String(series),
    value: value === null ? null : Number(value),
    ...(reason !== null && { reason: String(reason) as UnknownReason }),
  }))
}
