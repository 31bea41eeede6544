/** Relations between people (henkilösuhteet): begun and ended with their days; a sibling, spouse or near one goes both ways. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { MUTUAL_RELATIONS, RELATION_KINDS } from '#model/person.ts'
import { deedRow } from '#register/deed.ts'
import { answerSame, endRelation, proposeSame, relate } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import { action, no } from './action.ts'
import { DayInput, IdInput } from './form-input.ts'
import { isPersonKnown } from './step-references.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const relatePeople = action({
  name: 'relate-people',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Says that one person is another’s guardian, parent, sibling or other near one, from a day.',
  example: './varhain relate-people --person 1 --other 2 --kind guardian --since 2020-01-01 --as 1 --json',
  input: z.strictObject({ person: IdInput, other: IdInput, kind: z.enum(RELATION_KINDS), since: DayInput }),
  run: ({ person, other, kind, since }, call) => {
    const at = atWork(call)
    if (person === other) return Promise.resolve(no('same-person', 'nobody is in a relation to oneself', 'other'))
    return call.world.register.change(async (db) => {
      const reach = await reachIn(db, at)
      if (!(await isPersonWithin(db, person, reach)))
        return no('unknown-person', `there is no person ${person} here`, 'person')
      if (!(await isPersonKnown(db, other, reach)))
        return no('unknown-person', `there is no person ${other} here`, 'other')
      await relate(db, { person, other, kind, since })
      if (MUTUAL_RELATIONS.includes(kind)) await relate(db, { person: other, other: person, kind, since })
      await db.log(deedRow(deedOf(at, { action: 'relate-people', person, detail: { other, kind } })))
      return done({ person, other, kind })
    })
  },
})

export const endRelationAction = action({
  name: 'end-relation',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Ends a relation between two people on a day; it stays readable.',
  example: './varhain end-relation --person 1 --relation 1 --until 2026-01-01 --as 1 --json',
  input: z.strictObject({ person: IdInput, relation: IdInput, until: DayInput }),
  run: ({ person, relation, until }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      if (!(await isPersonWithin(db, person, await reachIn(db, at))))
        return no('unknown-person', `there is no person ${person} here`, 'person')
      if ((await endRelation(db, person, relation, until)) === 0)
        return no(
          'unknown-relation',
          `person ${person} has no open relation ${relation} that began by ${until}`,
          'relation',
        )
      await db.log(deedRow(deedOf(at, { action: 'end-relation', person, detail: { relation } })))
      return done({ relation, until })
    })
  },
})

export const answerSamePerson = action({
  name: 'answer-same-person',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Says whether two records are one person; the records stay, joined by what was said.',
  example: './varhain answer-same-person --one 1 --other 2 --state different --as 1 --json',
  input: z.strictObject({ one: IdInput, other: IdInput, state: z.enum(['same', 'different']) }),
  run: ({ one, other, state }, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    if (one === other) return Promise.resolve(no('same-record', 'these are one record', 'other'))
    return call.world.register.change(async (db) => {
      const reach = await reachIn(db, at)
      if (!(await isPersonWithin(db, one, reach))) return no('unknown-person', `there is no person ${one} here`, 'one')
      if (!(await isPersonWithin(db, other, reach)))
        return no('unknown-person', `there is no person ${other} here`, 'other')
      await proposeSame(db, one, other, 'said-by-worker')
      await answerSame(db, { one, other, state, worker: worker.id, at: at.now })
      await db.log(deedRow(deedOf(at, { action: 'answer-same-person', person: one, detail: { other, state } })))
      return done({ one, other, state })
    })
  },
})
