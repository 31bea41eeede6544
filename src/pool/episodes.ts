/**
 * Episodes in the pool (jaksot): partitioned by area and the year they begin in, apart for each purpose. Files of a year in which
 * nothing changed are kept by the next publication as they are.
 */
import { join } from 'node:path'
import type { Purpose } from '#model/episode.ts'
import type { PoolFile, Snapshot } from '#model/snapshot.ts'
import { quoted, readJsonLines, readParquet, writePartitioned } from './duckdb.ts'
import type { Write } from './engine.ts'
import { tableOf } from './imports.ts'
import type { Store } from './store.ts'

const TEXT = 'VARCHAR'
/** As written to a file of JSON lines, one episode a line. */
const SHAPE = {
  episode: TEXT,
  child: TEXT,
  area: TEXT,
  kind: TEXT,
  type: TEXT,
  ground: TEXT,
  from: 'DATE',
  to: 'DATE',
  startedOn: 'DATE',
  startDue: 'DATE',
  finishDue: 'DATE',
  production: TEXT,
  provider: TEXT,
  priceCents: 'BIGINT',
  priceUnit: TEXT,
  worker: TEXT,
  birthMonth: TEXT,
  municipality: TEXT,
  isRepeat: 'BOOLEAN',
}

/** Columns of the files, in order; a test holds them to words of ours, days, numbers and pseudonyms. */
export const EPISODE_COLUMNS = `episode, child, kind, type, "ground", "from" AS from_day, "to" AS to_day, "startedOn" AS started_on,
  "startDue" AS start_due, "finishDue" AS finish_due, production, provider, "priceCents" AS price_cents, "priceUnit" AS price_unit,
  worker, "birthMonth" AS birth_month, municipality, "isRepeat" AS is_repeat`

/** Writes a file of JSON lines as Parquet below a folder, `area=…/year=…/`. */
export const writeEpisodes = (db: Write, lines: string, folder: string, signal?: AbortSignal): Promise<void> =>
  db.run(
    writePartitioned(
      `SELECT area, CAST(year("from") AS INTEGER) AS year, ${EPISODE_COLUMNS}
       FROM ${readJsonLines(lines, SHAPE)} ORDER BY area, year, kind, from_day, episode`,
      folder,
    ),
    signal,
  )

/** Where an import's episodes stand in the store. */
export const episodePlace = (purpose: Purpose, id: string): string =>
  join('episode', `purpose=${purpose}`, `import=${id}`)

export const purposeOf = ({ path }: PoolFile): string => /purpose=([a-z]+)/.exec(path)?.[1] ?? ''
export const areaOf = ({ path }: PoolFile): string => /area=([^/]+)/.exec(path)?.[1] ?? ''
export const yearOf = ({ path }: PoolFile): number => Number(/year=(\d+)/.exec(path)?.[1])

/** Files of the episodes of a purpose and an area. */
export const episodeFiles = (snapshot: Snapshot, purpose: Purpose, area: string): readonly PoolFile[] =>
  (snapshot.files.episode ?? []).filter((file) => purposeOf(file) === purpose && areaOf(file) === area)

export const episodeTable = (store: Store, files: readonly PoolFile[]): string => tableOf(store, files)

/** A Parquet file as a table of text; both paths must be where the engine may reach. */
export const copyAsText = (db: Write, from: string, to: string, signal?: AbortSignal): Promise<void> =>
  db.run(
    `COPY (SELECT * FROM ${readParquet([from])}) TO ${quoted(to)} (FORMAT csv, DELIMITER ';', HEADER true)`,
    signal,
  )
