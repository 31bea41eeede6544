/** My day (oma päivä): what a worker's first screen shows. */
import type { Day } from '#kernel/day.ts'
import type { Emergency } from './matter-view.ts'
import type { PartKind } from './part.ts'
import type { Worker } from './worker.ts'

/** Whom a row is about, as shortly as a list needs. */
export interface About {
  readonly child: number | null
  readonly givenNames: string | null
  readonly familyName: string | null
  readonly birth: Day | null
}

export interface DueItem extends About {
  readonly id: number
  readonly rule: string
  readonly basis: string
  readonly due: Day
  readonly part: number
  readonly kind: PartKind
  readonly state: string
  readonly version: number
  readonly matter: number | null
  readonly worker: number | null
}

export interface FreshItem extends About {
  readonly id: number
  readonly kind: string
  readonly on: Day
  readonly at: string
  readonly by: string | null
  readonly part: number
  readonly matter: number | null
}

export interface HeldMatter extends About {
  readonly matter: number
  readonly state: string
  readonly openedOn: Day
  readonly nextDue: Day | null
}

export interface QueueItem extends About {
  readonly part: number
  readonly kind: PartKind
  readonly state: string
  readonly version: number
  readonly openedOn: Day
  readonly contactKind: string | null
  readonly urgency: string | null
  readonly what: string | null
  readonly due: Day | null
}

export interface MyDay {
  readonly today: Day
  readonly worker: Worker
  /** Absent workers whom this one stands in for today. */
  readonly standsFor: readonly number[]
  /** Break-glass of the last month on matters that are held: whoever answers for a client is told. */
  readonly emergencies: readonly Emergency[]
  readonly dues: readonly DueItem[]
  readonly fresh: readonly FreshItem[]
  readonly matters: readonly HeldMatter[]
  readonly queue: readonly QueueItem[]
}
