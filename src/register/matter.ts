/** Matters (asiat): whose child it is and since when it is pending. */

import type { Day } from '#kernel/day.ts'
import type { MatterBeside } from '#model/matter-view.ts'
import { knownWithin, type Reach } from './reach.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

export interface MatterFacts {
  readonly child: number
  readonly birth: Day | null
  readonly pendingOn: Day
}

export const matterFacts = (db: Read, id: number): Promise<MatterFacts | undefined> =>
  db.maybe(
    sql`select m.child, x.birth, m.pending_on as "pendingOn" from matter m join person x on x.id = m.child where m.id = ${id}`,
  )

/** Other matters of a child and of its siblings, as far as they may be known. */
export const mattersAround = (db: Read, child: number, but: number, reach: Reach): Promise<readonly MatterBeside[]> =>
  db.rows(sql`
    select p.id as matter, m.child, x.given_names as "givenNames", x.family_name as "familyName", x.birth, p.state,
      p.opened_on as "openedOn"
    from (
      select ${child}::bigint as id
      union
      select other_id from relation where person_id = ${child} and kind = 'sibling' and until is null) kin
    join matter m on m.child = kin.id join part p on p.id = m.id join person x on x.id = m.child
    where p.id <> ${but} and (${knownWithin(reach)})
    order by p.closed_on nulls first, p.id desc limit 50`)
