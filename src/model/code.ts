/** Code (koodi): one value of an official code list, by the list's number and its own. */
import type { Day } from '#kernel/day.ts'
import type { Named } from './named.ts'

export interface Code {
  /** Tail of the list's OID below 1.2.246.537.6: `1243`. */
  readonly list: string
  readonly code: string
  readonly name: Named
  /** Empty where it always held, and while it holds. */
  readonly from: Day | null
  readonly until: Day | null
}

export interface CodeList {
  readonly list: string
  readonly name: Named
}
