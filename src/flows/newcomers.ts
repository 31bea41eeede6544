/**
 * Newcomers (uudet tulijat): where those who begin within a year are as the years go by: to services for the first time, or a state.
 *
 * A draw takes rates from their posterior, as many newcomers as begin in a year, their ages by what is learnt (of first entries) or as
 * they were (of a state), and lives each of them. Their shares are told, so the interval is that of rates and of the chance of one
 * year's newcomers together.
 */
import { YEAR } from './band.ts'
import { mixed, poisson, type Stream, streamOf, uniform } from './draw.ts'
import { AGES, childrenOf, type FlowModel } from './flow-model.ts'
import { live, type People, tallyOf } from './live.ts'
import { chainOf, drawnParameters, meanParameters, type Parameters } from './parameter.ts'
import { drawOf } from './simulate.ts'

export interface NewcomerTask {
  readonly model: FlowModel
  /** What they begin: a state of the model, or where left out services, for the first time. */
  readonly state?: string | undefined
  /** Days after the first entry on which it is asked where they are, rising. */
  readonly ends: Float64Array
  readonly seed: number
}

/** How many begin a year at an age and in a state. */
interface Start {
  /** Days. */
  readonly from: number
  readonly to: number
  readonly state: number
  readonly perYear: number
}

/** More of them tell nothing more of the shares and take long. */
const MOST = 2000

/** A draw: share of the newcomers, [state][end]; the resting state, then those past the age limit, last. */
export function newcomerPart(task: NewcomerTask, from: number, to: number): readonly Float64Array[] {
  return Array.from({ length: to - from }, (_, k) => drawnShares(task, from + k))
}

function drawnShares({ model, state, ends, seed }: NewcomerTask, at: number): Float64Array {
  const drawn = drawnParameters(model, streamOf(seed, at, 4))
  const years = Math.ceil((ends.at(-1) ?? 0) / YEAR)
  const chain = chainOf(
    model,
    drawn,
    Float64Array.from({ length: years }, (_, year) => year * YEAR),
  )
  const people = peopleOf(startsOf(model, drawn, state), streamOf(seed, at, 5), mixed(seed ^ mixed(at)))
  const tally = tallyOf(chain, ends)
  live(chain, people, tally)
  const { stock } = drawOf(tally, chain)
  const shares = new Float64Array((chain.states + 1) * ends.length)
  const all = people.state.length
  for (let end = 0; end < ends.length; end++) {
    let within = 0
    for (let slot = 0; slot < chain.states * chain.ages.length; slot++) {
      const here = stock[slot * ends.length + end] as number
      const place = Math.floor(slot / chain.ages.length) * ends.length + end
      shares[place] = (shares[place] as number) + here / all
      within += here
    }
    shares[chain.states * ends.length + end] = (all - within) / all
  }
  return shares
}

function startsOf(model: FlowModel, drawn: Parameters, state: string | undefined): readonly Start[] {
  const all = state === undefined ? firstEntries(model, drawn) : startsInto(model, model.states.indexOf(state))
  return all.filter(({ perYear }) => perYear > 0)
}

function firstEntries({ counts, population }: FlowModel, { entering, entryInto }: Parameters): readonly Start[] {
  return Array.from(entryInto, (share, at): Start => {
    const age = Math.floor(at / counts.states)
    const perYear = share * (entering[age] as number) * childrenOf(population, 0, age) * YEAR
    return { from: age * YEAR, to: (age + 1) * YEAR, state: at % counts.states, perYear }
  })
}

/** Everybody who began the state within the window, wherever from, by the band of age at that time. */
function startsInto({ counts, window, limits }: FlowModel, state: number): readonly Start[] {
  const years = (window.to + 1 - window.from) / YEAR
  const bands = limits.ages.length
  return Array.from(limits.ages, (from, band): Start => {
    const to = Math.min(limits.ages[band + 1] ?? Number.POSITIVE_INFINITY, limits.limit[state] as number)
    let count = 0
    for (let other = 0; other < counts.states; other++)
      count += counts.moves[(other * bands + band) * counts.states + state] as number
    for (let age = 0; age < AGES; age++)
      if (age * YEAR >= from && age * YEAR < to) count += counts.entries[age * counts.states + state] as number
    return { from, to, state, perYear: to > from ? count / years : 0 }
  })
}

/** Everybody begins on the first day; at least one does. */
function peopleOf(starts: readonly Start[], stream: Stream, key: number): People {
  const perYear = starts.reduce((sum, one) => sum + one.perYear, 0)
  const many = Math.min(MOST, Math.max(1, poisson(stream, perYear)))
  const chosen = Array.from({ length: many }, () => startAt(starts, uniform(stream) * perYear))
  return {
    state: Uint8Array.from(chosen, ({ state }) => state),
    from: new Float64Array(many),
    since: new Float64Array(many),
    birth: Float64Array.from(chosen, ({ from, to }) => -(from + uniform(stream) * (to - from))),
    key: Uint32Array.from(chosen, (_, at) => mixed(key + at)),
  }
}

/** What rounding leaves over goes to the last. */
function startAt(starts: readonly Start[], chance: number): Start {
  let left = chance
  const found = starts.find(({ perYear }) => {
    left -= perYear
    return left < 0
  })
  const start = found ?? starts.at(-1)
  if (!start) throw new Error('nobody begins')
  return start
}

/** Whether anybody begins: at least one a year. */
export function begins(model: FlowModel, state: string | undefined): boolean {
  const starts = startsOf(model, meanParameters(model), state)
  return starts.reduce((sum, one) => sum + one.perYear, 0) >= 1
}
