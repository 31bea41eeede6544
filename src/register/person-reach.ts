/** Whether a person is within reach (henkilön näkyvyys): a client of a matter that is, a relative of one, or anybody for the whole area. */
import { isOfCounty, knownWithin, type Reach } from './reach.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

/** Whether a worker put the person into the register. */
export async function isPersonAddedBy(db: Read, person: number, worker: number): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(sql`
    select exists (select from deed where person_id = ${person} and worker_id = ${worker} and action = 'add-person') as found`)
  return found
}

export async function isPersonWithin(db: Read, person: number, reach: Reach): Promise<boolean> {
  if (reach.grants.length === 0) return false
  const { found } = await db.one<{ found: boolean }>(sql`
    select ${
      isOfCounty(reach)
        ? sql`exists (select from person where id = ${person} and area = ${reach.area})`
        : sql`exists (
      select from matter m join part p on p.id = m.id
      where (m.child = ${person} or m.child in (select person_id from relation where other_id = ${person}))
        and (${knownWithin(reach)}))`
    } as found`)
  return found
}
