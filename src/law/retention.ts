/**
 * Retention (säilytysajat): how long records of each service task are kept, then they are destroyed at once.
 *
 * Laki 703/2023, 23–24 § and its annex, in force 1.1.2024; by 101 § also for documents made before. What the National Archives
 * keep permanently is decided by them and is not a row here: a legal hold keeps it.
 */
import { type Day, day } from '#kernel/day.ts'
import type { ServiceTask } from '#model/matter.ts'

export type RetentionFrom = 'matter-closed' | 'client-death' | 'client-birth' | 'written'

export interface RetentionRule {
  readonly rule: string
  /** Records of a service task, base data of a client, or the logs. */
  readonly of: ServiceTask | 'base-data' | 'log'
  readonly kept: RetentionFrom
  readonly years: number
  readonly basis: string
  readonly from: Day
  readonly until: Day | null
}

const IN_FORCE = { basis: '703/2023 23–24 §, annex', from: day(2024, 1, 1), until: null } as const

export const RETENTION: readonly RetentionRule[] = [
  { rule: 'family-services', of: 'family-services', kept: 'matter-closed', years: 30, ...IN_FORCE },
  { rule: 'child-protection', of: 'child-protection', kept: 'client-death', years: 2, ...IN_FORCE },
  { rule: 'family-law', of: 'family-law', kept: 'client-birth', years: 120, ...IN_FORCE },
  { rule: 'base-data', of: 'base-data', kept: 'client-death', years: 2, ...IN_FORCE },
  { rule: 'log', of: 'log', kept: 'written', years: 12, ...IN_FORCE },
]
