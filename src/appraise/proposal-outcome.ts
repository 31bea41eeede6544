/**
 * Outcomes of a proposal (esityksen tulokset): its draws by what they mean: cost, released, freed and net by year, at present value.
 *
 * Present value Σ a(t) ÷ (1 + r)^t, t 1 for the first year: amounts stand at the ends of years, as in `cash-flow.ts`.
 */
import { PAYERS } from '#model/payer.ts'
import type { ProposalDraws } from './proposal-draw.ts'
import type { ProposalModel } from './proposal-model.ts'
import { avoidedAt, costAt, freedAt, releasedAt } from './proposal-row.ts'

const P = PAYERS.length

export interface Outcomes {
  readonly model: ProposalModel
  readonly draws: ProposalDraws
  readonly count: number
  /** A year's real rate. */
  readonly rate: number
}

/** A number of each draw. */
export function ofDraws({ draws: { rows }, count }: Outcomes, of: (row: Float64Array) => number): Float64Array {
  const width = rows.length / count
  return Float64Array.from({ length: count }, (_, at) => of(rows.subarray(at * width, (at + 1) * width)))
}

/** The drawn values of one parameter. */
export function valuesOf({ draws: { values }, count, model }: Outcomes, parameter: number): Float64Array {
  const width = model.parameters.length
  return Float64Array.from({ length: count }, (_, at) => values[at * width + parameter] as number)
}

export const AMOUNTS = ['cost', 'released', 'freed'] as const
export type Amount = (typeof AMOUNTS)[number]

/** An amount of a row in a year; of one payer, or of all. */
export function amountIn(row: Float64Array, years: number, amount: Amount, year: number, payer?: number): number {
  const first =
    amount === 'cost' ? costAt(year, 0) : amount === 'released' ? releasedAt(years, year, 0) : freedAt(years, year, 0)
  if (payer !== undefined) return row[first + payer] as number
  let sum = 0
  for (let one = 0; one < P; one++) sum += row[first + one] as number
  return sum
}

export const netIn = (row: Float64Array, years: number, year: number, payer?: number): number =>
  amountIn(row, years, 'released', year, payer) - amountIn(row, years, 'cost', year, payer)

export const avoidedIn = (row: Float64Array, years: number, year: number): number =>
  row[avoidedAt(years, year)] as number

/** Present value of what each year gives. */
export function present(years: number, rate: number, of: (year: number) => number): number {
  let sum = 0
  for (let year = years - 1; year >= 0; year--) sum = (sum + of(year)) / (1 + rate)
  return sum
}

/** Present value of net over the horizon. */
export const presentNet = (row: Float64Array, years: number, rate: number): number =>
  present(years, rate, (year) => netIn(row, years, year))

export const presentAvoided = (row: Float64Array, years: number, rate: number): number =>
  present(years, rate, (year) => avoidedIn(row, years, year))

/** Cumulative present value of net at the end of each year: [year][draw]. */
export function cumulativeNets(outcomes: Outcomes): readonly Float64Array[] {
  const { model, rate, count } = outcomes
  const sums = new Float64Array(count)
  return Array.from({ length: model.years }, (_, year) => {
    const factor = (1 + rate) ** -(year + 1)
    const nets = ofDraws(outcomes, (row) => netIn(row, model.years, year))
    for (let at = 0; at < count; at++) sums[at] = (sums[at] as number) + factor * (nets[at] as number)
    return sums.slice()
  })
}
