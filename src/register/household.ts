/** Households (taloudet): who lives with whom, with days; a child may live in two. */
import type { Day } from '#kernel/day.ts'
import type { HouseholdMember } from '#model/matter-view.ts'
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

/** Everybody of every household that a person belongs or belonged to. */
export const householdsOf = (db: Read, person: number): Promise<readonly HouseholdMember[]> =>
  db.rows(sql`
    select m.household_id as household, x.id as person, x.family_name as "familyName", x.given_names as "givenNames", x.birth,
      m.since, m.until
    from household_member m join person x on x.id = m.person_id
    where m.household_id in (select household_id from household_member where person_id = ${person})
    order by m.until nulls first, m.household_id, x.birth`)

/** A new household where none is named. */
export async function joinHousehold(
  db: Write,
  one: { readonly person: number; readonly household: number | null; readonly since: Day },
): Promise<number> {
  const household =
    one.household ?? (await db.one<{ id: number }>(sql`insert into household default values returning id`)).id
  await db.run(sql`insert into household_member (household_id, person_id, since) values (${household}, ${one.person}, ${one.since})
    on conflict do nothing`)
  return household
}

/** Whoever lives or has lived in a household. */
export async function livingIn(db: Read, household: number): Promise<readonly number[]> {
  const rows = await db.rows<{ id: number }>(
    sql`select distinct person_id as id from household_member where household_id = ${household} order by id`,
  )
  return rows.map(({ id }) => id)
}

/** How many memberships were ended. */
export const leaveHousehold = (db: Write, household: number, person: number, until: Day): Promise<number> =>
  db.run(sql`update household_member set until = ${until}
    where household_id = ${household} and person_id = ${person} and until is null and since <= ${until}`)
