/** Due day (määräpäivä): by which day something is to be done, by law or by promise, and whether it was. */
import type { Day } from '#kernel/day.ts'

export interface DueRow {
  readonly id: number
  readonly part: number
  readonly rule: string
  readonly basis: string
  readonly from: Day
  readonly due: Day
  readonly state: 'open' | 'met' | 'void'
  readonly met: Day | null
}
