/** Parts (osat): a matter and whatever happens in it, kept in one table for all and one for each kind. */

import type { Day } from '#kernel/day.ts'
import type { Grant } from '#model/access.ts'
import type { DataClass } from '#model/data-class.ts'
import type { ServiceTask } from '#model/matter.ts'
import type { Part, PartWithKept } from '#model/part.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import { knownWithin, type Reach, within } from './reach.ts'
import type { Read, Write } from './register.ts'
import { KEY_COLUMNS, sealedRow } from './sealed-columns.ts'
import { joined, json, name, type Query, sql, toBeMade } from './sql.ts'

export type Values = Readonly<Record<string, unknown>>

export const PART_COLUMNS = sql`
  p.id, p.kind, p.matter_id as matter, p.unit_id as unit, p.worker_id as worker, p.state, p.version,
  p.opened_on as "openedOn", p.closed_on as "closedOn", p.task, p.data_class as "dataClass"`

/** A part that is within reach; nothing where it is not, or is not at all. */
export const partOf = (db: Read, id: number, reach: Reach): Promise<Part | undefined> =>
  db.maybe<Part>(sql`select ${PART_COLUMNS} from part p where p.id = ${id} and (${within(reach)})`)

/** A part of which it may be known that it is. */
export const knownPart = (db: Read, id: number, reach: Reach): Promise<Part | undefined> =>
  db.maybe<Part>(sql`select ${PART_COLUMNS} from part p where p.id = ${id} and (${knownWithin(reach)})`)

/** A part held until the transaction ends, so that two changes of it come one after the other. */
export const heldPart = (
  db: Write,
  id: number,
  reach: Reach,
  level: Grant['level'] = 'content',
): Promise<Part | undefined> =>
  db.maybe<Part>(sql`select ${PART_COLUMNS} from part p
    where p.id = ${id} and (${level === 'base' ? knownWithin(reach) : within(reach)}) for update of p`)

/** A part for those whose right is not to its content: it is there. */
export const anyPart = (db: Read, id: number): Promise<Part | undefined> =>
  db.maybe<Part>(sql`select ${PART_COLUMNS} from part p where p.id = ${id}`)

/** A part whose own parts somebody works on, held likewise. */
export const anyHeldPart = (db: Write, id: number): Promise<Part | undefined> =>
  db.maybe<Part>(sql`select ${PART_COLUMNS} from part p where p.id = ${id} for update of p`)

/** Class of a part, for what arises in it. */
export const classOf = (db: Read, id: number): Promise<{ task: ServiceTask; dataClass: DataClass }> =>
  db.one(sql`select task, data_class as "dataClass" from part where id = ${id}`)

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const inCamel = (row: Values): Values =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => column !== 'id' && !KEY_COLUMNS.includes(column))
      .map(([column, value]) => [camel(column), value]),
  )

/** What is kept of a part by its kind, with the names of the fields. */
export async function keptOf(db: Read, kind: PartKind, id: number): Promise<Values> {
  const { kept } = await db.one<{ kept: Values }>(
    sql`select to_jsonb(k) as kept from ${name(kind)} k where k.id = ${id}`,
  )
  return inCamel(kept)
}

/** Every part of a matter that is within reach, with what is kept of it, in one question. */
export async function partsOfMatter(db: Read, matter: number, reach: Reach): Promise<readonly PartWithKept[]> {
  const kinds = PART_KINDS.map(
    (kind) => sql`select k.id, to_jsonb(k) as kept from ${name(kind)} k
      where k.id in (select id from part where matter_id = ${matter} and kind = ${kind})`,
  )
  const rows = await db.rows<PartWithKept>(sql`
    select ${PART_COLUMNS}, all_kept.kept from part p join (${joined(kinds, ' union all ')}) all_kept on all_kept.id = p.id
    where p.matter_id = ${matter} and (${within(reach)}) order by p.opened_on desc, p.id desc`)
  return rows.map((row) => ({ ...row, kept: inCamel(row.kept) }))
}

/** What runs in a matter, but a ban, which holds nothing up: kind, state, and the kind of client relationship where it is one. */
export const runningIn = (
  db: Read,
  matter: number,
): Promise<readonly { kind: PartKind; state: string; id: number; relationshipKind: string | null }[]> =>
  db.rows(sql`
    select p.id, p.kind, p.state, r.relationship_kind as "relationshipKind"
    from part p left join relationship r on r.id = p.id
    where p.matter_id = ${matter} and p.closed_on is null and p.kind not in ('matter', 'ban')`)

export interface NewPart {
  readonly kind: PartKind
  readonly matter: number | null
  readonly unit: number
  readonly worker: number | null
  readonly state: string
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly task: ServiceTask
  readonly dataClass: DataClass
  readonly keeps: Values
}

