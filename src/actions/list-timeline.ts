/** More of a timeline (aikajana): what was done in a matter before what is shown. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { timeline } from '#register/event.ts'
import { keptOf, partOf } from '#register/part.ts'
import { personById } from '#register/person.ts'
import { action, no } from './action.ts'
import { DayInput, IdInput } from './form-input.ts'
import { PAGE, told } from './show-matter.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const listTimeline = action({
  name: 'list-timeline',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'What was done in a matter before a given event, newest first.',
  example: './varhain list-timeline --matter 1 --as 1 --json',
  input: z.object({ matter: IdInput, on: DayInput.optional(), before: IdInput.optional() }),
  run: ({ matter, on, before }, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const reach = await reachIn(db, at)
      const found = await partOf(db, matter, reach)
      if (found?.kind !== 'matter') return no('unknown-matter', `there is no matter ${matter} here`, 'matter')
      await db.log(deedRow(deedOf(at, { action: 'list-timeline', matter })))
      const from = on !== undefined && before !== undefined ? { before: { on, id: before } } : {}
      const { child } = await keptOf(db, 'matter', matter)
      const person = await personById(db, Number(child))
      const events = await timeline(db, { matter }, { limit: PAGE, ...from }, reach)
      return done({ events: told(events, person ?? { isProtected: true }) })
    })
  },
})
