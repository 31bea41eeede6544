/**
 * Backup (varmuuskopiointi): both stores into a new folder while the work goes on, each of one moment; sealed as they stand and
 * without the keys, unless they are asked for. It is written beside and gets its name when all of it is on the disk.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { BackupFile, BackupManifest, BackupTable } from '#model/backup.ts'
import { contentOf } from '#pool/backup.ts'
import { canonicalJson, hashOf, inStore, sync, syncBelow } from '#pool/store.ts'
import { backupHeads } from '#register/backup.ts'
import { deedRow } from '#register/deed.ts'
import { type ExportTable, exportPage, exportTables, keylessTables } from '#register/export.ts'
import type { Read } from '#register/register.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { copyFile, writeLines } from './backup-file.ts'
import { ledgerIn } from './destroyed-ledger.ts'
import { Flag } from './form-input.ts'
import { productVersion } from './product-version.ts'
import { atWork, deedOf } from './worker-call.ts'

export const MANIFEST = 'manifest.json'
export const KEYS = 'keys.json'
export const LEDGER = 'destroyed.jsonl'
export const POOL = 'pool'

export interface BackedUp {
  readonly folder: string
  readonly rows: number
  readonly bytes: number
  /** Numbers of the keys without which nobody can open it. */
  readonly keys: readonly number[]
  readonly hasKeys: boolean
  readonly digest: string
}

export const backup = action({
  name: 'backup',
  kind: 'look',
  isLong: true,
  isAtTheMachine: true,
  allow: ['administrator'],
  about: 'Writes both stores into a new folder while the work goes on: sealed, and without the keys unless asked for.',
  example: './varhain backup --out varmuuskopio-2026-11-22 --as administrator',
  input: z.strictObject({ out: z.string().min(1), withKeys: Flag.default(false) }),
  run: async ({ out, withKeys }, call): Promise<Outcome<BackedUp, Refusal>> => {
    const folder = resolve(out)
    if (existsSync(folder) && !isEmptyFolder(folder))
      return no('folder-not-empty', `${out} holds something already`, 'out')
    mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
    const beside = `${folder}.unfinished-${randomBytes(4).toString('hex')}`
    mkdirSync(beside, { mode: 0o700 })
    try {
      const manifest = await written(beside, call, withKeys ? 'with-keys' : 'without-keys')
      syncBelow(beside)
      renameSync(beside, folder)
      sync(dirname(folder))
      return done(told(folder, manifest))
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  },
})

const isEmptyFolder = (folder: string): boolean => statSync(folder).isDirectory() && readdirSync(folder).length === 0

const told = (folder: string, { tables, files, keys, digest }: BackupManifest): BackedUp => ({
  folder,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  bytes: [...tables, ...files].reduce((sum, { bytes }) => sum + bytes, 0),
  keys: keys.map(({ generation }) => generation),
  hasKeys: files.some(({ file }) => file === KEYS),
  digest,
})

async function written(folder: string, call: Call, scope: 'with-keys' | 'without-keys'): Promise<BackupManifest> {
  const at = atWork(call)
  const register = await call.world.register.look(async (db) => {
    const tables = await writeTables(db, folder, call)
    const heads = await backupHeads(db)
    const detail = { tables: tables.length, scope }
    await db.log(deedRow(deedOf(at, { action: 'backup', purpose: 'maintenance', detail })))
    return { tables, ...heads }
  })
  const pool = await writePool(folder, call)
  const whole = {
    ...({ product: 'varhain', format: 1, version: productVersion(), at: at.now, by: call.actor.name } as const),
    ...register,
    snapshot: pool.snapshot,
    files: [...pool.files, ...(await writeBeside(folder, call, scope))],
  }
  const manifest = { ...whole, digest: hashOf(canonicalJson(whole)) }
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  return manifest
}

async function writeTables(db: Read, folder: string, call: Call): Promise<readonly BackupTable[]> {
  const keyless = await keylessTables(db)
  if (keyless.length > 0) throw new Error(`tables keyless: ${keyless.join(', ')}`)
  const tables = await exportTables(db)
  const all: BackupTable[] = []
  for (const table of tables) {
    call.progress(table.name, (all.length / tables.length) * 0.8)
    const file = `register/${table.name}.ndjson.gz`
    let rows = 0
    const pages = async function* () {
      for await (const lines of pagesOf(db, table)) {
        rows += lines.length
        yield lines
      }
    }
    const content = await writeLines(join(folder, file), pages(), call.signal)
    all.push({ name: table.name, file, rows, ...content })
  }
  return all
}

async function* pagesOf(db: Read, table: ExportTable): AsyncGenerator<readonly string[]> {
  let after: readonly unknown[] | undefined
  do {
    const page = await exportPage(db, table, after)
    yield page.lines
    after = page.last
  } while (after !== undefined)
}

/** Throws `pool damaged: …` where a file is not what was published: such a copy would be no backup. */
async function writePool(folder: string, { world, progress, signal }: Call) {
  const { store } = world.pool
  const { snapshot, files } = contentOf(store)
  const all: BackupFile[] = []
  for (const [path, sha256] of files) {
    progress(POOL, 0.8 + (all.length / files.size) * 0.2)
    const file = `${POOL}/${path}`
    const copied = await copyFile(inStore(store, path), join(folder, file), signal)
    if (sha256 !== undefined && sha256 !== copied.sha256) throw new Error(`pool damaged: ${path}`)
    all.push({ file, ...copied })
  }
  if (snapshot) {
    const head = `${snapshot.id}\n`
    mkdirSync(join(folder, POOL), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, POOL, 'HEAD'), head, { mode: 0o600 })
    all.push({ file: `${POOL}/HEAD`, bytes: head.length, sha256: hashOf(head) })
  }
  return { snapshot: snapshot?.id ?? null, files: all }
}

/** What stands beside the stores: the ledger of what was destroyed and, where they are asked for, the keys. */
async function writeBeside(
  folder: string,
  { world, signal }: Call,
  scope: 'with-keys' | 'without-keys',
): Promise<readonly BackupFile[]> {
  const wanted = [
    [LEDGER, ledgerIn(world.data)],
    ...(scope === 'with-keys' ? [[KEYS, world.register.keyFile]] : []),
  ] as const
  const all: BackupFile[] = []
  for (const [file = '', from = ''] of wanted)
    if (existsSync(from)) all.push({ file, ...(await copyFile(from, join(folder, file), signal)) })
  return all
}
