/** What was brought in from an old system (tuotu): by the number it had there, with the hash of what its row said. */
import type { Day } from '#kernel/day.ts'
import type { RegisterRows } from '#model/register-import.ts'
import type { Read, Write } from './register.ts'
import { keyFor, keysFor, secret, sql } from './sql.ts'

export interface Imported {
  readonly id: string
  readonly hash: string
  readonly person: number | null
  readonly part: number | null
}

/** "impt" as a number: one file is brought in at a time, so that two of the same see each other. */
const LOCK = 0x69_6d_70_74

export const holdImports = async (db: Write): Promise<void> => {
  await db.rows(sql`select pg_advisory_xact_lock(${LOCK})`)
}

/** Those of the numbers that are known already. */
export async function importedAs(
  db: Read,
  source: string,
  holds: RegisterRows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Imported>> {
  const rows = await db.rows<Imported>(sql`
    select external_id as id, row_hash as hash, person_id as person, part_id as part from imported
    where source = ${source} and holds = ${holds} and external_key = any(${keysFor('external-id', [...new Set(ids)])})`)
  return new Map(rows.map((one) => [one.id, one]))
}

export const keepImported = (
  db: Write,
  of: { readonly source: string; readonly holds: RegisterRows; readonly at: string },
  one: Imported,
): Promise<number> =>
  db.run(sql`insert into imported (source, holds, external_id, external_key, person_id, part_id, row_hash, at)
    values (${of.source}, ${of.holds}, ${secret(one.id)}, ${keyFor('external-id', one.id)}, ${one.person}, ${one.part},
      ${secret(one.hash)}, ${of.at})`)

export const personWithCode = (db: Read, code: string, area: string): Promise<{ id: number } | undefined> =>
  db.maybe(sql`select id from person where identity_key = any(${keysFor('identity-code', [code])}) and area = ${area}`)

interface Names {
  readonly family: string
  readonly given: string
}

export interface Namesake {
  readonly one: number
  readonly names: Names
  readonly other: number
  readonly otherNames: Names
}

/** Others born on the same day as some people whose names sound alike in part. */
export const namesakesOf = (db: Read, people: readonly number[]): Promise<readonly Namesake[]> =>
  db.rows(sql`
    select x.id as one, json_build_object('family', x.family_name, 'given', x.given_names) as names,
      y.id as other, json_build_object('family', y.family_name, 'given', y.given_names) as "otherNames"
    from person x join person y on y.birth = x.birth and y.id <> x.id
    where x.id = any(${[...people]}) and exists (
      select from person_key k join person_key l on l.key = k.key and l.person_id = y.id where k.person_id = x.id)`)

/** A part that its bringer holds by the step alone is held by nobody. */
export async function leaveUnheld(db: Write, part: number, worker: number | null): Promise<void> {
  await db.run(sql`update part set worker_id = null where id = ${part} and worker_id = ${worker}`)
  await db.run(
    sql`update due set worker_id = null where part_id = ${part} and state = 'open' and worker_id = ${worker}`,
  )
}

/** An earlier relation with its last day, where it has one. */
export const addRelation = (
  db: Write,
  one: {
    readonly person: number
    readonly other: number
    readonly kind: string
    readonly since: Day
    readonly until: Day | null
  },
): Promise<number> =>
  db.run(sql`insert into relation (person_id, other_id, kind, since, until)
    values (${one.person}, ${one.other}, ${one.kind}, ${one.since}, ${one.until})`)
