/**
 * Expectation (odotusarvo): how many children there will be in each state, by cohort products: no chance is drawn.
 *
 * Children are shares of a child on a grid of state × whole months in it × age in months; each month they stay by exp(−rate), go, age a
 * month, and leave at their age limit. Whoever comes within a month comes at an even time of it and may go again within it. Rates of
 * a cell are averaged over the months that it stands for. What is left out is of second order in a month.
 */
import { YEAR } from './band.ts'
import { bandOf, type Chain, rateRow } from './chain.ts'
import { AGES, childrenOf, type FlowModel } from './flow-model.ts'
import type { Parameters } from './parameter.ts'

export const MONTH = YEAR / 12
/** Months in a state that are told apart; the last band of rates begins before. */
const TENURE = 38

/** A month's departures by state, tenure and band of ages. */
interface Step {
  readonly stay: Float64Array
  readonly toRest: Float64Array
  readonly toOthers: Float64Array
  /** Of those who come within the month: share that stays to its end, by state and band of ages. */
  readonly lasting: Float64Array
  readonly firstMoving: Float64Array
}

export interface Expected {
  /** [month][state] at the end of each month; the resting state last. */
  readonly stock: Float64Array
  /** Child-days in the month. */
  readonly days: Float64Array
}

interface Grid {
  readonly chain: Chain
  /** Months of age that are told apart: one where ages are not known. */
  readonly ages: number
  readonly band: Uint8Array
  readonly limit: Float64Array
}

function gridOf(chain: Chain): Grid {
  const limit = chain.limit.map((days) => Math.round(days / MONTH))
  const ages = chain.ages.length === 1 ? 1 : Math.max(...limit) + 1
  const band = Uint8Array.from({ length: ages }, (_, age) => bandOf(chain.ages, age * MONTH))
  return { chain, ages, band, limit }
}

/** @param months how many */
export function expectedFlows(model: FlowModel, parameters: Parameters, chain: Chain, months: number): Expected {
  const grid = gridOf(chain)
  let mass = startOf(model, grid)
  const stock = new Float64Array(months * chain.states)
  const days = new Float64Array(months * chain.states)
  let before = totals(mass, grid)
  let step: Step | undefined
  for (let month = 0, epoch = -1; month < months; month++) {
    const now = bandOf(chain.epochs, (month + 0.5) * MONTH)
    if (!step || now !== epoch) step = stepOf(grid, now)
    epoch = now
    mass = monthLater(grid, step, epoch, mass, entriesIn(model, parameters, grid, month))
    const after = totals(mass, grid)
    stock.set(after, month * chain.states)
    days.set(
      after.map((one, state) => ((one + (before[state] as number)) / 2) * MONTH),
      month * chain.states,
    )
    before = after
  }
  return { stock, days }
}

const placeOf = ({ ages }: Grid, state: number, tenure: number, age: number): number =>
  (state * TENURE + tenure) * ages + age

function startOf({ stock }: FlowModel, grid: Grid): Float64Array {
  const mass = new Float64Array(grid.chain.states * TENURE * grid.ages)
  for (let at = 0; at < stock.state.length; at++) {
    const tenure = Math.min(TENURE - 1, Math.floor(-(stock.since[at] as number) / MONTH))
    const age = Math.min(grid.ages - 1, Math.max(0, Math.round(-(stock.birth[at] as number) / MONTH)))
    const place = placeOf(grid, stock.state[at] as number, tenure, age)
    mass[place] = (mass[place] as number) + 1
  }
  return mass
}

function totals(mass: Float64Array, { chain }: Grid): Float64Array {
  const each = mass.length / chain.states
  return Float64Array.from({ length: chain.states }, (_, state) => {
    let sum = 0
    for (let at = state * each; at < (state + 1) * each; at++) sum += mass[at] as number
    return sum
  })
}

const POINTS = [0.125, 0.375, 0.625, 0.875]

/** Mean of the rates of some points of a month, from so many months in the state. */
function meanRate(chain: Chain, of: Float64Array, epoch: number, state: number, from: number, age: number): number {
  const row = rateRow(chain, epoch, state)
  return POINTS.reduce(
    (sum, point) =>
      sum +
      (of[row + bandOf(chain.durations, (from + point) * MONTH) * chain.ages.length + age] as number) / POINTS.length,
    0,
  )
}

function stepOf({ chain }: Grid, epoch: number): Step {
  const bands = chain.ages.length
  const size = chain.states * TENURE * bands
  const step: Step = {
    stay: new Float64Array(size),
    toRest: new Float64Array(size),
    toOthers: new Float64Array(size),
    lasting: new Float64Array(chain.states * bands),
    firstMoving: new Float64Array(chain.states * bands),
  }
  const onward = chain.hazard.map((rate, at) => rate * (chain.moving[at] as number))
  for (let state = 0; state < chain.states; state++) {
    for (let age = 0; age < bands; age++) {
      for (let tenure = 0; tenure < TENURE; tenure++) {
        const rate = meanRate(chain, chain.hazard, epoch, state, tenure + 0.5, age)
        const moving = rate > 0 ? meanRate(chain, onward, epoch, state, tenure + 0.5, age) / rate : 0
        const at = (state * TENURE + tenure) * bands + age
        step.stay[at] = Math.exp(-rate * MONTH)
        step.toOthers[at] = (1 - (step.stay[at] as number)) * moving
        step.toRest[at] = (1 - (step.stay[at] as number)) * (1 - moving)
      }
      const first = rateRow(chain, epoch, state) + age
      const whole = (chain.hazard[first] as number) * MONTH
      step.lasting[state * bands + age] = whole > 0 ? (1 - Math.exp(-whole)) / whole : 1
      step.firstMoving[state * bands + age] = chain.moving[first] as number
    }
  }
  return step
}

