/** Contacts (yhteydenotot): which may tell the same facts. */

import type { SameFacts } from '#model/matter-view.ts'
import { type Reach, within } from './reach.ts'
import type { Read } from './register.ts'
import { sql } from './sql.ts'

/** Other contacts about the same child within a month: they may tell the same facts, and count once (SHL 35.4 §). */
export const sameFacts = (db: Read, contact: number, reach: Reach): Promise<readonly SameFacts[]> =>
  db.rows(sql`
    select p.id as part, c.contact_kind as "contactKind", c.received_on as "receivedOn", c.reporter_name as "reporterName",
      p.state, c.replaces_notification as "replacesNotification", left(c.what, 200) as what
    from contact c join part p on p.id = c.id, contact asked
    where asked.id = ${contact} and c.id <> asked.id and c.received_on between asked.received_on - 31 and asked.received_on + 31
      and ((asked.child is not null and c.child = asked.child)
        or (lower(c.child_name) = lower(asked.child_name) and c.child_birth is not distinct from asked.child_birth))
      and (${within(reach)})
    order by c.received_on desc, c.id desc limit 20`)
