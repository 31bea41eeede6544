/** Minor's ban (alaikäisen kielto): a child who is able to decide forbids giving its data to a guardian, for a weighty reason. 703/2023 51 §. */
import { done } from '#kernel/outcome.ts'
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { isOfAge } from '../age.ts'
import { long, maybe, person } from '../field.ts'
import { onDay, type PartWork, type Rule, refuse, type Step } from '../step.ts'
import { GUIDANCE } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'record', to: 'in-force', who: GUIDANCE, basis: '703/2023 40 §, 51 §' },
  { from: '', event: 'refuse', to: 'refused', who: GUIDANCE, basis: '703/2023 40 §, 51 §' },
  { from: 'in-force', event: 'lift', to: 'lifted', who: GUIDANCE, basis: '703/2023 51 §' },
] as const satisfies Path<string, string, Duty>

/** Whoever is of age decides alone to whom its data is given. */
const isMinor: Rule = ({ birth, on }) => (birth !== null && isOfAge(birth, on) ? refuse('of-age') : done(true))

const asked = { guardian: maybe(person()), banReason: long() } as const

const STEPS = {
  record: { document: '1505.9', rules: [isMinor], sets: onDay('bannedOn'), form: asked },
  refuse: { rules: [isMinor], sets: onDay('refusedOn'), form: { ...asked, refusalReasons: long() } },
  lift: { sets: onDay('liftedOn'), form: { liftNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const BAN = { kind: 'ban', path: PATH, steps: STEPS } as const satisfies PartWork
