/**
 * Bulk load (joukkolataus): many prepared rows put into the register's tables at once, block by block, in one transaction.
 *
 * Rows carry their own numbers; afterwards the numbering goes on from the last of them and the planner's statistics are made.
 */
import type { Read, Write } from './register.ts'
import { sealedRow } from './sealed-columns.ts'
import { jsonText, keysFor, name, sql } from './sql.ts'

export type BulkRow = Readonly<Record<string, unknown>>

/** In an order in which every row finds what it points to. */
const ORDER = [
  ...['unit', 'worker', 'absence', 'guarantee', 'person', 'person_key', 'relation', 'household', 'household_member'],
  ...['part', 'matter', 'contact', 'assessment', 'service', 'plan', 'visit', 'relationship', 'placement', 'custody'],
  ...[
    'restriction',
    'consultation',
    'invitation',
    'meeting',
    'note',
    'ban',
    'discussion',
    'clinic',
    'event',
    'correction',
  ],
  ...['due', 'pause', 'same_person'],
]

/** Tables that number their rows by themselves. */
const NUMBERED = [
  ...['unit', 'worker', 'absence', 'guarantee', 'person', 'relation', 'household', 'part', 'event', 'correction'],
  ...['due', 'pause'],
]

/** Nobody is known, nobody works here: content may be laid down. */
export async function isRegisterEmpty(db: Read): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from person) or exists (select from part) or exists (select from worker) as found`,
  )
  return !found
}

/** Throws `no such table: …`. */
export async function loadBlock(db: Write, rows: ReadonlyMap<string, readonly BulkRow[]>): Promise<number> {
  for (const table of rows.keys()) if (!ORDER.includes(table)) throw new Error(`no such table: ${table}`)
  let loaded = 0
  for (const table of ORDER) {
    const some = rows.get(table)
    if (some && some.length > 0) loaded += await loadRows(db, table, some)
  }
  return loaded
}

const loadRows = (db: Write, table: string, rows: readonly BulkRow[]): Promise<number> =>
  table === 'person_key'
    ? loadKeys(db, rows)
    : db.run(sql`insert into ${name(table)} select * from json_populate_recordset(null::${name(table)},
        ${jsonText(rows.map((row) => sealedRow(table, row)))}::json)`)

/** A person's keys come as a list: one row becomes many. */
export function loadKeys(db: Write, rows: readonly BulkRow[]): Promise<number> {
  const keyed = rows.map(({ person_id, keys }) => ({ person_id, keys: keysFor('name', keys as readonly string[]) }))
  return db.run(sql`insert into person_key (key, person_id)
    select key, r.person_id from json_to_recordset(${jsonText(keyed)}::json) as r(person_id bigint, keys text[]),
      unnest(r.keys) key on conflict do nothing`)
}

/**
 * Puts indexes and references aside while much is laid down, and back as they were: built at once they cost a fraction.
 * References are checked as they come back. Holds the tables until the transaction ends.
 */
export async function layDown(db: Write, work: () => Promise<void>): Promise<void> {
  await db.run(sql`create temp table aside on commit drop as
    select c.conrelid::regclass::text as place, c.conname::text as title, pg_get_constraintdef(c.oid) as definition, 1 as turn
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace
    union all
    select i.indrelid::regclass::text, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), 2
      from pg_index i join pg_class t on t.oid = i.indrelid
      where not i.indisunique and not i.indisexclusion and t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace`)
  await db.run(sql`do $$ declare one record; begin
    for one in select * from aside order by turn loop
      if one.turn = 1 then execute format('alter table %s drop constraint %I', one.place, one.title);
      else execute format('drop index %s', one.title); end if;
    end loop; end $$`)
  await work()
  await db.run(sql`do $$ declare one record; begin
    for one in select * from aside order by turn desc loop
      if one.turn = 1 then execute format('alter table %s add constraint %I %s', one.place, one.title, one.definition);
      else execute one.definition; end if;
    end loop; end $$`)
}

/** Numbering goes on from the last row. */
export async function continueNumbers(db: Write): Promise<void> {
  for (const table of NUMBERED) {
    await db.rows(sql`select setval(pg_get_serial_sequence(${table}, 'id'), greatest((select max(id) from ${name(table)}), 1),
      exists (select from ${name(table)}))`)
  }
}

const LARGE = [
  ...[
    'person',
    'person_key',
    'relation',
    'household_member',
    'part',
    'matter',
    'contact',
    'assessment',
    'service',
    'plan',
  ],
  ...['relationship', 'visit', 'event', 'due'],
]

/** Statistics for the planner: without them the first questions are answered slowly. Small tables need none. */
export async function takeStock(db: Write): Promise<void> {
  for (const table of LARGE) await db.run(sql`analyze ${name(table)}`)
}
