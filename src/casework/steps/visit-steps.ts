/** Visit (käynti): planned, made or cancelled, with the minutes it took. 703/2023 44 §. */
import type { Path } from '#kernel/path.ts'
import { SEALED_CLASSES } from '#model/data-class.ts'
import type { Duty } from '#model/duty.ts'
import { CANCELLERS, VISIT_KINDS } from '#model/visit.ts'
import { choice, day, long, maybe, number, part, text, yes } from '../field.ts'
import { onDay, type PartWork, type Step } from '../step.ts'
import { FAMILY } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'plan', to: 'planned', who: FAMILY, basis: '703/2023 44 §' },
  { from: '', event: 'record', to: 'made', who: FAMILY, basis: '703/2023 44 §' },
  { from: 'planned', event: 'make', to: 'made', who: FAMILY, basis: '703/2023 44 §' },
  { from: 'planned', event: 'cancel', to: 'cancelled', who: FAMILY, basis: '703/2023 44 §' },
] as const satisfies Path<string, string, Duty>

/** Of a new record only: what is once recorded stays in its class. */
const sealed = maybe(choice(SEALED_CLASSES))

const told = {
  visitKind: choice(VISIT_KINDS),
  forService: maybe(part('service')),
  minutes: number(),
  present: text(),
  metChildAlone: maybe(yes()),
  visitText: long(),
} as const

const STEPS = {
  plan: {
    holder: 'actor',
    form: {
      visitOn: day(),
      visitKind: choice(VISIT_KINDS),
      forService: maybe(part('service')),
      visitTopic: maybe(text()),
      sealed,
    },
  },
  record: { holder: 'actor', document: '1506.19005', sets: onDay('visitOn'), form: { ...told, sealed } },
  make: { document: '1506.19005', sets: onDay('visitOn'), form: told },
  cancel: { document: '1506.19006', form: { cancelledBy: choice(CANCELLERS), cancelNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const VISIT = { kind: 'visit', path: PATH, steps: STEPS } as const satisfies PartWork
