/** Due days (määräpäivät): what is to be done by when, started, met and voided by steps. */

import type { Day } from '#kernel/day.ts'
import type { DueRow } from '#model/due.ts'
import { type Reach, within } from './reach.ts'
import type { Read, Write } from './register.ts'
import { sql } from './sql.ts'

export interface NewDue {
  readonly part: number
  readonly matter: number | null
  readonly unit: number
  readonly worker: number | null
  readonly rule: string
  readonly basis: string
  readonly from: Day
  readonly due: Day
}

export const startDue = (db: Write, one: NewDue): Promise<number> =>
  db.run(sql`insert into due (part_id, matter_id, unit_id, worker_id, rule, basis, from_day, due_day)
    values (${one.part}, ${one.matter}, ${one.unit}, ${one.worker}, ${one.rule}, ${one.basis}, ${one.from}, ${one.due})`)

/** Ends the open clocks of a rule, of a part or of the whole matter: `met` or `void`, on a day. */
export const stopDue = (
  db: Write,
  stop: {
    readonly rule: string
    readonly state: 'met' | 'void'
    readonly on: Day
    readonly part: number
    readonly matter: number | null
    readonly within: 'part' | 'matter'
  },
): Promise<number> =>
  db.run(sql`update due set state = ${stop.state}, met_day = ${stop.on}
    where state = 'open' and rule = ${stop.rule}
      and ${stop.within === 'matter' && stop.matter !== null ? sql`(matter_id = ${stop.matter} or part_id = ${stop.part})` : sql`part_id = ${stop.part}`}`)

/** Ends whatever still runs of a part that is over, but for the rules that outlive it. */
export const voidDues = (db: Write, part: number, on: Day, outliving: readonly string[]): Promise<number> =>
  db.run(sql`update due set state = 'void', met_day = ${on}
    where state = 'open' and part_id = ${part} and rule <> all(${[...outliving]})`)

export const voidDuesOfMatter = (db: Write, matter: number, on: Day): Promise<number> =>
  db.run(sql`update due set state = 'void', met_day = ${on} where state = 'open' and matter_id = ${matter}`)

/** The open clocks of a part are held by whoever holds the part. */
export const holdDues = (db: Write, part: number, worker: number | null, unit: number): Promise<number> =>
  db.run(sql`update due set worker_id = ${worker}, unit_id = ${unit} where state = 'open' and part_id = ${part}`)

/** Of a matter, or of a part without one; open ones first, by what is due. */
export const duesOf = (
  db: Read,
  of: { readonly matter: number } | { readonly part: number },
  reach: Reach,
): Promise<readonly DueRow[]> =>
  db.rows(sql`
    select d.id, d.part_id as part, d.rule, d.basis, d.from_day as "from", d.due_day as due, d.state, d.met_day as met
    from due d join part p on p.id = d.part_id
    where ${'matter' in of ? sql`d.matter_id = ${of.matter}` : sql`d.part_id = ${of.part}`} and d.state <> 'void'
      and (${within(reach)})
    order by d.state = 'open' desc, d.due_day, d.id`)

/** Open promises of a matter, to be counted anew when their clock stops or goes on. */
export const openPromises = (db: Read, matter: number): Promise<readonly { id: number; rule: string; from: Day }[]> =>
  db.rows(sql`select id, rule, from_day as "from" from due
    where matter_id = ${matter} and state = 'open' and rule like 'guarantee-%'`)

export const moveDue = (db: Write, id: number, due: Day): Promise<number> =>
  db.run(sql`update due set due_day = ${due} where id = ${id}`)
