/** Restriction (rajoitus): of contact or another right in substitute care, for a time and with reasons. LSL 62–74 §. */
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { RESTRICTION_KINDS } from '#model/placement.ts'
import { choice, day, long, maybe } from '../field.ts'
import { restrictionWithinYear } from '../placement-rules.ts'
import { onDay, type PartWork, type Step } from '../step.ts'
import { SOCIAL } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'decide', to: 'in-force', who: SOCIAL, basis: 'LSL 63 §, 65–74 §' },
  { from: 'in-force', event: 'end', to: 'ended', who: SOCIAL, basis: 'LSL 63 §' },
] as const satisfies Path<string, string, Duty>

const STEPS = {
  decide: {
    rules: [restrictionWithinYear],
    sets: onDay('decidedOn'),
    form: {
      restrictionKind: choice(RESTRICTION_KINDS),
      validFrom: day(),
      validUntil: day(),
      reasons: long(),
      heard: maybe(long()),
    },
  },
  end: { sets: onDay('endedOn'), form: { endNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const RESTRICTION = { kind: 'restriction', path: PATH, steps: STEPS } as const satisfies PartWork
