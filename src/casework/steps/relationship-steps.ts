/** Relationship (asiakkuus): begins when a ground is found, is told of at once, ends when none remains. SHL 34 §, LSL 27 §, 75–76 §. */

import { done } from '#kernel/outcome.ts'
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { RELATIONSHIP_ENDINGS, RELATIONSHIP_KINDS } from '#model/relationship.ts'
import { choice, long, text, yes } from '../field.ts'
import { onDay, type PartWork, type Rule, refuse, type Step } from '../step.ts'
import { GUIDANCE } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'start', to: 'running', who: GUIDANCE, basis: 'SHL 34 §, LSL 27 §, 75 §' },
  { from: 'running', event: 'inform', to: 'running', who: GUIDANCE, basis: 'LSL 27 §' },
  { from: 'running', event: 'end', to: 'ended', who: GUIDANCE, basis: 'SHL 34 §, LSL 27 §, 76 §' },
] as const satisfies Path<string, string, Duty>

/** A child-protection client is found by a social worker (LSL 26–27 §). */
const socialWorkerStarts: Rule = ({ given, duty }) =>
  given.relationshipKind !== 'family-services' && duty === 'guidance-worker'
    ? refuse('social-worker-needed', 'relationshipKind')
    : done(true)

/** Nobody is twice a client of the same task at the same time. */
const notTwice: Rule = ({ given, running }) =>
  running.some((one) => one.kind === 'relationship' && one.fields.relationshipKind === given.relationshipKind)
    ? refuse('client-already', 'relationshipKind')
    : done(true)

const STEPS = {
  start: {
    document: '1505.1',
    rules: [socialWorkerStarts, notTwice],
    sets: onDay('startedOn'),
    form: { relationshipKind: choice(RELATIONSHIP_KINDS), ground: long() },
  },
  inform: { sets: onDay('informedOn'), form: { informedWho: text(), informedChild: yes() } },
  end: {
    sets: onDay('endedOn'),
    form: { endGround: choice(RELATIONSHIP_ENDINGS), endNote: long() },
  },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const RELATIONSHIP = { kind: 'relationship', path: PATH, steps: STEPS } as const satisfies PartWork
