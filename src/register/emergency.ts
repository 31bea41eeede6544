/** Break-glass (hätäavaus): a matter opened by somebody without the right, for hours, with a reason; reviewed by a supervisor. */
import type { EmergencyFinding } from '#model/access.ts'
import type { EmergencyInQueue } from '#model/emergency-queue.ts'
import type { Emergency } from '#model/matter-view.ts'
import type { Read, Write } from './register.ts'
import { type Query, secret, sql } from './sql.ts'

const EMERGENCY = sql`
  e.id, e.matter_id as matter, e.worker_id as worker, w.name as by, w.position, e.reason, e.opened_at as "openedAt",
  e.until_at as "untilAt", e.finding`

export interface NewEmergency {
  readonly matter: number
  readonly worker: number
  readonly unit: number
  readonly reason: string
  /** ISO times; the end at most three hours after the beginning. */
  readonly at: string
  readonly until: string
}

export async function openEmergency(db: Write, one: NewEmergency): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into emergency (matter_id, worker_id, unit_id, reason, opened_at, until_at)
    values (${one.matter}, ${one.worker}, ${one.unit}, ${secret(one.reason)}, ${one.at}, ${one.until}) returning id`)
  return id
}

const newest = (db: Read, where: Query): Promise<readonly Emergency[]> =>
  db.rows(sql`select ${EMERGENCY} from emergency e join worker w on w.id = e.worker_id where ${where}
    order by e.opened_at desc, e.id desc limit 50`)

/** Of one matter, newest first. */
export const emergenciesOf = (db: Read, matter: number): Promise<readonly Emergency[]> =>
  newest(db, sql`e.matter_id = ${matter}`)

/** By others, since a moment, of matters that workers hold or hold a part of. */
export const emergenciesFor = (db: Read, workers: readonly number[], since: string): Promise<readonly Emergency[]> =>
  newest(
    db,
    sql`e.opened_at >= ${since} and not e.worker_id = any(${[...workers]}) and exists (
      select from part held where held.matter_id = e.matter_id and held.worker_id = any(${[...workers]}) and held.closed_on is null)`,
  )

/** Those of units whose review is open, and those reviewed lately; each with what its opener did in the matter meanwhile. */
export const emergencyQueue = (db: Read, units: readonly number[]): Promise<readonly EmergencyInQueue[]> =>
  db.rows(sql`
    select ${EMERGENCY}, e.unit_id as unit, r.name as "reviewedBy", e.reviewed_at as "reviewedAt", e.review_note as note,
      (select coalesce(jsonb_agg(jsonb_build_object('action', did.action, 'times', did.times) order by did.action), '[]') from (
        select d.action, count(*)::int as times from deed d
        where d.matter_id = e.matter_id and d.worker_id = e.worker_id and d.at between e.opened_at and e.until_at
          and d.action <> 'break-glass' group by d.action) did) as did
    from emergency e join worker w on w.id = e.worker_id left join worker r on r.id = e.reviewed_by
    where e.unit_id = any(${[...units]})
    order by e.finding is not null, e.opened_at desc, e.id desc limit 100`)

export interface Review {
  readonly id: number
  readonly by: number
  /** ISO time. */
  readonly at: string
  readonly finding: EmergencyFinding
  readonly note: string
}

/** How many were reviewed: none where it is not of these units, is one's own or has been reviewed. */
export const reviewEmergency = (db: Write, units: readonly number[], one: Review): Promise<number> =>
  db.run(sql`
    update emergency set reviewed_by = ${one.by}, reviewed_at = ${one.at}, finding = ${one.finding}, review_note = ${secret(one.note)}
    where id = ${one.id} and unit_id = any(${[...units]}) and worker_id <> ${one.by} and finding is null`)
