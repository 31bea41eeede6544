/**
 * Payers (maksajat): who pays for the services of children's flows by day, where a proposal does not say.
 *
 * Municipalities until the end of 2022, wellbeing services counties from 2023 (L 612/2021, L 616/2021; HE 241/2020). Counties are
 * financed by the state, yet the budget that pays or saves is theirs. The city of Helsinki organises its services itself (L 615/2021):
 * its proposals name the municipality. The sections were not in reach: the acts and the bill are named.
 */
import { type Day, day } from '#kernel/day.ts'
import type { Payer } from '#model/payer.ts'

export interface DatedPayer {
  readonly payer: Payer
  readonly basis: string
  readonly from: Day
  readonly until: Day | null
}

export const SERVICE_PAYERS: readonly DatedPayer[] = [
  { payer: 'municipality', basis: 'SHL 710/1982; LSL 417/2007', from: day(1984, 1, 1), until: day(2022, 12, 31) },
  { payer: 'county', basis: 'L 612/2021; L 616/2021; HE 241/2020', from: day(2023, 1, 1), until: null },
]
