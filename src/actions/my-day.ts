/** My day (oma päivä): what is due and why, what is new since yesterday, what the unit has that nobody holds. */
import { z } from 'zod'
import { addDays } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import type { About } from '#model/my-day.ts'
import { deedRow } from '#register/deed.ts'
import { emergenciesFor } from '#register/emergency.ts'
import { dueFor, freshFor, mattersOf, queueOf } from '#register/my-day.ts'
import { action, no } from './action.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

const MOST = 200

export const myDay = action({
  name: 'my-day',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'What is due for the worker who asks, what is new since yesterday, and what the unit has that nobody holds.',
  example: './varhain my-day --as 1 --json',
  input: z.object({}),
  run: (_, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'this is a worker’s page: say who works (--as)'))
    return call.world.register.look(async (db) => {
      const reach = await reachIn(db, at)
      const mine = [worker.id, ...reach.standsFor]
      const [dues, fresh, matters, queue] = [
        await dueFor(db, mine, MOST),
        await freshFor(db, mine, `${addDays(at.today, -1)}T00:00:00Z`, reach, 50),
        await mattersOf(db, mine, MOST),
        await queueOf(db, worker.unit, reach, 50),
      ]
      const emergencies = await emergenciesFor(db, mine, `${addDays(at.today, -30)}T00:00:00Z`)
      const people = childrenIn([...dues, ...fresh, ...matters, ...queue])
      await db.log(deedRow(deedOf(at, { action: 'my-day', people })))
      return done({ today: at.today, worker, standsFor: reach.standsFor, emergencies, dues, fresh, matters, queue })
    })
  },
})

/** Whom a list shows. */
export const childrenIn = (rows: readonly Pick<About, 'child'>[]): readonly number[] =>
  rows.flatMap(({ child }) => (child === null ? [] : [child]))
