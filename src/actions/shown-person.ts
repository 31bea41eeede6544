/** A person as shown (näytettävä henkilö): under non-disclosure address, home municipality and contact details are left out. */
import type { SameProposal } from '#model/matter-view.ts'
import type { Person } from '#model/person.ts'
import { proposalsOf } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import { livingProtected } from '#register/protected-home.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'

const HIDDEN = { address: null, municipality: null } as const

/**
 * Laki 661/2009, 36 §: what is not shown is not sent either. Whoever lives with somebody under the order has the same address,
 * so theirs is not told either; their phone is their own.
 */
export async function shownPerson(db: Read, person: Person): Promise<Person> {
  return shownAmong(await livingProtected(db, [person.id]), person)
}

function shownAmong(hidden: ReadonlySet<number>, person: Person): Person {
  if (person.isProtected) return { ...person, ...HIDDEN, phone: null, email: null }
  return hidden.has(person.id) ? { ...person, ...HIDDEN } : person
}

/** Others of those around somebody, each as it may be shown. */
export async function shownRelatives<Row extends { readonly person: Person }>(
  db: Read,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const hidden = await livingProtected(
    db,
    rows.map(({ person }) => person.id),
  )
  return rows.map((row) => ({ ...row, person: shownAmong(hidden, row.person) }))
}

/** Who may be the same, as far as the reader may see them. */
export async function proposalsWithin(db: Read, person: number, reach: Reach): Promise<readonly SameProposal[]> {
  const seen: SameProposal[] = []
  for (const one of await proposalsOf(db, person)) if (await isPersonWithin(db, one.other, reach)) seen.push(one)
  return seen
}

/** What a contact tells of where a child lives; told by somebody else, it is a whereabouts all the same. */
const WHEREABOUTS = ['childDetails'] as const

/** Answers as shown of a child under the order. */
export function withoutWhereabouts<Values extends Readonly<Record<string, unknown>>>(
  values: Values,
  child: Pick<Person, 'isProtected'>,
): Values {
  if (!child.isProtected || !WHEREABOUTS.some((field) => field in values)) return values
  return { ...values, ...Object.fromEntries(WHEREABOUTS.map((field) => [field, null])) }
}
