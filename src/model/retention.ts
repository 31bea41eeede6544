/** Retention (säilytys): what has been kept its time, what a legal hold keeps, and what cannot be told. */
import type { Day } from '#kernel/day.ts'

export interface ExpiredRecord {
  readonly rule: string
  /** Kind of part, or `person`. */
  readonly kind: string
  readonly record: number
  /** When it was first written, ISO time. */
  readonly madeAt: string
  readonly matter: number | null
  readonly expiredOn: Day
}

export interface Hold {
  readonly id: number
  readonly matter: number | null
  readonly person: number | null
  readonly reason: string
  readonly orderedBy: string
  readonly from: Day
  readonly until: Day | null
}

/** Why the time of something cannot be reckoned. */
export const RETENTION_UNKNOWN = ['death-not-known', 'birth-not-known', 'client-not-known'] as const

/** Rows of the log whose time is over: they are destroyed by their number. */
export interface ExpiredLog {
  readonly rows: number
  /** Written before this day. */
  readonly before: Day
  readonly years: number
  readonly basis: string
}

export interface ExpiredList {
  readonly on: Day
  /** Of all that would go: what is destroyed is what was listed. */
  readonly digest: string
  readonly rules: readonly {
    readonly rule: string
    readonly basis: string
    readonly years: number
    readonly kept: string
    readonly records: number
  }[]
  readonly records: readonly ExpiredRecord[]
  /** More have expired than one run destroys: list again afterwards. */
  readonly isCut: boolean
  /** Expired, and kept by a hold. */
  readonly held: number
  readonly unknown: readonly { readonly why: (typeof RETENTION_UNKNOWN)[number]; readonly records: number }[]
  readonly holds: readonly Hold[]
  readonly log: ExpiredLog
}
