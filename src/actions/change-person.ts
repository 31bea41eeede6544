/** Changes a person's details (muuta henkilön tietoja), on the version that was seen. */
import { z } from 'zod'
import { keysOfNames } from '#casework/name-key.ts'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { changePerson, personById } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { personShape, squeezedPhone } from './person-input.ts'
import { shownPerson } from './shown-person.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const changePersonAction = action({
  name: 'change-person',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Changes a person’s details, on the version that was seen.',
  example: './varhain change-person --id 1 --version 1 --family-name Virtanen --given-names Aino --as 1 --json',
  input: z.strictObject({ id: IdInput, version: z.coerce.number().int().positive(), ...personShape }),
  run: (given, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const kept = (await isPersonWithin(db, given.id, await reachIn(db, at)))
        ? await personById(db, given.id)
        : undefined
      if (!kept) return no('unknown-person', `there is no person ${given.id} here`, 'id')
      const person = { ...given, phone: squeezedPhone(given.phone) }
      if (!(await changePerson(db, person, keysOfNames(person.familyName, person.givenNames)))) {
        const { why } = no('changed-meanwhile', 'somebody changed this person meanwhile; nothing was saved')
        return { ok: false as const, why: { ...why, stands: { version: kept.version, fields: shownPerson(kept) } } }
      }
      await db.run(deedRow(deedOf(at, { action: 'change-person', person: given.id })))
      return done({ person: given.id, version: given.version + 1 })
    })
  },
})
