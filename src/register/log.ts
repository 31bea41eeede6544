/** The log as it is read (lokin luku): of a person or of a worker; and whether what somebody asked for is there. */
import type { Day } from '#kernel/day.ts'
import type { LogLine } from '#model/log-request.ts'
import type { Told } from './deed.ts'
import type { Read } from './register.ts'
import { name, type Query, sql } from './sql.ts'

export type Sought = 'person' | 'part' | 'event' | 'attachment' | 'household'

/** Whether there is one at all, for whomever. */
export async function isThere(db: Read, sought: Sought, id: number): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    sql`select exists (select from ${name(sought)} where id = ${id}) as found`,
  )
  return found
}

export interface LogAsked {
  /** Whose data: other counties' rows stay theirs. */
  readonly area: string
  /** Days in Finland. */
  readonly from: Day
  readonly until: Day
  readonly limit: number
}

type Row = Omit<LogLine, 'recipient' | 'basis' | 'reason'> & { readonly told: string | null }

/** Oldest first. */
async function linesWhere(db: Read, { area, from, until, limit }: LogAsked, is: Query): Promise<readonly LogLine[]> {
  const rows = await db.rows<Row>(sql`
    select d.id, d.at, d.log, d.worker_name as by, d.worker_id as worker, d.duty, d.action, d.matter_id as matter,
      d.person_id as person, d.data, d.purpose, d.told,
      case when u.id is null then null else json_build_object('fi', u.name_fi, 'sv', u.name_sv, 'en', u.name_en) end as unit
    from deed d left join unit u on u.id = d.unit_id
    where (${is}) and d.provider in (${area}, '')
      and d.at >= ${from}::timestamp at time zone 'Europe/Helsinki'
      and d.at < (${until}::date + 1)::timestamp at time zone 'Europe/Helsinki'
    order by d.at, d.id limit ${limit}`)
  return rows.map(({ told, ...row }) => ({ ...row, ...wordsOf(told) }))
}

const wordsOf = (told: string | null): Pick<LogLine, 'recipient' | 'basis' | 'reason'> => {
  const { recipient = null, basis = null, reason = null } = JSON.parse(told ?? '{}') as Told
  return { recipient, basis, reason }
}

/** Those that name the person, and those about its own matters and contacts. */
export const logOfPerson = (db: Read, person: number, asked: LogAsked): Promise<readonly LogLine[]> =>
  linesWhere(
    db,
    asked,
    sql`d.person_id = ${person} or d.people @> array[${person}::bigint] or d.matter_id = any(array(
      select id from matter where child = ${person} union all select id from contact where child = ${person}))`,
  )

export const logOfWorker = (db: Read, worker: number, asked: LogAsked): Promise<readonly LogLine[]> =>
  linesWhere(db, asked, sql`d.worker_id = ${worker}`)
