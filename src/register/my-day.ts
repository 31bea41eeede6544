/** My day (oma päivä): what is due for a worker and those it stands in for, and what is new in its matters. */

import type { DueItem, FreshItem, HeldMatter, QueueItem } from '#model/my-day.ts'
import { beginningOf } from './contact.ts'
import { type Reach, within } from './reach.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

const ABOUT = sql`
  coalesce(m.child, c.child) as child, coalesce(x.given_names, c.child_name) as "givenNames", x.family_name as "familyName",
  coalesce(x.birth, c.child_birth) as birth`

const WITH_CHILD = sql`
  left join matter m on m.id = p.matter_id
  left join contact c on c.id = p.id
  left join person x on x.id = coalesce(m.child, c.child)`

/** What workers have to do, what is due first, first. */
export const dueFor = (db: Read, workers: readonly number[], limit: number): Promise<readonly DueItem[]> =>
  db.rows(sql`
    select d.id, d.rule, d.basis, d.due_day as due, p.id as part, p.kind, p.state, p.version, p.matter_id as matter,
      d.worker_id as worker, ${ABOUT}
    from (select * from due where worker_id = any(${[...workers]}) and state = 'open' order by due_day, id limit ${limit}) d
    join part p on p.id = d.part_id ${WITH_CHILD} order by d.due_day, d.id`)

/** What others have done since a moment in the matters of workers, newest first. */
export const freshFor = (
  db: Read,
  workers: readonly number[],
  since: string,
  reach: Reach,
  limit: number,
): Promise<readonly FreshItem[]> =>
  db.rows(sql`
    select e.id, e.kind, e.on_day as "on", e.at, w.name as by, p.id as part, p.matter_id as matter, ${ABOUT}
    from event e join part p on p.id = e.part_id join part whole on whole.id = e.matter_id
    left join worker w on w.id = e.worker_id ${WITH_CHILD}
    where e.at >= ${since} and whole.worker_id = any(${[...workers]}) and not coalesce(e.worker_id = any(${[...workers]}), false)
      and (${within(reach)})
    order by e.at desc limit ${limit}`)

/** Open matters that workers hold, or hold a part of, by what is due. */
export const mattersOf = (db: Read, workers: readonly number[], limit: number): Promise<readonly HeldMatter[]> =>
  db.rows(sql`
    select p.id as matter, p.state, p.opened_on as "openedOn", m.child, x.given_names as "givenNames",
      x.family_name as "familyName", x.birth,
      (select min(d.due_day) from due d where d.matter_id = p.id and d.state = 'open') as "nextDue"
    from part p join matter m on m.id = p.id join person x on x.id = m.child
    where p.closed_on is null and p.id in (
      select matter_id from part where worker_id = any(${[...workers]}) and closed_on is null)
    order by "nextDue" nulls last, p.id limit ${limit}`)

/** So much of what was told is shown of each. */
const SHOWN = 160

/** Contacts and consultations of a unit that nobody holds yet, oldest first. */
export async function queueOf(db: Read, unit: number, reach: Reach, limit: number): Promise<readonly QueueItem[]> {
  const found = await db.rows<QueueItem>(sql`
    select p.id as part, p.kind, p.state, p.version, p.opened_on as "openedOn", c.contact_kind as "contactKind", c.urgency,
      coalesce(c.what, k.question) as what, ${ABOUT},
      (select min(d.due_day) from due d where d.part_id = p.id and d.state = 'open') as due
    from part p left join consultation k on k.id = p.id ${WITH_CHILD}
    where p.unit_id = ${unit} and p.worker_id is null and p.closed_on is null and p.kind in ('contact', 'consultation', 'clinic')
      and (${within(reach)})
    order by p.opened_on, p.id limit ${limit}`)
  return found.map((one) => ({ ...one, what: one.what === null ? null : beginningOf(one.what, SHOWN) }))
}
