/**
 * Old rows of the log (vanhat lokitiedot): the beginning of each lane whose time is over, and its destruction.
 *
 * A chain is cut from its beginning only: the first row that is younger, or whose client or matter a hold keeps, stays with all
 * that came after it. What the chain now begins from stays in the lane and in the row of the log about the destruction.
 */
import type { Day } from '#kernel/day.ts'
import type { LaneThen } from './log-chain.ts'
import type { Read, Write } from './register.ts'
import { type Query, sql } from './sql.ts'

export interface OldRows {
  readonly lane: number
  /** Numbers from this on are destroyed … */
  readonly first: number
  /** … up to this one, which stays. */
  readonly next: number
}

const HELD = (on: Day): Query => sql`exists (select from hold h where (h.until_day is null or h.until_day >= ${on})
  and (h.matter_id = d.matter_id or h.person_id = d.person_id or h.person_id = any(d.people)))`

/** Of every lane, those written before a day. */
export async function oldRows(db: Read, before: Day, on: Day): Promise<readonly OldRows[]> {
  const lanes = await db.rows<OldRows>(sql`
    select l.id as lane, l.first, coalesce((select d.number from deed d where d.lane = l.id and (${HELD(on)}
      or d.at >= ${before}::timestamp at time zone 'Europe/Helsinki') order by d.number limit 1), l.length + 1) as next
    from lane l order by l.id`)
  return lanes.filter(({ first, next }) => next > first)
}

export const countOld = (lanes: readonly OldRows[]): number =>
  lanes.reduce((sum, { first, next }) => sum + next - first, 0)

/** Takes them away; gives how every lane stands from now on, for the log. Needs the door of maintenance. */
export async function destroyOld(db: Write, lanes: readonly OldRows[]): Promise<readonly LaneThen[]> {
  for (const { lane, next } of lanes) {
    const { hash } = await db.one<{ hash: string }>(
      sql`select hash from deed where lane = ${lane} and number = ${next - 1}`,
    )
    await db.run(sql`update lane set first = ${next}, before = ${hash} where id = ${lane}`)
    await db.run(sql`delete from deed where lane = ${lane} and number < ${next}`)
  }
  return db.rows(sql`select id as lane, first, before, length from lane order by id`)
}
