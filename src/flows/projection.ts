/**
 * Projection (ennuste odotusarvoina): what the coming years are expected to hold, state by state, without chance: stock, child-days, cost.
 */

import { YEAR } from './band.ts'
import { expectedFlows, MONTH } from './expect.ts'
import type { FlowModel } from './flow-model.ts'
import { chainOf, meanParameters } from './parameter.ts'
import { monthCost, PRICES_AS_THEY_ARE, type PriceBook } from './price.ts'

export interface ProjectedState {
  readonly state: string
  /** On the last day of each year. */
  readonly stock: readonly number[]
  readonly days: readonly number[]
  /** Cents; empty where there is no price. */
  readonly cost: readonly number[]
}

const MONTHS = 12

/** Each state, `total` last: of every state but `rest`. */
export function projectionOf(model: FlowModel, prices: PriceBook, years: number): readonly ProjectedState[] {
  const parameters = meanParameters(model)
  const edges = Float64Array.from({ length: years }, (_, year) => year * YEAR)
  const chain = chainOf(model, parameters, edges)
  const { stock, days } = expectedFlows(model, parameters, chain, years * MONTHS)
  const at = (of: Float64Array, state: number, month: number) => of[month * chain.states + state] as number
  const yearly = (of: (month: number) => number) =>
    Array.from({ length: years }, (_, year) =>
      Array.from({ length: MONTHS }, (_, k) => of(year * MONTHS + k)).reduce((sum, one) => sum + one, 0),
    )
  const states = model.states.map((state, k) => {
    const parts = prices.parts[k] ?? []
    const cost = (month: number) => {
      const told = {
        day: model.window.to + 1 + (month + 0.5) * MONTH,
        length: MONTH,
        stock: at(stock, k, month),
        days: at(days, k, month),
      }
      return monthCost(parts, told, PRICES_AS_THEY_ARE, [0, 0])
    }
    return {
      state,
      stock: Array.from({ length: years }, (_, year) => at(stock, k, year * MONTHS + MONTHS - 1)),
      days: yearly((month) => at(days, k, month)),
      cost: parts.length === 0 ? [] : yearly(cost),
    }
  })
  const sum = (of: (one: ProjectedState) => readonly number[]) =>
    Array.from({ length: years }, (_, year) => states.reduce((so, one) => so + (of(one)[year] ?? 0), 0))
  return [
    ...states,
    { state: 'total', stock: sum((one) => one.stock), days: sum((one) => one.days), cost: sum((one) => one.cost) },
  ]
}
