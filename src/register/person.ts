/** People (henkilöt): who they are, who belongs to whom, and what search finds them by. */

import type { Day } from '#kernel/day.ts'
import type { Relative, SameProposal } from '#model/matter-view.ts'
import type { Person, RelationKind } from '#model/person.ts'
import type { Read, Write } from './register.ts'
import { keyFor, keysFor, secret, sql } from './sql.ts'

const PERSON = sql`
  x.id, x.family_name as "familyName", x.given_names as "givenNames", x.birth, x.identity_code as "identityCode", x.phone, x.email,
  x.address, x.municipality, x.language, x.is_protected as "isProtected", x.version`

export const personById = (db: Read, id: number): Promise<Person | undefined> =>
  db.maybe(sql`select ${PERSON} from person x where x.id = ${id}`)

export async function personOfCode(db: Read, code: string, area: string): Promise<number | undefined> {
  const found = await db.maybe<{ id: number }>(
    sql`select id from person where identity_key = any(${keysFor('identity-code', [code])}) and area = ${area}`,
  )
  return found?.id
}

export async function birthOf(db: Read, id: number): Promise<Day | null> {
  const found = await db.maybe<{ birth: Day | null }>(sql`select birth from person where id = ${id}`)
  return found?.birth ?? null
}

/** With the county whose register it is. */
export type NewPerson = Omit<Person, 'id' | 'version'> & { readonly area: string }

export async function addPerson(db: Write, one: NewPerson, keys: readonly string[]): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into person (family_name, given_names, birth, identity_code, identity_key, phone, phone_key, email, address, municipality,
      language, is_protected, area)
    values (${secret(one.familyName)}, ${secret(one.givenNames)}, ${one.birth}, ${secret(one.identityCode)},
      ${keyFor('identity-code', one.identityCode)}, ${secret(one.phone)}, ${keyFor('phone', one.phone)}, ${secret(one.email)},
      ${secret(one.address)}, ${one.municipality}, ${one.language}, ${one.isProtected}, ${one.area}) returning id`)
  await setKeys(db, id, keys)
  return id
}

/** False where somebody changed it meanwhile: then nothing was changed. */
export async function changePerson(db: Write, one: Person, keys: readonly string[]): Promise<boolean> {
  const touched = await db.run(sql`
    update person set family_name = ${secret(one.familyName)}, given_names = ${secret(one.givenNames)}, birth = ${one.birth},
      identity_code = ${secret(one.identityCode)}, identity_key = ${keyFor('identity-code', one.identityCode)},
      phone = ${secret(one.phone)}, phone_key = ${keyFor('phone', one.phone)}, email = ${secret(one.email)}, address = ${secret(one.address)},
      municipality = ${one.municipality}, language = ${one.language}, is_protected = ${one.isProtected}, version = version + 1
    where id = ${one.id} and version = ${one.version}`)
  if (touched === 0) return false
  await db.run(sql`delete from person_key where person_id = ${one.id}`)
  await setKeys(db, one.id, keys)
  return true
}

/** Under every key in use: people of before and after a rotation's beginning are compared by theirs. */
const setKeys = (db: Write, person: number, keys: readonly string[]): Promise<number> =>
  db.run(sql`insert into person_key (key, person_id) select key, ${person} from unnest(${keysFor('name', keys)}::text[]) key
    on conflict do nothing`)

/** Whoever stands in a relation to a person, past ones too, those that last first. */
export async function relativesOf(db: Read, person: number): Promise<readonly Relative[]> {
  const rows = await db.rows<Person & { relation: number; kind: RelationKind; since: Day; until: Day | null }>(sql`
    select r.id as relation, r.kind, r.since, r.until, ${PERSON}
    from relation r join person x on x.id = r.other_id where r.person_id = ${person}
    order by r.until nulls first, r.kind, x.birth`)
  return rows.map(({ relation, kind, since, until, ...one }) => ({ relation, kind, since, until, person: one }))
}

export const relate = (
  db: Write,
  one: { readonly person: number; readonly other: number; readonly kind: RelationKind; readonly since: Day },
): Promise<number> =>
  db.run(
    sql`insert into relation (person_id, other_id, kind, since) values (${one.person}, ${one.other}, ${one.kind}, ${one.since})`,
  )

/** How many were ended, its other way too: none where there is no such open relation of the person, or it began later. */
export const endRelation = (db: Write, person: number, id: number, until: Day): Promise<number> =>
  db.run(sql`
    update relation r set until = ${until} from relation told
    where told.id = ${id} and told.person_id = ${person} and told.until is null and told.since <= ${until}
      and r.until is null and r.since <= ${until}
      and (r.id = told.id
        or (r.person_id = told.other_id and r.other_id = told.person_id and r.kind = told.kind))`)

/** Possible same persons: proposed to a worker, never merged by itself. */
export const proposeSame = (db: Write, one: number, other: number, ground: string): Promise<number> =>
  db.run(sql`insert into same_person (one_id, other_id, ground)
    values (${Math.min(one, other)}, ${Math.max(one, other)}, ${ground}) on conflict do nothing`)

export const proposalsOf = (db: Read, person: number): Promise<readonly SameProposal[]> =>
  db.rows(sql`
    select x.id as other, x.family_name as "familyName", x.given_names as "givenNames", x.birth, s.ground, s.state
    from same_person s join person x on x.id = case when s.one_id = ${person} then s.other_id else s.one_id end
    where ${person} in (s.one_id, s.other_id) and s.state <> 'different'`)

export const answerSame = (
  db: Write,
  said: {
    readonly one: number
    readonly other: number
    readonly state: 'same' | 'different'
    readonly worker: number
    readonly at: string
  },
): Promise<number> =>
  db.run(sql`update same_person set state = ${said.state}, worker_id = ${said.worker}, said_at = ${said.at}
    where one_id = ${Math.min(said.one, said.other)} and other_id = ${Math.max(said.one, said.other)}`)
