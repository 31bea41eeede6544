/**
 * Back-test (jälkitestaus): what the model would have said in earlier years, beside what came: rolling origins a year apart, each with
 * what was known then and no more.
 */
import { OPEN } from '#model/flow-episode.ts'
import { isPlacement } from '#model/flow-state.ts'
import { YEAR } from './band.ts'
import { type Limits, type Window, yearsOf } from './count.ts'
import { AGES, childrenOf, flowModelOf, type Population } from './flow-model.ts'
import { spreadOf } from './quantile.ts'
import { BASE, simulatedDraws } from './simulate.ts'
import type { Stays } from './stay.ts'

export interface BacktestTask {
  readonly stays: Stays
  readonly window: Window
  readonly limits: Limits
  readonly population: Population
  readonly draws: number
  readonly seed: number
}

/** One forecast of one origin beside its outcome: children counted together. */
export interface TestedOrigin {
  /** Years ahead. */
  readonly horizon: number
  readonly outcome: number
  readonly mean: number
  readonly lower95: number
  readonly upper95: number
}

/** Years of history that a forecast of the test is made from, at least. */
const LEAST = 3
const FURTHEST = 5

/** Origins that can be tried: so many years before the last day. */
export const originsOf = (window: Window): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((window.to + 1 - window.from) / YEAR + 0.01) - LEAST) }, (_, k) => k + 1)

/** Forecasts from one origin, one to five years ahead. */
export function backtestPart(
  { stays, window, limits, population, draws, seed }: BacktestTask,
  yearsBack: number,
): readonly TestedOrigin[] {
  const origin = { from: window.from, to: Math.round(window.to - yearsBack * YEAR) }
  const years = Math.min(FURTHEST, yearsBack)
  const model = flowModelOf({
    stays: knownOn(stays, origin.to),
    window: origin,
    limits,
    population: earlier(population, yearsBack, yearsOf(origin)),
    years,
  })
  const months = Float64Array.from({ length: years * 12 }, (_, month) => Math.round(((month + 1) * YEAR) / 12))
  const tried = simulatedDraws(model, { months }, [BASE], { seed: seed + yearsBack, from: 0, to: draws })
  const slots = countedSlots(stays.states, limits.ages.length)
  return Array.from({ length: years }, (_, k) => {
    const month = k * 12 + 11
    const totals = Float64Array.from(tried, ([draw]) =>
      slots.reduce((sum, slot) => sum + (draw?.stock[slot * months.length + month] as number), 0),
    )
    const { mean, lower95, upper95 } = spreadOf(totals)
    const outcome = stockOn(stays, origin.to + (months[month] as number)).reduce(
      (sum, one, state) => sum + (isCounted(stays.states, state) ? one : 0),
      0,
    )
    return { horizon: k + 1, outcome, mean, lower95, upper95 }
  })
}

/** Placements, or every state where none is a placement. */
const isCounted = (states: readonly string[], state: number): boolean =>
  states.some(isPlacement) ? isPlacement(states[state] ?? '') : true

const countedSlots = (states: readonly string[], ages: number): readonly number[] =>
  states.flatMap((_, state) =>
    isCounted(states, state) ? Array.from({ length: ages }, (_, age) => state * ages + age) : [],
  )

/** Children in each state at the end of a day. */
export function stockOn(stays: Stays, day: number): number[] {
  const stock = stays.states.map(() => 0)
  for (let k = 0; k < stays.child.length; k++)
    if ((stays.start[k] as number) <= day && (stays.end[k] as number) > day) {
      const state = stays.state[k] as number
      stock[state] = (stock[state] ?? 0) + 1
    }
  return stock
}

/** Stays as they were known on a day: later ones are not, and one that ended later goes on. */
export function knownOn(stays: Stays, day: number): Stays {
  const known = [...stays.child.keys()].filter((k) => (stays.start[k] as number) <= day)
  const pick = (of: Int32Array) => Int32Array.from(known, (k) => of[k] as number)
  return {
    ...stays,
    child: pick(stays.child),
    state: Uint8Array.from(known, (k) => stays.state[k] as number),
    start: pick(stays.start),
    end: pick(stays.end).map((end) => (end > day + 1 ? OPEN : end)),
  }
}

/** The population as it is seen from an earlier year. What was projected then is not known: the true one stands for it. */
function earlier(population: Population, years: number, past: number): Population {
  const counts = Float64Array.from({ length: (past + years) * AGES }, (_, at) =>
    childrenOf(population, Math.floor(at / AGES) - past - years, at % AGES),
  )
  return { past, counts }
}

/** What the origins come to, by years ahead. */
export function backtestOf(tested: readonly TestedOrigin[]) {
  const horizons = [...new Set(tested.map(({ horizon }) => horizon))].sort((a, b) => a - b)
  return horizons.map((horizon) => {
    const own = tested.filter((one) => one.horizon === horizon)
    const mean = (of: (one: TestedOrigin) => number) => own.reduce((sum, one) => sum + of(one), 0) / own.length
    return {
      horizon,
      origins: own.length,
      coverage95: mean(({ outcome, lower95, upper95 }) =>
        outcome >= Math.floor(lower95) && outcome <= Math.ceil(upper95) ? 1 : 0,
      ),
      bias: mean((one) => one.mean - one.outcome),
      meanAbsoluteError: mean((one) => Math.abs(one.mean - one.outcome)),
    }
  })
}
