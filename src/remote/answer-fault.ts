/** Answer fault (vastauksen vika): why a service's answer could not be had, in a word, with where and what. */
import type { Outcome } from '#kernel/outcome.ts'

export const ANSWER_FAULTS = [
  'unreachable', // no connection, or it broke
  'timed-out', // the whole answer did not come in time
  'too-busy', // asks to wait longer than we do, or stayed busy or broken through every attempt
  'said-no', // the service refuses the question
  'not-there', // 404: no such indicator or table
  'too-much-asked', // more cells than the service gives at once
  'too-large', // more bytes than we take
  'led-away', // a redirect to another host, or round in a circle
  'not-json',
] as const

export interface AnswerFault {
  readonly fault: (typeof ANSWER_FAULTS)[number]
  readonly address: string
  readonly detail: string
}

export const faultAt = (
  fault: AnswerFault['fault'],
  address: string,
  detail: string,
): Outcome<never, AnswerFault> & { readonly ok: false } => ({ ok: false, why: { fault, address, detail } })

export const isFault = (value: unknown): value is AnswerFault =>
  typeof value === 'object' && value !== null && 'fault' in value && 'address' in value
