/** Codes (koodit): what a county has brought in of the official code lists; those shipped stand in law/codes.ts. */
import type { Day } from '#kernel/day.ts'
import type { Code, CodeList } from '#model/code.ts'
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

interface Row {
  readonly list: string
  readonly code: string
  readonly fi: string
  readonly sv: string
  readonly en: string
  readonly from: Day | null
  readonly until: Day | null
}

export async function codesBroughtIn(db: Read): Promise<readonly Code[]> {
  const rows = await db.rows<Row>(sql`select list_id as list, code, name_fi as fi, name_sv as sv, name_en as en,
    from_day as "from", until_day as until from code order by list_id, length(code), code`)
  return rows.map(({ list, code, fi, sv, en, from, until }) => ({ list, code, name: { fi, sv, en }, from, until }))
}

/** Adds a code or writes its names and days anew. Its list must be there. */
export async function setCode(db: Write, { list, code, name, from, until }: Code): Promise<void> {
  await db.run(sql`
    insert into code (list_id, code, name_fi, name_sv, name_en, from_day, until_day)
    values (${list}, ${code}, ${name.fi}, ${name.sv}, ${name.en}, ${from}, ${until})
    on conflict (list_id, code) do update set name_fi = excluded.name_fi, name_sv = excluded.name_sv,
      name_en = excluded.name_en, from_day = excluded.from_day, until_day = excluded.until_day`)
}

export async function codeListsBroughtIn(db: Read): Promise<readonly CodeList[]> {
  const rows = await db.rows<Omit<Row, 'code' | 'from' | 'until'>>(
    sql`select id as list, name_fi as fi, name_sv as sv, name_en as en from code_list order by id`,
  )
  return rows.map(({ list, fi, sv, en }) => ({ list, name: { fi, sv, en } }))
}

/** Adds a list where it is not there yet. */
export async function addCodeList(db: Write, { list, name }: CodeList): Promise<void> {
  await db.run(sql`insert into code_list (id, name_fi, name_sv, name_en)
    values (${list}, ${name.fi}, ${name.sv}, ${name.en}) on conflict do nothing`)
}
