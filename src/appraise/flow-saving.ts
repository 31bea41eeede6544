/**
 * Saving in the flows (säästö virroissa): child-days that are not lived in a paid state, and what of their price leaves the budget.
 *
 * A saving S(t) releases money only as far as it has lasted the notice: min(S(t), S(t − n)). Of own units only whole ones close: with p
 * places ⌊S ÷ p⌋ · p is released. What is not released is freed; released + freed = saving. More days than before cost at once.
 */
import { YEAR } from '#flows/band.ts'
import { PAYERS } from '#model/payer.ts'
import type { PricedPlace } from './flow-place.ts'
import type { ProposalModel } from './proposal-model.ts'
import { freedAt, releasedAt } from './proposal-row.ts'

const MONTH_DAYS = YEAR / 12
const ALMOST = 1e-9

/** Children fewer in each priced part by month: [part][month]. */
export type Savings = readonly Float64Array[]

export const savingsRoom = ({ flow, years }: ProposalModel): Savings =>
  flow.priced.map(() => new Float64Array(12 * years))

/** Children whose price is released, of so many fewer now and so many fewer when the notice was given. */
export function releasedChildren(fewer: number, before: number, { places }: Pick<PricedPlace, 'places'>): number {
  if (fewer <= 0) return fewer
  const lasting = Math.max(0, Math.min(fewer, before))
  if (places === 1) return lasting
  return places === 0 ? 0 : Math.min(fewer, Math.floor(lasting / places + ALMOST) * places)
}

export interface MonthOfArms {
  readonly month: number
  /** Months of the notice. */
  readonly notice: number
  /** Mean children of the month by state. */
  readonly without: (state: number) => number
  readonly with: (state: number) => number
}

/** Adds a month's saving to the row; gives what of it is released. */
export function saveMonth(
  model: ProposalModel,
  savings: Savings,
  theta: Float64Array,
  { month, notice, without, with: now }: MonthOfArms,
  row: Float64Array,
): number {
  const { flow, years } = model
  const year = Math.floor(month / 12)
  const first = releasedAt(years, year, 0)
  const second = freedAt(years, year, 0)
  let sum = 0
  for (let k = 0; k < flow.priced.length; k++) {
    const part = flow.priced[k] as PricedPlace
    const history = savings[k] as Float64Array
    const fewer = (without(part.state) - now(part.state)) * part.share
    history[month] = fewer
    const before = earlier(history, month - notice)
    const euros = MONTH_DAYS * (theta[part.price] as number)
    if (fewer === 0 && before === 0) continue
    const released = releasedChildren(fewer, before, part) * euros
    const freed = fewer * euros - released
    const payers = (month * flow.states.length + part.state) * PAYERS.length
    for (let payer = 0; payer < PAYERS.length; payer++) {
      const paid = flow.payers[payers + payer] as number
      row[first + payer] = (row[first + payer] as number) + released * paid
      row[second + payer] = (row[second + payer] as number) + freed * paid
    }
    sum += released
  }
  return sum
}

/** A series at a place between two months; nothing before the first. */
export function earlier(history: Float64Array, at: number): number {
  const below = Math.floor(at)
  const low = below < 0 ? 0 : (history[below] as number)
  return at === below ? low : low + (at - below) * (below + 1 < 0 ? 0 : (history[below + 1] as number) - low)
}

/** A year's euros of so many children in each state. */
export function yearlyCost({ flow }: ProposalModel, theta: Float64Array, children: (state: number) => number): number {
  let sum = 0
  for (let k = 0; k < flow.priced.length; k++) {
    const { state, share: part, price } = flow.priced[k] as PricedPlace
    sum += children(state) * part * (theta[price] as number) * YEAR
  }
  return sum
}
