/** Guarantees (palvelutakuut): a county's promises set and ended; never looser than the statute. */
import { z } from 'zod'
import { looserThanStatute } from '#casework/guarantee-clock.ts'
import { stepName, WORK } from '#casework/work.ts'
import { done } from '#kernel/outcome.ts'
import { PART_KINDS } from '#model/part.ts'
import { deedRow } from '#register/deed.ts'
import { addGuarantee, endGuarantee, guarantees } from '#register/guarantee.ts'
import { action, no } from './action.ts'
import { CountInput, DayInput, IdInput } from './form-input.ts'
import { promisesOf } from './show-unit.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

const STEP_NAMES = PART_KINDS.flatMap((kind) => Object.keys(WORK[kind].steps).map((event) => stepName(kind, event)))
const word = z.string().trim().min(1).max(200)
const StepName = z
  .string()
  .refine((name) => STEP_NAMES.includes(name), 'is not a step: give for example contact.record')
const count = z.coerce.number().int().min(0).max(1000)

export const addGuaranteeAction = action({
  name: 'add-guarantee',
  kind: 'change',
  allow: ['service-manager', 'leading-social-worker'],
  about: 'Sets a promise of the county: from which step to which, in how many weekdays or days, by which decision.',
  example:
    './varhain add-guarantee --name-fi Takuu --name-sv Garanti --name-en Guarantee --from-event contact.record --to-event assessment.start --weekdays 5 --decision "Aluehallitus 1.6.2026 § 12" --from 2026-06-01 --as 1',
  input: z.strictObject({
    nameFi: word,
    nameSv: word,
    nameEn: word,
    fromEvent: StepName,
    toEvent: StepName,
    weekdays: count.optional(),
    days: count.optional(),
    pauseReasons: z.array(word).default([]),
    decision: word,
    from: DayInput,
  }),
  run: (given, call) => {
    const { weekdays, days, nameFi, nameSv, nameEn, ...rest } = given
    if ((weekdays === undefined) === (days === undefined))
      return Promise.resolve(no('one-length', 'give either weekdays or days', 'weekdays'))
    const span = weekdays === undefined ? { days: days ?? 0 } : { weekdays }
    const looser = looserThanStatute({ ...rest, span }, given.from)
    if (looser) {
      const told = `from ${looser.start} it would end ${looser.promised}, the law wants ${looser.statutory} (${looser.rule})`
      return Promise.resolve(no('looser-than-statute', told, weekdays === undefined ? 'days' : 'weekdays'))
    }
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const name = { fi: nameFi, sv: nameSv, en: nameEn }
      const id = await addGuarantee(db, { ...rest, name, span, until: null })
      await db.log(deedRow(deedOf(at, { action: 'add-guarantee', detail: { guarantee: id } })))
      return done({ guarantee: id, version: 1 })
    })
  },
})

export const endGuaranteeAction = action({
  name: 'end-guarantee',
  kind: 'change',
  allow: ['service-manager', 'leading-social-worker'],
  about: 'Ends a promise on a day; what began under it is still measured by it.',
  example: './varhain end-guarantee --id 1 --version 1 --until 2026-12-31 --as 1',
  input: z.strictObject({ id: IdInput, version: CountInput, until: DayInput }),
  run: ({ id, version, until }, call) => {
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const found = (await guarantees(db)).find((one) => one.id === id)
      if (!found) return no('unknown-guarantee', `there is no guarantee ${id}`, 'id')
      if (found.until !== null) return no('ended-already', `it ended on ${found.until}`, 'id')
      if (until < found.from) return no('ends-before-it-begins', `it began on ${found.from}`, 'until')
      if (!(await endGuarantee(db, id, until, version)))
        return no('changed-meanwhile', 'somebody changed this promise meanwhile; nothing was saved')
      await db.log(deedRow(deedOf(at, { action: 'end-guarantee', detail: { guarantee: id } })))
      return done({ guarantee: id, until })
    })
  },
})

export const showGuarantee = action({
  name: 'show-guarantee',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'The promises, and how they and the law’s days were kept, by unit and month.',
  example: './varhain show-guarantee --as 1 --json',
  input: z.object({ unit: IdInput.optional() }),
  run: ({ unit }, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      await db.log(deedRow(deedOf(at, { action: 'show-guarantee' })))
      const { units } = await reachIn(db, at)
      const asked = units.filter((one) => unit === undefined || one === unit)
      return done({ today: at.today, ...(await promisesOf(db, asked, at.today)) })
    })
  },
})
