/** A person as shown (näytettävä henkilö): under non-disclosure address, home municipality and contact details are left out. */
import type { Person } from '#model/person.ts'

/** Laki 661/2009, 36 §: what is not shown is not sent either. */
export const shownPerson = (person: Person): Person =>
  person.isProtected ? { ...person, address: null, municipality: null, phone: null, email: null } : person
