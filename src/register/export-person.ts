/** What the register holds about one person (henkilön tiedot): matters, contacts, due days, files and who looked at them. */
import type { ExportCourse, PersonExport } from '#model/person-export.ts'
import { inCamel, PART_COLUMNS, type Values } from './part.ts'
import { type Reach, within } from './reach.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

type Deed = PersonExport['deeds'][number]
type Relation = PersonExport['relatives'][number]

/** Matters of a child, and contacts about it that are in no matter; with whether each is within reach. */
export const coursesAbout = (
  db: Read,
  person: number,
  reach: Reach,
): Promise<readonly { readonly id: number; readonly kind: 'matter' | 'contact'; readonly isWithin: boolean }[]> =>
  db.rows(sql`
    select p.id, p.kind, (${within(reach)}) as "isWithin" from part p
    where p.id in (select id from matter where child = ${person} union all select id from contact where child = ${person})
      and (p.kind = 'matter' or p.matter_id is null)
    order by p.opened_on, p.id`)

/** How many parts of a matter stay beyond reach: of sealed classes, or of another's service. */
export async function countBeyond(db: Read, matter: number, reach: Reach): Promise<number> {
  const { count } = await db.one<{ count: number }>(
    sql`select count(*)::int as count from part p where p.matter_id = ${matter} and not (${within(reach)})`,
  )
  return count
}

export async function contactPart(db: Read, id: number): Promise<ExportCourse['part']> {
  const { kept, ...part } = await db.one<ExportCourse['part'] & { kept: Values }>(sql`
    select ${PART_COLUMNS}, to_jsonb(k) as kept from part p join contact k on k.id = p.id where p.id = ${id}`)
  return { ...part, kept: { id, ...inCamel(kept) } }
}

/** All of them, those that came to nothing too. */
export const allDuesOf = (db: Read, of: number): Promise<readonly ExportCourse['dues'][number][]> =>
  db.rows(sql`
    select part_id as part, rule, basis, from_day as "from", due_day as due, state, met_day as met
    from due where matter_id = ${of} or part_id = ${of} order by from_day, id`)

/** Without their content. */
export const filesOf = (db: Read, of: number): Promise<readonly ExportCourse['attachments'][number][]> =>
  db.rows(sql`
    select a.id, a.part_id as part, a.name, a.type, a.size, a.sha256, a.at from attachment a join part p on p.id = a.part_id
    where p.id = ${of} or p.matter_id = ${of} order by a.id`)

export const fileInBase64 = async (db: Read, id: number): Promise<string> => {
  const { content } = await db.one<{ content: Buffer }>(sql`select content from attachment where id = ${id}`)
  return content.toString('base64')
}

/** Of those whose relative the person is. */
export const relativeOf = (db: Read, person: number): Promise<readonly Relation[]> =>
  db.rows(sql`
    select r.kind, r.since, r.until, json_build_object('id', x.id, 'familyName', x.family_name, 'givenNames', x.given_names,
      'birth', x.birth) as person
    from relation r join person x on x.id = r.person_id where r.other_id = ${person} order by r.since, r.id`)

/** About the person, and about the matters that are told of; oldest first. */
export const deedsAbout = (db: Read, person: number, matters: readonly number[]): Promise<readonly Deed[]> =>
  db.rows(sql`
    select d.at, w.name as by, d.duty, d.action, d.matter_id as matter, d.purpose
    from deed d left join worker w on w.id = d.worker_id
    where d.person_id = ${person} or d.matter_id = any(${[...matters]}) order by d.at, d.id`)

/** Everybody who works or worked here, and every unit. */
export const everyWorker = (db: Read): Promise<PersonExport['workers']> =>
  db
    .rows<PersonExport['workers'][number]>(sql`select id, name, position from worker order by id`)
    .then((rows) => [...rows])

export const everyUnit = (db: Read): Promise<PersonExport['units']> =>
  db
    .rows<PersonExport['units'][number]>(
      sql`select id, name_fi as fi, name_sv as sv, name_en as en from unit order by id`,
    )
    .then((rows) => [...rows])
