/**
 * Own production (oma tuotanto): what is no more bought, what own staff's work of it costs, and from how many units a year it pays.
 *
 * Taken over: amount × (bought share now − then), at most what the makers' hours give where the unit is an hour. The bought price is saved
 * from the takeover, and released once the notice has run. Break-even: (fixed + the makers' posts) ÷ (bought price − own price) units.
 */
import type { BoughtPlaces } from './post-place.ts'
import type { ProposalModel } from './proposal-model.ts'
import { breakEvenAt, costAt, freedAt, releasedAt, takenAt } from './proposal-row.ts'
import { hoursOf, type Staff } from './staff.ts'

/** Units of a month that own staff takes over. */
function takenIn(model: ProposalModel, staff: Staff, theta: Float64Array, one: BoughtPlaces, month: number): number {
  if (month < one.from) return 0
  const at = (place: number) => theta[place] as number
  const wanted = Math.max(0, (at(one.amount) * (at(one.shareNow) - at(one.shareThen))) / 12)
  if (!one.isHours) return wanted
  const hours = one.makers.reduce((sum, k) => sum + hoursOf(model, staff, theta, k, month), 0)
  return Math.min(wanted, hours)
}

/** Adds a month's own production to the row; gives its cost less what it releases. */
export function produceMonth(
  model: ProposalModel,
  staff: Staff,
  theta: Float64Array,
  month: number,
  row: Float64Array,
): number {
  const year = Math.floor(month / 12)
  const { years, bought } = model
  let sum = 0
  for (let k = 0; k < bought.length; k++) {
    const one = bought[k] as BoughtPlaces
    if (month < one.from) continue
    const taken = takenIn(model, staff, theta, one, month)
    const notice = theta[one.notice] as number
    const [late, part] = [Math.ceil(notice), Math.ceil(notice) - notice]
    const before =
      (1 - part) * takenIn(model, staff, theta, one, month - late) +
      part * takenIn(model, staff, theta, one, month - late + 1)
    const price = theta[one.boughtPrice] as number
    const released = Math.min(taken, before) * price
    const cost = taken * (theta[one.ownPrice] as number) + (theta[one.ownFixed] as number) / 12
    add(row, costAt(year, one.payer), cost)
    add(row, releasedAt(years, year, one.payer), released)
    add(row, freedAt(years, year, one.payer), taken * price - released)
    if (year === years - 1) add(row, takenAt(years, k), taken)
    sum += cost - released
  }
  return sum
}

const add = (row: Float64Array, place: number, amount: number) => {
  row[place] = (row[place] as number) + amount
}

/** Writes from how many units a year own production of each service pays. */
export function setBreakEven(
  { bought, years }: ProposalModel,
  staff: Staff,
  theta: Float64Array,
  row: Float64Array,
): void {
  for (let k = 0; k < bought.length; k++) {
    const one = bought[k] as BoughtPlaces
    const gain = (theta[one.boughtPrice] as number) - (theta[one.ownPrice] as number)
    const posts = one.makers.reduce((sum, at) => sum + (staff.yearly[at] ?? 0) + 12 * (staff.relearnt[at] ?? 0), 0)
    row[breakEvenAt(years, k)] = gain > 0 ? (posts + (theta[one.ownFixed] as number)) / gain : Number.POSITIVE_INFINITY
  }
}

/** A year's euros of all that is now bought or made of the services. */
export const boughtNow = ({ bought }: ProposalModel, theta: Float64Array): number =>
  bought.reduce((sum, one) => {
    const share = theta[one.shareNow] as number
    const price = share * (theta[one.boughtPrice] as number) + (1 - share) * (theta[one.ownPrice] as number)
    return sum + (theta[one.amount] as number) * price
  }, 0)
