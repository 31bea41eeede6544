/**
 * Caseload caps (asiakasmitoitus): how many children one social worker responsible for a child's affairs may have.
 *
 * LSL 13 b § 2 mom. (HE 170/2021). The exception for a limited, unforeseeable reason is not a number and is not here.
 */
import { type Day, day } from '#kernel/day.ts'

export interface CaseloadCap {
  readonly children: number
  readonly basis: string
  readonly from: Day
  readonly until: Day | null
}

export const CASELOAD_CAPS: readonly CaseloadCap[] = [
  { children: 35, basis: 'LSL 13 b § 2 mom.', from: day(2022, 1, 1), until: day(2023, 12, 31) },
  { children: 30, basis: 'LSL 13 b § 2 mom.', from: day(2024, 1, 1), until: null },
]
