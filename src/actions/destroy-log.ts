/** Destroys the oldest rows of the log (vanhojen lokitietojen hävitys): twelve years after they were written. Laki 703/2023, annex. */
import { z } from 'zod'
import { retentionOn } from '#casework/retention.ts'
import { addMonths, type Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import type { ExpiredLog } from '#model/retention.ts'
import { deedRow } from '#register/deed.ts'
import { countOld, destroyOld, type OldRows, oldRows } from '#register/old-log.ts'
import type { Read } from '#register/register.ts'
import { action, no } from './action.ts'
import { CountInput } from './form-input.ts'
import { atWork, deedOf } from './worker-call.ts'

async function oldOn(db: Read, on: Day): Promise<ExpiredLog & { readonly lanes: readonly OldRows[] }> {
  const rule = retentionOn(on).find((one) => one.of === 'log')
  if (!rule) throw new Error('no rule: log')
  const before = addMonths(on, -12 * rule.years)
  const lanes = await oldRows(db, before, on)
  return { years: rule.years, basis: rule.basis, before, rows: countOld(lanes), lanes }
}

/** What the dry run tells of it. */
export async function expiredLog(db: Read, on: Day): Promise<ExpiredLog> {
  const { lanes: _, ...told } = await oldOn(db, on)
  return told
}

export const destroyLog = action({
  name: 'destroy-log',
  kind: 'change',
  allow: ['privacy-officer'],
  about:
    'Destroys the rows of the log that list-expired counts: give their number. The chains are proved from there on.',
  example: './varhain destroy-log --rows 1200 --as privacy-officer',
  input: z.strictObject({ rows: CountInput }),
  run: ({ rows }, call) => {
    const at = atWork(call)
    return call.world.register.maintain(async (db) => {
      const old = await oldOn(db, at.today)
      if (old.rows !== rows)
        return no('changed-meanwhile', `there are ${old.rows} such rows now: list them again (list-expired)`, 'rows')
      const lanes = await destroyOld(db, old.lanes)
      const detail = { rows, before: old.before, lanes }
      await db.log(deedRow(deedOf(at, { action: 'destroy-log', purpose: 'retention', detail })))
      return done({ destroyed: rows, before: old.before })
    })
  },
})
