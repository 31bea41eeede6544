/** A matter on one screen (asia yhdellä näytöllä): people, state, clocks, what happens in it and what was done, newest first. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { duesOf } from '#register/due.ts'
import { timeline } from '#register/event.ts'
import { pausesOf } from '#register/guarantee.ts'
import { householdsOf } from '#register/household.ts'
import { mattersAround } from '#register/matter.ts'
import { partOf, partsOfMatter } from '#register/part.ts'
import { personById, relativesOf } from '#register/person.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { proposalsWithin, shownPerson } from './shown-person.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const PAGE = 50

export const showMatter = action({
  name: 'show-matter',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'A matter on one screen: people, state, clocks, services, decisions, and what was done.',
  example: './varhain show-matter --id 1 --as 1 --json',
  input: z.object({ id: IdInput }),
  run: ({ id }, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const reach = await reachIn(db, at)
      const matter = await partOf(db, id, reach)
      if (matter?.kind !== 'matter') return no('unknown-matter', `there is no matter ${id} here`, 'id')
      const parts = await partsOfMatter(db, id)
      const kept = parts.find((one) => one.id === id)?.kept ?? {}
      const child = await personById(db, Number(kept.child))
      if (!child) throw new Error(`no child: matter ${id}`)
      const relatives = await relativesOf(db, child.id)
      await db.log(deedRow(deedOf(at, { action: 'show-matter', matter: id, person: child.id })))
      return done({
        today: at.today,
        matter: { ...matter, kept },
        child: shownPerson(child),
        relatives: relatives.map((one) => ({ ...one, person: shownPerson(one.person) })),
        around: await mattersAround(db, child.id, id, reach),
        households: await householdsOf(db, child.id),
        proposals: await proposalsWithin(db, child.id, reach),
        parts: parts.filter((one) => one.id !== id),
        dues: await duesOf(db, { matter: id }),
        pauses: await pausesOf(db, id),
        timeline: await timeline(db, { matter: id }, { limit: PAGE }),
      })
    })
  },
})
