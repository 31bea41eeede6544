/** Contacts (yhteydenotot): which may tell the same facts. */

import type { SameFacts } from '#model/matter-view.ts'
import { type Reach, within } from './reach.ts'
import type { Read } from './register.ts'
import { soughtAs } from './sealed-columns.ts'
import { keysFor, sql } from './sql.ts'

/** So much of what was told is shown of each. */
const SHOWN = 200

/** Other contacts about the same child within a month: they may tell the same facts, and count once (SHL 35.4 §). */
export async function sameFacts(db: Read, contact: number, reach: Reach): Promise<readonly SameFacts[]> {
  const asked = await db.maybe<{ name: string }>(sql`select child_name as name from contact where id = ${contact}`)
  if (!asked) return []
  const keys = keysFor('child-name', [soughtAs('child-name', asked.name)])
  const found = await db.rows<SameFacts>(sql`
    select p.id as part, c.contact_kind as "contactKind", c.received_on as "receivedOn", c.reporter_name as "reporterName",
      p.state, c.replaces_notification as "replacesNotification", c.what
    from contact c join part p on p.id = c.id, contact asked
    where asked.id = ${contact} and c.id <> asked.id and c.received_on between asked.received_on - 31 and asked.received_on + 31
      and ((asked.child is not null and c.child = asked.child)
        or (c.child_name_key = any(${keys}) and c.child_birth is not distinct from asked.child_birth))
      and (${within(reach)})
    order by c.received_on desc, c.id desc limit 20`)
  return found.map((one) => ({ ...one, what: beginningOf(one.what, SHOWN) }))
}

/** The first letters of a text that is opened only here. */
export const beginningOf = (text: string, letters: number): string =>
  [...text.slice(0, 2 * letters)].slice(0, letters).join('')
