/** Event (tapahtuma): one thing that was done, written once; a correction stands beside it. */
import type { Day } from '#kernel/day.ts'

export interface Correction {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
  readonly why: string
  readonly by: string
  readonly position: string
  readonly at: string
}

export interface TimelineEvent {
  readonly id: number
  readonly part: number
  readonly kind: string
  readonly on: Day
  readonly at: string
  readonly by: string | null
  readonly position: string
  readonly document: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly corrections: readonly Correction[]
}
