/**
 * Episode import (jaksojen tuonti): episodes of a case system of others become figures as our own do, with pseudonyms of ours.
 * A newer file stands for an older one in the years it has.
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import type { Episode } from '#model/episode.ts'
import { copyAsText } from '#pool/episodes.ts'
import { importOf } from '#pool/imports.ts'
import { changePool, published } from '#pool/pool.ts'
import { hashOf, workFolder } from '#pool/store.ts'
import { purposeKey } from '#register/publication.ts'
import { type EpisodeRow, readEpisodes } from '#sources/episode-table.ts'
import { type FileFault, faulty } from '#sources/file-fault.ts'
import { type TableReading, tableText } from '#sources/table.ts'
import { type Call, no, type Refusal } from './action.ts'
import type { Imported, ImportInput } from './import-input.ts'
import { faultRefusal } from './import-ledger.ts'
import { keepFigures, type TakenEpisodes } from './keep-figures.ts'
import { type Publication, publicationOf } from './kept-publication.ts'
import { areaOf, knownAreas } from './known.ts'
import { type Pseudonym, pseudonymsOf } from './pseudonym.ts'
import { legalDay } from './published-episode.ts'
import { writeRejectedTable } from './rejected-rows.ts'

/** What a publication of the register is called among the imports. */
export const OWN_REGISTER = 'register'

export async function importEpisodes(
  input: ImportInput & { readonly area: string },
  call: Call,
): Promise<Outcome<Imported, Refusal>> {
  const { pool } = call.world
  const area = areaOf(call.world, input.area)
  if (!area.ok) return area
  const before = publicationOf(pool.store, published(pool), area.value.id, 'management')
  if (before?.import.report.file === OWN_REGISTER)
    return no(
      'publishes-itself',
      `"${area.value.id}" publishes the figures of its own register: they would count twice`,
      'area',
    )
  const folder = workFolder(pool.store)
  try {
    const read = await episodesIn(input, folder, call)
    return read.ok ? await keepEpisodes(input, { area: area.value, folder, before, ...read.value }, call) : read
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface ReadEpisodes {
  readonly text: string
  readonly reading: TableReading<EpisodeRow>
}

async function episodesIn(input: ImportInput, folder: string, call: Call): Promise<Outcome<ReadEpisodes, Refusal>> {
  const text = await episodeText(input.file, folder, call)
  if (!text.ok) return faultRefusal(text.why, input)
  const reading = readEpisodes(text.value, knownAreas(call.world))
  if (!reading.ok) return faultRefusal(reading.why, input)
  const { rows, rejected, rowsRead } = reading.value
  const [first] = rejected
  if (rows.length > 0) return done({ text: text.value, reading: reading.value })
  if (!first) return no('empty', 'the table has a heading but no rows')
  const where = `row ${first.row}, column ${first.column}`
  const message = `all ${rowsRead} rows were rejected; first: ${where}, ${first.reason} "${first.text}"`
  return no('mostly-rejected', message, where)
}

interface ToKeep extends ReadEpisodes {
  readonly area: Area
  readonly folder: string
  readonly before: Publication | undefined
}

async function keepEpisodes(
  input: ImportInput,
  { area, folder, before, text, reading: { rows, rejected } }: ToKeep,
  call: Call,
): Promise<Outcome<Imported, Refusal>> {
  const { pool } = call.world
  const key = await call.world.register.look((db) => purposeKey(db, 'management'))
  const lines = linesOf(rows, area.id, pseudonymsOf(key))
  const file = input.fileName ?? basename(input.file)
  const bytes = Buffer.byteLength(text)
  const told = { area, purpose: 'management', folder, file, bytes, rejected, accepted: rows.length } as const
  const kept = await changePool(pool, (state) => keepFigures(takenFrom(lines, told, before), state, call))
  if (!kept.ok) return kept
  const report = importOf(pool.store, kept.value.import)?.report
  if (!report) throw new Error(`import lost: ${kept.value.import}`)
  writeRejectedTable(pool, report.id, text, rejected)
  return done({ report, wasThere: kept.value.import === before?.import.report.id })
}

/** The text of a table file; of Parquet too, which is read as text where the pool may reach it. */
async function episodeText(path: string, folder: string, { world, signal }: Call): Promise<Outcome<string, FileFault>> {
  const found = await stat(resolve(path)).catch(() => undefined)
  if (!found?.isFile() || !path.endsWith('.parquet')) return tableText(resolve(path))
  const copy = join(folder, 'brought.parquet')
  const text = join(folder, 'brought.csv')
  copyFileSync(resolve(path), copy)
  try {
    await copyAsText(world.pool.db, copy, text, signal)
  } catch (error) {
    signal.throwIfAborted()
    return faulty('unsupported', `not a Parquet file: ${String(error).split('\n')[0]}`)
  }
  return done(await readFile(text, 'utf8'))
}

const episodeOf = (row: EpisodeRow, area: string, pseudonym: Pseudonym): Episode => ({
  episode: pseudonym('episode', JSON.stringify([area, row.row, row.child, row.kind, row.from])),
  child: pseudonym('child', `file ${area} ${row.child}`),
  area,
  kind: row.kind,
  type: row.type,
  ground: row.ground,
  from: row.from,
  to: row.kind === 'contact' || row.kind === 'guidance' ? row.from : row.to,
  startedOn: row.startedOn,
  startDue: row.kind === 'assessment' ? legalDay('assessment-start', row.from) : null,
  finishDue: row.kind === 'assessment' ? legalDay('assessment-finish', row.from) : null,
  production: row.production,
  provider: row.provider === '' ? '' : pseudonym('provider', row.provider.toLowerCase()),
  priceCents: row.priceCents,
  priceUnit: row.priceCents === null ? '' : 'day',
  worker: row.worker === '' ? '' : pseudonym('worker', `file ${area} ${row.worker}`),
  birthMonth: row.birthMonth,
  municipality: row.municipality,
  isRepeat: false,
})

/** Lines of each year. */
function linesOf(rows: readonly EpisodeRow[], area: string, pseudonym: Pseudonym): ReadonlyMap<string, string> {
  const years = Map.groupBy(rows, ({ from }) => from.slice(0, 4))
  return new Map(
    [...years].map(([year, found]) => [
      year,
      found.map((row) => `${JSON.stringify(episodeOf(row, area, pseudonym))}\n`).join(''),
    ]),
  )
}

/** Years whose lines are others than before are taken; those that the file has none of stay as they were. */
function takenFrom(
  lines: ReadonlyMap<string, string>,
  told: Pick<TakenEpisodes, 'area' | 'purpose' | 'folder' | 'file' | 'bytes' | 'rejected' | 'accepted'>,
  before: Publication | undefined,
): TakenEpisodes {
  const marks = Object.fromEntries([...lines].map(([year, text]) => [`${year} file`, hashOf(text).slice(0, 24)]))
  const changed = [...lines.keys()].filter((year) => before?.marks[`${year} file`] !== marks[`${year} file`])
  const path = join(told.folder, 'episodes.ndjson')
  writeFileSync(path, changed.map((year) => lines.get(year)).join(''))
  return {
    ...told,
    marks: { ...before?.marks, ...marks },
    years: changed.map(Number),
    lines: path,
    after: before?.import.report.id,
  }
}
