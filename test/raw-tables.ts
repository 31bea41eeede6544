/** Every table as the database has it, past the register that opens what is sealed: each row as its text. */
import type { TestRegister } from './database.ts'

export const rawTables = ({
  asOwner,
}: Pick<TestRegister, 'asOwner'>): Promise<ReadonlyMap<string, readonly string[]>> =>
  asOwner(async (db) => {
    const tables = await db.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const found = new Map<string, readonly string[]>()
    for (const { name } of tables.rows) {
      const { rows } = await db.query<{ row: string }>(`select t::text as row from "${name}" t`)
      found.set(
        name,
        rows.map(({ row }) => row),
      )
    }
    return found
  })

/** Rows that hold one of the texts, as `table: text`. */
export function holding(tables: ReadonlyMap<string, readonly string[]>, texts: Iterable<string>): readonly string[] {
  const all = [...texts]
  return [...tables].flatMap(([table, rows]) => {
    const whole = rows.join('\n')
    return all.filter((text) => whole.includes(text)).map((text) => `${table}: ${text}`)
  })
}
