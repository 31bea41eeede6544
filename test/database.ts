/**
 * A register for a test file: a database of its own, copied from one that was migrated once for the run.
 *
 * The run's server is started by the first file that asks (see `global-setup.ts`), so that tests without people pay nothing.
 * With DATABASE_URL set, the copies are made on that server by its role, which needs CREATEDB.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { inject } from 'vitest'
import { migrate, readMigrations } from '#register/migrate.ts'
import { openRegister, type Register } from '#register/register.ts'
import { APPLICATION, ensureRights } from '#register/rights.ts'
import { DATABASE, serverIn, USER } from '#register/server-cluster.ts'
import { joinServer } from '#register/server-membership.ts'
import { sql } from '#register/sql.ts'

export interface TestRegister {
  readonly register: Register
  /** Of this file's own database, as its owner. */
  readonly url: string
  /** Work on a connection of the owner's, whom nothing is kept from: to make a table, or to tamper. */
  asOwner<T>(work: (db: Client) => Promise<T>): Promise<T>
  /** Where its keys stand. */
  readonly folder: string
  close(): Promise<void>
}

const MIGRATIONS = join(import.meta.dirname, '..', 'src', 'register', 'migrations')
/** "test" as a number: one file at a time makes the run's template. */
const LOCK = 0x74_65_73_74

let server: Promise<string> | undefined

export async function testRegister(): Promise<TestRegister> {
  const { url, close } = await testDatabase(await template())
  const folder = mkdtempSync(join(inject('registerFolder'), 'keys-'))
  const register = openRegister({ folder, ...placeOf(url) })
  return {
    register,
    url,
    folder,
    asOwner: (work) => asked(url, work),
    async close() {
      await register.close()
      await close()
    },
  }
}

/** How the product comes to a database of the run's own server: as its application role, with the owner behind. */
export const placeOf = (ownerUrl: string): { url: string; ownerUrl?: string } =>
  inject('registerUrl') === ''
    ? { url: ownerUrl.replace(`//${USER}@`, `//${APPLICATION}@`), ownerUrl }
    : { url: ownerUrl }

/** A database of its own, empty where no template is named. */
export async function testDatabase(from = 'template0'): Promise<{ url: string; close(): Promise<void> }> {
  const name = `varhain_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asked(await serverUrl(), (db) => db.query(`create database ${name} template ${from}`))
  return {
    url: withDatabase(await serverUrl(), name),
    close: async () => {
      await asked(await serverUrl(), (db) => db.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** The run's server; a worker holds on to it until it ends, and the run's teardown stops it. */
export function serverUrl(): Promise<string> {
  server ??= (async () => {
    const given = inject('registerUrl')
    if (given !== '') return given
    const { host } = await joinServer(serverIn(inject('registerFolder'), 'tests'))
    return `postgresql://${USER}@/${DATABASE}?host=${encodeURIComponent(host)}`
  })()
  return server
}

/** Made under another name and renamed when it is whole. */
async function template(): Promise<string> {
  const url = await serverUrl()
  const content = readMigrations(MIGRATIONS).map((one) => one.checksum)
  const mark = createHash('sha256').update(content.join()).digest('hex').slice(0, 12)
  const name = `varhain_template_${inject('registerRun')}_${mark}`
  await asked(url, async (db) => {
    await db.query('select pg_advisory_lock($1)', [LOCK])
    const found = await db.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 1) return
    await db.query(`create database ${name}_making template template0`)
    const owner = { connectionString: withDatabase(url, `${name}_making`) }
    await migrate(owner, MIGRATIONS)
    await ensureRights(owner, inject('registerUrl') === '' ? APPLICATION : undefined)
    await db.query(`alter database ${name}_making rename to ${name}`)
  })
  return name
}

const withDatabase = (url: string, name: string): string => url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)

async function asked<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const config: ClientConfig = { connectionString: url }
  const db = new Client(config)
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

/** A table for the tests of the register itself, made by the owner and open to the application. */
export const testTable = (register: Register, table: string, ...then: readonly string[]): Promise<void> =>
  register.maintain(async (db) => {
    const [name = ''] = table.split(' ')
    for (const text of [`create table if not exists ${table}`, `grant all on ${name} to public`, ...then])
      await db.run({ text, values: [] })
    await db.log(sql`insert into deed (at, duty, action, provider, purpose, detail)
      values (now(), 'test', 'make-table', '', 'test', '{}')`)
  })
