/** Homes that are told to nobody (suojatut kodit): where somebody under non-disclosure lives now, everybody's address is the same. 661/2009 36 §. */
import type { Read } from './register.ts'
import { sql } from './sql.ts'

/** Those of the people who are protected, or live in a household with somebody who is. */
export async function livingProtected(db: Read, people: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.rows<{ id: number }>(sql`
    select id from person where id = any(${[...people]}) and is_protected
    union
    select own.person_id from household_member own join household_member other on other.household_id = own.household_id
    join person x on x.id = other.person_id
    where own.person_id = any(${[...people]}) and own.until is null and other.until is null and x.is_protected`)
  return new Set(rows.map(({ id }) => id))
}
