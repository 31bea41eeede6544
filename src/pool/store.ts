/**
 * Store (varasto): the pool's folder: immutable files, snapshots that list them, and one pointer to the newest.
 *
 *   HEAD                      id of the published snapshot
 *   snapshots/<id>.json       what a published state consists of
 *   books/<hash>.json         every saved version of the mapping book
 *   imports/<id>/             report.json, rejected.csv, source.json, profile.json
 *   line/area=…/import=…/     ledger lines in the order of their file
 *   sum/import=…/area=…/year=…/   monthly sums by ledger key
 *   observation/import=…/area=…/year=…/
 *   cost/<key>/area=…/year=…/ pooled cost, made from sums and the book
 *   scenarios/<hash>.json      every saved version of a named scenario
 *   decisions/<hash>.json      every version of a recorded decision
 *   evaluation-plans/<hash>.json   every version of a plan of evaluation
 *   proposals/<hash>.json      every saved version of a proposal to invest
 *   asked/<area>.json         figures of periods that were asked for, so that what they leave can be guarded
 *   episode/purpose=…/import=…/area=…/year=…/ pseudonymous episodes by the year they begin in
 *
 * A write makes new files, then a new snapshot, then moves HEAD: a crash leaves the old state whole.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { MappingBook } from '#model/rule.ts'
import { Snapshot } from '#model/snapshot.ts'

export interface Store {
  readonly folder: string
}

/** What is kept for good, and goes into a backup. */
export const KEPT = [
  'snapshots',
  'books',
  'imports',
  'line',
  'sum',
  'observation',
  'cost',
  'episode',
  'asked',
  'profiles',
  'scenarios',
  'papers',
  'paper-covers',
  'paper-comments',
  'decisions',
  'evaluation-plans',
  'proposals',
]

/** Opens the pool's folder, making it when it is missing. Leftovers of a run that died are swept. */
export function openStore(folder: string): Store {
  for (const name of [...KEPT, 'work']) mkdirSync(join(folder, name), { recursive: true })
  return { folder }
}

export const inStore = (store: Store, ...parts: string[]): string => join(store.folder, ...parts)

/** A folder for one piece of work; its maker removes it. */
export function workFolder(store: Store): string {
  const path = inStore(store, 'work', `${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(path, { recursive: true })
  return path
}

/** Writes a file so that a crash leaves either the old or the new one, never half of it. */
export function writeDurably(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, content)
  sync(draft)
  renameSync(draft, path)
  sync(dirname(path))
}

/** Puts every file below a folder, and the folders themselves, on disk. */
export function syncBelow(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    sync(join(entry.parentPath, entry.name))
  sync(folder)
}

export function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

/** JSON with its keys in order, so that equal content has an equal hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

export function headOf(store: Store): Snapshot | undefined {
  const path = inStore(store, 'HEAD')
  return existsSync(path) ? snapshotOf(store, readFileSync(path, 'utf8').trim()) : undefined
}

/** The snapshot of an id or of the beginning of one; nothing where there is none or more than one. */
export function snapshotOf(store: Store, id: string): Snapshot | undefined {
  if (!/^[0-9a-f]{6,64}$/.test(id)) return undefined
  const found = readdirSync(inStore(store, 'snapshots')).filter((name) => name.startsWith(id) && name.endsWith('.json'))
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return undefined
  return Snapshot.parse(JSON.parse(readFileSync(inStore(store, 'snapshots', only), 'utf8')))
}

export const snapshotsOf = (store: Store): Snapshot[] => {
  const all = new Map(
    readdirSync(inStore(store, 'snapshots'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => Snapshot.parse(JSON.parse(readFileSync(inStore(store, 'snapshots', name), 'utf8'))))
      .map((snapshot) => [snapshot.id, snapshot]),
  )
  return [...all.values()].sort((a, b) => (a.at < b.at ? 1 : -1))
}

type State = Omit<Snapshot, 'id' | 'content' | 'format'>

/** Writes a snapshot that nothing points to yet; the same state is the same file. */
export function keepSnapshot(store: Store, state: State): Snapshot {
  const { imports, book, files } = state
  const content = hashOf(canonicalJson({ imports, book, files }))
  const snapshot: Snapshot = { format: 1, id: hashOf(canonicalJson({ content, ...state })), content, ...state }
  const path = inStore(store, 'snapshots', `${snapshot.id}.json`)
  if (!existsSync(path)) writeDurably(path, `${JSON.stringify(snapshot, null, 1)}\n`)
  return snapshot
}

/** Publishes: the snapshot is on disk before HEAD names it. */
export function publish(store: Store, state: State): Snapshot {
  const snapshot = keepSnapshot(store, state)
  writeDurably(inStore(store, 'HEAD'), `${snapshot.id}\n`)
  return snapshot
}

export interface BookEntry {
  readonly version: string
  readonly parent: string | null
  readonly at: string
  readonly by: string
  readonly note: string
  readonly book: MappingBook
}

/** Keeps a version of the mapping book; its hash covers its parent too, so that going back is a new version. */
export function keepBook(store: Store, entry: Omit<BookEntry, 'version'>): BookEntry {
  const version = hashOf(canonicalJson(entry))
  const kept = { version, ...entry }
  writeDurably(inStore(store, 'books', `${version}.json`), `${JSON.stringify(kept, null, 1)}\n`)
  return kept
}

export function bookOf(store: Store, version: string): BookEntry {
  const read = JSON.parse(readFileSync(inStore(store, 'books', `${version}.json`), 'utf8')) as BookEntry
  return { ...read, book: MappingBook.parse(read.book) }
}

/** The chain of versions from the given one back to the first. */
export function bookHistory(store: Store, version: string): BookEntry[] {
  const chain: BookEntry[] = []
  for (let next: string | null = version; next !== null; ) {
    const entry = bookOf(store, next)
    chain.push(entry)
    next = entry.parent
  }
  return chain
}

/** A process of this machine that may be somebody else's; a lock that names none is a leftover of a crash. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const turns = new Map<string, Promise<unknown>>()

/**
 * Runs a change alone: one writer at a time over all processes of this machine; changes of this process wait their turn.
 * Throws `pool in use: <pid>` when another living process holds the pool.
 */
export function alone<T>(store: Store, change: () => Promise<T>): Promise<T> {
  const before = turns.get(store.folder) ?? Promise.resolve()
  const mine = before.then(async () => {
    const path = inStore(store, 'lock')
    takeLock(path)
    try {
      return await change()
    } finally {
      rmSync(path, { force: true })
    }
  })
  turns.set(
    store.folder,
    mine.catch(() => undefined),
  )
  return mine
}

function takeLock(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder !== process.pid && isAlive(holder)) throw new Error(`pool in use: ${holder}`)
    rmSync(path, { force: true })
    writeFileSync(path, String(process.pid), { flag: 'wx' })
  }
}

/** Removes what work folders of dead processes left behind. */
export function sweep(store: Store): void {
  for (const name of readdirSync(inStore(store, 'work'))) {
    const holder = Number(name.split('-')[0])
    if (!isAlive(holder)) rmSync(inStore(store, 'work', name), { recursive: true, force: true })
  }
}
