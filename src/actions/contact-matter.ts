/** The matter of a contact (yhteydenoton asia): the child's open one, or a new one, when the contact leads to an assessment. */

import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { heldPart, keptOf, openMatterOf } from '#register/part.ts'
import type { Write } from '#register/register.ts'
import { no, type Refusal } from './action.ts'
import { type StepCall, takeStep } from './take-step.ts'

/** The step with the matter that it is taken in. A child must be known by now: nobody is assessed without a name. */
export async function inMatter(db: Write, call: StepCall): Promise<Outcome<StepCall, Refusal>> {
  if (call.kind !== 'contact' || call.seen === undefined) return done(call)
  if (call.event === 'join') return done({ ...call, matter: Number(call.given.joinedMatter) })
  if (call.event !== 'assess') return done(call)
  const contact = await heldPart(db, call.seen.id, call.reach)
  if (contact?.kind !== 'contact' || contact.matter !== null) return done(call)
  const { child, receivedOn, what } = await keptOf(db, 'contact', contact.id)
  if (typeof child !== 'number')
    return no('child-not-identified', 'say first who the child is (identify-contact)', 'child')
  const open = await openMatterOf(db, child)
  if (open) return done({ ...call, matter: open.id })
  const { at, reach } = call
  const opened = await takeStep(db, {
    kind: 'matter',
    event: 'open',
    on: receivedOn as Day,
    unit: contact.unit,
    given: { child, task: 'family-services', reason: String(what) },
    at,
    reach,
  })
  return opened.ok ? done({ ...call, matter: opened.value.part }) : opened
}
