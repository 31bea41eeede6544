/** A unit's work (yksikön työ): the queue, what nobody holds, caseloads against the cap, absences, promises and the law's days. */
import { z } from 'zod'
import { answersForCounty } from '#casework/access.ts'
import { guaranteeRule } from '#casework/guarantee-clock.ts'
import { weekdaysAfter } from '#casework/workday.ts'
import { type Day, day, monthOf, yearOf } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { done } from '#kernel/outcome.ts'
import { CASELOAD_CAPS } from '#law/caseload-caps.ts'
import { deedRow } from '#register/deed.ts'
import { guarantees } from '#register/guarantee.ts'
import { queueOf } from '#register/my-day.ts'
import type { Read } from '#register/register.ts'
import { caseloads, earlyWork, promiseCounts, unheldMatters } from '#register/unit-view.ts'
import { absencesOf, units } from '#register/worker.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { childrenIn } from './my-day.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

const LAW_RULES = ['assessment-start', 'assessment-finish', 'decision-implementation'] as const
const NEAR = 2
const MOST = 100

export const showUnit = action({
  name: 'show-unit',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'A unit: its queue, what nobody holds, caseloads against the cap, absences, and how its promises are kept.',
  example: './varhain show-unit --as 1 --json',
  input: z.object({ unit: IdInput.optional() }),
  run: ({ unit: asked }, call) => {
    const at = atWork(call)
    const unit = asked ?? at.worker?.unit
    if (unit === undefined) return Promise.resolve(no('no-worker', 'say which unit (--unit) or who works (--as)'))
    return call.world.register.look(async (db) => {
      const all = await units(db)
      const found = all.find((one) => one.id === unit)
      if (!found) return no('unknown-unit', `there is no unit ${unit}`, 'unit')
      const reach = await reachIn(db, at)
      if (!reach.units.includes(unit)) return no('unknown-unit', `there is no unit ${unit}`, 'unit')
      if (!answersForCounty(reach.grants) && at.worker?.unit !== unit)
        return no('not-allowed', 'another unit’s work is not open to this duty', 'unit')
      const unheld = await unheldMatters(db, unit, reach, MOST)
      const queue = await queueOf(db, unit, reach, MOST)
      const people = childrenIn([...unheld, ...queue])
      await db.log(deedRow(deedOf(at, { action: 'show-unit', people, detail: { unit } })))
      return done({
        today: at.today,
        unit: found,
        units: all,
        cap: inForce(at.today, CASELOAD_CAPS),
        caseloads: await caseloads(db, unit, at.today),
        unheld,
        queue,
        absences: await absencesOf(db, unit, at.today),
        ...(await promisesOf(db, [unit], at.today)),
        early: await earlyWork(db, [unit]),
      })
    })
  },
})

/** The promises in force and the law's days, by the months of a year up to this one. */
export async function promisesOf(db: Read, units: readonly number[], today: Day) {
  const promises = await guarantees(db)
  const from = day(yearOf(today) - 1, monthOf(today), 1)
  const nearDay = weekdaysAfter(today, NEAR).at(-1) ?? today
  const rules = [...promises.map(({ id }) => guaranteeRule(id)), ...LAW_RULES]
  return { promises, kept: await promiseCounts(db, { units, from, until: today, today, nearDay }, rules) }
}
