/**
 * Reach (ulottuvuus): what somebody may see, as a condition that every query about people carries.
 *
 * `within` asks for the content, `knownWithin` also for that somebody is a client and of whom. Both are made from the grants
 * of the access matrix alone.
 */
import type { Day } from '#kernel/day.ts'
import type { Grant, Relation } from '#model/access.ts'
import type { Unit } from '#model/unit.ts'
import type { Read } from './register.ts'
import { and, joined, type Query, sql } from './sql.ts'

/** Where somebody stands: found in the database once for each call. */
export interface Standing {
  readonly worker: number
  readonly unit: number
  /** The county, and its units. */
  readonly area: string
  readonly units: readonly number[]
  /** Absent workers whom this one stands in for today. */
  readonly standsFor: readonly number[]
  /** Matters opened by break-glass, as long as they are. */
  readonly emergencies: readonly number[]
  readonly today: Day
}

export interface Reach extends Standing {
  readonly grants: readonly Grant[]
}

export const NOWHERE = { worker: 0, unit: 0, area: '', units: [], standsFor: [], emergencies: [] } as const

/** Whether of the whole county it may be known who is a client. */
export const isOfCounty = ({ grants }: Reach): boolean => grants.some(({ relation }) => relation === 'county')

/** A condition on `part p`: its content may be seen and worked on. */
export const within = (reach: Reach): Query =>
  anyOf(
    reach,
    reach.grants.filter(({ level }) => level === 'content'),
  )

/** A condition on `part p`: that it is may be known. */
export const knownWithin = (reach: Reach): Query => anyOf(reach, reach.grants)

function anyOf(reach: Reach, grants: readonly Grant[]): Query {
  if (grants.length === 0) return sql`false`
  return sql`(${joined(
    grants.map((grant) => and(RELATED[grant.relation](reach), kindsOf(grant), tasksOf(grant), classesOf(grant))),
    ' or ',
  )})`
}

/** What is held in passing makes nobody the client's own worker: a visit still to come, a note. */
const PASSING = ['visit', 'meeting', 'note', 'invitation', 'discussion', 'consultation']

const mine = ({ worker, standsFor }: Reach): readonly number[] => [worker, ...standsFor]

const RELATED: Readonly<Record<Relation, (reach: Reach) => Query>> = {
  held: (reach) => sql`p.worker_id = any(${mine(reach)})`,
  given: (reach) => sql`p.kind in ('visit', 'plan') and exists (
    select from (select for_service from visit where id = p.id union all select for_service from plan where id = p.id) arose
    join part given on given.id = arose.for_service where given.worker_id = any(${mine(reach)}))`,
  'own-matter': (reach) => sql`exists (
    select from part held where held.matter_id = p.matter_id and held.worker_id = any(${mine(reach)}) and held.closed_on is null
      and held.kind <> all(${PASSING}))`,
  invited: (reach) => sql`exists (
    select from part asked join invitation i on i.id = asked.id
    where asked.matter_id = p.matter_id and asked.kind = 'invitation' and asked.closed_on is null
      and i.invited = any(${mine(reach)}) and i.invited_on <= ${reach.today} and i.invited_until >= ${reach.today})`,
  'own-unit': ({ unit }) =>
    sql`p.unit_id = ${unit} or exists (select from part whole where whole.id = p.matter_id and whole.unit_id = ${unit})`,
  desk: ({ unit }) => sql`p.matter_id is null and p.unit_id = ${unit}`,
  emergency: ({ emergencies }) => sql`p.matter_id = any(${emergencies})`,
  county: ({ units }) => sql`p.unit_id = any(${units})`,
}

function kindsOf({ kinds }: Grant): Query {
  if (kinds === 'all') return sql`true`
  const plain = sql`p.kind = any(${[...kinds]})`
  return kinds.includes('shared-note')
    ? sql`(${plain} or (p.kind = 'note' and exists (select from note shared where shared.id = p.id and shared.is_shared)))`
    : plain
}

const tasksOf = ({ tasks }: Grant): Query => (tasks === 'all' ? sql`true` : sql`p.task = any(${[...tasks]})`)
const classesOf = ({ classes }: Grant): Query => sql`p.data_class = any(${[...classes]})`

/** Of a worker at a moment; with the kind of its unit, by which the grants are found. */
export async function standingOf(
  db: Read,
  { id, unit }: { readonly id: number; readonly unit: number },
  { now, today }: { readonly now: string; readonly today: Day },
): Promise<Standing & { readonly kind: Unit['kind'] }> {
  const found = await db.one<
    Pick<Standing, 'area' | 'units' | 'standsFor' | 'emergencies'> & { kind: Unit['kind'] }
  >(sql`
    select u.kind, u.area, (select jsonb_agg(id) from unit where area = u.area) as units,
      (select coalesce(jsonb_agg(worker_id), '[]') from absence
        where substitute_id = ${id} and ${today} between from_day and until_day) as "standsFor",
      (select coalesce(jsonb_agg(matter_id), '[]') from emergency
        where worker_id = ${id} and opened_at <= ${now} and until_at > ${now}) as emergencies
    from unit u where u.id = ${unit}`)
  return { ...found, worker: id, unit, today }
}

/** Of nobody in particular: the first county of the register. */
export async function countyStanding(db: Read, today: Day): Promise<Standing> {
  const found = await db.maybe<Pick<Standing, 'area' | 'units'>>(
    sql`select area, jsonb_agg(id) as units from unit group by area order by min(id) limit 1`,
  )
  return { ...NOWHERE, ...found, today }
}
