/** Retention (säilytys): which records have been kept their time, and their destruction with all that hangs on them. */
import type { Day } from '#kernel/day.ts'
import type { ExpiredList, ExpiredRecord, Hold } from '#model/retention.ts'
import type { Read, Write } from './register.ts'
import { joined, name, type Query, secret, sql } from './sql.ts'

/** A rule as the register asks it. */
export interface KeptFor {
  readonly rule: string
  readonly of: string
  readonly kept: 'matter-closed' | 'client-death' | 'client-birth'
  readonly years: number
}

/** Each part with the client it is about and when its matter, or it itself where it has none, was closed. */
const PARTS = sql`
  select p.id, p.kind, p.task, p.created_at, p.matter_id, x.id as client, x.birth, x.died_on,
    case when p.matter_id is null then p.closed_on else whole.closed_on end as closed_on
  from part p left join part whole on whole.id = p.matter_id left join matter m on m.id = p.matter_id
  left join contact c on c.id = p.id left join person x on x.id = coalesce(m.child, c.child)`

const DAY_OF: Readonly<Record<KeptFor['kept'], Query>> = {
  'matter-closed': sql`k.closed_on`,
  'client-death': sql`k.died_on`,
  'client-birth': sql`k.birth`,
}

const HELD = (on: Day): Query => sql`exists (select from hold h where (h.until_day is null or h.until_day >= ${on})
  and (h.matter_id = k.matter_id or h.person_id = k.client))`

/** Parts whose time is over, in a matter that is closed; a matter itself goes with the last of its parts. */
function expiredParts(rules: readonly KeptFor[], on: Day): Query {
  const each = rules
    .filter(({ of }) => of !== 'base-data')
    .map(
      ({ rule, of, kept, years }) => sql`
      select ${rule}::text as rule, k.*, (${DAY_OF[kept]} + make_interval(years => ${years}))::date as expired_on
      from kept k where k.task = ${of} and k.closed_on is not null`,
    )
  return sql`kept as (${PARTS}),
    timed as (${joined(each, ' union all ')}),
    over as (select * from timed where expired_on < ${on}),
    going as (
      select * from over o where o.kind <> 'matter' or not exists (
        select from part q where q.matter_id = o.id and q.id <> o.id and q.id not in (select id from over)))`
}

/** Clients with no record left, dead for their time; and those around them who are nobody else's. */
const expiredPeople = (rules: readonly KeptFor[], on: Day): Query => {
  const [base] = rules.filter(({ of }) => of === 'base-data')
  if (!base)
    return sql`select null::text as rule, null::bigint as id, null::timestamptz as created_at, null::date as expired_on where false`
  return sql`
    select ${base.rule}::text as rule, x.id, x.created_at, (x.died_on + make_interval(years => ${base.years}))::date as expired_on
    from person x where (x.died_on + make_interval(years => ${base.years}))::date < ${on}
      and not exists (select from matter where child = x.id) and not exists (select from contact where child = x.id)
      and not exists (select from hold h where h.person_id = x.id and (h.until_day is null or h.until_day >= ${on}))
      and not exists (select from relation r join matter m on m.child = r.person_id where r.other_id = x.id)`
}

/** Oldest first, no more than so many; how many a hold keeps, and how many nobody can reckon. */
export async function expiredRecords(
  db: Read,
  rules: readonly KeptFor[],
  on: Day,
  limit: number,
): Promise<Pick<ExpiredList, 'records' | 'held' | 'unknown'>> {
  const records = await db.rows<ExpiredRecord>(sql`
    with ${expiredParts(rules, on)}, people as (${expiredPeople(rules, on)})
    select rule, kind, id as record, created_at as "madeAt", matter_id as matter, expired_on as "expiredOn" from going k
    where not ${HELD(on)}
    union all select rule, 'person', id, created_at, null, expired_on from people
    order by "expiredOn", kind, record limit ${limit}`)
  const { held } = await db.one<{ held: number }>(
    sql`with ${expiredParts(rules, on)} select count(*)::int as held from going k where ${HELD(on)}`,
  )
  const unknown = await db.rows<ExpiredList['unknown'][number]>(sql`
    with kept as (${PARTS})
    select case when client is null then 'client-not-known' when task = 'child-protection' then 'death-not-known'
      else 'birth-not-known' end as why, count(*)::int as records
    from kept k where closed_on is not null and kind <> 'matter'
      and ((task = 'child-protection' and died_on is null) or (task = 'family-law' and birth is null))
    group by 1 order by 1`)
  return { records, held, unknown }
}

/** What hangs on a part, by the column that names it; what hangs on those goes before them. */
const ON_PART: readonly (readonly [table: string, where: (ids: readonly number[]) => Query])[] = [
  ['correction', (ids) => sql`event_id in (select id from event where part_id = any(${[...ids]}))`],
  ['event', (ids) => sql`part_id = any(${[...ids]})`],
  ['due', (ids) => sql`part_id = any(${[...ids]})`],
  ['attachment', (ids) => sql`part_id = any(${[...ids]})`],
  ['receipt', (ids) => sql`part_id = any(${[...ids]})`],
  ['imported', (ids) => sql`part_id = any(${[...ids]})`],
  ['pause', (ids) => sql`matter_id = any(${[...ids]})`],
  ['emergency', (ids) => sql`matter_id = any(${[...ids]})`],
  ['hold', (ids) => sql`matter_id = any(${[...ids]})`],
]

