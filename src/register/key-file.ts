/**
 * The key file (avaintiedosto): outside the database, open to its owner alone. Written beside and renamed when it is whole; two
 * that make one at once leave one.
 *
 *   { "product": "varhain", "keys": [{ "generation": 1, "made": "2026-…", "seal": "…", "index": "…" }] }
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, messageOf } from './postgres-fault.ts'
import { type SealKey, sealKey } from './seal.ts'

interface KeyEntry {
  readonly generation: number
  /** ISO time. */
  readonly made: string
  readonly seal: string
  readonly index: string
}

const BYTES = 32

/** What is sealed cannot be opened: the keys are not there, or are another register's. */
export class KeysMissing extends Error {
  constructor(what: string) {
    super(`keys missing: ${what}`)
  }
}

/** Every key of the file by its generation; none where there is no file. Throws KeysMissing where it cannot be read. */
export const keysIn = (path: string): ReadonlyMap<number, SealKey> =>
  new Map(entriesIn(path).map((one) => [one.generation, keyOf(one)]))

/** Makes the file with its first key, unless another process made it meanwhile. */
export function makeKeys(path: string, at: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = written(path, [entry(1, at)])
  try {
    linkSync(beside, path)
    syncFolder(path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(beside, { force: true })
  }
}

export const addKey = (path: string, generation: number, at: string): void =>
  replace(path, [...entriesIn(path), entry(generation, at)])

/** Keys that open nothing any more. */
export function dropKeys(path: string, before: number): void {
  const keys = entriesIn(path)
  const kept = keys.filter(({ generation }) => generation >= before)
  if (kept.length < keys.length) replace(path, kept)
}

const entry = (generation: number, made: string): KeyEntry => ({
  generation,
  made,
  seal: randomBytes(BYTES).toString('base64'),
  index: randomBytes(BYTES).toString('base64'),
})

function entriesIn(path: string): readonly KeyEntry[] {
  if (!existsSync(path)) return []
  try {
    const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: readonly KeyEntry[] }
    keys.forEach(keyOf)
    return keys
  } catch (error) {
    // Of a parser's complaint only what kind it is: it would repeat a piece of the file.
    const what = error instanceof SyntaxError || error instanceof TypeError ? 'it is not a key file' : messageOf(error)
    throw new KeysMissing(`${path} cannot be read (${what}); put back the copy of it that was kept`)
  }
}

function keyOf({ generation, seal, index }: KeyEntry): SealKey {
  const [one, other] = [Buffer.from(seal, 'base64'), Buffer.from(index, 'base64')]
  if (!Number.isInteger(generation) || one.length !== BYTES || other.length !== BYTES)
    throw new TypeError(`not a key: ${generation}`)
  return sealKey(generation, one, other)
}

/** Where the name is a link, the file that it leads to. */
function replace(path: string, keys: readonly KeyEntry[]): void {
  const file = realpathSync(path)
  renameSync(written(file, keys), file)
  syncFolder(file)
}

/** On the disk, under a name of its own. */
function written(path: string, keys: readonly KeyEntry[]): string {
  const beside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const text = JSON.stringify({ product: 'varhain', keys }, null, 2)
  writeFileSync(beside, `${text}\n`, { mode: 0o600, flush: true })
  return beside
}

function syncFolder(path: string): void {
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
