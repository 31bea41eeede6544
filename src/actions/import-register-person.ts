/** Persons and relations brought in (tuodut henkilöt ja suhteet): whom an identity code belongs to already is never added again. */
import { keysOfNames, likeness } from '#casework/name-key.ts'
import { birthIn } from '#kernel/coded-birth.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { MUTUAL_RELATIONS } from '#model/person.ts'
import { addRelation, namesakesOf, personWithCode } from '#register/imported.ts'
import { addPerson, personById, proposeSame } from '#register/person.ts'
import type { Write } from '#register/register.ts'
import type { PeopleRow } from '#sources/people-table.ts'
import { type Bring, type Bringing, personOf, type RowRefusal, reject } from './import-register-row.ts'

type PersonRow = PeopleRow<'persons'>

export const bringPerson: Bring<'persons'> = async (says, bringing) => {
  const birth = birthOf(says)
  if (!birth.ok) return birth
  if (says.sameAs !== null) return knownHere(says, says.sameAs, birth.value, bringing.db)
  const area = areaCalled(says.municipality, bringing)
  if (!area.ok) return area
  if (says.identityCode !== null && (await personWithCode(bringing.db, says.identityCode, bringing.reach.area)))
    return reject('identityCode', 'identity-code-taken', says.identityCode)
  const { familyName, givenNames, identityCode, phone, email, address, language, isProtected } = says
  const person = await addPerson(
    bringing.db,
    {
      ...{ familyName, givenNames, identityCode, phone, email, address, language, isProtected },
      birth: birth.value,
      municipality: area.value,
      area: bringing.reach.area,
    },
    keysOfNames(familyName, givenNames),
  )
  return done({ person, part: null })
}

/** The birth day of the identity code, where none is told; the two must not differ. */
function birthOf({ birth, identityCode }: PersonRow): Outcome<Day | null, RowRefusal> {
  const coded = identityCode === null ? null : birthIn(identityCode)
  if (birth !== null && coded !== null && birth !== coded) return reject('birth', 'birth-differs', birth)
  return done(birth ?? coded)
}

/** Somebody of this register already: joined by the number, and nothing of the person is written over. */
async function knownHere(
  { identityCode }: PersonRow,
  sameAs: string,
  birth: Day | null,
  db: Write,
): Promise<Outcome<{ person: number; part: null }, RowRefusal>> {
  const person = /^\d{1,15}$/.test(sameAs) ? await personById(db, Number(sameAs)) : undefined
  if (!person) return reject('sameAs', 'unknown-person', sameAs)
  if (identityCode !== null && person.identityCode !== null && identityCode !== person.identityCode)
    return reject('identityCode', 'identity-code-taken', identityCode)
  if (birth !== null && person.birth !== null && birth !== person.birth) return reject('birth', 'birth-differs', birth)
  return done({ person: person.id, part: null })
}

/** An area by its id, its official code or its name. */
function areaCalled(text: string | null, { areas }: Bringing): Outcome<string | null, RowRefusal> {
  if (text === null) return done(null)
  const said = text.toLowerCase()
  const found = areas.find(
    ({ id, code, name }) =>
      id === said || code === text || name.fi.toLowerCase() === said || name.sv.toLowerCase() === said,
  )
  return found ? done(found.id) : reject('municipality', 'unknown-area', text)
}

/** As `relate-people` has them. */

export const bringRelation: Bring<'relations'> = async ({ person, other, kind, since, until }, bringing) => {
  const one = personOf('person', person, bringing)
  if (!one.ok) return one
  const two = personOf('other', other, bringing)
  if (!two.ok) return two
  if (one.value === two.value) return reject('other', 'same-person', other)
  if (until !== null && until < since) return reject('until', 'ends-before-it-begins', until)
  const relation = { person: one.value, other: two.value, kind, since, until }
  await addRelation(bringing.db, relation)
  if (MUTUAL_RELATIONS.includes(kind))
    await addRelation(bringing.db, { ...relation, person: two.value, other: one.value })
  return done({ person: one.value, part: null })
}

const NEAR_ENOUGH = 0.5
const first = (names: string): string => names.split(' ')[0] ?? ''
const isNear = (one: string, other: string): boolean => likeness(first(one), first(other)) >= NEAR_ENOUGH

/** Who may be the same as somebody known already is proposed to a worker, never merged. */
export async function proposeNamesakes(db: Write, people: readonly number[]): Promise<void> {
  for (const { one, other, names, otherNames } of await namesakesOf(db, people)) {
    if (isNear(names.family, otherNames.family) && isNear(names.given, otherNames.given))
      await proposeSame(db, one, other, 'same-birth-alike-name')
  }
}
