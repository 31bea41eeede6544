/**
 * Seed folder (siemenkansio): a folder of sources, each with `source.json` and tables of figures named by what they hold.
 *
 * `observations.csv`, `volumes.csv`, `population.csv`, `price-index.csv`, `unit-prices.csv`; beside the folders
 * `indicators.json` names the indicators. The shipped press figures and the example county are read alike.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import { Indicator, type Observation, type ObservationKind } from '#model/observation.ts'
import { Source } from '#model/source.ts'
import { type FileFault, faulty } from './file-fault.ts'
import { readObservations } from './observation-table.ts'
import { type TableReading, tableText } from './table.ts'

/** File name → what its rows are. */
const TABLES: readonly [name: string, kind: ObservationKind][] = [
  ['observations.csv', 'indicator'],
  ['volumes.csv', 'volume'],
  ['population.csv', 'population'],
  ['price-index.csv', 'price-index'],
  ['unit-prices.csv', 'unit-price'],
]

/** One table of a source, with its rejected rows: what was read from `path`. */
export interface SeedTable {
  readonly source: string
  readonly path: string
  readonly kind: ObservationKind
  readonly reading: TableReading<Observation>
}

export interface Seed {
  readonly sources: readonly Source[]
  readonly indicators: readonly Indicator[]
  readonly tables: readonly SeedTable[]
  /** The rows of all tables, each with the id of its source. */
  readonly observations: readonly (Observation & { readonly source: string })[]
}

export async function readSeedFolder(path: string, areas: readonly Area[]): Promise<Outcome<Seed, FileFault>> {
  const indicators = await readIndicators(join(path, 'indicators.json'))
  if (!indicators.ok) return indicators
  const entries = await readdir(path, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
  const parts: SourcePart[] = []
  for (const folder of folders.sort()) {
    const part = await readSourceFolder(folder, { areas, indicators: indicators.value })
    if (!part.ok) return part
    parts.push(part.value)
  }
  const tables = parts.flatMap((part) => part.tables)
  const observations = tables.flatMap(({ source, reading }) => reading.rows.map((row) => ({ ...row, source })))
  return done({ sources: parts.map(({ source }) => source), indicators: indicators.value, tables, observations })
}

export interface SourcePart {
  readonly source: Source
  readonly tables: readonly SeedTable[]
}

/** Reads one source and the tables beside it. */
export async function readSourceFolder(
  folder: string,
  known: { readonly areas: readonly Area[]; readonly indicators: readonly Indicator[] },
): Promise<Outcome<SourcePart, FileFault>> {
  const source = await readJson(join(folder, 'source.json'), Source)
  if (!source.ok) return source
  const tables: SeedTable[] = []
  for (const [name, kind] of TABLES) {
    const path = join(folder, name)
    if (!existsSync(path)) continue
    const text = await tableText(path)
    if (!text.ok) return text
    const reading = readObservations(text.value, { kind, ...known })
    if (!reading.ok) return faulty(reading.why.fault, `${name}: ${reading.why.detail}`)
    tables.push({ source: source.value.id, path, kind, reading: reading.value })
  }
  return done({ source: source.value, tables })
}

/** A catalogue of indicators; none where there is no file. */
export async function readIndicators(path: string): Promise<Outcome<readonly Indicator[], FileFault>> {
  return existsSync(path) ? readJson(path, Indicator.array()) : done([])
}

export interface Shape<T> {
  readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: { message: string } }
}

export async function readJson<T>(path: string, shape: Shape<T>): Promise<Outcome<T, FileFault>> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return faulty('not-a-file', `there is no ${basename(path)}`)
  const parsed = shape.safeParse(parsedJson(text))
  return parsed.success ? done(parsed.data) : faulty('unsupported', `${basename(path)}: ${parsed.error.message}`)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
