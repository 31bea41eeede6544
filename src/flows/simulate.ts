/**
 * Simulation (simulointi): the stock and those who will enter live on under drawn parameters: process, parameters and drift together.
 *
 * One draw: parameters, factors of the coming years, entries (Poisson), and a life for every child. All chance of a draw comes from the
 * seed and the number of the draw, so that the result does not depend on how draws are divided among workers, and a scenario meets
 * the same chance as its base.
 */
import { YEAR } from './band.ts'
import type { Chain } from './chain.ts'
import { mixed, poisson, type Stream, streamOf, uniform } from './draw.ts'
import { AGES, childrenOf, type FlowModel } from './flow-model.ts'
import { isPlain, jump } from './jump-chain.ts'
import { live, type People, type Tally, tallyOf } from './live.ts'
import { chainOf, drawnParameters, type Parameters } from './parameter.ts'

/** What a scenario changes of a draw; the base changes nothing. */
export interface Arm {
  readonly chain: (chain: Chain) => Chain
  /** Shares of the states that a first entry leads to on a day. */
  readonly into: (row: Float64Array, day: number) => Float64Array
  /** Factor of entries into a state on a day of the reckoning; no more than `most`. */
  readonly entry: (state: number, day: number) => number
  readonly most: number
}

export const BASE: Arm = { chain: (chain) => chain, into: (row) => row, entry: () => 1, most: 1 }

export interface Horizon {
  /** Days after the last day on which each coming month ends, twelve a year. */
  readonly months: Float64Array
}

/** Of one arm in one draw: [slot][month], a slot a state and an age band; the resting state last. */
export interface Draw {
  readonly stock: Float64Array
  /** Child-days in the month. */
  readonly days: Float64Array
}

/** Draws of each arm, `from` up to but not `to`. */
export function simulatedDraws(
  model: FlowModel,
  { months }: Horizon,
  arms: readonly Arm[],
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
): readonly (readonly Draw[])[] {
  const most = Math.max(...arms.map((one) => one.most))
  const draws: (readonly Draw[])[] = []
  for (let at = from; at < to; at++) {
    const drawn = drawnParameters(model, streamOf(seed, at, 1))
    const entrants = entrantsOf(model, drawn, months, most, streamOf(seed, at, 2))
    const key = mixed(seed ^ mixed(at))
    draws.push(arms.map((arm) => livedDraw(model, drawn, months, arm, entrants, most, key)))
  }
  return draws
}

interface Entrants {
  readonly age: Uint8Array
  readonly from: Float64Array
  readonly birth: Float64Array
  /** Chance by which the state is told, and by which an arm takes the child or not. */
  readonly into: Float64Array
  readonly taken: Float64Array
}

const yearEdges = (months: Float64Array): Float64Array =>
  Float64Array.from({ length: months.length / 12 }, (_, year) => (year === 0 ? 0 : (months[year * 12 - 1] as number)))

/** First entries of the coming years, at the rate of the largest of the arms. */
function entrantsOf(
  { population }: FlowModel,
  drawn: Parameters,
  months: Float64Array,
  most: number,
  stream: Stream,
): Entrants {
  const [ages, from, birth, into, taken]: number[][] = [[], [], [], [], []]
  const edges = yearEdges(months)
  for (const [year, start] of edges.entries()) {
    const length = (edges[year + 1] ?? (months.at(-1) as number)) - start
    for (let age = 0; age < AGES; age++) {
      const rate = (drawn.entering[age] as number) * childrenOf(population, year, age) * (drawn.entryFactors[year] ?? 1)
      for (let left = poisson(stream, rate * length * most); left > 0; left--) {
        const day = start + uniform(stream) * length
        ages?.push(age)
        from?.push(day)
        birth?.push(day - (age + uniform(stream)) * YEAR)
        into?.push(uniform(stream))
        taken?.push(uniform(stream))
      }
    }
  }
  return {
    age: Uint8Array.from(ages ?? []),
    from: Float64Array.from(from ?? []),
    birth: Float64Array.from(birth ?? []),
    into: Float64Array.from(into ?? []),
    taken: Float64Array.from(taken ?? []),
  }
}

function livedDraw(
  model: FlowModel,
  drawn: Parameters,
  months: Float64Array,
  arm: Arm,
  entrants: Entrants,
  most: number,
  key: number,
): Draw {
  const chain = arm.chain(chainOf(model, drawn, yearEdges(months)))
  const tally = tallyOf(chain, months)
  const lives = isPlain(chain) ? jump : live
  lives(chain, peopleOf(model, drawn, arm, entrants, most, key), tally)
  return drawOf(tally, chain)
}

/** The stock, then those entrants that the arm takes; each with a key that is its own in every arm. */
function peopleOf(
  { stock, counts }: FlowModel,
  parameters: Parameters,
  arm: Arm,
  entrants: Entrants,
  most: number,
  key: number,
): People {
  const here = stock.state.length
  const all = here + entrants.from.length
  const people = {
    state: new Uint8Array(all),
    from: new Float64Array(all),
    since: new Float64Array(all),
    birth: new Float64Array(all),
    key: new Uint32Array(all),
  }
  people.state.set(stock.state)
  people.since.set(stock.since)
  people.birth.set(stock.birth)
  for (let k = 0; k < here; k++) people.key[k] = mixed(key + k)
  let last = here
  for (let k = 0; k < entrants.from.length; k++) {
    const day = entrants.from[k] as number
    const row = (entrants.age[k] as number) * counts.states
    const shares = arm.into(parameters.entryInto.subarray(row, row + counts.states), day)
    const state = stateOf(shares, entrants.into[k] as number)
    if ((entrants.taken[k] as number) * most >= arm.entry(state, day)) continue
    people.state[last] = state
    people.from[last] = day
    people.since[last] = day
    people.birth[last] = entrants.birth[k] as number
    people.key[last] = mixed(key + here + k)
    last++
  }
  return trimmed(people, last)
}

/** The last state is the resting one, which nobody enters: what rounding leaves over goes to the one before it. */
function stateOf(shares: Float64Array, chance: number): number {
  let left = chance
  for (let state = 0; state < shares.length - 2; state++) {
    left -= shares[state] as number
    if (left < 0) return state
  }
  return shares.length - 2
}

const trimmed = ({ state, from, since, birth, key }: People, last: number): People => ({
  state: state.subarray(0, last),
  from: from.subarray(0, last),
  since: since.subarray(0, last),
  birth: birth.subarray(0, last),
  key: key.subarray(0, last),
})

/** Stocks at the ends of the months and child-days within them, from the differences that were tallied. */
export function drawOf({ ends, sums }: Tally, { states, ages }: Pick<Chain, 'states' | 'ages'>): Draw {
  const slots = states * ages.length
  const months = ends.length
  const stock = new Float64Array(slots * months)
  const days = new Float64Array(slots * months)
  for (let slot = 0; slot < slots; slot++) {
    let [here, weighed, before] = [0, 0, 0]
    for (let month = 0; month < months; month++) {
      const place = 2 * (slot * (months + 1) + month)
      here += sums[place] as number
      weighed += sums[place + 1] as number
      const upTo = here * (ends[month] as number) - weighed
      stock[slot * months + month] = here
      days[slot * months + month] = upTo - before
      before = upTo
    }
  }
  return { stock, days }
}
