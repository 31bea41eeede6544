/** Sessions (istunnot): found by the hash of a token that only the browser has, so every process sees the same. */
import type { Day } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import type { OwnSession, SignInWay } from '#model/session.ts'
import type { Worker } from '#model/worker.ts'
import type { Read, Write } from './register.ts'
import { secret, sql } from './sql.ts'

export interface NewSession {
  readonly worker: number | null
  readonly citizen: { readonly name: string; readonly code: string } | null
  readonly way: SignInWay
  readonly duty: Duty
  readonly device: string
  readonly formKey: string
  readonly logoutHint: string | null
  /** Of its first token. */
  readonly hash: string
  /** ISO times. */
  readonly at: string
  readonly endsAt: string
}

export async function addSession(db: Write, one: NewSession): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into session (worker_id, citizen_name, citizen_code, way, duty, device, form_key, logout_hint, begun_at, seen_at,
      rotated_at, ends_at)
    values (${one.worker}, ${secret(one.citizen?.name ?? null)}, ${secret(one.citizen?.code ?? null)}, ${one.way}, ${one.duty},
      ${one.device}, ${one.formKey}, ${secret(one.logoutHint)}, ${one.at}, ${one.at}, ${one.at}, ${one.endsAt})
    returning id`)
  await db.run(sql`insert into session_token (hash, session_id) values (${one.hash}, ${id})`)
  return id
}

export interface KeptSession {
  readonly id: number
  readonly worker: Worker | null
  readonly citizenName: string | null
  readonly citizenCode: string | null
  readonly way: SignInWay
  readonly duty: Duty
  readonly formKey: string
  readonly logoutHint: string | null
  /** ISO times. */
  readonly begun: string
  readonly seen: string
  readonly rotated: string
  readonly ends: string
  readonly ended: string | null
  /** When the token that was asked with gave way to a newer one. */
  readonly replaced: string | null
  /** The worker's password must be changed before anything else. */
  readonly isLimited: boolean
}

interface Row extends Omit<KeptSession, 'worker'>, Omit<Worker, 'id' | 'duty'> {
  readonly workerId: number | null
  readonly workerDuty: Duty
}

/** Of a worker who has ended there is none. */
export async function sessionOfToken(db: Read, hash: string, on: Day): Promise<KeptSession | undefined> {
  const row = await db.maybe<Row>(sql`
    select s.id, s.citizen_name as "citizenName", s.citizen_code as "citizenCode", s.way, s.duty, s.form_key as "formKey",
      s.logout_hint as "logoutHint", s.begun_at as begun, s.seen_at as seen, s.rotated_at as rotated, s.ends_at as ends,
      s.ended_at as ended, t.replaced_at as replaced,
      coalesce(s.way <> 'openid' and a.password_kind <> 'own', false) as "isLimited",
      w.id as "workerId", w.name, w.position, w.duty as "workerDuty", w.unit_id as unit
    from session_token t join session s on s.id = t.session_id
      left join worker w on w.id = s.worker_id left join account a on a.worker_id = s.worker_id
    where t.hash = ${hash} and (w.id is null or w.ended_on is null or w.ended_on >= ${on})`)
  if (!row) return undefined
  const { workerId, workerDuty, name, position, unit, ...session } = row
  return { ...session, worker: workerId === null ? null : { id: workerId, name, position, duty: workerDuty, unit } }
}

export const markSeen = (db: Write, id: number, at: string): Promise<number> =>
  db.run(sql`update session set seen_at = ${at} where id = ${id}`)

/** Puts a new token in the place of all before. False where another request was quicker. */
export async function rotate(
  db: Write,
  one: {
    readonly id: number
    readonly hash: string
    readonly at: string
    readonly before: string
    readonly duty: Duty
  },
): Promise<boolean> {
  const touched = await db.run(sql`
    update session set rotated_at = ${one.at}, seen_at = ${one.at}, duty = ${one.duty}
    where id = ${one.id} and rotated_at = ${one.before} and ended_at is null`)
  if (touched === 0) return false
  await db.run(
    sql`update session_token set replaced_at = ${one.at} where session_id = ${one.id} and replaced_at is null`,
  )
  await db.run(sql`insert into session_token (hash, session_id) values (${one.hash}, ${one.id})`)
  return true
}

export const endSession = (db: Write, id: number, at: string): Promise<number> =>
  db.run(sql`update session set ended_at = ${at} where id = ${id} and ended_at is null`)

/** Ends every session of a worker but, where one is named, that one; gives how many went on until now. */
export const endSessionsOf = (db: Write, worker: number, at: string, but = 0): Promise<number> =>
  db.run(sql`update session set ended_at = ${at} where worker_id = ${worker} and ended_at is null and id <> ${but}`)

/** What is over for so long that nobody asks for it any more. */
export const forgetSessions = (db: Write, older: string): Promise<number> =>
  db.run(sql`delete from session where ends_at < ${older}`)

/** Those that go on, the newest first. */
export const sessionsOf = (
  db: Read,
  worker: number,
  now: string,
  idleSince: string,
): Promise<readonly Omit<OwnSession, 'isThis'>[]> =>
  db.rows(sql`
    select id, way, device, begun_at as begun, seen_at as seen from session
    where worker_id = ${worker} and ended_at is null and ends_at > ${now} and seen_at >= ${idleSince}
    order by seen_at desc limit 50`)
