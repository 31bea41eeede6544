/**
 * Pool (yhteinen tietovaranto): the store and its engine together, and the one way to publish a new state.
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type LedgerKey, type Placement, placer } from '#mapping/placement.ts'
import { EMPTY_BOOK, type MappingBook } from '#model/rule.ts'
import type { PoolFile, Snapshot } from '#model/snapshot.ts'
import { ledgerKeys, loadPlacements, writeCost } from './cost.ts'
import { engineWhenAsked, type Write } from './engine.ts'
import { describeFiles, importOf, placeFolder, tableOf } from './imports.ts'
import { type ObservationTables, observationsIn, observationTablesIn } from './observations.ts'
import {
  alone,
  bookOf,
  canonicalJson,
  hashOf,
  headOf,
  inStore,
  keepBook,
  keepSnapshot,
  openStore,
  publish,
  type Store,
  sweep,
  workFolder,
} from './store.ts'

export interface Pool {
  readonly store: Store
  readonly db: Write
  close(): Promise<void>
}

/** Opens the pool of a folder; its engine waits for the first question. Memory of the engine is bounded; what does not fit spills into the folder. */
export function openPool(folder: string, memoryMb = 1024): Pool {
  const store = openStore(folder)
  sweep(store)
  const spill = workFolder(store)
  const db = engineWhenAsked({ reach: [`${folder}/`], spill, memoryMb })
  return {
    store,
    db,
    close: async () => {
      await db.close()
      rmSync(spill, { recursive: true, force: true })
    },
  }
}

export interface Deed {
  readonly at: string
  readonly by: string
  readonly deed: string
}

const EMPTY = { cost: [], observation: [], line: [], sum: [] }

/** The published state; an empty one, which HEAD does not name, where nothing has been published yet. */
export function published(pool: Pool): Snapshot {
  const head = headOf(pool.store)
  if (head) return head
  const by = { at: '1970-01-01T00:00:00.000Z', by: '', deed: 'empty' }
  const first = keepBook(pool.store, { parent: null, at: by.at, by: '', note: '', book: EMPTY_BOOK })
  return keepSnapshot(pool.store, { parent: null, ...by, imports: [], book: first.version, files: EMPTY })
}

/**
 * Publishes a state with the given imports and book, making what pooled cost is not made yet.
 * Run within `alone`; what it makes is on disk before it is named.
 */
export async function publishState(
  pool: Pool,
  state: { imports: readonly string[]; book: string },
  deed: Deed,
): Promise<Snapshot> {
  const parent = published(pool)
  const kept = state.imports.map((id) => importOf(pool.store, id)).filter((one) => one !== undefined)
  const files = {
    line: kept.flatMap((one) => one.files.line),
    sum: kept.flatMap((one) => one.files.sum),
    observation: kept.flatMap((one) => one.files.observation),
  }
  const cost = await pooledCost(pool, files.sum, state.book)
  const episode = kept.flatMap((one) => one.files.episode ?? [])
  return publish(pool.store, {
    parent: parent.id,
    ...deed,
    ...state,
    files: { ...files, cost, ...(episode.length > 0 && { episode }) },
  })
}

/** Pooled cost of some sums by a book: made once, named by what it is made of. */
async function pooledCost(pool: Pool, sums: readonly PoolFile[], book: string): Promise<PoolFile[]> {
  if (sums.length === 0) return []
  const key = hashOf(
    canonicalJson({ sums: sums.map((file) => file.sha256).sort(), book: bookOf(pool.store, book).book }),
  )
  const place = join('cost', key.slice(0, 32))
  if (!existsSync(inStore(pool.store, place))) {
    const draft = workFolder(pool.store)
    const paths = sums.map((file) => inStore(pool.store, file.path))
    await loadPlacements(pool.db, 'placement', await placedKeys(pool, paths, bookOf(pool.store, book).book))
    await writeCost(pool.db, paths, 'placement', join(draft, 'cost'))
    placeFolder(pool.store, join(draft, 'cost'), place)
    rmSync(draft, { recursive: true, force: true })
  }
  return describeFiles(pool.db, pool.store, place)
}

export async function placedKeys(
  pool: Pool,
  sums: readonly string[],
  book: MappingBook,
): Promise<{ key: LedgerKey; placements: readonly Placement[] }[]> {
  const place = placer(book)
  return (await ledgerKeys(pool.db, sums)).map((key) => ({ key, placements: place(key) }))
}

/** Changes what is published, alone. The change gets the state before and answers with the one after, or refuses. */
export const changePool = <T>(pool: Pool, change: (before: Snapshot) => Promise<T>): Promise<T> =>
  alone(pool.store, () => change(published(pool)))

export const costTable = (pool: Pool, snapshot: Snapshot): string => tableOf(pool.store, snapshot.files.cost)
export const sumTable = (pool: Pool, snapshot: Snapshot): string => tableOf(pool.store, snapshot.files.sum)
export const observationTable = (pool: Pool, snapshot: Snapshot): string =>
  observationsIn(pool.store, snapshot.files.observation)

export const observationTables = (pool: Pool, snapshot: Snapshot): ObservationTables =>
  observationTablesIn(pool.store, snapshot.files.observation)
