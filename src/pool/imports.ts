/**
 * Imports (tuonnit) as the pool keeps them: a report, how rows are found again, and the immutable files made of one file.
 */

import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { ImportReport } from '#model/import-report.ts'
import type { Profile } from '#model/profile.ts'
import type { PoolFile } from '#model/snapshot.ts'
import { Source } from '#model/source.ts'
import { parquetCounts, readParquet } from './duckdb.ts'
import type { Read } from './engine.ts'
import { inStore, type Store, sync, syncBelow, writeDurably } from './store.ts'

/** How the rows of a ledger file are found again from their places in the line file. */
export interface RowFinder {
  readonly firstRow: number
  readonly gaps: readonly number[]
  readonly linesPerRecord: number
}

export interface KeptImport {
  readonly report: ImportReport
  readonly sources: readonly Source[]
  readonly finder: RowFinder | null
  readonly profile: Profile | null
  readonly files: {
    readonly line: readonly PoolFile[]
    readonly sum: readonly PoolFile[]
    readonly observation: readonly PoolFile[]
    readonly episode?: readonly PoolFile[]
  }
}

export const importFolder = (store: Store, id: string): string => inStore(store, 'imports', id)

/**
 * Moves what a work folder holds to its place in the store. It is on disk before it is there, so a place that is there
 * already is whole and is left as it is.
 */
export function placeFolder(store: Store, from: string, place: string): void {
  const to = inStore(store, place)
  if (existsSync(to) || !existsSync(from)) return
  mkdirSync(dirname(to), { recursive: true })
  if (statSync(from).isDirectory()) syncBelow(from)
  else sync(from)
  renameSync(from, to)
  sync(dirname(to))
}

/** Every Parquet file below a folder of the store, with what is in it. */
export async function describeFiles(db: Read, store: Store, place: string): Promise<PoolFile[]> {
  const folder = inStore(store, place)
  if (!existsSync(folder)) return []
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => join(folder, name))
    .sort()
  const counts = await rowCounts(db, paths)
  const files: PoolFile[] = []
  for (const path of paths) {
    const { size } = statSync(path)
    files.push({
      path: relative(store.folder, path),
      rows: counts.get(path) ?? 0,
      bytes: size,
      sha256: await hashOfFile(path),
    })
  }
  return files
}

/** SHA-256 of a file's bytes, read a piece at a time. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

async function rowCounts(db: Read, paths: readonly string[]): Promise<Map<string, number>> {
  if (paths.length === 0) return new Map()
  const rows = await db.rows(`SELECT file_name, num_rows FROM ${parquetCounts(paths)}`)
  return new Map(rows.map((row) => [String(row.file_name), Number(row.num_rows)]))
}

export function keepImport(store: Store, kept: KeptImport): void {
  writeDurably(join(importFolder(store, kept.report.id), 'import.json'), `${JSON.stringify(kept, null, 1)}\n`)
}

/** Imports as they were last read; every look at the pool asks for them, and they change only when they are kept anew. */
const lastRead = new Map<string, { readonly version: string; readonly kept: KeptImport }>()

export function importOf(store: Store, id: string): KeptImport | undefined {
  const path = join(importFolder(store, id), 'import.json')
  const found = /^[0-9a-f]{8,64}$/.test(id) ? statSync(path, { throwIfNoEntry: false }) : undefined
  if (!found) return undefined
  const version = `${found.ino} ${found.mtimeMs}`
  const last = lastRead.get(path)
  if (last?.version === version) return last.kept
  const kept = readImport(path)
  lastRead.set(path, { version, kept })
  return kept
}

function readImport(path: string): KeptImport {
  const read = JSON.parse(readFileSync(path, 'utf8')) as KeptImport
  return {
    ...read,
    report: ImportReport.parse(read.report),
    sources: read.sources.map((source) => Source.parse(source)),
  }
}

/** Every import ever kept, newest first, undone ones too. */
export const importsOf = (store: Store): KeptImport[] =>
  readdirSync(inStore(store, 'imports'))
    .map((id) => importOf(store, id))
    .filter((kept) => kept !== undefined)
    .sort((a, b) => (a.report.at < b.report.at ? 1 : -1))

/** Pool files as a table to select from. */
export const tableOf = (store: Store, files: readonly PoolFile[]): string =>
  readParquet(
    files.map((file) => inStore(store, file.path)),
    'hive',
  )
