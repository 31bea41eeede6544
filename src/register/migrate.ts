/**
 * Migrations: numbered SQL files, applied in order, each in a transaction of its own with the row that records it.
 *
 * Files are `0001-name.sql`, numbered without a gap; one that was applied never changes. Two processes at once apply them
 * one after the other: an advisory lock lets one in.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'

interface Migration {
  readonly number: number
  readonly name: string
  readonly checksum: string
  readonly text: string
}

type Applied = Omit<Migration, 'text'>

/** "migr" as a number. */
const LOCK = 0x6d_69_67_72
const OLDEST = 150_000

const TABLE = `create table if not exists migration (
  number int primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)`

/**
 * Brings the database up to the files of the folder. Throws, and changes nothing more, on `postgres too old: …`,
 * `migration gap: …`, `migration changed: …`, `database newer: …`, `migration failed: …`.
 */
export async function migrate(config: ClientConfig, folder: string): Promise<void> {
  const wanted = readMigrations(folder)
  const client = new Client(config)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await checkVersion(client)
    if (missing(wanted, await appliedIn(client)).length === 0) return
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    for (const migration of missing(wanted, await appliedIn(client))) await apply(client, migration)
  } finally {
    await client.end()
  }
}

/** The files in order of their numbers. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.toSorted().map((file, place) => {
    const [, number = '', name = ''] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
    if (Number(number) !== place + 1) throw new Error(`migration gap: ${file} where ${place + 1} was to be`)
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number: place + 1, name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

/** What the database lacks of the files, after what it has is found to be the same. */
function missing(wanted: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const newest = applied.at(-1)
  if (newest && newest.number > wanted.length)
    throw new Error(`database newer: ${newest.number} ${newest.name}; the product knows ${wanted.length}`)
  applied.forEach(({ number, name, checksum }, place) => {
    if (number !== place + 1) throw new Error(`migration gap: ${number} ${name} where ${place + 1} was to be`)
    if (checksum !== wanted[place]?.checksum) throw new Error(`migration changed: ${number} ${name}`)
  })
  return wanted.slice(applied.length)
}

async function appliedIn(client: Client): Promise<readonly Applied[]> {
  const there = await client.query<{ is: boolean }>(`select to_regclass('migration') is not null as is`)
  if (there.rows[0]?.is !== true) return []
  return (await client.query<Applied>('select number, name, checksum from migration order by number')).rows
}

async function apply(client: Client, { number, name, checksum, text }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum])
    await client.query('commit')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`migration failed: ${number} ${name}: ${reason}`, { cause })
  }
}

async function checkVersion(client: Client): Promise<void> {
  const answer = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  const version = Number(answer.rows[0]?.version)
  if (version < OLDEST) throw new Error(`postgres too old: ${Math.floor(version / 10_000)}, not 15 or newer`)
}
