/**
 * Check of a backup (varmuuskopion tarkistus): whether a folder is a whole backup that this product can bring back, and which keys
 * open it. Nothing is changed by it.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { done, type Outcome } from '#kernel/outcome.ts'
import { BackupManifest } from '#model/backup.ts'
import { canonicalJson, hashOf } from '#pool/store.ts'
import { keysIn } from '#register/key-file.ts'
import { readMigrations } from '#register/migrate.ts'
import { MIGRATIONS } from '#register/postgres-keeper.ts'
import { markOf } from '#register/seal.ts'
import { type Call, no, type Refusal } from './action.ts'
import { KEYS, MANIFEST } from './backup.ts'

export async function wholeBackup(folder: string, call: Call): Promise<Outcome<BackupManifest, Refusal>> {
  const manifest = manifestIn(folder)
  if (!manifest.ok) return manifest
  const migration = knownMigration(manifest.value)
  if (!migration.ok) return migration
  const all = [...manifest.value.tables, ...manifest.value.files]
  for (const [place, one] of all.entries()) {
    call.progress('checking', (place / all.length) * 0.2)
    const path = join(folder, one.file)
    const isSame =
      existsSync(path) && statSync(path).size === one.bytes && (await hashOfFile(path, call)) === one.sha256
    if (!isSame) return damaged(`${one.file} is missing or not what was written`)
  }
  return manifest
}

const damaged = (what: string) =>
  no('backup-damaged', `${what}: this backup cannot be used; nothing was changed`, 'from')

function manifestIn(folder: string): Outcome<BackupManifest, Refusal> {
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return no('no-backup', `${folder} holds no backup that was written to its end`, 'from')
  const read = BackupManifest.safeParse(jsonOf(readFileSync(path, 'utf8')))
  if (!read.success) return damaged(`${MANIFEST} cannot be read`)
  const { digest, ...whole } = read.data
  return hashOf(canonicalJson(whole)) === digest ? done(read.data) : damaged(`${MANIFEST} was changed`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function knownMigration({ migration, version }: BackupManifest): Outcome<void, Refusal> {
  const known = readMigrations(MIGRATIONS)
  if (known[migration.number - 1]?.checksum === migration.checksum && known.length === migration.number)
    return done(undefined)
  const advice =
    migration.number > known.length
      ? `it is of a newer version (${version}): restore it with that one`
      : `it is of version ${version}: restore it with that one, then start this one on the folder`
  return no('other-version', `${advice}; nothing was changed`, 'from')
}

async function hashOfFile(path: string, { signal }: Call): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { signal })
  return hash.digest('hex')
}

/** Where the keys are that open it: at their place already, or in the backup. */
export function keysFor(
  folder: string,
  { keys, files }: BackupManifest,
  keyFile: string,
): Outcome<'there' | 'in-backup', Refusal> {
  const isThere = existsSync(keyFile)
  const isInside = files.some(({ file }) => file === KEYS)
  const have = isThere ? keysIn(keyFile) : isInside ? keysIn(join(folder, KEYS)) : new Map()
  for (const { generation, mark } of keys) {
    const key = have.get(generation)
    if (key && markOf(key) === mark) continue
    const which = `key ${generation} (${mark.slice(0, 8)}…)`
    const found = isThere ? `${keyFile} does not hold it` : `there is no ${keyFile}`
    return no(
      'keys-missing',
      `the backup is sealed with ${which} and ${found}: put the key file of that time there, or name it with VARHAIN_KEYS; nothing was changed`,
      'from',
    )
  }
  return done(isThere ? 'there' : 'in-backup')
}
