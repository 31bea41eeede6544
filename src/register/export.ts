/** Export of the register (rekisterin vienti): its tables, open or as they are in the database, page by page, each row as one line of JSON. */
import type { Read } from './register.ts'
import { EMPTY, joined, name, type Query, sql } from './sql.ts'

export interface ExportTable {
  readonly name: string
  /** What orders its rows and tells them apart. */
  readonly key: readonly string[]
  /** Columns of bytes, which JSON has as base64. */
  readonly bytes: readonly string[]
}

/** Every table but the migrations' own, by name. */
export const exportTables = (db: Read): Promise<readonly ExportTable[]> =>
  db.rows(sql`
    select t.relname::text as name,
      array(select a.attname::text from unnest(i.indkey) with ordinality k(attnum, place)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by k.place) as key,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype) as bytes
    from pg_class t join pg_index i on i.indrelid = t.oid and i.indisprimary
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace and t.relname <> 'migration'
    order by t.relname`)

/** Tables without a key cannot be told row by row; there must be none. */
export const keylessTables = async (db: Read): Promise<readonly string[]> => {
  const rows = await db.rows<{ name: string }>(sql`
    select t.relname::text as name from pg_class t
    where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
      and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`)
  return rows.map((row) => row.name)
}

export interface ExportPage {
  readonly lines: readonly string[]
  /** Where the next page goes on; nothing when this was the last. */
  readonly last: readonly unknown[] | undefined
}

const ROWS = 5000
/** Rows that carry a file of up to some megabytes each. */
const ROWS_WITH_BYTES = 4

/** As the rows stand in the database: what is sealed stays so, and bytes are in PostgreSQL's own hexadecimal. */
export async function exportPage(
  db: Read,
  table: ExportTable,
  after: readonly unknown[] | undefined,
): Promise<ExportPage> {
  const { rows, last } = await page<{ line: string }>(db, table, after, sql`to_json(t)::text as line`)
  return { lines: rows.map(({ line }) => line), last }
}

/** Open: what was sealed is told as it was written. */
export async function openPage(
  db: Read,
  table: ExportTable,
  after: readonly unknown[] | undefined,
): Promise<ExportPage> {
  const bytes = table.bytes.map((column) => sql`t.${name(column)}`)
  const row = sql`to_jsonb(t) - ${[...table.bytes]}::text[] as line`
  const { rows, last } = await page<{ line: object } & Readonly<Record<string, unknown>>>(
    db,
    table,
    after,
    joined([row, ...bytes], ', '),
  )
  const base64 = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('base64') : value)
  const lines = rows.map(({ line, ...held }) =>
    JSON.stringify({ ...line, ...Object.fromEntries(table.bytes.map((column) => [column, base64(held[column])])) }),
  )
  return { lines, last }
}

async function page<Row>(
  db: Read,
  { name: table, key, bytes }: ExportTable,
  after: readonly unknown[] | undefined,
  what: Query,
): Promise<{ readonly rows: readonly Row[]; readonly last: ExportPage['last'] }> {
  const limit = bytes.length > 0 ? ROWS_WITH_BYTES : ROWS
  const keys = joined(
    key.map((column) => sql`t.${name(column)}`),
    ', ',
  )
  const rows = await db.rows<Row & { place: readonly unknown[] }>(sql`
    select ${what}, json_build_array(${keys}) as place from ${name(table)} t
    ${after === undefined ? EMPTY : sql`where (${keys}) > (${valuesOf(after)})`}
    order by ${keys} limit ${limit}`)
  return { rows, last: rows.length < limit ? undefined : rows.at(-1)?.place }
}

const valuesOf = (values: readonly unknown[]): Query =>
  joined(
    values.map((value) => sql`${value}`),
    ', ',
  )

/** Number of the newest migration: what the tables look like. */
export async function migrationOf(db: Read): Promise<number> {
  const { number } = await db.one<{ number: number }>(sql`select max(number) as number from migration`)
  return number
}
