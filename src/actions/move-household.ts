/** Households (taloudet): somebody moves into one or out of it on a day; both stay readable. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { joinHousehold, leaveHousehold, livingIn } from '#register/household.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { action, no } from './action.ts'
import { DayInput, IdInput } from './form-input.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const joinHouseholdAction = action({
  name: 'join-household',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Says that a person lives in a household from a day; a new household where none is named.',
  example: './varhain join-household --person 1 --household 1 --since 2026-01-01 --as 1 --json',
  input: z.strictObject({ person: IdInput, household: IdInput.optional(), since: DayInput }),
  run: ({ person, household, since }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const reach = await reachIn(db, at)
      if (!(await isPersonWithin(db, person, reach)))
        return no('unknown-person', `there is no person ${person} here`, 'person')
      if (household !== undefined && !(await isHouseholdWithin(db, household, reach)))
        return no('unknown-household', `there is no household ${household}`, 'household')
      const joined = await joinHousehold(db, { person, household: household ?? null, since })
      await db.log(deedRow(deedOf(at, { action: 'join-household', person, detail: { household: joined } })))
      return done({ person, household: joined })
    })
  },
})

/** Whoever says that somebody lives in a household comes to see who else does: one of them must be within reach already. */
async function isHouseholdWithin(db: Read, household: number, reach: Reach): Promise<boolean> {
  for (const person of await livingIn(db, household)) if (await isPersonWithin(db, person, reach)) return true
  return false
}

export const leaveHouseholdAction = action({
  name: 'leave-household',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Says that a person lives in a household no more from a day.',
  example: './varhain leave-household --person 1 --household 1 --until 2026-06-30 --as 1 --json',
  input: z.strictObject({ person: IdInput, household: IdInput, until: DayInput }),
  run: ({ person, household, until }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      if (!(await isPersonWithin(db, person, await reachIn(db, at))))
        return no('unknown-person', `there is no person ${person} here`, 'person')
      if ((await leaveHousehold(db, household, person, until)) === 0)
        return no(
          'unknown-household',
          `person ${person} does not live in household ${household} on ${until}`,
          'household',
        )
      await db.log(deedRow(deedOf(at, { action: 'leave-household', person, detail: { household } })))
      return done({ person, household, until })
    })
  },
})
