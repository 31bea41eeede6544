/** A person as shown (näytettävä henkilö): under non-disclosure address, home municipality and contact details are left out. */
import type { SameProposal } from '#model/matter-view.ts'
import type { Person } from '#model/person.ts'
import { proposalsOf } from '#register/person.ts'
import { isPersonWithin } from '#register/person-reach.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'

/** Laki 661/2009, 36 §: what is not shown is not sent either. */
export const shownPerson = (person: Person): Person =>
  person.isProtected ? { ...person, address: null, municipality: null, phone: null, email: null } : person

/** Who may be the same, as far as the reader may see them. */
export async function proposalsWithin(db: Read, person: number, reach: Reach): Promise<readonly SameProposal[]> {
  const seen: SameProposal[] = []
  for (const one of await proposalsOf(db, person)) if (await isPersonWithin(db, one.other, reach)) seen.push(one)
  return seen
}
