/** Workers and units (työntekijät, yksiköt): who works where, who is away and who stands in. */
import type { Day } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { Unit } from '#model/unit.ts'
import type { Worker } from '#model/worker.ts'
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

interface UnitRow {
  readonly id: number
  readonly nameFi: string
  readonly nameSv: string
  readonly nameEn: string
  readonly kind: Unit['kind']
  readonly area: string
}

export async function units(db: Read): Promise<readonly Unit[]> {
  const rows = await db.rows<UnitRow>(sql`
    select id, name_fi as "nameFi", name_sv as "nameSv", name_en as "nameEn", kind, area from unit
    where closed_on is null order by id`)
  return rows.map(({ id, kind, area, nameFi, nameSv, nameEn }) => ({
    id,
    kind,
    area,
    name: { fi: nameFi, sv: nameSv, en: nameEn },
  }))
}

const WORKER = sql`w.id, w.name, w.position, w.duty, w.unit_id as unit`

export const workers = (db: Read, on: Day): Promise<readonly Worker[]> =>
  db.rows(
    sql`select ${WORKER} from worker w where w.ended_on is null or w.ended_on >= ${on} order by w.unit_id, w.name`,
  )

export const workerById = (db: Read, id: number, on: Day): Promise<Worker | undefined> =>
  db.maybe(sql`select ${WORKER} from worker w where w.id = ${id} and (w.ended_on is null or w.ended_on >= ${on})`)

export interface Absence {
  readonly id: number
  readonly worker: number
  readonly substitute: number
  readonly from: Day
  readonly until: Day
}

export const absencesOf = (db: Read, unit: number, on: Day): Promise<readonly Absence[]> =>
  db.rows(sql`
    select a.id, a.worker_id as worker, a.substitute_id as substitute, a.from_day as "from", a.until_day as until
    from absence a join worker w on w.id = a.worker_id where w.unit_id = ${unit} and a.until_day >= ${on} order by a.from_day`)

export async function addWorker(
  db: Write,
  one: { name: string; position: string; duty: Duty; unit: number },
): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into worker (name, position, duty, unit_id) values (${one.name}, ${one.position}, ${one.duty}, ${one.unit}) returning id`)
  return id
}

export async function addUnit(db: Write, one: Omit<Unit, 'id'>): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into unit (name_fi, name_sv, name_en, kind, area)
    values (${one.name.fi}, ${one.name.sv}, ${one.name.en}, ${one.kind}, ${one.area}) returning id`)
  return id
}

/** False where the worker is away on some of the days already. */
export async function addAbsence(db: Write, one: Omit<Absence, 'id'>): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(sql`
    select exists (select from absence where worker_id = ${one.worker}
      and daterange(from_day, until_day, '[]') && daterange(${one.from}, ${one.until}, '[]')) as found`)
  if (found) return false
  await db.run(sql`insert into absence (worker_id, substitute_id, from_day, until_day)
    values (${one.worker}, ${one.substitute}, ${one.from}, ${one.until})`)
  return true
}
