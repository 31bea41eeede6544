/**
 * Observations in the pool: published and reported values, partitioned by area and year; a missing value keeps its row.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Observation } from '#model/observation.ts'
import { readJsonLines, writePartitioned } from './duckdb.ts'
import type { Read, Write } from './engine.ts'

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
  const draft = join(folder, 'observations.ndjson')
  writeFileSync(draft, observations.map((observation) => JSON.stringify(observation)).join('\n'))
  await db.run(
    writePartitioned(
      `SELECT kind, area, CAST(substr("from", 1, 4) AS INTEGER) AS year, series, category, production, CAST("from" AS DATE) AS from_day,
         CAST("to" AS DATE) AS to_day, value, reason, unit, note, "row", source
       FROM ${readJsonLines(draft, SHAPE)}
       ORDER BY area, year, series, from_day, "row"`,
      join(folder, 'observation'),
    ),
  )
}

/**
 * Observations of an area, of other areas in the same series of the same sources, so that peers stand beside,
 * and the country's price indices.
 */
export async function observationsOf(
  db: Read,
  table: string,
  area: string,
  country: string,
): Promise<SourcedObservation[]> {
  const rows = await db.rows(
    `SELECT kind, area, series, category, production, CAST(from_day AS VARCHAR) AS from_day, CAST(to_day AS VARCHAR) AS to_day,
       CAST(value AS DOUBLE) AS value, reason, unit, note, "row", source
     FROM ${table} o
     WHERE area = ? OR (kind = 'price-index' AND area = ?) OR (kind <> 'price-index'
       AND EXISTS (SELECT 1 FROM ${table} own WHERE own.area = ? AND own.series = o.series AND own.source = o.source))
     ORDER BY area, series, source, from_day, "row"`,
    [area, country, area],
  )
  return rows.map((row) => {
    const { from_day, to_day, source, ...rest } = row
    const plain = Object.fromEntries(Object.entries(rest).filter(([key, value]) => value !== null || key === 'value'))
    return { ...Observation.parse({ ...plain, from: from_day, to: to_day }), source: String(source) }
  })
}

export async function areasWithObservations(db: Read, table: string): Promise<string[]> {
  const rows = await db.rows(`SELECT DISTINCT area FROM ${table} ORDER BY area`)
  return rows.map((row) => String(row.area))
}