/** A list is JSON, sealed or not. */
function bound(value: unknown): Query {
  const isJson = typeof value === 'object' && value !== null && [undefined, 'whole'].includes(toBeMade(value)?.made)
  return isJson ? json(value) : sql`${value}`
}

/** Columns with what is written into them: what is told, sealed where it is to be. */
function told(kind: PartKind, keeps: Values): readonly (readonly [string, unknown])[] {
  const given = Object.entries(keeps).filter(([, value]) => value !== undefined)
  return Object.entries(sealedRow(kind, Object.fromEntries(given.map(([field, value]) => [snake(field), value]))))
}

/** Gives the id. A matter's matter is itself. */
export async function insertPart(db: Write, one: NewPart): Promise<number> {
  const { id } = await db.one<{ id: number }>(sql`
    insert into part (kind, matter_id, unit_id, worker_id, state, opened_on, closed_on, task, data_class)
    values (${one.kind}, ${one.matter}, ${one.unit}, ${one.worker}, ${one.state}, ${one.openedOn}, ${one.closedOn}, ${one.task},
      ${one.dataClass})
    returning id`)
  if (one.kind === 'matter') await db.run(sql`update part set matter_id = id where id = ${id}`)
  const columns = told(one.kind, one.keeps)
  const names = joined([sql`id`, ...columns.map(([column]) => name(column))], ', ')
  const values = joined([sql`${id}`, ...columns.map(([, value]) => bound(value))], ', ')
  await db.run(sql`insert into ${name(one.kind)} (${names}) values (${values})`)
  return id
}

export interface PartChange {
  readonly id: number
  readonly kind: PartKind
  /** The version that was seen; the change is made only on that one. */
  readonly version: number
  readonly state: string
  readonly closedOn: Day | null
  readonly worker: number | null
  readonly unit: number
  readonly matter: number | null
  readonly keeps: Values
}

/** False where somebody changed it meanwhile: then nothing was changed. */
export async function updatePart(db: Write, one: PartChange): Promise<boolean> {
  const touched = await db.run(sql`
    update part set state = ${one.state}, closed_on = ${one.closedOn}, worker_id = ${one.worker}, unit_id = ${one.unit},
      matter_id = ${one.matter}, version = version + 1
    where id = ${one.id} and version = ${one.version}`)
  if (touched === 0) return false
  await keep(db, one.kind, one.id, one.keeps)
  return true
}

async function keep(db: Write, kind: PartKind, id: number, keeps: Values): Promise<void> {
  const columns = told(kind, keeps).map(([column, value]) => sql`${name(column)} = ${bound(value)}`)
  if (columns.length > 0) await db.run(sql`update ${name(kind)} set ${joined(columns, ', ')} where id = ${id}`)
}

/** Puts what is kept right, as a corrected event has it; whoever wrote on the version before is told. */
export async function setKept(db: Write, kind: PartKind, id: number, keeps: Values): Promise<void> {
  await keep(db, kind, id, keeps)
  await db.run(sql`update part set version = version + 1 where id = ${id}`)
}

/** A matter is moved by its parts: its state changes, and nobody's text with it. */
export const moveState = (db: Write, id: number, state: string): Promise<number> =>
  db.run(sql`update part set state = ${state} where id = ${id}`)

export async function stateOf(db: Read, id: number): Promise<string> {
  const { state } = await db.one<{ state: string }>(sql`select state from part where id = ${id}`)
  return state
}

/** Puts a contact and all that was written of it into a matter. */
export async function putIntoMatter(db: Write, part: number, matter: number): Promise<void> {
  for (const table of ['event', 'due']) {
    await db.run(sql`update ${name(table)} set matter_id = ${matter} where part_id = ${part}`)
  }
}

/** Gives a worker's open parts of a matter, and their clocks, to another. */
export async function handOver(
  db: Write,
  given: { readonly matter: number; readonly from: number | null; readonly to: number | null; readonly unit: number },
): Promise<void> {
  const held = given.from === null ? sql`worker_id is null` : sql`(worker_id is null or worker_id = ${given.from})`
  await db.run(sql`update part set worker_id = ${given.to}, unit_id = ${given.unit}
    where matter_id = ${given.matter} and closed_on is null and id <> ${given.matter} and ${held}`)
  await db.run(sql`update due set worker_id = p.worker_id, unit_id = p.unit_id from part p
    where p.id = due.part_id and due.matter_id = ${given.matter} and due.state = 'open'`)
}

/**
 * The open matter of a child, the newest where there are several. The child is held until the transaction ends, so that two
 * contacts about it at once open one matter.
 */
export async function openMatterOf(db: Write, child: number): Promise<{ id: number } | undefined> {
  await db.run(sql`select from person where id = ${child} for update`)
  return db.maybe(sql`select p.id from part p join matter m on m.id = p.id
    where m.child = ${child} and p.closed_on is null order by p.id desc limit 1`)
}
