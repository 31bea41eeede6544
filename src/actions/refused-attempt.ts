/**
 * Refused attempts (torjutut yritykset): whoever asked for what is not open to them stands in the log, in a transaction of its own.
 *
 * To the caller what is not there and what is beyond reach look the same; the log tells which it was.
 */
import { deedRow } from '#register/deed.ts'
import { isThere, type Sought } from '#register/log.ts'
import type { Call, Refusal } from './action.ts'
import { loggedAs } from './logged-actions.ts'
import { atWork, deedOf } from './worker-call.ts'

/** What is looked for behind each reason, by the field that named it. */
const SOUGHT: Readonly<Record<string, Sought>> = {
  'unknown-person': 'person',
  'unknown-matter': 'part',
  'unknown-part': 'part',
  'unknown-event': 'event',
  'unknown-attachment': 'attachment',
  'unknown-household': 'household',
}

const isRefusedAccess = ({ why }: Refusal): boolean => why === 'not-allowed' || why === 'not-your-duty' || why in SOUGHT

/** Those who have not signed in are nobody yet: they are kept out before anything of a person is asked. */
const isSomebody = ({ actor }: Call): boolean =>
  actor.worker !== undefined || !['viewer', 'reporter'].includes(actor.duty)

export async function logRefused(action: string, input: unknown, why: Refusal, call: Call): Promise<void> {
  if (loggedAs(action) === undefined || !isRefusedAccess(why) || !isSomebody(call)) return
  const sought = SOUGHT[why.why]
  const id = sought === undefined ? undefined : numberAt(input, why.where)
  await call.world.register.change(async (db) => {
    const found = sought === undefined || id === undefined ? {} : { id, isThere: await isThere(db, sought, id) }
    const about = sought === 'person' && id !== undefined ? { person: id } : {}
    const detail = { why: why.why, ...(why.where === undefined ? {} : { where: why.where }), ...found }
    await db.log(deedRow(deedOf(atWork(call), { action, log: 'refused', detail, ...about })))
  })
}

/** Only numbers go into the log, never what was written. */
function numberAt(input: unknown, where: string | undefined): number | undefined {
  const value =
    typeof input === 'object' && input !== null && where !== undefined ? Reflect.get(input, where) : undefined
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) ? number : undefined
}
