/** Found person (haun tulos): somebody whom a search met, with the matters that the searcher may see. */
import type { Day } from '#kernel/day.ts'

export interface FoundPerson {
  readonly id: number
  readonly familyName: string
  readonly givenNames: string
  readonly birth: Day | null
  readonly isProtected: boolean
  /** How many of the names asked for it meets; more is nearer. */
  readonly score: number
  readonly matters: readonly {
    readonly matter: number
    readonly state: string
    readonly openedOn: Day
    /** Whose it is: the person's own, or of a child that the person is guardian, parent or near to. */
    readonly child: number
    readonly childName: string
  }[]
}
