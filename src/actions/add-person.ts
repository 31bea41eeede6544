/** Adds a person (lisää henkilö): who may be the same as somebody known is proposed to a worker, never merged. */
import { z } from 'zod'
import { keysOf, keysOfNames, likeness, namesOf } from '#casework/name-key.ts'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { addPerson, type NewPerson, personOfCode, proposeSame } from '#register/person.ts'
import type { Reach } from '#register/reach.ts'
import type { Write } from '#register/register.ts'
import { searchPeople } from '#register/search.ts'
import { action, no } from './action.ts'
import { personShape, squeezedPhone } from './person-input.ts'
import { proposalsWithin } from './shown-person.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn, wholeReach } from './worker-call.ts'

export const addPersonAction = action({
  name: 'add-person',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Adds a person; proposes whom of those known already it may be.',
  example: './varhain add-person --family-name Virtanen --given-names Aino --birth 2018-05-04 --as 1 --json',
  input: z.strictObject(personShape),
  run: (given, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const county = await wholeReach(db, at) // whether somebody is known already is asked of all
      const person: NewPerson = { ...given, phone: squeezedPhone(given.phone), area: county.area }
      if (person.identityCode !== null) {
        const known = await personOfCode(db, person.identityCode, county.area)
        if (known !== undefined)
          return no('known-already', `the identity code belongs to person ${known}`, 'identityCode')
      }
      const id = await addPerson(db, person, keysOfNames(person.familyName, person.givenNames))
      await propose(db, id, person, county)
      await db.log(deedRow(deedOf(at, { action: 'add-person', person: id })))
      return done({ person: id, version: 1, proposals: await proposalsWithin(db, id, await reachIn(db, at)) })
    })
  },
})

const NEAR_ENOUGH = 0.5

/** Born on the same day and named nearly alike. */
async function propose(db: Write, id: number, person: NewPerson, county: Reach): Promise<void> {
  const names = namesOf(person.familyName).map((exact) => ({ exact, keys: keysOf(exact) }))
  const found = await searchPeople(db, { by: 'names', names }, county, 200)
  const alike = found.filter(
    (one) =>
      one.id !== id &&
      one.birth !== null &&
      one.birth === person.birth &&
      likeness(one.givenNames.split(' ')[0] ?? '', person.givenNames.split(' ')[0] ?? '') >= NEAR_ENOUGH,
  )
  for (const one of alike) await proposeSame(db, one.id, id, 'same-birth-alike-name')
}
