/**
 * Row of a draw (poiminnan tulosrivi): what one draw of a proposal gives, as numbers in fixed places, so that ten thousand of them are one
 * array. Amounts are real euros of each year, not discounted.
 */
import { PAYERS } from '#model/payer.ts'

const P = PAYERS.length

/** [year][payer] */
export const costAt = (year: number, payer: number): number => year * P + payer
export const releasedAt = (years: number, year: number, payer: number): number => (years + year) * P + payer
export const freedAt = (years: number, year: number, payer: number): number => (2 * years + year) * P + payer
/** Child-years in placement that are avoided in the year. */
export const avoidedAt = (years: number, year: number): number => 3 * years * P + year

/** Places after the years. */
export const EXTRA = {
  /** Yearly cost of the flows and of what is bought, at the start. */
  costNow: 0,
  /** Of the flows without the proposal, in the last year. */
  flowsLast: 1,
  flowsNow: 2,
  postsLast: 3,
  /** Cost of own production in the last year less what it releases. */
  boughtLast: 4,
  /** What the flows release in the last year. */
  releasedLast: 5,
  /** In the full year. */
  families: 6,
  children: 7,
  /** Share of the capacity that meets nobody, over the horizon. */
  idle: 8,
  /** Over the horizon: families reached, and moves into a placement that were spared. */
  allFamilies: 9,
  spares: 10,
} as const
const EXTRAS = 11

export const extraAt = (years: number, extra: number): number => years * (3 * P + 1) + extra
/** Units a year from which own production of a bought service costs less; infinite where never. */
export const breakEvenAt = (years: number, service: number): number => extraAt(years, EXTRAS) + 2 * service
/** Units that own staff takes over in the last year. */
export const takenAt = (years: number, service: number): number => breakEvenAt(years, service) + 1

export const rowLength = (years: number, services: number): number => extraAt(years, EXTRAS) + 2 * services
