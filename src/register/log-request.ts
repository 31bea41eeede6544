/** Log requests (lokitietopyynnöt): what clients have asked of the log, until when it is to be given, and what became of it. */
import type { LogRequest } from '#model/log-request.ts'
import type { Read, Write } from './register.ts'
import { secret, sql } from './sql.ts'

export type NewLogRequest = Pick<
  LogRequest,
  'person' | 'askedBy' | 'receivedOn' | 'due' | 'from' | 'until' | 'specialReason'
> & { readonly worker: number; readonly at: string }

export async function addLogRequest(db: Write, one: NewLogRequest): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into log_request (person_id, asked_by, received_on, due_day, from_day, until_day, special_reason, worker_id, recorded_at)
    values (${one.person}, ${secret(one.askedBy)}, ${one.receivedOn}, ${one.due}, ${one.from}, ${one.until},
      ${secret(one.specialReason)}, ${one.worker}, ${one.at}) returning id`)
  return id
}

type Row = Omit<LogRequest, 'personName' | 'state'> & { readonly familyName: string; readonly givenNames: string }

/** Of a county's clients: what is open first, the nearest due day first. */
export async function logRequests(
  db: Read,
  area: string,
  where?: { readonly id: number },
): Promise<readonly LogRequest[]> {
  const rows = await db.rows<Row>(sql`
    select q.id, q.person_id as person, x.family_name as "familyName", x.given_names as "givenNames", q.asked_by as "askedBy",
      q.received_on as "receivedOn", q.due_day as due, q.from_day as "from", q.until_day as until,
      q.special_reason as "specialReason", w.name as "recordedBy", q.ended_at as "endedAt", e.name as "endedBy",
      q.refusal_reasons as "refusalReasons"
    from log_request q join person x on x.id = q.person_id join worker w on w.id = q.worker_id
    left join worker e on e.id = q.ended_by
    where x.area = ${area} and (${where?.id ?? null}::bigint is null or q.id = ${where?.id ?? null})
    order by q.ended_at is not null, case when q.ended_at is null then q.due_day end, q.ended_at desc, q.id limit 500`)
  return rows.map(({ familyName, givenNames, ...one }) => ({
    ...one,
    personName: `${givenNames} ${familyName}`.trim(),
    state: one.endedAt === null ? 'open' : one.refusalReasons === null ? 'answered' : 'refused',
  }))
}

export interface Ending {
  readonly id: number
  /** ISO time. */
  readonly at: string
  readonly worker: number
  /** Of the written decision, where it is refused. */
  readonly refusalReasons: string | null
}

/** How many were ended: none where it has been already. */
export const endLogRequest = (db: Write, one: Ending): Promise<number> =>
  db.run(sql`update log_request set ended_at = ${one.at}, ended_by = ${one.worker},
    refusal_reasons = ${secret(one.refusalReasons)} where id = ${one.id} and ended_at is null`)
