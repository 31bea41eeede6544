/**
 * Restore of the register (rekisterin palautus): the rows of a backup put into the tables as they stood, sealed and chained, in one
 * transaction of maintenance.
 */
import type { Numbering } from '#model/backup.ts'
import { exportTables } from './export.ts'
import type { Read, Write } from './register.ts'
import { joined, name, sql } from './sql.ts'

/** What a register has as soon as it is opened. */
const OWN = ['lane', 'seal_key', 'deed']

/** Nobody is known and nothing was done here but to open it. */
export async function isRegisterFresh(db: Read): Promise<boolean> {
  for (const table of await exportTables(db)) {
    if (OWN.includes(table.name)) continue
    const { found } = await db.one<{ found: boolean }>(sql`select exists (select from ${name(table.name)}) as found`)
    if (found) return false
  }
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from deed where action not in ('open-lane', 'restore', 'backup')) as found`,
  )
  return !found
}

/** Whether a restore of this backup has been committed here. */
export async function isRestored(db: Read, digest: string): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from deed where action = 'restore' and detail ->> 'backup' = ${digest}) as found`,
  )
  return found
}

/** Everything out of the tables; gives the lanes that connections hold, for `keepLanes`. */
export async function emptyTables(db: Write): Promise<readonly number[]> {
  const lanes = await db.rows<{ id: number }>(sql`select id from lane order by id`)
  const tables = (await exportTables(db)).map((table) => name(table.name))
  await db.run(sql`truncate ${joined(tables, ', ')}`)
  return lanes.map(({ id }) => id)
}

/** Rows of the log come with their places in the chain. */
export async function withPlaces(db: Write, work: () => Promise<void>): Promise<void> {
  await db.run(sql`alter table deed disable trigger deed_chained`)
  await work()
  await db.run(sql`alter table deed enable trigger deed_chained`)
}

/** Rows as lines of JSON, as the backup has them. */
export const loadLines = (db: Write, table: string, lines: readonly string[]): Promise<number> =>
  db.run(sql`insert into ${name(table)}
    select * from json_populate_recordset(null::${name(table)}, ${`[${lines.join(',')}]`}::json)`)

/** Numbering goes on where it was; what seals is a key that the register has. */
export async function setNumberings(db: Write, all: readonly Numbering[]): Promise<void> {
  for (const one of all)
    if (/^[a-z_]+$/.test(one.name))
      await db.rows(sql`select setval(${one.name}::regclass, ${one.last}, ${one.isCalled})`)
  await db.rows(sql`select setval('seal_turn', max(generation)) from seal_key
    having not bool_or(generation = (select last_value from seal_turn))`)
}

/** Connections that live have lanes: those that the backup lacks are opened as take_lane() opens them. */
export async function keepLanes(db: Write, held: readonly number[]): Promise<void> {
  const { own } = await db.one<{ own: string }>(sql`select current_setting('varhain.lane') as own`)
  const lacking = await db.rows<{ id: number }>(sql`
    select id::int from unnest(${[...held]}::int[]) id where id not in (select id from lane) order by id`)
  await db.rows(sql`select set_config('varhain.lane', '0', true)`)
  for (const { id } of lacking) {
    await db.run(sql`insert into lane (id) values (${id})`)
    await db.run(sql`insert into deed (at, duty, action, provider, data, purpose, detail)
      values (clock_timestamp(), 'system', 'open-lane', '', '{log}', 'log', jsonb_build_object('lane', ${id}::int))`)
  }
  await db.rows(sql`select set_config('varhain.lane', ${own}, true)`)
}

/** Nobody is signed in by a backup: a session may have been ended since. */
export async function endSessions(db: Write): Promise<void> {
  await db.run(sql`truncate session_token, sign_in_request`)
}
