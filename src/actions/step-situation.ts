/** Situation of a step (vaiheen tilanne): its matter, what runs beside it and the child's birth day, loaded for the rules. */

import type { Situation } from '#casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Grant } from '#model/access.ts'
import type { Part } from '#model/part.ts'
import { type MatterFacts, matterFacts } from '#register/matter.ts'
import { anyHeldPart, heldPart, runningIn, type Values } from '#register/part.ts'
import { birthOf } from '#register/person.ts'
import type { Reach } from '#register/reach.ts'
import type { Write } from '#register/register.ts'
import { no, type Refusal } from './action.ts'

export interface Owner {
  readonly part: Part
  readonly facts: MatterFacts
}

/** The matter that a step is taken in, held until the step is recorded; nothing where it has none, or it is not seen far enough. */
export async function ownerOf(
  db: Write,
  id: number | null,
  asked: 'any' | { readonly reach: Reach; readonly level: Grant['level'] },
): Promise<Outcome<Owner | undefined, Refusal>> {
  if (id === null) return done(undefined)
  const part = asked === 'any' ? await anyHeldPart(db, id) : await heldPart(db, id, asked.reach, asked.level)
  const facts = part?.kind === 'matter' ? await matterFacts(db, id) : undefined
  return part && facts ? done({ part, facts }) : no('unknown-matter', `there is no matter ${id} here`, 'matter')
}

export async function runningBeside(
  db: Write,
  matter: number | null,
  self: number | undefined,
): Promise<Situation['running']> {
  if (matter === null) return []
  const running = await runningIn(db, matter)
  return running
    .filter(({ id }) => id !== self)
    .map(({ kind, state, relationshipKind }) => ({
      kind,
      state,
      fields: relationshipKind === null ? {} : { relationshipKind },
    }))
}

/** Birth day of the child that a step is about: of its matter, else of the child that the form or the part names. */
export async function birthFor(db: Write, owner: Owner | undefined, given: Values, kept: Values): Promise<Day | null> {
  if (owner) return owner.facts.birth
  const child = given.child ?? kept.child
  if (typeof child === 'number') return birthOf(db, child)
  const told = given.childBirth ?? kept.childBirth
  return typeof told === 'string' ? (told as Day) : null
}
