/** Codes (koodit): official code lists as tables; only what is known of them, and whatever a county brings in. */
import type { Day } from '#kernel/day.ts'
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

export interface Code {
  readonly list: string
  readonly code: string
  readonly nameFi: string
  readonly nameSv: string
  readonly nameEn: string
  readonly from: Day | null
  readonly until: Day | null
}

export const codeLists = (db: Read): Promise<readonly Code[]> =>
  db.rows(sql`select list_id as list, code, name_fi as "nameFi", name_sv as "nameSv", name_en as "nameEn",
    from_day as "from", until_day as until from code order by list_id, length(code), code`)

/** Adds a code or writes its names and days anew. */
export async function setCode(db: Write, one: Code): Promise<void> {
  await db.run(sql`insert into code_list (id, name_fi, name_sv, name_en)
    values (${one.list}, ${one.list}, ${one.list}, ${one.list}) on conflict do nothing`)
  await db.run(sql`
    insert into code (list_id, code, name_fi, name_sv, name_en, from_day, until_day)
    values (${one.list}, ${one.code}, ${one.nameFi}, ${one.nameSv}, ${one.nameEn}, ${one.from}, ${one.until})
    on conflict (list_id, code) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv,
      name_en = excluded.name_en, from_day = excluded.from_day, until_day = excluded.until_day`)
}
