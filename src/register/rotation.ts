/**
 * Rotation (avaimen vaihto): a new key, everything sealed anew under it, and the old key destroyed, while the register is used.
 *
 * begin: the new key stands in the file, then in the register. turn: it seals from now on; whoever still seals with the old one
 * has come to its end. Then page by page, each in a transaction of its own, whatever is sealed otherwise is sealed anew. retire:
 * nothing is left under the old key, so it goes from the register and then from the file. Cut short anywhere, it goes on the
 * next time from where it stands.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { loadKeys } from './bulk.ts'
import { type ExportTable, exportTables } from './export.ts'
import { addKey, dropKeys, KeysMissing, keysIn } from './key-file.ts'
import { codeOf } from './postgres-fault.ts'
import type { Read, Register, Write } from './register.ts'
import { markOf } from './seal.ts'
import { KEYED, keysOfRow, SEALED, type SealedAs } from './sealed-columns.ts'
import { SEAL_LOCK } from './sealing.ts'
import { EMPTY, joined, jsonText, name, type Query, sealedAgain, secretBytes, sql } from './sql.ts'

/** "rota" as a number: one begins at a time. */
const LOCK = 0x72_6f_74_61

/** What a rotation is given: the row for the log of each of its transactions, and what a person is found by. */
export interface Rotating {
  readonly register: Register
  readonly at: string
  readonly log: (detail: Readonly<Record<string, unknown>>) => Query
  readonly keysOf: (familyName: string, givenNames: string) => readonly string[]
}

export interface Begun {
  /** Generation of the key that is to seal everything. */
  readonly to: number
  readonly state: 'new' | 'gone-on'
  /** Everything that holds something sealed. */
  readonly tables: readonly SealedTable[]
}

const generations = async (db: Read): Promise<readonly number[]> =>
  (await db.rows<{ generation: number }>(sql`select generation from seal_key order by generation`)).map(
    (one) => one.generation,
  )

/** Makes a key, or finds the one that an earlier rotation came to. Keys that open nothing are gone after it. */
export function begin({ register, at, log }: Rotating): Promise<Begun> {
  const { keyFile } = register
  return register.maintain(async (db) => {
    await db.rows(sql`select pg_advisory_xact_lock(${LOCK})`)
    const known = await generations(db)
    dropKeys(keyFile, known[0] ?? 0)
    const newest = known.at(-1) ?? 0
    const state = known.length > 1 ? 'gone-on' : 'new'
    const to = state === 'new' ? newest + 1 : newest
    if (!keysIn(keyFile).has(to)) addKey(keyFile, to, at)
    const key = keysIn(keyFile).get(to)
    if (!key) throw new KeysMissing(`${keyFile} did not keep key ${to}`)
    if (state === 'new') await db.run(sql`insert into seal_key (generation, mark) values (${to}, ${markOf(key)})`)
    await db.log(log({ begins: to }))
    return { to, state, tables: await sealedTables(db) }
  })
}

/** From now on the key seals; nobody seals with another. */
export const turn = ({ register, log }: Rotating, to: number, signal: AbortSignal): Promise<void> =>
  alone(signal, () =>
    register.maintain(async (db) => {
      await holdAlone(db)
      await db.rows(sql`select setval('seal_turn', ${to})`)
      await db.log(log({ seals: to }))
    }),
  )

async function holdAlone(db: Write): Promise<void> {
  await db.run(sql`set local lock_timeout = '2s'`)
  await db.rows(sql`select pg_advisory_xact_lock(${SEAL_LOCK})`)
}

/** Long work holds the lock: others are not kept waiting behind us for more than two seconds at a time. */
async function alone(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      if (codeOf(error) !== '55P03') throw error
      await pause(500)
    }
  }
}

export interface SealedTable extends ExportTable {
  readonly sealed: Readonly<Record<string, SealedAs>>
}

/** Tables that hold something sealed. */
const sealedTables = async (db: Read): Promise<readonly SealedTable[]> =>
  (await exportTables(db)).flatMap((table) => {
    const sealed = SEALED[table.name]
    return sealed ? [{ ...table, sealed }] : []
  })

/** Where the next page goes on; nothing when there is none. */
export type Place = readonly unknown[] | undefined

export interface Resealed {
  readonly rows: number
  readonly next: Place
}

const ROWS = 2000
const NOTHING = { ok: false, why: 'nothing' } as const

/** Seals a page of a table anew; rows of which nothing is sealed otherwise are passed over. */
export async function resealPage(
  { register, log }: Rotating,
  table: SealedTable,
  to: number,
  after: Place,
): Promise<Resealed> {
  const page = await register.maintain(async (db) => {
    const rows = await foundIn(db, table, to, after)
    if (rows.length === 0) return NOTHING
    await rewrite(db, table, rows)
    await db.log(log({ table: table.name, rows: rows.length, to }))
    return { ok: true, rows: rows.length, next: rows.length < sizeOf(table) ? undefined : rows.at(-1)?.place } as const
  })
  return page.ok ? page : { rows: 0, next: undefined }
}

const sizeOf = ({ bytes }: SealedTable): number => (bytes.length > 0 ? 4 : ROWS)

interface Found {
  readonly place: readonly unknown[]
  /** The columns of text and JSON as they are kept: text that begins with a brace is not opened. */
  readonly kept: string
  /** What keys are made of, and bytes: open. */
  readonly open: Readonly<Record<string, unknown>>
}

