/** Receipts (kuitit) of public contacts: by the hash of the number, what was sent and how far it is; no more is told. */
import type { Day } from '#kernel/day.ts'
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

export interface Receipt {
  readonly hash: string
  readonly part: number
  /** Hash of all that was said. */
  readonly content: string
  /** ISO time. */
  readonly at: string
}

/** "rcpt" as a number: public contacts are sent one at a time, so that two taps of a button see each other. */
const LOCK = 0x72_63_70_74

export const holdReceipts = async (db: Write): Promise<void> => {
  await db.rows(sql`select pg_advisory_xact_lock(${LOCK})`)
}

export const receiptOf = (db: Read, hash: string): Promise<Receipt | undefined> =>
  db.maybe(sql`select hash, part_id as part, content, sent_at as at from receipt where hash = ${hash}`)

/** The contact that said the same since a moment. */
export const saidSince = (db: Read, content: string, since: string): Promise<{ part: number } | undefined> =>
  db.maybe(
    sql`select part_id as part from receipt where content = ${content} and sent_at >= ${since} order by sent_at desc limit 1`,
  )

export const keepReceipt = (db: Write, { hash, part, content, at }: Receipt): Promise<number> =>
  db.run(sql`insert into receipt (hash, part_id, content, sent_at) values (${hash}, ${part}, ${content}, ${at})`)

export interface FollowedEvent {
  readonly state: string
  /** `contact.take` */
  readonly event: string
  readonly on: Day
}

/** State of the contact of a receipt and its events, oldest first; nothing at all where there is no such receipt. */
export const followed = (db: Read, hash: string): Promise<readonly FollowedEvent[]> =>
  db.rows(sql`
    select p.state, e.kind as event, e.on_day as "on"
    from receipt r join part p on p.id = r.part_id join event e on e.part_id = p.id
    where r.hash = ${hash} order by e.id`)
