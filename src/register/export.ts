/** Export of the register (rekisterin vienti): its tables as they are in the database, page by page, each row as one line of JSON. */
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

export async function exportPage(
  db: Read,
  { name: table, key, bytes }: ExportTable,
  after: readonly unknown[] | undefined,
): Promise<ExportPage> {
  const limit = bytes.length > 0 ? ROWS_WITH_BYTES : ROWS
  const keys = joined(
    key.map((column) => sql`t.${name(column)}`),
    ', ',
  )
  const rows = await db.rows<{ line: string; place: readonly unknown[] }>(sql`
    select ${lineOf(bytes)} as line, json_build_array(${keys}) as place from ${name(table)} t
    ${after === undefined ? EMPTY : sql`where (${keys}) > (${valuesOf(after)})`}
    order by ${keys} limit ${limit}`)
  return { lines: rows.map(({ line }) => line), last: rows.length < limit ? undefined : rows.at(-1)?.place }
}

const valuesOf = (values: readonly unknown[]): Query =>
  joined(
    values.map((value) => sql`${value}`),
    ', ',
  )

function lineOf(bytes: readonly string[]): Query {
  if (bytes.length === 0) return sql`to_json(t)::text`
  const inBase64 = bytes.map(
    (column) => sql`${column}::text, translate(encode(t.${name(column)}, 'base64'), chr(10), '')`,
  )
  return sql`(to_jsonb(t) || jsonb_build_object(${joined(inBase64, ', ')}))::text`
}

/** Number of the newest migration: what the tables look like. */
export async function migrationOf(db: Read): Promise<number> {
  const { number } = await db.one<{ number: number }>(sql`select max(number) as number from migration`)
  return number
}
