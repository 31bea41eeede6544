/** Access (käyttöoikeus): what somebody's work opens of the client records: by relation, kind of record, service task and data class. */
import type { DataClass } from './data-class.ts'
import type { ServiceTask } from './matter.ts'
import type { PartKind } from './part.ts'

/** Work tasks (työtehtävät) of public social care. STM asetus 825/2022, 9 §. */
export const WORK_TASKS = [
  'broad-responsibility', // laaja asiakasvastuu, 11 §
  'child-affairs', // lapsen asioista vastaava sosiaalityöntekijä, 11 §
  'leading-official', // lastensuojelun johtava viranhaltija, 11 §
  'organising', // sosiaalipalvelun järjestäminen, 12 §
  'delivery', // sosiaalipalvelun toteutus, 14 §
] as const
export type WorkTask = (typeof WORK_TASKS)[number]

/** How somebody stands to a record; the client relationship (703/2023, 9 §) is verified by one of these. */
export const RELATIONS = [
  'held', // holds the record, or stands in for who does
  'given', // it arose in a service that one gives
  'own-matter', // holds something open in the matter
  'invited', // invited to the matter's team, for a purpose and until a day
  'own-unit', // it, or its matter, is worked on in the own unit
  'desk', // it came to the own unit and has no matter yet
  'emergency', // opened by break-glass, for hours
  'county', // it is of the own county
] as const
export type Relation = (typeof RELATIONS)[number]

/** Notes that their writer shares with the team. */
export type RecordKind = PartKind | 'shared-note'

export interface Grant {
  readonly relation: Relation
  /** `base`: that it is, whose it is and who works on it (asiakkuusasiakirja); `content`: all of it, and working on it. */
  readonly level: 'base' | 'content'
  readonly kinds: 'all' | readonly RecordKind[]
  readonly tasks: 'all' | readonly ServiceTask[]
  readonly classes: readonly DataClass[]
}

export const EMERGENCY_FINDINGS = ['justified', 'not-justified'] as const
export type EmergencyFinding = (typeof EMERGENCY_FINDINGS)[number]
