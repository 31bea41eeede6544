/** The organisation (organisaatio): units, workers, absences with their substitutes. */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES } from '#model/duty.ts'
import { UNIT_KINDS } from '#model/unit.ts'
import { deedRow } from '#register/deed.ts'
import { addAbsence, addUnit, addWorker, units, workerById } from '#register/worker.ts'
import { action, no } from './action.ts'
import { DayInput, IdInput } from './form-input.ts'
import { atWork, deedOf } from './worker-call.ts'

const word = z.string().trim().min(1).max(200)

export const addUnitAction = action({
  name: 'add-unit',
  kind: 'change',
  allow: ['administrator'],
  about: 'Adds a unit of the county.',
  example:
    './varhain add-unit --name-fi Palveluohjaus --name-sv Servicehandledning --name-en Guidance --kind guidance --area esimerkkila --as 1',
  input: z.strictObject({ nameFi: word, nameSv: word, nameEn: word, kind: z.enum(UNIT_KINDS), area: word }),
  run: ({ nameFi, nameSv, nameEn, kind, area }, call) => {
    const at = atWork(call)
    if (!call.world.areas.some((one) => one.id === area))
      return Promise.resolve(no('unknown-area', `there is no area "${area}": see list-areas`, 'area'))
    return call.world.register.change(async (db) => {
      const unit = await addUnit(db, { name: { fi: nameFi, sv: nameSv, en: nameEn }, kind, area })
      await db.log(deedRow(deedOf(at, { action: 'add-unit', detail: { unit } })))
      return done({ unit })
    })
  },
})

export const addWorkerAction = action({
  name: 'add-worker',
  kind: 'change',
  allow: ['administrator'],
  about: 'Adds a worker with a duty in a unit.',
  example:
    './varhain add-worker --name "Maija Malli" --position sosiaalityöntekijä --duty social-worker --unit 1 --as 1',
  input: z.strictObject({ name: word, position: word, duty: z.enum(EMPLOYED_DUTIES), unit: IdInput }),
  run: (given, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      if (!(await units(db)).some(({ id }) => id === given.unit))
        return no('unknown-unit', `there is no unit ${given.unit}`, 'unit')
      const worker = await addWorker(db, given)
      await db.log(deedRow(deedOf(at, { action: 'add-worker', detail: { worker } })))
      return done({ worker })
    })
  },
})

export const addAbsenceAction = action({
  name: 'add-absence',
  kind: 'change',
  allow: ['service-manager', 'leading-social-worker', 'administrator'],
  about: 'Says that a worker is away and who stands in: the substitute sees the work for as long as it lasts.',
  example: './varhain add-absence --worker 2 --substitute 3 --from 2026-12-01 --until 2026-12-14 --as 1',
  input: z.strictObject({ worker: IdInput, substitute: IdInput, from: DayInput, until: DayInput }),
  run: (given, call) => {
    const at = atWork(call)
    if (given.until < given.from) return Promise.resolve(no('ends-before-it-begins', 'until is before from', 'until'))
    if (given.worker === given.substitute)
      return Promise.resolve(no('same-worker', 'nobody stands in for oneself', 'substitute'))
    return call.world.register.change(async (db) => {
      for (const field of ['worker', 'substitute'] as const) {
        if (!(await workerById(db, given[field], given.from)))
          return no('unknown-worker', `there is no worker ${given[field]}`, field)
      }
      if (!(await addAbsence(db, given)))
        return no('away-already', 'the worker is away on some of these days already', 'from')
      await db.log(deedRow(deedOf(at, { action: 'add-absence', detail: given })))
      return done(given)
    })
  },
})
