/**
 * Rights (oikeudet): the product works as a role that may add to what is written once, and may not change, remove or empty it.
 *
 * The owner of the tables lays them down and keeps them. Where the one role that is given owns them too, it takes those
 * rights from itself; where it is above all rights, its sessions step down to a role that has none of them.
 */
import { Client, type ClientConfig } from 'pg'

/** Name of the role that the product makes for itself where it may. */
export const APPLICATION = 'varhain_app'

/** Tables written once. Of an event only the matter it belongs to is told later. */
const WRITTEN_ONCE = ['deed', 'event', 'correction', 'destruction']

/** "righ" as a number: one process at a time deals rights. */
const LOCK = 0x72_69_67_68

/**
 * Sees to the rights of the role that sessions work as; `wanted` where it has connections of its own, else the owner itself.
 * Gives the role that a session of the owner's is to step down to, where there is one.
 */
export async function ensureRights(owner: ClientConfig, wanted: string | undefined): Promise<string | undefined> {
  const client = new Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; isAbove: boolean }>(
      'select rolname as name, rolsuper as "isAbove" from pg_roles where rolname = current_user',
    )
    const own = rows[0]
    if (!own) throw new Error('no role: current_user')
    const role = wanted ?? (own.isAbove ? APPLICATION : own.name)
    if (wanted === APPLICATION || (wanted === undefined && own.isAbove)) await makeRole(client)
    if (await lacks(client, role)) await deal(client, role, own.name)
    return wanted === undefined && own.isAbove ? APPLICATION : undefined
  } finally {
    await client.end()
  }
}

/** Roles are of the whole server: another process may make the same one for another database at this moment. */
async function makeRole(client: Client): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APPLICATION}') then create role ${APPLICATION} login; end if;
    exception when duplicate_object or unique_violation then null; end $$`)
}

const TABLES = `pg_class t where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace`

/** Whether a table cannot be read, or one written once can be changed. */
async function lacks(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    `select exists (select from ${TABLES} and (not has_table_privilege($1, t.oid, 'SELECT')
      or (t.relname = any($2) and has_table_privilege($1, t.oid, 'UPDATE, DELETE, TRUNCATE')))) as is`,
    [role, WRITTEN_ONCE],
  )
  return rows[0]?.is === true
}

async function deal(client: Client, role: string, own: string): Promise<void> {
  const to = client.escapeIdentifier(role)
  const schema = (await client.query<{ name: string }>('select current_schema() as name')).rows[0]?.name ?? 'public'
  const place = client.escapeIdentifier(schema)
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  if (role !== own)
    await client.query(`grant usage on schema ${place} to ${to};
      grant select, insert, update, delete on all tables in schema ${place} to ${to};
      grant usage, select on all sequences in schema ${place} to ${to};
      revoke insert, update, delete on lane, migration, seal_key from ${to}`)
  await client.query(`revoke delete, truncate on lane from ${to}; ${withoutChange(to)}`)
  await client.query('commit')
}

const withoutChange = (to: string): string =>
  `revoke update, delete, truncate on ${WRITTEN_ONCE.join(', ')} from ${to}; grant update (matter_id) on event to ${to}`

/** What begins and ends a transaction of maintenance; an owner that took the rights from itself has them for its length. */
export const MAINTENANCE = {
  begin: `set local varhain.maintain = 'on';
    grant update, delete, truncate on lane, ${WRITTEN_ONCE.join(', ')} to current_user`,
  /** Of an owner that the product also works as. */
  end: `revoke delete, truncate on lane from current_user; ${withoutChange('current_user')}`,
}
