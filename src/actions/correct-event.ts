/** Correction (korjaus): a text or another answer of a recorded event is put right; the original stays readable. Laki 703/2023, 22 §. */
import { z } from 'zod'
import { correctable } from '#casework/correction.ts'
import type { Form, Given, GivenFields } from '#casework/field.ts'
import { codesWith, unknownCodeIn } from '#casework/known-code.ts'
import { WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Duty } from '#model/duty.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import { codesBroughtIn } from '#register/code.ts'
import { deedRow } from '#register/deed.ts'
import { eventById, lastGiving, writeCorrection } from '#register/event.ts'
import { heldPart, setKept } from '#register/part.ts'
import type { Write } from '#register/register.ts'
import { action, no, type Refusal } from './action.ts'
import { IdInput, shapeOf } from './form-input.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const correctEvent = action({
  name: 'correct-event',
  kind: 'change',
  allow: PEOPLE_DUTIES,
  about: 'Corrects one answer of what was recorded; the original stays readable with who, when and why.',
  example: './varhain correct-event --event 1 --field what --value "…" --why "Väärä päivä" --as 1',
  input: z.strictObject({
    event: IdInput,
    field: z.string(),
    value: z.unknown(),
    why: z.string().trim().min(3).max(1000),
  }),
  run: ({ event: id, field, value, why }, call) => {
    const at = atWork(call)
    const { worker } = at
    if (worker === null) return Promise.resolve(no('no-worker', 'say who works (--as)'))
    return call.world.register.change(async (db) => {
      const event = await eventById(db, id)
      const part = event && (await heldPart(db, event.part, await reachIn(db, at)))
      if (!event || !part) return no('unknown-event', `there is no event ${id} here`, 'event')
      if (!mayTake(event.kind, at.duty)) return no('not-your-duty', `${event.kind} is not corrected by your duty`)
      const form = correctable(event.kind)
      if (!Object.hasOwn(form, field))
        return no('not-correctable', `"${field}" is not a text of this event that can be corrected`, 'field')
      const read = await readAnswer(db, { form, field, value, on: at.today })
      if (!read.ok) return read
      const after = read.value
      const before = event.corrected[field] ?? event.fields[field] ?? null
      await writeCorrection(db, {
        event: id,
        field,
        before,
        after,
        why,
        worker: worker.id,
        position: at.position,
        at: at.now,
      })
      const kind = PART_KINDS.find((one) => one === event.kind.split('.')[0]) as PartKind
      const isKept = (await lastGiving(db, event.part, field)) === id
      if (isKept) await setKept(db, kind, event.part, { [field]: after })
      await db.log(deedRow(deedOf(at, { action: 'correct-event', matter: event.matter, detail: { event: id, field } })))
      return done({ event: id, field, version: part.version + (isKept ? 1 : 0) })
    })
  },
})

/** Whoever may take a step may put right what it says. */
function mayTake(step: string, duty: Duty): boolean {
  const [name, event] = step.split('.')
  const kind = PART_KINDS.find((one) => one === name)
  return kind !== undefined && WORK[kind].path.some((row) => row.event === event && row.who.includes(duty))
}

interface Answer {
  readonly form: Form
  readonly field: string
  readonly value: unknown
  readonly on: Day
}

/** The new answer as the step would have taken it. */
async function readAnswer(db: Write, { form, field, value, on }: Answer): Promise<Outcome<Given, Refusal>> {
  const parsed = z.strictObject({ [field]: shapeOf(form)[field] ?? z.never() }).safeParse({ [field]: value })
  if (!parsed.success) return no('bad-input', `value: ${parsed.error.issues[0]?.message ?? 'not as expected'}`, 'value')
  const given = parsed.data as GivenFields
  if (unknownCodeIn(form, given, codesWith(await codesBroughtIn(db)), on) !== undefined)
    return no('unknown-code', `"${value}" is no code of its list`, 'value')
  return done(given[field] ?? null)
}