function foundIn(db: Write, table: SealedTable, to: number, after: Place): Promise<readonly Found[]> {
  const keys = joined(
    table.key.map((column) => sql`t.${name(column)}`),
    ', ',
  )
  const bytes = table.bytes.map((column) => sql`t.${name(column)}`)
  const past =
    after === undefined
      ? sql`true`
      : sql`(${keys}) > (${joined(
          after.map((one) => sql`${one}`),
          ', ',
        )})`
  return db.rows<Found>(sql`
    select json_build_array(${keys}) as place, (to_jsonb(t) - ${[...table.bytes]}::text[])::text as kept,
      json_build_object(${joined(openPairs(table), ', ')}) as open${bytes.length > 0 ? sql`, ${joined(bytes, ', ')}` : EMPTY}
    from ${name(table.name)} t where ${past} and (${sealedOtherwise(table, to)})
    order by ${keys} limit ${sizeOf(table)} for update`)
}

const openPairs = ({ name: table }: SealedTable): readonly Query[] =>
  [...new Set(Object.values(KEYED[table] ?? {}).map(({ from }) => from))].flatMap((column) => [
    sql`${column}::text`,
    sql`t.${name(column)}`,
  ])

/** Whether a row holds anything that another key sealed. */
function sealedOtherwise({ sealed }: SealedTable, to: number): Query {
  const otherwise = Object.entries(sealed).map(([column, as]) => {
    const value = sql`t.${name(column)}`
    if (as === 'bytes') {
      const head = Buffer.from(`\u0002b${to}.`)
      return sql`substring(${value} from 1 for ${head.length}) <> ${head}`
    }
    if (as === 'text') return sql`${value} ~ ${`^\u0002[tj](?!${to}[.])`}`
    return sql`${value}::text ~ ${`\\\\u0002[tj](?!${to}[.])`}`
  })
  return joined(otherwise, ' or ')
}

async function rewrite(db: Write, table: SealedTable, rows: readonly Found[]): Promise<void> {
  const columns = Object.keys(table.sealed).filter((column) => !table.bytes.includes(column))
  const anew = rows.map(({ kept, open }) => {
    const row = JSON.parse(kept) as Readonly<Record<string, unknown>>
    const own = table.key.map((column) => [column, row[column]])
    const sealed = columns.map((column) => [column, sealedAgain(row[column])])
    return { ...Object.fromEntries([...own, ...sealed]), ...keysOfRow(table.name, open) }
  })
  const written = [...columns, ...Object.keys(KEYED[table.name] ?? {})]
  const sets = written.map((column) => sql`${name(column)} = r.${name(column)}`)
  const same = table.key.map((column) => sql`t.${name(column)} = r.${name(column)}`)
  await db.run(sql`update ${name(table.name)} t set ${joined(sets, ', ')}
    from json_populate_recordset(null::${name(table.name)}, ${jsonText(anew)}::json) r where ${joined(same, ' and ')}`)
  for (const row of rows as readonly (Found & Readonly<Record<string, unknown>>)[]) {
    for (const column of table.bytes)
      await db.run(sql`update ${name(table.name)} set ${name(column)} = ${secretBytes(row[column] as Uint8Array)}
        where id = ${row.place[0]}`)
  }
}

/** Gives people the keys of the new generation, by which search finds them, beside those they have. */
export async function rekeyPage(
  { register, log, keysOf }: Rotating,
  to: number,
  after: number,
): Promise<number | undefined> {
  const page = await register.maintain(async (db) => {
    const people = await db.rows<{ id: number; family: string; given: string }>(sql`
      select x.id, x.family_name as family, x.given_names as given from person x
      where x.id > ${after} and not exists (select from person_key k where k.person_id = x.id and k.key like ${`${to}.%`})
      order by x.id limit ${ROWS} for update`)
    if (people.length === 0) return NOTHING
    const rows = people.map(({ id, family, given }) => ({ person_id: id, keys: keysOf(family, given) }))
    await loadKeys(db, rows)
    await db.log(log({ table: 'person_key', rows: rows.length, to }))
    return { ok: true, last: people.at(-1)?.id } as const
  })
  return page.ok ? page.last : undefined
}

/** Tables in which something is still sealed with another key. */
export const leftOtherwise = (
  { register, log }: Rotating,
  tables: readonly SealedTable[],
  to: number,
): Promise<readonly SealedTable[]> =>
  register.maintain(async (db) => {
    const left: SealedTable[] = []
    for (const table of tables) {
      const { found } = await db.one<{ found: boolean }>(
        sql`select exists (select from ${name(table.name)} t where ${sealedOtherwise(table, to)}) as found`,
      )
      if (found) left.push(table)
    }
    await db.log(log({ left: left.length, to }))
    return left
  })

/** Nothing is sealed or found by another key any more: they go from the register, and then from the file. */
export async function retire({ register, log }: Rotating, to: number, signal: AbortSignal): Promise<void> {
  await alone(signal, () =>
    register.maintain(async (db) => {
      await holdAlone(db)
      await db.run(sql`delete from person_key where key not like ${`${to}.%`}`)
      await db.run(sql`delete from seal_key where generation <> ${to}`)
      await db.log(log({ retires: to }))
    }),
  )
  dropKeys(register.keyFile, to)
}
