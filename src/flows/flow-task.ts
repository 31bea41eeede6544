/**
 * Flow task (virtalaskelma): a simulation as plain data, so that any thread can do a part of it; parts are put together in order.
 */

import { isPlacement } from '#model/flow-state.ts'
import type { ScenarioChange } from '#model/scenario.ts'
import { normal, streamOf } from './draw.ts'
import type { FlowModel } from './flow-model.ts'
import { monthCost, type PriceBook, type PricedPart } from './price.ts'
import { armOf, type Frame, priceArmOf } from './scenario-arm.ts'
import { type Draw, simulatedDraws } from './simulate.ts'

export interface FlowTask {
  readonly model: FlowModel
  readonly prices: PriceBook
  /** Days after the last day on which each coming month ends, twelve a year. */
  readonly months: Float64Array
  /** One list of changes an arm; the first has none. */
  readonly arms: readonly (readonly ScenarioChange[])[]
  readonly seed: number
}

/** Outcomes of some draws of one arm: a column a draw, [row][year] in it. */
export interface Outcomes {
  /** [state × ages + age][year] on the last day of the year, then all placements together: [year]. */
  readonly stock: readonly Float64Array[]
  /** [state][year], then all placements together: child-days. */
  readonly days: readonly Float64Array[]
  /** [state][year], then everything that has a price: cents. */
  readonly cost: readonly Float64Array[]
}

const MONTHS = 12

/** Draws `from` up to but not `to` of every arm. */
export function flowPart(task: FlowTask, from: number, to: number): readonly Outcomes[] {
  const { model, months, seed } = task
  const frame: Frame = { states: model.states, begins: model.window.to + 1, length: months.at(-1) ?? 0 }
  const arms = task.arms.map((changes) => armOf(changes, frame))
  const draws = simulatedDraws(model, { months }, arms, { seed, from, to })
  const noise = draws.map((_, k) => noiseOf(seed, from + k, model.states.length))
  return task.arms.map((changes, arm) => {
    const priceArm = priceArmOf(changes)
    const own = draws.map((one) => one[arm] as Draw)
    return {
      stock: own.map((draw) => stockOf(task, draw)),
      days: own.map((draw) => daysOf(task, draw)),
      cost: own.map((draw, k) => costOf(task, draw, priceArm, noise[k] ?? [])),
    }
  })
}

/** How far the true prices lie from the known ones, in standard errors: the same in every arm. */
function noiseOf(seed: number, draw: number, states: number): readonly (readonly [number, number])[] {
  const stream = streamOf(seed, draw, 3)
  return Array.from({ length: states }, () => [normal(stream), normal(stream)] as const)
}

const yearsIn = ({ months }: FlowTask): number => months.length / MONTHS

const inTotal = ({ model }: FlowTask): readonly boolean[] => {
  const placed = model.states.map(isPlacement)
  return placed.includes(true) ? placed : placed.map(() => true)
}

function stockOf(task: FlowTask, { stock }: Draw): Float64Array {
  const [years, ages, states] = [yearsIn(task), task.model.limits.ages.length, task.model.states.length]
  const counted = inTotal(task)
  const rows = new Float64Array((states * ages + 1) * years)
  for (let slot = 0; slot < states * ages; slot++) {
    for (let year = 0; year < years; year++) {
      const here = stock[slot * task.months.length + year * MONTHS + MONTHS - 1] as number
      rows[slot * years + year] = here
      if (counted[Math.floor(slot / ages)])
        rows[states * ages * years + year] = (rows[states * ages * years + year] as number) + here
    }
  }
  return rows
}

/** Of one state in one month, all ages together. */
function ofMonth(task: FlowTask, values: Float64Array, state: number, month: number): number {
  const ages = task.model.limits.ages.length
  let sum = 0
  for (let age = 0; age < ages; age++) sum += values[(state * ages + age) * task.months.length + month] as number
  return sum
}

function daysOf(task: FlowTask, { days }: Draw): Float64Array {
  return byYear(task, inTotal(task), (state, month) => ofMonth(task, days, state, month))
}

function costOf(
  task: FlowTask,
  { stock, days }: Draw,
  arm: Parameters<typeof monthCost>[2],
  noise: readonly (readonly [number, number])[],
): Float64Array {
  const { months, model, prices } = task
  const all = model.states.map(() => true)
  return byYear(task, all, (state, month) => {
    const parts: readonly PricedPart[] = prices.parts[state] ?? []
    if (parts.length === 0) return 0
    const [starts, ends] = [month === 0 ? 0 : (months[month - 1] as number), months[month] as number]
    const told = {
      day: model.window.to + 1 + (starts + ends) / 2,
      length: ends - starts,
      stock: ofMonth(task, stock, state, month),
      days: ofMonth(task, days, state, month),
    }
    return monthCost(parts, told, arm, noise[state] ?? [0, 0])
  })
}

/** [state][year], and a last row for those that are counted together. */
function byYear(
  task: FlowTask,
  counted: readonly boolean[],
  of: (state: number, month: number) => number,
): Float64Array {
  const [years, states] = [yearsIn(task), task.model.states.length]
  const rows = new Float64Array((states + 1) * years)
  for (let state = 0; state < states; state++) {
    for (let month = 0; month < task.months.length; month++) {
      const [value, year] = [of(state, month), Math.floor(month / MONTHS)]
      rows[state * years + year] = (rows[state * years + year] as number) + value
      if (counted[state]) rows[states * years + year] = (rows[states * years + year] as number) + value
    }
  }
  return rows
}

/** Parts of the same arms put together, in the order of their draws. */
export function joinedParts(parts: readonly (readonly Outcomes[])[]): readonly Outcomes[] {
  const [first = []] = parts
  return first.map((_, arm) => ({
    stock: parts.flatMap((part) => part[arm]?.stock ?? []),
    days: parts.flatMap((part) => part[arm]?.days ?? []),
    cost: parts.flatMap((part) => part[arm]?.cost ?? []),
  }))
}

/** One row of every draw: [year] of its outcomes. */
export function rowOf(draws: readonly Float64Array[], row: number, years: number): readonly Float64Array[] {
  return Array.from({ length: years }, (_, year) =>
    Float64Array.from(draws, (draw) => draw[row * years + year] as number),
  )
}

/** Changed less base, draw by draw. */
export const differences = (base: readonly Float64Array[], changed: readonly Float64Array[]): readonly Float64Array[] =>
  changed.map((draw, k) => draw.map((one, at) => one - (base[k]?.[at] as number)))