/** What only points at a part stays and points nowhere. */
const POINTING: readonly (readonly [table: string, column: string])[] = [
  ['contact', 'joined_matter'],
  ['contact', 'same_facts_as'],
  ['plan', 'for_service'],
  ['visit', 'for_service'],
]

const ON_PERSON: readonly (readonly [table: string, where: (ids: readonly number[]) => Query])[] = [
  ['person_key', (ids) => sql`person_id = any(${[...ids]})`],
  ['relation', (ids) => sql`person_id = any(${[...ids]}) or other_id = any(${[...ids]})`],
  ['earlier_municipality', (ids) => sql`person_id = any(${[...ids]})`],
  ['household_member', (ids) => sql`person_id = any(${[...ids]})`],
  ['same_person', (ids) => sql`one_id = any(${[...ids]}) or other_id = any(${[...ids]})`],
  ['imported', (ids) => sql`person_id = any(${[...ids]})`],
  ['hold', (ids) => sql`person_id = any(${[...ids]})`],
  ['log_request', (ids) => sql`person_id = any(${[...ids]})`],
]

/** What has a part, or a person, of this number and this first moment; after a restore a number may be another's. */
async function still(db: Write, table: 'part' | 'person', all: readonly Going[]): Promise<readonly number[]> {
  const rows = await db.rows<{ id: number }>(sql`
    select t.id from ${name(table)} t
    join json_to_recordset(${JSON.stringify(all)}::json) as g(record bigint, "madeAt" timestamptz)
      on g.record = t.id and g."madeAt" = t.created_at`)
  return rows.map(({ id }) => id)
}

export type Going = Pick<ExpiredRecord, 'kind' | 'record' | 'madeAt'>

const isPerson = ({ kind }: Going): boolean => kind === 'person'

/** Those of the records that are there. */
export async function stillThere<One extends Going>(db: Write, all: readonly One[]): Promise<readonly One[]> {
  const parts = await still(
    db,
    'part',
    all.filter((one) => !isPerson(one)),
  )
  const people = await still(db, 'person', all.filter(isPerson))
  return all.filter((one) => (isPerson(one) ? people : parts).includes(one.record))
}

/** Takes records away with all that hangs on them; gives how many were there. Needs the door of maintenance. */
export async function destroy(db: Write, going: readonly Going[]): Promise<number> {
  const parts = await still(
    db,
    'part',
    going.filter(({ kind }) => kind !== 'person'),
  )
  for (const [table, where] of ON_PART) await db.run(sql`delete from ${name(table)} where ${where(parts)}`)
  for (const [table, column] of POINTING)
    await db.run(sql`update ${name(table)} set ${name(column)} = null where ${name(column)} = any(${[...parts]})`)
  const kinds = await db.rows<{ kind: string }>(sql`select distinct kind from part where id = any(${[...parts]})`)
  for (const { kind } of kinds) await db.run(sql`delete from ${name(kind)} where id = any(${[...parts]})`)
  await db.run(sql`delete from part where id = any(${[...parts]})`)
  const people = await still(
    db,
    'person',
    going.filter(({ kind }) => kind === 'person'),
  )
  for (const [table, where] of ON_PERSON) await db.run(sql`delete from ${name(table)} where ${where(people)}`)
  await db.run(sql`delete from person where id = any(${[...people]})`)
  return parts.length + people.length
}

export async function noteDestroyed(
  db: Write,
  all: readonly ExpiredRecord[],
  of: { readonly at: string; readonly worker: number | null; readonly basis: ReadonlyMap<string, string> },
): Promise<void> {
  if (all.length === 0) return
  const rows = all.map((one) => ({ ...one, basis: of.basis.get(one.rule) ?? '' }))
  await db.run(sql`
    insert into destruction (at, worker_id, rule, basis, kind, record_id, made_at, matter_id, expired_on)
    select ${of.at}, ${of.worker}, g.rule, g.basis, g.kind, g.record, g."madeAt", g.matter, g."expiredOn"
    from json_to_recordset(${JSON.stringify(rows)}::json) as g(rule text, basis text, kind text, record bigint,
      "madeAt" timestamptz, matter bigint, "expiredOn" date)`)
}

const HOLD = sql`h.id, h.matter_id as matter, h.person_id as person, h.reason, h.ordered_by as "orderedBy", h.from_day as "from",
  h.until_day as until`

export const holdsOn = (db: Read, on: Day): Promise<readonly Hold[]> =>
  db.rows(sql`select ${HOLD} from hold h where h.until_day is null or h.until_day >= ${on} order by h.from_day, h.id`)

export type NewHold = Omit<Hold, 'id' | 'until'> & { readonly worker: number }

export async function addHold(db: Write, one: NewHold): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into hold (matter_id, person_id, reason, ordered_by, from_day, worker_id)
    values (${one.matter}, ${one.person}, ${secret(one.reason)}, ${secret(one.orderedBy)}, ${one.from}, ${one.worker}) returning id`)
  return id
}

/** How many were released: none where it is not there, or is over. */
export const releaseHold = (db: Write, id: number, until: Day): Promise<number> =>
  db.run(sql`update hold set until_day = ${until} where id = ${id} and until_day is null and from_day <= ${until}`)

/** How many were marked: none where somebody did already. */
export const markDead = (db: Write, person: number, on: Day): Promise<number> =>
  db.run(sql`update person set died_on = ${on}, version = version + 1 where id = ${person} and died_on is null
    and (birth is null or birth <= ${on})`)
