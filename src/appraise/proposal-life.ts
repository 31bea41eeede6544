/** Life of a proposal (esityksen toteutuminen): one draw of it, month by month, as a row of results. */

import { type Arms, armsRoom, liveMonth, reachChildren, startArms, turnMonth } from './arm.ts'
import { type Savings, saveMonth, savingsRoom, yearlyCost } from './flow-saving.ts'
import { boughtNow, produceMonth, setBreakEven } from './own-production.ts'
import type { ProposalModel } from './proposal-model.ts'
import { avoidedAt, EXTRA, extraAt, rowLength } from './proposal-row.ts'
import { familiesOf, payStaff, type Staff, staffOf } from './staff.ts'

/** Room that draw after draw is lived in. */
export interface LifeRoom {
  readonly model: ProposalModel
  readonly arms: Arms
  readonly savings: Savings
}

export const lifeRoom = (model: ProposalModel): LifeRoom => ({
  model,
  arms: armsRoom(model),
  savings: savingsRoom(model),
})

export const rowOf = ({ years, bought }: ProposalModel): Float64Array =>
  new Float64Array(rowLength(years, bought.length))

/** Writes what one draw gives into a row. */
export function liveProposal({ model, arms, savings }: LifeRoom, theta: Float64Array, row: Float64Array): void {
  const { years, flow } = model
  row.fill(0)
  const staff = staffOf(model, theta)
  const notice = theta[model.notice] as number
  const sums = { wanted: 0, reached: 0 }
  startArms(arms, theta)
  setBreakEven(model, staff, theta, row)
  const now = yearlyCost(model, theta, (state) => flow.start[state] as number)
  row[extraAt(years, EXTRA.flowsNow)] = now
  row[extraAt(years, EXTRA.costNow)] = now + boughtNow(model, theta)
  for (let month = 0; month < 12 * years; month++) {
    reachMonth(model, arms, staff, theta, { month, sums, row })
    liveMonth(arms, month)
    const { base, with: all } = arms
    const without = (state: number) => ((base.now[state] as number) + (base.next[state] as number)) / 2
    const within = (state: number) => ((all.now[state] as number) + (all.next[state] as number)) / 2
    const released = saveMonth(model, savings, theta, { month, notice, without, with: within }, row)
    countAvoided(model, row, month, (state) => without(state) - within(state))
    const posts = payStaff(model, staff, theta, month, row)
    const bought = produceMonth(model, staff, theta, month, row)
    if (month >= 12 * (years - 1)) {
      add(row, extraAt(years, EXTRA.releasedLast), released)
      add(row, extraAt(years, EXTRA.postsLast), posts)
      add(row, extraAt(years, EXTRA.boughtLast), bought)
      add(row, extraAt(years, EXTRA.flowsLast), yearlyCost(model, theta, without) / 12)
    }
    turnMonth(arms)
  }
  row[extraAt(years, EXTRA.spares)] = arms.reached.reduce((sum, { spares }) => sum + spares, 0)
  row[extraAt(years, EXTRA.idle)] = sums.wanted > 0 ? 1 - sums.reached / sums.wanted : 0
}

const add = (row: Float64Array, place: number, amount: number) => {
  row[place] = (row[place] as number) + amount
}

interface ReachedMonth {
  readonly month: number
  readonly sums: { wanted: number; reached: number }
  readonly row: Float64Array
}

function reachMonth(
  model: ProposalModel,
  arms: Arms,
  staff: Staff,
  theta: Float64Array,
  { month, sums, row }: ReachedMonth,
): void {
  const { capacity } = model.reach
  if (!capacity || model.reach.reached.length === 0) return
  const children = theta[capacity.children] as number
  const wanted = familiesOf(model, staff, theta, month) * children
  const reached = reachChildren(arms, month, wanted)
  sums.wanted += wanted
  sums.reached += reached
  add(row, extraAt(model.years, EXTRA.allFamilies), reached / children)
  if (Math.floor(month / 12) !== model.fullYear) return
  add(row, extraAt(model.years, EXTRA.children), reached)
  add(row, extraAt(model.years, EXTRA.families), reached / children)
}

function countAvoided(
  { flow, years }: ProposalModel,
  row: Float64Array,
  month: number,
  fewer: (state: number) => number,
): void {
  let sum = 0
  for (let state = 0; state < flow.isPlacement.length; state++) if (flow.isPlacement[state] === 1) sum += fewer(state)
  add(row, avoidedAt(years, Math.floor(month / 12)), sum / 12)
}
