/**
 * Age limits (ikärajat): until which age services of the Child Welfare Act are given.
 *
 * Child: under 18, LSL 6 §. Aftercare: LSL 75–76 §; to 25 years from 2020 (542/2019; not read in the original, unverified), to 23 from
 * 2024 (HE 56/2023), and whoever had it already kept it to the end of June 2024.
 */
import { type Day, day } from '#kernel/day.ts'

export interface AgeLimit {
  readonly years: number
  readonly basis: string
  readonly from: Day
  readonly until: Day | null
  /** Whoever had reached the age by then kept the service to this day. */
  readonly kept: Day | null
}

export const CHILD_AGE_LIMIT: readonly AgeLimit[] = [
  { years: 18, basis: 'LSL 6 §', from: day(2008, 1, 1), until: null, kept: null },
]

export const AFTERCARE_AGE_LIMIT: readonly AgeLimit[] = [
  { years: 21, basis: 'LSL 76 §', from: day(2008, 1, 1), until: day(2019, 12, 31), kept: null },
  { years: 25, basis: 'LSL 76 §, 542/2019', from: day(2020, 1, 1), until: day(2023, 12, 31), kept: null },
  { years: 23, basis: 'LSL 76 §, HE 56/2023', from: day(2024, 1, 1), until: null, kept: day(2024, 6, 30) },
]
