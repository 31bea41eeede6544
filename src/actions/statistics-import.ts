/**
 * Statistics import (tilaston vienti varantoon): a fetched statistic as an import of its own, in the place of the earlier one.
 *
 * What is the same changes nothing. All of one fetch is published at once, so that no picture mixes two fetches.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { RejectedRow } from '#model/import-report.ts'
import type { Observation } from '#model/observation.ts'
import type { Source } from '#model/source.ts'
import { describeFiles, importOf, keepImport, placeFolder } from '#pool/imports.ts'
import { writeNationwide } from '#pool/observations.ts'
import { changePool, published, publishState } from '#pool/pool.ts'
import { canonicalJson, hashOf, workFolder } from '#pool/store.ts'
import type { Call } from './action.ts'
import { writeRejectedTable } from './rejected-rows.ts'
import type { SyncedStatistic } from './sync-report.ts'
import { tableReport } from './table-report.ts'

export interface FetchedStatistic {
  readonly source: Source
  /** The name that the import goes by. */
  readonly file: string
  readonly observations: readonly Observation[]
  readonly rowsRead: number
  readonly rejected: readonly RejectedRow[]
  /** The rejected rows as a table with a heading, each at its row. */
  readonly table: string
  readonly bytes: number
}

/** A statistic whose files are written and wait to be published. */
export interface ReadyStatistic extends Omit<FetchedStatistic, 'observations' | 'table'> {
  readonly id: string
  /** The work folder of its files; nothing where the very same is in the pool. */
  readonly folder: string | undefined
  readonly table: string
  readonly days: readonly string[]
  readonly told: SyncedStatistic
}

/** Writes the files of a statistic; its figures need not be held in memory any longer. */
export async function readyStatistic(fetched: FetchedStatistic, call: Call): Promise<ReadyStatistic> {
  const { pool } = call.world
  const { observations, ...rest } = fetched
  const { fetched: _, ...lasting } = fetched.source
  const id = hashOf(canonicalJson([lasting, observations])).slice(0, 32)
  const days = [...new Set(observations.flatMap(({ from, to }) => [from, to]))].toSorted()
  const told = {
    source: fetched.source.id,
    title: fetched.source.title.fi,
    updated: fetched.source.published ?? '',
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    figures: observations.filter(({ value }) => value !== null).length,
    missing: observations.filter(({ value }) => value === null).length,
    rejected: fetched.rejected.length,
  }
  if (published(pool).imports.includes(id)) return { ...rest, id, folder: undefined, days, told }
  const folder = workFolder(pool.store)
  const sourced = observations.map((one) => ({ ...one, source: fetched.source.id }))
  await writeNationwide(pool.db, sourced, folder)
  return { ...rest, id, folder, days, told }
}

export interface Published {
  readonly snapshot: string
  readonly fetched: readonly SyncedStatistic[]
  readonly unchanged: readonly SyncedStatistic[]
}

/**
 * Publishes all of them at once, each in the place of the import of the same source; nothing where all are in already.
 * @param gone sources that these make needless
 */
export async function publishStatistics(
  ready: readonly ReadyStatistic[],
  gone: readonly string[],
  deed: string,
  call: Call,
): Promise<Published> {
  const { pool } = call.world
  return changePool(pool, async (before) => {
    const fresh = ready.filter(({ id }) => !before.imports.includes(id))
    const replaced = new Set([...fresh.map(({ source }) => source.id), ...gone])
    const kept = before.imports.filter((id) => {
      const report = importOf(pool.store, id)?.report
      return report?.kind !== 'observations' || report.area !== '' || !replaced.has(report.source)
    })
    const told = (list: readonly ReadyStatistic[]) => list.map((one) => one.told)
    const unchanged = told(ready.filter((one) => !fresh.includes(one)))
    if (fresh.length === 0 && kept.length === before.imports.length)
      return { snapshot: before.id, fetched: [], unchanged }
    for (const one of fresh) await keepStatistic(one, call)
    const { id: snapshot } = await publishState(
      pool,
      { imports: [...kept, ...fresh.map(({ id }) => id)], book: before.book },
      { at: call.world.now(), by: call.actor.name, deed },
    )
    return { snapshot, fetched: told(fresh), unchanged }
  })
}

async function keepStatistic(one: ReadyStatistic, call: Call): Promise<void> {
  const { pool } = call.world
  const place = join('observation', `import=${one.id}`)
  if (one.folder !== undefined) placeFolder(pool.store, join(one.folder, 'observation'), place)
  const { id, bytes, days, rejected, rowsRead, source } = one
  const told = { id, kind: 'observations' as const, profile: 'indicator', area: '', source: source.id }
  const input = { file: one.file, fileName: one.file }
  const report = tableReport({ ...told, bytes, days }, { rejected, rowsRead }, input, call)
  writeRejectedTable(pool, id, one.table, rejected)
  const files = { line: [], sum: [], observation: await describeFiles(pool.db, pool.store, place) }
  keepImport(pool.store, { report, sources: [source], finder: null, profile: null, files })
}

/** Removes the work folders of statistics that were published or given up. */
export function sweepReady(ready: readonly ReadyStatistic[]): void {
  for (const { folder } of ready) if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
