/**
 * Chains of the log (lokin ketjut): whether every lane still holds what was written into it, row by row.
 *
 * The text that a hash is of is made here anew, not by the database's own function, which whoever tampers could replace.
 */
import type { LogFault, LogHead } from '#model/log.ts'
import { hashOfTold } from './deed.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

export interface Lane {
  readonly id: number
  readonly length: number
  readonly last: string
  /** Number of the oldest row that is kept, and the hash of the one before it. */
  readonly first: number
  readonly before: string
}

export const lanesOf = (db: Read): Promise<readonly Lane[]> =>
  db.rows(sql`select id, length, last, first, before from lane order by id`)

/** How each lane stood at the newest destruction of old rows: where it began from then on, and its length. */
export interface LaneThen {
  readonly lane: number
  readonly first: number
  readonly before: string
  readonly length: number
}

export async function lanesThen(db: Read): Promise<readonly LaneThen[]> {
  const [newest] = await db.rows<{ lanes: readonly LaneThen[] }>(
    sql`select detail -> 'lanes' as lanes from deed where action = 'destroy-log' and log = 'use' order by id desc limit 1`,
  )
  return newest?.lanes ?? []
}

/** Lanes by the log itself: how often each was opened, and whatever rows name, such as of a lane whose own row is gone. */
export const lanesTold = (db: Read): Promise<readonly { readonly lane: number; readonly opened: number }[]> =>
  db.rows(sql`
    with recursive named as (
      (select lane from deed order by lane limit 1)
      union all select (select d.lane from deed d where d.lane > named.lane order by d.lane limit 1) from named
        where named.lane is not null),
    opened as (select (detail ->> 'lane')::integer as lane from deed where action = 'open-lane' and lane = 0),
    told as (select 0 as lane union select lane from named where lane is not null union select lane from opened)
    select t.lane, (select count(*)::int from opened o where o.lane = t.lane) as opened from told t order by 1`)

/** How far a chain was followed. */
export interface Followed {
  readonly number: number
  readonly hash: string
}

interface PageRow extends Followed {
  readonly skipped: number
  readonly isChanged: boolean
  readonly isTorn: boolean
  readonly isTold: boolean
}

export interface Page {
  readonly rows: number
  readonly followed: Followed
  readonly faults: readonly LogFault[]
}

/** The next numbers of a lane, at most so many; where there is none of them, from the next that there is. */
export async function followLane(db: Read, lane: number, from: Followed, most: number): Promise<Page | undefined> {
  const { next } = await db.one<{ next: number | null }>(
    sql`select min(number) as next from deed where lane = ${lane} and number > ${from.number}`,
  )
  if (next === null) return undefined
  const { rows, odd } = await db.one<{ rows: number; odd: readonly PageRow[] }>(sql`
    with page as (
      select d.id, d.number, d.hash, d.previous, d.told_hash is not null or d.told is not null as told,
        encode(sha256(convert_to((select jsonb_object_agg(key, value)::text
          from jsonb_each(to_jsonb(d) - 'hash' - 'told') where value <> 'null'), 'UTF8')), 'hex') as own,
        lag(d.number, 1, ${from.number}::bigint) over chain as before_number,
        lag(d.hash, 1, ${from.hash}::text) over chain as before_hash,
        row_number() over (order by d.number desc, d.id desc) as back
      from deed d where d.lane = ${lane} and d.number >= ${next} and d.number < ${next + most}
      window chain as (order by d.number, d.id)),
    judged as (
      select number, hash, id, number - before_number - 1 as skipped, hash is distinct from own as changed,
        previous is distinct from before_hash as torn, told, back from page)
    select (select count(*)::int from judged) as rows,
      coalesce((select jsonb_agg(jsonb_build_object('number', number, 'hash', hash, 'skipped', skipped, 'isChanged', changed,
        'isTorn', torn, 'isTold', told) order by number, id)
        from judged where skipped <> 0 or changed or torn or told or back = 1), '[]') as odd`)
  const last = odd.at(-1)
  if (!last) throw new Error(`page empty: ${lane}/${next}`)
  const untrue = await untrueOf(
    db,
    lane,
    odd.filter((row) => row.isTold && !row.isChanged).map((row) => row.number),
  )
  const faults = odd.flatMap((row) => faultsOf(lane, row, untrue))
  return { rows, followed: { number: last.number, hash: last.hash }, faults }
}

function faultsOf(lane: number, row: PageRow, untrue: ReadonlySet<number>): readonly LogFault[] {
  const { number, skipped } = row
  const missing = Array.from({ length: Math.min(Math.max(skipped, 0), MOST_MISSING) }, (_, k) => number - skipped + k)
  return [
    ...missing.map((one) => ({ lane, number: one, what: 'removed' as const })),
    ...(skipped < 0 ? [{ lane, number, what: 'inserted' as const }] : []),
    ...(row.isChanged || untrue.has(number) ? [{ lane, number, what: 'changed' as const }] : []),
    ...(row.isTorn && skipped === 0 && !row.isChanged ? [{ lane, number, what: 'torn' as const }] : []),
  ]
}

/** Of one gap, no more numbers than this are told. */
const MOST_MISSING = 1000

/** Rows whose sealed words are not those that their hash was made of. */
async function untrueOf(db: Read, lane: number, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const untrue = new Set<number>()
  for (const number of numbers) if (!(await isTrue(db, lane, number))) untrue.add(number)
  return untrue
}

async function isTrue(db: Read, lane: number, number: number): Promise<boolean> {
  try {
    const rows = await db.rows<{ told: string | null; hash: string | null }>(
      sql`select told, told_hash as hash from deed where lane = ${lane} and number = ${number}`,
    )
    return rows.every(({ told, hash }) => told !== null && hashOfTold(told) === hash)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('seal broken: ')) return false
    throw error
  }
}

/** Whether the lane ends where it was followed to, and holds nothing before its beginning. */
export async function faultsAtEnds(db: Read, lane: Lane, { number, hash }: Followed): Promise<readonly LogFault[]> {
  const early = await db.rows<{ number: number }>(
    sql`select number from deed where lane = ${lane.id} and number < ${lane.first} order by number limit ${MOST_MISSING}`,
  )
  const inserted = early.map((row) => ({ lane: lane.id, number: row.number, what: 'inserted' as const }))
  if (number < lane.length) return [...inserted, { lane: lane.id, number: number + 1, what: 'cut' }]
  if (number > lane.length) return [...inserted, { lane: lane.id, number: lane.length + 1, what: 'inserted' }]
  return hash === lane.last ? inserted : [...inserted, { lane: lane.id, number, what: 'head-changed' }]
}

/** What an earlier head tells of a lane as it is now. */
export async function faultsAgainst(db: Read, head: LogHead, lane: Lane | undefined): Promise<readonly LogFault[]> {
  const { number } = head
  const told = (what: LogFault['what']): readonly LogFault[] => [{ lane: head.lane, number, what }]
  if (!lane) return told('lane-missing')
  if (number > lane.length) return told('cut')
  if (number < lane.first - 1) return [] // destroyed since, when its time was over
  if (number === lane.first - 1) return lane.before === head.hash ? [] : told('rewritten')
  const rows = await db.rows<{ hash: string }>(
    sql`select hash from deed where lane = ${head.lane} and number = ${number}`,
  )
  return rows.length === 1 && rows[0]?.hash === head.hash ? [] : told('rewritten')
}
