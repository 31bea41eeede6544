/**
 * Tells how far a public contact is (yhteydenoton tila) by its receipt number: received, being handled or answered, and since
 * when. Nothing else is told, and whatever is wrong with a number, the answer is the same.
 */
import { z } from 'zod'
import { CONTACT } from '#casework/steps/contact-steps.ts'
import { stepName } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { done } from '#kernel/outcome.ts'
import { type FollowedEvent, followed } from '#register/receipt.ts'
import { receiptHash } from '#register/receipt-number.ts'
import { action, no } from './action.ts'

export type FollowedState = 'received' | 'being-handled' | 'answered'

export interface FollowedContact {
  readonly state: FollowedState
  readonly since: Day
}

export const followContact = action({
  name: 'follow-contact',
  kind: 'look',
  allow: ['reporter'],
  about: 'Tells by its receipt number whether a public contact is received, being handled or answered, and since when.',
  example: './varhain follow-contact --help',
  input: z.strictObject({ number: z.string().max(100) }),
  run: async ({ number }, { world }) => {
    const events = await world.register.look((db) => followed(db, receiptHash(number)))
    const [first] = events
    return first ? done(toldOf(first, events)) : no('unknown-receipt', 'nothing is found by this number', 'number')
  },
})

const stateOf = (state: string): FollowedState =>
  state === 'received' ? 'received' : state === 'handling' ? 'being-handled' : 'answered'

/** Events of the path that bring a contact into one of the three states; it never goes back, so the first one counts. */
const bringing = (state: FollowedState): readonly string[] =>
  CONTACT.path
    .filter(({ from, to }) => stateOf(to) === state && (from === '' || stateOf(from) !== state))
    .map(({ event }) => stepName('contact', event))

function toldOf(first: FollowedEvent, events: readonly FollowedEvent[]): FollowedContact {
  const state = stateOf(first.state)
  const brought = events.find(({ event }) => bringing(state).includes(event))
  return { state, since: (brought ?? first).on }
}
