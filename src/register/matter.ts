/** Matters (asiat): whose child it is and since when it is pending. */
import type { Day } from '#kernel/day.ts'
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
