/** Clocks of a step (vaiheen kellot): met and voided first, then started; the county's own promises beside those of law. */
import type { Change } from '#casework/decide-step.ts'
import { guaranteeDue, guaranteeRule } from '#casework/guarantee-clock.ts'
import { stepName } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { holdDues, moveDue, openPromises, startDue, stopDue, voidDues } from '#register/due.ts'
import { guarantees, pausesOf } from '#register/guarantee.ts'
import type { Write } from '#register/register.ts'

export interface ClockPlace {
  readonly part: number
  readonly matter: number | null
  readonly unit: number
  readonly worker: number | null
}

export async function recordClocks(db: Write, change: Change, place: ClockPlace): Promise<void> {
  const { part, matter } = place
  for (const { rule, within } of change.meets) {
    await stopDue(db, { rule, within, state: 'met', on: change.on, part, matter })
  }
  for (const { rule, within } of change.voids) {
    await stopDue(db, { rule, within, state: 'void', on: change.on, part, matter })
  }
  await recordPromises(db, change, place)
  if (change.isOver) await voidLawClocks(db, change, place)
  else await holdDues(db, part, place.worker, place.unit)
  for (const clock of change.starts) await startDue(db, { ...place, ...clock })
}

/** Promises in force on the day: those that this step fulfils are met, those that it begins are started. */
async function recordPromises(db: Write, change: Change, place: ClockPlace): Promise<void> {
  const name = stepName(change.kind, change.event)
  const touched = (await guarantees(db)).filter(({ fromEvent, toEvent }) => fromEvent === name || toEvent === name)
  for (const promise of touched) {
    const rule = guaranteeRule(promise.id)
    if (promise.toEvent === name) {
      await stopDue(db, { rule, within: 'matter', state: 'met', on: change.on, part: place.part, matter: place.matter })
    }
    const isInForce = promise.from <= change.on && (promise.until === null || change.on <= promise.until)
    if (promise.fromEvent !== name || !isInForce) continue
    const pauses = place.matter === null ? [] : await pausesOf(db, place.matter)
    const due = guaranteeDue(promise, change.on, pauses, change.on)
    await startDue(db, { ...place, rule, basis: promise.decision, from: change.on, due })
  }
}

/** A part that is over has nothing to be done any more; a promise may still wait for another part of the matter. */
async function voidLawClocks(db: Write, change: Change, { part, matter }: ClockPlace): Promise<void> {
  const isAllOver = change.kind === 'matter' || matter === null
  await voidDues(db, part, change.on, isAllOver ? 'all' : 'of-law')
}

/** Promises of a matter counted anew, when their clock has stopped or gone on. */
export async function recountPromises(db: Write, matter: number, today: Day): Promise<void> {
  const pauses = await pausesOf(db, matter)
  const all = await guarantees(db)
  for (const { id, rule, from } of await openPromises(db, matter)) {
    const promise = all.find((one) => guaranteeRule(one.id) === rule)
    if (promise) await moveDue(db, id, guaranteeDue(promise, from, pauses, today))
  }
}
