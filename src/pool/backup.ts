/**
 * Backup of the pool (tietovarannon varmuuskopio): the files that the published state and every state before it consist of.
 *
 * They are immutable and were whole before a state named them, so they are copied while imports go on: what is published
 * meanwhile is not in it.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { poolFilesOf, type Snapshot } from '#model/snapshot.ts'
import { bookHistory, headOf, inStore, KEPT, openStore, type Store, snapshotOf, writeDurably } from './store.ts'

export interface PoolContent {
  readonly snapshot: Snapshot | undefined
  /** Paths below the pool's folder, with the hash that was published where there is one. */
  readonly files: ReadonlyMap<string, string | undefined>
}

/** Written by a mere look at an empty pool. */
const LOOKED = ['snapshots', 'books']

export function contentOf(store: Store): PoolContent {
  const snapshot = headOf(store)
  const files = new Map<string, string | undefined>()
  for (const folder of ['profiles', 'asked', 'scenarios', 'proposals', 'decisions', 'evaluation-plans'])
    for (const name of namesIn(store, folder)) files.set(join(folder, name), undefined)
  for (let one = snapshot; one !== undefined; one = parentOf(store, one)) addState(store, one, files)
  return { snapshot, files }
}

const parentOf = (store: Store, { parent }: Snapshot): Snapshot | undefined =>
  parent === null ? undefined : snapshotOf(store, parent)

function addState(store: Store, snapshot: Snapshot, files: Map<string, string | undefined>): void {
  files.set(join('snapshots', `${snapshot.id}.json`), undefined)
  for (const { version } of bookHistory(store, snapshot.book)) files.set(join('books', `${version}.json`), undefined)
  for (const id of snapshot.imports)
    for (const name of namesIn(store, join('imports', id))) files.set(join('imports', id, name), undefined)
  for (const { path, sha256 } of poolFilesOf(snapshot)) files.set(path, sha256)
}

/** A draft is somebody's who is just writing. */
const namesIn = (store: Store, folder: string): readonly string[] =>
  readdirSync(inStore(store, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.endsWith('.draft'))
    .map((one) => join(one.parentPath, one.name).slice(inStore(store, folder).length + 1))

/** Nothing was ever published or kept here. */
export const isPoolFresh = (store: Store): boolean =>
  !existsSync(inStore(store, 'HEAD')) &&
  KEPT.filter((name) => !LOOKED.includes(name)).every((name) => readdirSync(inStore(store, name)).length === 0)

/** Publishes what was copied in, by the pointer that came with it. */
export function publishCopied(store: Store, from: string): void {
  if (existsSync(from)) writeDurably(inStore(store, 'HEAD'), readFileSync(from, 'utf8'))
}

/** Takes all of it away again. */
export function emptyPool(store: Store): void {
  rmSync(inStore(store, 'HEAD'), { force: true })
  for (const name of KEPT) rmSync(inStore(store, name), { recursive: true, force: true })
  openStore(store.folder)
}
