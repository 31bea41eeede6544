/** Consents in a life (suostumukset): every guardian and a child of twelve or more, each for itself. SHL 35 §, LSL 20–21 §. */
import { ageOn } from '#casework/age.ts'
import type { GivenRow } from '#casework/field.ts'
import type { Day } from '#kernel/day.ts'
import { type Life, nameOf } from './life.ts'
import { pick } from './names.ts'

const CONSENTING_AGE = 12

/** Every guardian, and a child of twelve for itself. */
export function consentsOf(life: Life, on: Day): readonly GivenRow[] {
  const way = pick(life.random, ['spoken', 'spoken', 'written', 'electronic'])
  const guardians = life.family.guardians.map((one) => ({ name: nameOf(one), capacity: 'guardian', way, on }))
  const isOld = ageOn(life.child.birth, on) >= CONSENTING_AGE
  return isOld ? [...guardians, { name: nameOf(life.child), capacity: 'child', way: 'spoken', on }] : guardians
}
