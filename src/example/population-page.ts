/**
 * Pages of a book (kirjan sivut): parts, events, clocks and corrections of one family as they stand in memory.
 *
 * The same shapes as the register's tables, so that they can be loaded as they are.
 */
import type { Given, GivenFields } from '#casework/field.ts'
import type { Day } from '#kernel/day.ts'
import type { DataClass } from '#model/data-class.ts'
import type { Duty } from '#model/duty.ts'
import type { Guarantee } from '#model/guarantee.ts'
import type { ServiceTask } from '#model/matter.ts'
import type { PartKind } from '#model/part.ts'
import type { Worker } from '#model/worker.ts'

export interface BookDue {
  readonly id: number
  readonly part: number
  matter: number | null
  unit: number
  worker: number | null
  readonly rule: string
  readonly basis: string
  readonly from: Day
  due: Day
  state: 'open' | 'met' | 'void'
  met: Day | null
}

export interface BookPause {
  readonly id: number
  readonly matter: number
  readonly reason: string
  readonly from: Day
  until: Day | null
}

export interface BookActor {
  readonly duty: Duty
  /** Nobody where it came by the public form. */
  readonly worker: Worker | null
  readonly position: string
}

export interface BookPart {
  readonly id: number
  readonly kind: PartKind
  matter: number | null
  unit: number
  worker: number | null
  state: string
  version: number
  readonly openedOn: Day
  closedOn: Day | null
  readonly task: ServiceTask
  readonly dataClass: DataClass
  /** When it was first written, ISO time. */
  readonly at: string
  kept: Record<string, Given | undefined>
}

export interface BookEvent {
  readonly id: number
  readonly part: number
  matter: number | null
  readonly kind: string
  readonly on: Day
  readonly at: string
  readonly worker: number | null
  readonly position: string
  readonly document: string | null
  readonly fields: GivenFields
}

export interface BookCorrection {
  readonly id: number
  readonly event: number
  readonly field: string
  readonly before: Given
  readonly after: Given
  readonly why: string
  readonly worker: number
  readonly position: string
  readonly at: string
}

export interface BookStep {
  readonly kind: PartKind
  readonly event: string
  /** The part that is changed; none for a new one. */
  readonly part?: number
  readonly matter?: number
  readonly unit?: number
  readonly on: Day
  readonly given: GivenFields
  readonly by: BookActor
}

/** Last numbers given in each table: they run on from family to family. */
export interface Ids {
  person: number
  relation: number
  household: number
  part: number
  event: number
  due: number
  pause: number
  correction: number
}

export const firstIds = (): Ids => ({
  person: 0,
  relation: 0,
  household: 0,
  part: 0,
  event: 0,
  due: 0,
  pause: 0,
  correction: 0,
})

export interface Book {
  readonly ids: Ids
  readonly guarantees: readonly Guarantee[]
  readonly births: ReadonlyMap<number, Day>
  /** The moment up to which lives are lived, ISO time. */
  readonly now: string
  readonly parts: Map<number, BookPart>
  readonly events: BookEvent[]
  readonly dues: BookDue[]
  readonly pauses: BookPause[]
  readonly corrections: BookCorrection[]
  /** What was asked, with its moment, for a replay. */
  readonly taken: (BookStep & { readonly at: string })[]
}

export const newBook = (of: Pick<Book, 'ids' | 'guarantees' | 'births' | 'now'>): Book => ({
  ...of,
  parts: new Map(),
  events: [],
  dues: [],
  pauses: [],
  corrections: [],
  taken: [],
})
