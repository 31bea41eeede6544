/**
 * Exports the whole register (rekisterin vienti): every table as a file of lines of JSON, all of one moment, with a manifest that is
 * written last: a folder without a manifest is no export.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { type ExportTable, exportTables, keylessTables, migrationOf, openPage } from '#register/export.ts'
import type { Log, Read } from '#register/register.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { productVersion } from './product-version.ts'
import { atWork, deedOf } from './worker-call.ts'

export interface ExportedTable {
  readonly name: string
  readonly file: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

export interface ExportManifest {
  readonly product: 'varhain'
  readonly version: string
  /** Number of the newest migration: what the tables look like. */
  readonly migration: number
  /** ISO time. */
  readonly at: string
  readonly by: string
  readonly tables: readonly ExportedTable[]
}

const MANIFEST = 'manifest.json'

export const exportRegister = action({
  name: 'export-register',
  kind: 'look',
  isLong: true,
  allow: ['administrator'],
  about: 'Writes the whole register into a new folder of this machine: a file of JSON lines a table, and a manifest.',
  example: './varhain export-register --out rekisteri-2026-09-01 --as administrator',
  input: z.strictObject({ out: z.string().min(1).optional() }),
  run: async ({ out }, call): Promise<Outcome<ExportManifest, Refusal>> => {
    if (out === undefined)
      return no(
        'only-at-the-machine',
        'the whole register is exported where it is: ./varhain export-register --out',
        'out',
      )
    const folder = resolve(out)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (readdirSync(folder).length > 0) return no('folder-not-empty', `${out} holds something already`, 'out')
    try {
      return done(await exported(folder, call))
    } catch (error) {
      for (const file of readdirSync(folder)) rmSync(join(folder, file), { force: true })
      throw error
    }
  },
})

async function exported(folder: string, call: Call): Promise<ExportManifest> {
  const at = atWork(call)
  const { migration, tables } = await call.world.register.look(async (db) => {
    const written = await writeTables(db, folder, call)
    const rows = written.reduce((sum, one) => sum + one.rows, 0)
    await db.log(deedRow(deedOf(at, { action: 'export-register', detail: { tables: written.length, rows } })))
    return { migration: await migrationOf(db), tables: written }
  })
  const manifest = {
    product: 'varhain',
    version: productVersion(),
    migration,
    at: at.now,
    by: call.actor.name,
    tables,
  } as const
  const beside = join(folder, `${MANIFEST}.new`)
  writeFileSync(beside, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(beside, join(folder, MANIFEST))
  return manifest
}

/** Passwords, sessions and requests to sign in do not go out: they are of use only to whoever would misuse them. */
const DOORS = ['account', 'session', 'session_token', 'sign_in_identity', 'sign_in_request', 'sign_in_throttle']

async function writeTables(db: Read & Log, folder: string, call: Call): Promise<readonly ExportedTable[]> {
  const keyless = await keylessTables(db)
  if (keyless.length > 0) throw new Error(`tables keyless: ${keyless.join(', ')}`)
  const tables = (await exportTables(db)).filter(({ name }) => !DOORS.includes(name))
  const written: ExportedTable[] = []
  for (const table of tables) {
    call.progress(table.name, written.length / tables.length)
    written.push(await writeTable(db, table, folder, call))
  }
  return written
}

/** A page at a time: no more of a table is held than that. */
async function writeTable(db: Read, table: ExportTable, folder: string, { signal }: Call): Promise<ExportedTable> {
  const name = `${table.name}.ndjson`
  const file = await open(join(folder, name), 'w', 0o600)
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  try {
    let after: readonly unknown[] | undefined
    do {
      signal.throwIfAborted()
      const page = await openPage(db, table, after)
      const text = Buffer.from(page.lines.map((line) => `${line}\n`).join(''))
      await file.write(text)
      hash.update(text)
      rows += page.lines.length
      bytes += text.length
      after = page.last
    } while (after !== undefined)
    await file.sync()
  } finally {
    await file.close()
  }
  return { name: table.name, file: name, rows, bytes, sha256: hash.digest('hex') }
}
