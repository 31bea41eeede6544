/** Matter view (asian näkymä): a matter, or a part that has none yet, on one screen. */
import type { Day } from '#kernel/day.ts'
import type { EmergencyFinding, Grant } from './access.ts'
import type { DueRow } from './due.ts'
import type { TimelineEvent } from './event.ts'
import type { FoundPerson } from './found-person.ts'
import type { PartWithKept } from './part.ts'
import type { Person, RelationKind } from './person.ts'

export interface Relative {
  readonly relation: number
  readonly kind: RelationKind
  readonly since: Day
  readonly until: Day | null
  readonly person: Person
}

export interface MatterBeside {
  readonly matter: number
  readonly child: number
  readonly givenNames: string
  readonly familyName: string
  readonly birth: Day | null
  readonly state: string
  readonly openedOn: Day
}

export interface AttachmentRow {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly size: number
  readonly at: string
}

export interface SameFacts {
  readonly part: number
  readonly contactKind: string
  readonly receivedOn: Day
  readonly reporterName: string | null
  readonly state: string
  readonly replacesNotification: boolean | null
  readonly what: string
}

export interface HouseholdMember {
  readonly household: number
  readonly person: number
  readonly familyName: string
  readonly givenNames: string
  readonly birth: Day | null
  readonly since: Day
  readonly until: Day | null
}

export interface SameProposal {
  readonly other: number
  readonly familyName: string
  readonly givenNames: string
  readonly birth: Day | null
  readonly ground: string
  readonly state: 'proposed' | 'same'
}

/** Break-glass on a matter: who opened it, why, for how long, and what its review found. */
export interface Emergency {
  readonly id: number
  readonly matter: number
  readonly worker: number
  readonly by: string
  readonly position: string
  readonly reason: string
  /** ISO times. */
  readonly openedAt: string
  readonly untilAt: string
  readonly finding: EmergencyFinding | null
}

export interface MatterView {
  readonly today: Day
  /** `base`: whose matter it is and who works on it; the rest is empty. */
  readonly level: Grant['level']
  /** Whether the reader may break the glass to see the content. */
  readonly mayBreakGlass: boolean
  readonly emergencies: readonly Emergency[]
  readonly matter: PartWithKept
  readonly child: Person
  readonly relatives: readonly Relative[]
  /** Other matters of the child and of its siblings. */
  readonly around: readonly MatterBeside[]
  /** Of every household of the child. */
  readonly households: readonly HouseholdMember[]
  readonly proposals: readonly SameProposal[]
  /** Every part of the matter but itself, newest first. */
  readonly parts: readonly PartWithKept[]
  readonly dues: readonly DueRow[]
  readonly pauses: readonly { readonly from: Day; readonly until: Day | null; readonly reason: string }[]
  /** The newest events; `list-timeline` gives more. */
  readonly timeline: readonly TimelineEvent[]
}

export interface PartView {
  readonly today: Day
  readonly part: PartWithKept
  readonly child: Person | null
  /** Whom a contact may be about, while nobody has said. */
  readonly candidates: readonly FoundPerson[]
  readonly sameFacts: readonly SameFacts[]
  /** Open matters of the child, once somebody has said who it is. */
  readonly matters: readonly MatterBeside[]
  readonly dues: readonly DueRow[]
  readonly timeline: readonly TimelineEvent[]
  readonly attachments: readonly AttachmentRow[]
}
