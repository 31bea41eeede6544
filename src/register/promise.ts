/** Promises one by one (lupaukset): the clocks of one rule that began in a month, by unit or in all. */
import type { Day } from '#kernel/day.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

export interface PromiseRow {
  readonly matter: number | null
  readonly from: Day
  readonly due: Day
  readonly met: Day | null
}

/** What was voided counts nowhere. */
export const promisesBegun = (
  db: Read,
  of: { readonly rule: string; readonly unit: number | null; readonly month: string; readonly until: Day },
): Promise<readonly PromiseRow[]> =>
  db.rows(sql`
    select matter_id as matter, from_day as "from", due_day as due, case when state = 'met' then met_day end as met
    from due where rule = ${of.rule} and state <> 'void' and from_day <= ${of.until}
      and to_char(from_day, 'YYYY-MM') = ${of.month}
      and ${of.unit === null ? sql`true` : sql`unit_id = ${of.unit}`}
    order by due_day, id`)
