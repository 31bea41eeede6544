/** Clocks of a step (vaiheen kellot): met and voided first, then started; the county's own promises beside those of law. */
import type { Change } from '#casework/decide-step.ts'
import { guaranteeDue, guaranteeRule, outlivingRules, promiseWithin } from '#casework/guarantee-clock.ts'
import { stepName } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import type { Guarantee } from '#model/guarantee.ts'
import { holdDues, moveDue, openPromises, startDue, stopDue, voidDues, voidDuesOfMatter } from '#register/due.ts'
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
  const promises = await guarantees(db)
  await recordPromises(db, change, place, promises)
  if (change.isOver) await voidRest(db, change, place, promises)
  else await holdDues(db, part, place.worker, place.unit)
  for (const clock of change.starts) await startDue(db, { ...place, ...clock })
}

/** Promises in force on the day: those that this step fulfils are met, those that it begins are started. */
async function recordPromises(
  db: Write,
  change: Change,
  place: ClockPlace,
  promises: readonly Guarantee[],
): Promise<void> {
  const name = stepName(change.kind, change.event)
  const touched = promises.filter(({ fromEvent, toEvent }) => fromEvent === name || toEvent === name)
  for (const promise of touched) {
    const rule = guaranteeRule(promise.id)
    if (promise.toEvent === name) {
      const { part, matter } = place
      await stopDue(db, { rule, within: promiseWithin(promise), state: 'met', on: change.on, part, matter })
    }
    const isInForce = promise.from <= change.on && (promise.until === null || change.on <= promise.until)
    if (promise.fromEvent !== name || !isInForce) continue
    const pauses = place.matter === null ? [] : await pausesOf(db, place.matter)
    const due = guaranteeDue(promise, change.on, pauses, change.on)
    await startDue(db, { ...place, rule, basis: promise.decision, from: change.on, due })
  }
}

/** What is over has nothing to be done any more; a closed matter takes every clock of its parts with it. */
async function voidRest(
  db: Write,
  change: Change,
  { part, matter }: ClockPlace,
  promises: readonly Guarantee[],
): Promise<void> {
  if (change.kind === 'matter') await voidDuesOfMatter(db, part, change.on)
  else await voidDues(db, part, change.on, matter === null || change.endsPromises ? [] : outlivingRules(promises))
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
