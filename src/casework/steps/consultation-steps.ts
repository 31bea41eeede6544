/** Consultation (konsultaatiokäynti): asked, answered, with the time it took; the child is named or is not. */
import { done } from '#kernel/outcome.ts'
import type { Path } from '#kernel/path.ts'
import { ASKERS, IDENTITIES } from '#model/consultation.ts'
import type { Duty } from '#model/duty.ts'
import { choice, long, maybe, number, text } from '../field.ts'
import { onDay, type PartWork, type Rule, refuse, type Step } from '../step.ts'
import { ANYBODY, FAMILY } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'ask', to: 'asked', who: ANYBODY, basis: 'SHL 41 §' },
  { from: 'asked', event: 'answer', to: 'answered', who: FAMILY, basis: 'SHL 41 §' },
  { from: 'asked', event: 'cancel', to: 'cancelled', who: FAMILY, basis: 'SHL 41 §' },
] as const satisfies Path<string, string, Duty>

/** Asked without identity, nothing that tells who the child is may be kept. */
const namelessStays: Rule = ({ given }) => {
  if (given.identity === 'with-identity') return given.childName ? done(true) : refuse('name-needed', 'childName')
  return given.childName ? refuse('no-name-without-identity', 'childName') : done(true)
}

const STEPS = {
  ask: {
    rules: [namelessStays],
    sets: onDay('askedOn'),
    form: {
      asker: choice(ASKERS),
      askerName: text(),
      identity: choice(IDENTITIES),
      childName: maybe(text()),
      question: long(),
    },
  },
  answer: {
    holder: 'actor',
    document: '1506.19005',
    sets: onDay('answeredOn'),
    form: { answer: long(), minutes: number(), place: maybe(text()) },
  },
  cancel: { form: { cancelNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const CONSULTATION = { kind: 'consultation', path: PATH, steps: STEPS } as const satisfies PartWork
