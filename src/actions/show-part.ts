/** A part by itself (yksittäinen osa): a contact or a consultation before it has a matter; whom it may be about; what tells the same. */

import { z } from 'zod'
import { keysOf, namesOf } from '#casework/name-key.ts'
import type { Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import type { FoundPerson } from '#model/found-person.ts'
import type { Part } from '#model/part.ts'
import { attachmentsOf } from '#register/attachment.ts'
import { sameFacts } from '#register/contact.ts'
import { deedRow } from '#register/deed.ts'
import { duesOf } from '#register/due.ts'
import { timeline } from '#register/event.ts'
import { mattersAround } from '#register/matter.ts'
import { keptOf, partOf, type Values } from '#register/part.ts'
import { personById } from '#register/person.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { searchPeople } from '#register/search.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { told } from './show-matter.ts'
import { shownPerson, withoutWhereabouts } from './shown-person.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const showPart = action({
  name: 'show-part',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'One part by itself, such as a contact: what was told, whom it may be about, what was done.',
  example: './varhain show-part --id 1 --as 1 --json',
  input: z.object({ id: IdInput }),
  run: ({ id }, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const reach = await reachIn(db, at)
      const part = await partOf(db, id, reach)
      if (!part) return no('unknown-part', `there is nothing with number ${id} here`, 'id')
      const kept = await keptOf(db, part.kind, id)
      const child = typeof kept.child === 'number' ? await personById(db, kept.child) : undefined
      await db.log(
        deedRow(
          deedOf(at, { action: 'show-part', matter: part.matter, person: child?.id ?? null, detail: { part: id } }),
        ),
      )
      return done({
        today: at.today,
        part: { ...part, kept: child ? withoutWhereabouts(kept, child) : kept },
        child: child ? await shownPerson(db, child) : null,
        candidates: await candidatesFor(db, part, kept, reach),
        sameFacts: part.kind === 'contact' ? await sameFacts(db, id, reach) : [],
        matters: child
          ? (await mattersAround(db, child.id, 0, reach)).filter(
              (one) => one.child === child.id && one.state !== 'closed',
            )
          : [],
        dues: await duesOf(db, { part: id }, reach),
        timeline: told(await timeline(db, { part: id }, { limit: 50 }, reach), child ?? { isProtected: false }),
        attachments: await attachmentsOf(db, id),
      })
    })
  },
})

/** People whom a contact may be about: the name as told, however spelt, and the same birth day or none told. */
async function candidatesFor(db: Read, part: Part, kept: Values, reach: Reach): Promise<readonly FoundPerson[]> {
  if (part.kind !== 'contact' || typeof kept.child === 'number') return []
  const names = namesOf(String(kept.childName ?? '')).map((exact) => ({ exact, keys: keysOf(exact) }))
  const birth = kept.childBirth as Day | null
  const found = await searchPeople(db, { by: 'names', names }, reach, 50)
  const near = found.filter((one) => birth === null || one.birth === null || one.birth === birth)
  return near.slice(0, 8)
}
