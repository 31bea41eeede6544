/** Events (tapahtumat): everything that was done, in order; written once, corrected beside, never changed. */

import type { Day } from '#kernel/day.ts'
import type { TimelineEvent } from '#model/event.ts'
import { type Reach, within } from './reach.ts'
import type { Read, Write } from './register.ts'
import { sealedFields } from './sealed-columns.ts'
import { json, secret, secretJson, sql } from './sql.ts'

export interface NewEvent {
  readonly part: number
  readonly matter: number | null
  /** `assessment.start` */
  readonly kind: string
  readonly on: Day
  /** ISO time. */
  readonly at: string
  readonly worker: number | null
  readonly position: string
  readonly document: string | null
  readonly fields: Readonly<Record<string, unknown>>
}

export async function writeEvent(db: Write, one: NewEvent): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into event (part_id, matter_id, kind, on_day, at, worker_id, position, document, fields)
    values (${one.part}, ${one.matter}, ${one.kind}, ${one.on}, ${one.at}, ${one.worker}, ${one.position}, ${one.document},
      ${json(sealedFields(one.kind, one.fields))})
    returning id`)
  return id
}

/** Of the parts that are within reach, newest first. `before` is the last event of the page before. */
export const timeline = (
  db: Read,
  of: { readonly matter: number } | { readonly part: number },
  page: { readonly limit: number; readonly before?: { readonly on: Day; readonly id: number } },
  reach: Reach,
): Promise<readonly TimelineEvent[]> =>
  db.rows(sql`
    select e.id, e.part_id as part, e.kind, e.on_day as "on", e.at, w.name as by, e.position, e.document, e.fields,
      coalesce((
        select jsonb_agg(jsonb_build_object('field', c.field, 'before', c.before, 'after', c.after, 'why', c.why,
          'by', cw.name, 'position', c.position, 'at', c.at) order by c.id)
        from correction c join worker cw on cw.id = c.worker_id where c.event_id = e.id), '[]') as corrections
    from event e join part p on p.id = e.part_id left join worker w on w.id = e.worker_id
    where ${'matter' in of ? sql`e.matter_id = ${of.matter}` : sql`e.part_id = ${of.part}`}
      and (${within(reach)}) and ${page.before ? sql`(e.on_day, e.id) < (${page.before.on}, ${page.before.id})` : sql`true`}
    order by e.on_day desc, e.id desc limit ${page.limit}`)

export interface RecordedEvent {
  readonly part: number
  readonly matter: number | null
  readonly kind: string
  readonly fields: Readonly<Record<string, unknown>>
  /** Fields that were corrected, as they stand now. */
  readonly corrected: Readonly<Record<string, unknown>>
}

export const eventById = (db: Read, id: number): Promise<RecordedEvent | undefined> =>
  db.maybe(sql`
    select e.part_id as part, e.matter_id as matter, e.kind, e.fields,
      coalesce((select jsonb_object_agg(field, after order by id) from correction where event_id = e.id), '{}') as corrected
    from event e where e.id = ${id}`)

/** The last event of a part that gave a field: what it gave is what is kept. */
export async function lastGiving(db: Read, part: number, field: string): Promise<number | null> {
  const { id } = await db.one<{ id: number | null }>(
    sql`select max(id) as id from event where part_id = ${part} and fields ->> ${field} is not null`,
  )
  return id
}

export const writeCorrection = (
  db: Write,
  one: {
    readonly event: number
    readonly field: string
    readonly before: unknown
    readonly after: unknown
    readonly why: string
    readonly worker: number
    readonly position: string
    readonly at: string
  },
): Promise<number> =>
  db.run(sql`insert into correction (event_id, field, before, after, why, worker_id, position, at)
    values (${one.event}, ${one.field}, ${json(secretJson(one.before))}, ${json(secretJson(one.after))},
      ${secret(one.why)}, ${one.worker}, ${one.position}, ${one.at})`)
