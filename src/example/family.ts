/**
 * Family (perhe): invented children, their guardians, who is related to whom and who lives where.
 *
 * In the shapes of the register's tables. Some parents live apart and their children in both homes; a few are protected.
 */
import { keysOfNames } from '#casework/name-key.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Random } from '#kernel/random.ts'
import type { Person } from '#model/person.ts'
import { homeOf } from './municipalities.ts'
import { address, childNames, familyName, parentName, phone, type Tongue } from './names.ts'
import { type CodesGiven, nextCode } from './names-code.ts'
import type { Ids } from './population-page.ts'

export interface NewPerson extends Omit<Person, 'version'> {
  readonly keys: readonly string[]
}

export interface Relation {
  readonly id: number
  readonly person: number
  readonly other: number
  readonly kind: 'guardian' | 'parent' | 'sibling'
  readonly since: Day
}

export interface Living {
  readonly household: number
  readonly person: number
  readonly since: Day
}

export interface Family {
  readonly children: readonly NewPerson[]
  readonly guardians: readonly NewPerson[]
  readonly relations: readonly Relation[]
  readonly households: readonly number[]
  readonly members: readonly Living[]
  /** The first child once more, spelt otherwise: proposed to a worker as possibly the same. */
  readonly double: NewPerson | undefined
  readonly tongue: Tongue
}

export interface FamilyForm {
  readonly ids: Ids
  readonly codes: CodesGiven
  readonly random: Random
  /** Birth days of its children, eldest first. */
  readonly births: readonly Day[]
}

export function familyOf(form: FamilyForm): Family {
  const { ids, random, births } = form
  const tongue: Tongue = random.next() < 0.07 ? 'sv' : 'fi'
  const family = familyName(random, tongue)
  const isProtected = random.next() < 0.012
  const isApart = random.next() < 0.22
  const language = random.next() < 0.04 ? 'en' : tongue
  const add = adding(form, {
    isProtected,
    language,
    address: address(random),
    municipality: homeOf(ids.person + 1),
  })
  const children = births.map((birth) => add(childNames(random, tongue), family, birth, {}))
  const [eldest = '2010-01-01' as Day] = births
  const guardians = Array.from({ length: random.next() < 0.8 ? 2 : 1 }, (_, k) => {
    const birth = addDays(eldest, -random.whole(20, 41) * 365 - random.whole(0, 364))
    const last = k === 1 && (isApart || random.next() < 0.3) ? familyName(random, tongue) : family
    const where = k === 1 && isApart ? { address: address(random) } : {}
    return add(parentName(random, tongue), last, birth, { phone: phone(random), ...where })
  })
  const [child] = children
  const isDouble = child?.birth && random.next() < 0.008
  const otherwise = { identityCode: null, address: null }
  const double = isDouble ? add(speltOtherwise(child.givenNames), family, child.birth, otherwise) : undefined
  return {
    children,
    guardians,
    double,
    tongue,
    ...relationsOf(ids, children, guardians),
    ...homesOf(ids, { children, guardians, isApart }),
  }
}

/** Makes one person after another with what a family has in common. */
const adding =
  ({ ids, codes }: FamilyForm, shared: Pick<Person, 'isProtected' | 'language' | 'address' | 'municipality'>) =>
  (givenNames: string, last: string, birth: Day, more: Partial<Person>): NewPerson => {
    ids.person += 1
    return {
      id: ids.person,
      familyName: last,
      givenNames,
      birth,
      identityCode: nextCode(codes, birth),
      phone: null,
      email: null,
      ...shared,
      keys: keysOfNames(last, givenNames),
      ...more,
    }
  }

function relationsOf(ids: Ids, children: readonly NewPerson[], guardians: readonly NewPerson[]) {
  const relations: Relation[] = []
  const add = (person: NewPerson, other: NewPerson, kind: Relation['kind'], since: Day) => {
    ids.relation += 1
    relations.push({ id: ids.relation, person: person.id, other: other.id, kind, since })
  }
  for (const child of children) {
    const since = child.birth ?? ('2010-01-01' as Day)
    for (const guardian of guardians) add(child, guardian, 'guardian', since)
    for (const sibling of children) {
      const born = sibling.birth ?? since
      if (sibling !== child) add(child, sibling, 'sibling', born > since ? born : since)
    }
  }
  return { relations }
}

function homesOf(
  ids: Ids,
  { children, guardians, isApart }: Pick<Family, 'children' | 'guardians'> & { readonly isApart: boolean },
) {
  const households = Array.from({ length: isApart && guardians.length > 1 ? 2 : 1 }, () => {
    ids.household += 1
    return ids.household
  })
  const [first = 0, second] = households
  const since = (person: NewPerson): Day => person.birth ?? ('2010-01-01' as Day)
  const eldest = children.map(since).reduce((least, one) => (one < least ? one : least))
  const living = (household: number, people: readonly NewPerson[]): Living[] =>
    people.map((person) => ({ household, person: person.id, since: since(person) < eldest ? eldest : since(person) }))
  const members =
    second === undefined
      ? living(first, [...guardians, ...children])
      : [
          ...living(first, [...guardians.slice(0, 1), ...children]),
          ...living(second, [...guardians.slice(1), ...children]),
        ]
  return { households, members }
}

/** A birth day that makes a child of an age, in years with part, on a day. */
export const bornAt = (on: Day, age: number): Day => addDays(on, -Math.round(age * 365.2425))

const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/v/i, 'W'],
  [/k/, 'c'],
  [/ph/i, 'F'],
  [/([a-zäö])$/, '$1$1'],
]

/** A name as somebody else might write it down: Viljami, Wiljami. */
function speltOtherwise(names: string): string {
  const [from, to] = OTHERWISE.find(([pattern]) => pattern.test(names)) ?? [/$/, 'n']
  const spelt = names.replace(from, to)
  return spelt.charAt(0).toUpperCase() + spelt.slice(1).toLowerCase()
}