/** First entries of a month by state and age at its end. */
function entriesIn(
  { population, counts, window }: FlowModel,
  parameters: Parameters,
  grid: Grid,
  month: number,
): Float64Array {
  const entries = new Float64Array(grid.chain.states * grid.ages)
  const year = Math.floor(month / 12)
  for (let age = 0; age < AGES; age++) {
    const rate =
      (parameters.entering[age] as number) * childrenOf(population, year, age) * (parameters.entryFactors[year] ?? 1)
    for (let state = 0; state < grid.chain.states; state++) {
      const share = parameters.entryInto[age * counts.states + state] as number
      for (let part = 1; part <= 12; part++) {
        const place = state * grid.ages + Math.min(grid.ages - 1, age * 12 + part)
        entries[place] = (entries[place] as number) + (rate * MONTH * share) / 12
      }
    }
  }
  return window.to >= window.from ? entries : entries.fill(0)
}

function monthLater(grid: Grid, step: Step, epoch: number, mass: Float64Array, entries: Float64Array): Float64Array {
  const { chain, ages } = grid
  const later = new Float64Array(mass.length)
  const others = new Float64Array(chain.states * ages)
  const arrivals = entries
  for (let state = 0; state < chain.states; state++)
    for (let tenure = 0; tenure < TENURE; tenure++) depart(grid, step, state, tenure, mass, later, others, arrivals)
  spreadOn(grid, epoch, others, arrivals)
  settle(grid, step, epoch, arrivals, later)
  return later
}

/** Children of one state and tenure: those who stay are a month older, the others are told by where they go. */
function depart(
  { chain, ages, band, limit }: Grid,
  { stay, toRest, toOthers }: Step,
  state: number,
  tenure: number,
  mass: Float64Array,
  later: Float64Array,
  others: Float64Array,
  arrivals: Float64Array,
): void {
  const bands = chain.ages.length
  const from = (state * TENURE + tenure) * ages
  const to = (state * TENURE + Math.min(TENURE - 1, tenure + 1)) * ages
  const rest = (chain.states - 1) * ages
  for (let age = 0; age < ages; age++) {
    const here = mass[from + age] as number
    if (here === 0) continue
    const at = (state * TENURE + tenure) * bands + (band[age] as number)
    const older = Math.min(ages - 1, age + 1)
    if (older >= (limit[state] as number)) {
      if (chain.next >= 0 && chain.next !== state) {
        const place = chain.next * TENURE * ages + older
        later[place] = (later[place] as number) + here * (chain.onward[state] as number)
      }
      continue
    }
    later[to + older] = (later[to + older] as number) + here * (stay[at] as number)
    others[state * ages + older] = (others[state * ages + older] as number) + here * (toOthers[at] as number)
    arrivals[rest + older] = (arrivals[rest + older] as number) + here * (toRest[at] as number)
  }
}

/** Adds those who go to other states to the arrivals there. */
function spreadOn({ chain, ages, band }: Grid, epoch: number, others: Float64Array, arrivals: Float64Array): void {
  const bands = chain.ages.length
  for (let state = 0; state < chain.states; state++) {
    for (let age = 0; age < ages; age++) {
      const going = others[state * ages + age] as number
      if (going === 0) continue
      const row = ((epoch * chain.states + state) * bands + (band[age] as number)) * chain.states
      for (let to = 0, before = 0; to < chain.states - 1; to++) {
        const until = Math.min(1, chain.into[row + to] as number)
        arrivals[to * ages + age] = (arrivals[to * ages + age] as number) + going * (until - before)
        before = until
      }
    }
  }
}

const ENOUGH = 1e-9
const MOST_WAVES = 40

/** Those who came within the month: some are there at its end, others have gone on by then, wave after wave. */
function settle(
  grid: Grid,
  { lasting, firstMoving }: Step,
  epoch: number,
  arrivals: Float64Array,
  later: Float64Array,
): void {
  const { chain, ages, band } = grid
  const bands = chain.ages.length
  let wave = arrivals
  for (let round = 0; round < MOST_WAVES; round++) {
    const others = new Float64Array(wave.length)
    const next = new Float64Array(wave.length)
    let left = 0
    for (let at = 0; at < wave.length; at++) {
      const here = wave[at] as number
      if (here === 0) continue
      const [state, age] = [Math.floor(at / ages), at % ages]
      const cell = state * bands + (band[age] as number)
      const place = placeOf(grid, state, 0, age)
      later[place] = (later[place] as number) + here * (lasting[cell] as number)
      const gone = here * (1 - (lasting[cell] as number))
      others[at] = gone * (firstMoving[cell] as number)
      const rest = (chain.states - 1) * ages + age
      next[rest] = (next[rest] as number) + gone - (others[at] as number)
      left += gone
    }
    if (left < ENOUGH) return
    spreadOn(grid, epoch, others, next)
    wave = next
  }
}
