/** Guarantees (palvelutakuut): a county's own promises, and when their clocks stood still. */
import type { Day } from '#kernel/day.ts'
import type { Guarantee } from '#model/guarantee.ts'
import type { Read, Write } from './register.ts'
import { json, secret, sql } from './sql.ts'

interface GuaranteeRow extends Omit<Guarantee, 'name'> {
  readonly nameFi: string
  readonly nameSv: string
  readonly nameEn: string
  readonly version: number
}

const named = ({ nameFi, nameSv, nameEn, ...rest }: GuaranteeRow): Guarantee & { version: number } => ({
  ...rest,
  name: { fi: nameFi, sv: nameSv, en: nameEn },
})

/** All of them, those in force first. */
export async function guarantees(db: Read): Promise<readonly (Guarantee & { version: number })[]> {
  const rows = await db.rows<GuaranteeRow>(sql`
    select id, name_fi as "nameFi", name_sv as "nameSv", name_en as "nameEn", from_event as "fromEvent", to_event as "toEvent",
      span, pause_reasons as "pauseReasons", decision, from_day as "from", until_day as until, version
    from guarantee order by until_day nulls first, id`)
  return rows.map(named)
}

export async function addGuarantee(db: Write, one: Omit<Guarantee, 'id'>): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into guarantee (name_fi, name_sv, name_en, from_event, to_event, span, pause_reasons, decision, from_day, until_day)
    values (${one.name.fi}, ${one.name.sv}, ${one.name.en}, ${one.fromEvent}, ${one.toEvent}, ${json(one.span)},
      ${json(one.pauseReasons)}, ${one.decision}, ${one.from}, ${one.until}) returning id`)
  return id
}

/** Nothing is taken back: what began under a promise is measured by it. False where it ended or changed meanwhile. */
export const endGuarantee = async (db: Write, id: number, until: Day, version: number): Promise<boolean> =>
  (await db.run(sql`update guarantee set until_day = ${until}, version = version + 1
    where id = ${id} and version = ${version} and until_day is null`)) === 1

export const pausesOf = (
  db: Read,
  matter: number,
): Promise<readonly { from: Day; until: Day | null; reason: string }[]> =>
  db.rows(
    sql`select from_day as "from", until_day as until, reason from pause where matter_id = ${matter} order by from_day`,
  )

export const startPause = (db: Write, matter: number, from: Day, reason: string): Promise<number> =>
  db.run(sql`insert into pause (matter_id, reason, from_day) values (${matter}, ${secret(reason)}, ${from})`)

export const endPause = (db: Write, matter: number, until: Day): Promise<number> =>
  db.run(
    sql`update pause set until_day = greatest(from_day, ${until}::date) where matter_id = ${matter} and until_day is null`,
  )
