/** A unit's work (yksikön työ): who holds how many, what nobody holds, and how its promises were kept. */

import type { Day } from '#kernel/day.ts'
import type { Caseload, EarlyWork, PromiseCount, UnheldMatter } from '#model/unit-view.ts'
import { type Reach, within } from './reach.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

export const caseloads = (db: Read, unit: number, today: Day): Promise<readonly Caseload[]> =>
  db.rows(sql`
    with held as (
      select p.worker_id, count(*)::int as matters,
        (count(*) filter (where exists (
          select from part q join relationship r on r.id = q.id
          where q.matter_id = p.id and q.kind = 'relationship' and q.closed_on is null
            and r.relationship_kind in ('child-protection', 'aftercare'))))::int as protected
      from part p where p.kind = 'matter' and p.closed_on is null and p.unit_id = ${unit} group by p.worker_id),
    late as (
      select worker_id, count(*)::int as late from due
      where unit_id = ${unit} and state = 'open' and due_day < ${today} group by worker_id)
    select w.id as worker, w.name, w.position, w.duty, coalesce(h.matters, 0) as matters,
      coalesce(h.protected, 0) as "protectedChildren", coalesce(l.late, 0) as late,
      a.until_day as "absentUntil", s.name as substitute
    from worker w left join held h on h.worker_id = w.id left join late l on l.worker_id = w.id
    left join absence a on a.worker_id = w.id and ${today} between a.from_day and a.until_day
    left join worker s on s.id = a.substitute_id
    where w.unit_id = ${unit} and (w.ended_on is null or w.ended_on >= ${today}) order by w.name`)

export const unheldMatters = (db: Read, unit: number, reach: Reach, limit: number): Promise<readonly UnheldMatter[]> =>
  db.rows(sql`
    select p.id as matter, p.version, p.state, p.opened_on as "openedOn", m.child, x.given_names as "givenNames",
      x.family_name as "familyName", x.birth
    from part p join matter m on m.id = p.id join person x on x.id = m.child
    where p.kind = 'matter' and p.closed_on is null and p.worker_id is null and p.unit_id = ${unit} and (${within(reach)})
    order by p.opened_on, p.id limit ${limit}`)

/**
 * How promises and the law's days were kept, by unit and by the month in which each began. What was voided counts nowhere.
 * At risk: open and due by `nearDay`.
 */
export const promiseCounts = (
  db: Read,
  of: {
    readonly units: readonly number[]
    readonly from: Day
    readonly until: Day
    readonly today: Day
    readonly nearDay: Day
  },
  rules: readonly string[],
): Promise<readonly PromiseCount[]> =>
  db.rows(sql`
    select d.rule, d.unit_id as unit, to_char(d.from_day, 'YYYY-MM') as month,
      (count(*) filter (where d.state = 'met' and d.met_day <= d.due_day))::int as kept,
      (count(*) filter (where (d.state = 'met' and d.met_day > d.due_day) or (d.state = 'open' and d.due_day < ${of.today})))::int as broken,
      (count(*) filter (where d.state = 'open' and d.due_day > ${of.nearDay}))::int as running,
      (count(*) filter (where d.state = 'open' and d.due_day between ${of.today} and ${of.nearDay}))::int as "atRisk"
    from due d
    where d.rule = any(${[...rules]}) and d.from_day between ${of.from} and ${of.until} and d.state <> 'void'
      and d.unit_id = any(${[...of.units]})
    group by d.rule, d.unit_id, month order by month, d.rule, d.unit_id`)

/** What a unit does early, by year: first-time families, talks by the method, consultations, and the minutes they took. */
export const earlyWork = (db: Read, units: readonly number[]): Promise<readonly EarlyWork[]> =>
  db.rows(sql`
    select extract(year from p.opened_on)::int as year,
      (count(*) filter (where k.is_first_child))::int as families,
      (count(*) filter (where k.is_first_child and p.state = 'visited'))::int as visited,
      (count(*) filter (where p.kind = 'discussion'))::int as offered,
      (count(*) filter (where p.kind = 'discussion' and p.state = 'held'))::int as held,
      (count(*) filter (where p.kind = 'consultation'))::int as asked,
      (count(*) filter (where p.kind = 'consultation' and p.state = 'answered'))::int as answered,
      coalesce(sum(coalesce(k.minutes, c.minutes)), 0)::int as minutes
    from part p left join clinic k on k.id = p.id left join consultation c on c.id = p.id
    where p.kind in ('clinic', 'discussion', 'consultation') and p.unit_id = any(${[...units]})
    group by 1 order by 1`)
