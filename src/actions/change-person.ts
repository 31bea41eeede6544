/**
 * Changes a person's details (muuta henkilön tietoja), on the version that was seen. What is left out stays as it is: whoever
 * does not see a protected person's contact details does not wipe them out either.
 */
import { z } from 'zod'
import { answersForCounty } from '#casework/access.ts'
import { keysOfNames } from '#casework/name-key.ts'
import { done } from '#kernel/outcome.ts'
import type { Person } from '#model/person.ts'
import { deedRow } from '#register/deed.ts'
import { changePerson, personById, personOfCode } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import { action, no } from './action.ts'
import { CountInput, IdInput } from './form-input.ts'
import { personShape, squeezedPhone } from './person-input.ts'
import { shownPerson } from './shown-person.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const changePersonAction = action({
  name: 'change-person',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Changes a person’s details, on the version that was seen; what is left out stays as it is.',
  example: './varhain change-person --id 1 --version 1 --family-name Virtanen --as 1 --json',
  input: z.strictObject({ id: IdInput, version: CountInput, ...z.object(personShape).partial().shape }),
  run: ({ id, version, ...details }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const reach = await reachIn(db, at)
      const kept = (await isPersonWithin(db, id, reach)) ? await personById(db, id) : undefined
      if (!kept) return no('unknown-person', `there is no person ${id} here`, 'id')
      const person = { ...kept, ...told(details), version }
      if (kept.isProtected && !person.isProtected && !answersForCounty(reach.grants))
        return no('not-allowed', 'a non-disclosure order is ended by whoever answers for the area', 'isProtected')
      const other = person.identityCode === null ? undefined : await personOfCode(db, person.identityCode, reach.area)
      if (other !== undefined && other !== id)
        return no('known-already', 'the identity code belongs to somebody else', 'identityCode')
      if (!(await changePerson(db, person, keysOfNames(person.familyName, person.givenNames)))) {
        const { why } = no('changed-meanwhile', 'somebody changed this person meanwhile; nothing was saved')
        return {
          ok: false as const,
          why: { ...why, stands: { version: kept.version, fields: await shownPerson(db, kept) } },
        }
      }
      await db.log(deedRow(deedOf(at, { action: 'change-person', person: id })))
      return done({ person: id, version: version + 1 })
    })
  },
})

type Details = { readonly [K in keyof Omit<Person, 'id' | 'version'>]?: Person[K] | undefined }

function told({ phone, ...rest }: Details): Partial<Person> {
  const given = { ...rest, ...(phone !== undefined && { phone: squeezedPhone(phone) }) }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
