/** Person (henkilö): a child, a guardian or somebody else whom a matter is about. */
import type { Day } from '#kernel/day.ts'

export const RELATION_KINDS = [
  'guardian',
  'parent',
  'sibling',
  'spouse',
  'grandparent',
  'other-near',
  'trustee',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** Relations that go both ways: told of one, they hold for the other. */
export const MUTUAL_RELATIONS: readonly RelationKind[] = ['sibling', 'spouse', 'other-near']

export interface Person {
  readonly id: number
  readonly familyName: string
  readonly givenNames: string
  readonly birth: Day | null
  readonly identityCode: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  /** Home municipality, by its area id. */
  readonly municipality: string | null
  readonly language: string | null
  /** Non-disclosure (turvakielto): address, municipality and contact details are told to nobody. 661/2009 36 §. */
  readonly isProtected: boolean
  readonly version: number
}
