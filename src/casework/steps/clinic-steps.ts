/** Wellbeing clinic (hyvinvointineuvola): a family worker's visit to every first-time family, and the Lapset puheeksi talks. */
import type { Path } from '#kernel/path.ts'
import { DISCUSSION_METHODS, DISCUSSION_SETTINGS } from '#model/discussion.ts'
import type { Duty } from '#model/duty.ts'
import { choice, day, long, maybe, number, text, yes } from '../field.ts'
import { onDay, type PartWork, type Step } from '../step.ts'
import { ANYBODY, FAMILY } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'expect', to: 'expected', who: ANYBODY, basis: 'hyvinvointineuvola' },
  { from: 'expected', event: 'visit', to: 'visited', who: FAMILY, basis: 'hyvinvointineuvola' },
  { from: 'expected', event: 'decline', to: 'declined', who: FAMILY, basis: 'hyvinvointineuvola' },
] as const satisfies Path<string, string, Duty>

const STEPS = {
  expect: { form: { familyName: text(), phone: maybe(text()), expectedOn: day(), isFirstChild: yes() } },
  visit: {
    holder: 'actor',
    sets: onDay('visitedOn'),
    form: { minutes: number(), visitText: long(), needsSupport: yes() },
  },
  decline: { form: { declineNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const CLINIC = { kind: 'clinic', path: PATH, steps: STEPS } as const satisfies PartWork

const DISCUSSION_PATH = [
  { from: '', event: 'offer', to: 'offered', who: FAMILY, basis: 'Toimiva lapsi & perhe' },
  { from: '', event: 'record', to: 'held', who: FAMILY, basis: 'Toimiva lapsi & perhe' },
  { from: 'offered', event: 'hold', to: 'held', who: FAMILY, basis: 'Toimiva lapsi & perhe' },
  { from: 'offered', event: 'decline', to: 'declined', who: FAMILY, basis: 'Toimiva lapsi & perhe' },
] as const satisfies Path<string, string, Duty>

const offered = {
  childName: text(),
  childBirth: maybe(day()),
  setting: choice(DISCUSSION_SETTINGS),
  method: choice(DISCUSSION_METHODS),
} as const
const agreed = { present: text(), agreed: long(), followUpOn: maybe(day()) } as const

const DISCUSSION_STEPS = {
  offer: { holder: 'actor', sets: onDay('offeredOn'), form: offered },
  record: { holder: 'actor', sets: onDay('heldOn'), form: { ...offered, ...agreed } },
  hold: { sets: onDay('heldOn'), form: agreed },
  decline: { form: { declineNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof DISCUSSION_PATH)[number]['event'], Step>>

export const DISCUSSION = {
  kind: 'discussion',
  path: DISCUSSION_PATH,
  steps: DISCUSSION_STEPS,
} as const satisfies PartWork
