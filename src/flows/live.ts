/**
 * Lives (elämänkulut): children live through a chain one by one, by a jump from event to event in continuous time.
 *
 * Time left in a state is drawn as one exponential number and used up segment by segment, where a segment ends at the next edge of
 * age, of time in the state or of the calendar: exact for rates that are constant within segments. Every child has a stream of its own
 * from its key, so that two scenarios meet the same chance and any division of the work gives the same result.
 */
import { bandOf, type Chain } from './chain.ts'
import { exponential, type Stream, startAt, uniform } from './draw.ts'

/** Columns of the same length; days from the start, negative before it. */
export interface People {
  readonly state: Uint8Array
  /** When its life is reckoned from: 0 for those in the stock. */
  readonly from: Float64Array
  /** When it came to the state it is in then. */
  readonly since: Float64Array
  readonly birth: Float64Array
  readonly key: Uint32Array
}

/**
 * What is counted: how many there are and how long, as differences at the points where counting stops.
 * By [slot][bin][2]: comings less goings within a bin, and the sum of their days; a slot is a state and a band of ages.
 */
export interface Tally {
  /** Ends of the bins in days, rising; nothing after the last is counted. */
  readonly ends: Float64Array
  /** The bin of a whole day. */
  readonly binOf: Uint16Array
  readonly sums: Float64Array
}

export function tallyOf(chain: Chain, ends: Float64Array): Tally {
  const last = Math.ceil(ends.at(-1) ?? 0)
  const binOf = new Uint16Array(last + 1)
  for (let day = 0, bin = 0; day <= last; day++) {
    while (bin < ends.length && day >= (ends[bin] as number)) bin++
    binOf[day] = bin
  }
  return { ends, binOf, sums: new Float64Array(2 * chain.states * chain.ages.length * (ends.length + 1)) }
}

function mark({ ends, binOf, sums }: Tally, slot: number, at: number, by: number): void {
  const place = 2 * (slot * (ends.length + 1) + (binOf[at | 0] as number))
  sums[place] = (sums[place] as number) + by
  sums[place + 1] = (sums[place + 1] as number) + by * at
}

/** A life on its way: where it stands in days, the bands it is in, and its chance. Arrays, so that nothing is made anew. */
interface Way {
  readonly chain: Chain
  readonly tally: Tally
  readonly stream: Stream
  /** Days: now, since when in the state, birth, when it reaches the age limit of the state. */
  readonly day: Float64Array
  /** Bands of time in the state, age and epoch. */
  readonly band: Int32Array
  readonly end: number
}

const [NOW, SINCE, BIRTH, LIMIT] = [0, 1, 2, 3]
const [DURATION, AGE, EPOCH] = [0, 1, 2]

/** Lives of the people from `first` up to but not `last`, added to the tally. */
export function live(chain: Chain, people: People, tally: Tally, first = 0, last = people.state.length): void {
  const end = tally.ends[tally.ends.length - 1] as number
  const way: Way = { chain, tally, stream: new Int32Array(2), day: new Float64Array(4), band: new Int32Array(3), end }
  for (let at = first; at < last; at++) {
    startAt(way.stream, people.key[at] as number)
    way.day[NOW] = people.from[at] as number
    way.day[SINCE] = people.since[at] as number
    way.day[BIRTH] = people.birth[at] as number
    let state = people.state[at] as number
    while (state >= 0 && (way.day[NOW] as number) < end) state = stay(way, state)
  }
}

/** Lives one stay; gives the next state, or -1 where the child is out or the time is over. */
function stay(way: Way, state: number): number {
  const { chain, tally, stream, day, band, end } = way
  const { ages, durations, states, hazard } = chain
  let left = exponential(stream)
  const chance = uniform(stream)
  enter(way, state)
  mark(tally, state * ages.length + (band[AGE] as number), day[NOW] as number, 1)
  for (;;) {
    const row = (band[EPOCH] as number) * states + state
    const age = band[AGE] as number
    const cell = (row * durations.length + (band[DURATION] as number)) * ages.length + age
    const stop = edge(way)
    const used = (hazard[cell] as number) * (stop - (day[NOW] as number))
    if (left < used) {
      day[NOW] = (day[NOW] as number) + left / (hazard[cell] as number)
      return leave(way, state, movedTo(chain, cell, row * ages.length + age, chance))
    }
    left -= used
    day[NOW] = stop
    if (stop >= end) return -1
    if (stop >= (day[LIMIT] as number)) return leave(way, state, afterLimit(chain, state, chance))
    cross(way, state, stop)
  }
}

function enter({ chain, day, band }: Way, state: number): void {
  const { durations, ages, epochs, limit } = chain
  const now = day[NOW] as number
  band[DURATION] = durations.length === 1 ? 0 : bandOf(durations, now - (day[SINCE] as number))
  band[AGE] = ages.length === 1 ? 0 : bandOf(ages, now - (day[BIRTH] as number))
  band[EPOCH] = epochs.length === 1 ? 0 : bandOf(epochs, now)
  day[LIMIT] = Math.max(now, (day[BIRTH] as number) + (limit[state] as number))
}

/** When the rates change next: at the next edge of a band, the age limit or the end of the time. */
function edge({ chain: { durations, ages, epochs }, day, band, end }: Way): number {
  const duration = (band[DURATION] as number) + 1
  const age = (band[AGE] as number) + 1
  const epoch = (band[EPOCH] as number) + 1
  let stop = Math.min(end, day[LIMIT] as number)
  if (duration < durations.length) stop = Math.min(stop, (day[SINCE] as number) + (durations[duration] as number))
  if (age < ages.length) stop = Math.min(stop, (day[BIRTH] as number) + (ages[age] as number))
  return epoch < epochs.length ? Math.min(stop, epochs[epoch] as number) : stop
}

/** Into the bands that begin at the edge. */
function cross({ chain: { durations, ages, epochs }, tally, day, band }: Way, state: number, stop: number): void {
  const [duration, age, epoch] = [
    (band[DURATION] as number) + 1,
    (band[AGE] as number) + 1,
    (band[EPOCH] as number) + 1,
  ]
  if (duration < durations.length && stop >= (day[SINCE] as number) + (durations[duration] as number))
    band[DURATION] = duration
  if (epoch < epochs.length && stop >= (epochs[epoch] as number)) band[EPOCH] = epoch
  if (age < ages.length && stop >= (day[BIRTH] as number) + (ages[age] as number)) {
    mark(tally, state * ages.length + age - 1, stop, -1)
    mark(tally, state * ages.length + age, stop, 1)
    band[AGE] = age
  }
}

function leave({ chain: { ages }, tally, day, band }: Way, state: number, to: number): number {
  mark(tally, state * ages.length + (band[AGE] as number), day[NOW] as number, -1)
  day[SINCE] = day[NOW] as number
  return to
}

/** The state that a departure leads to: `rest`, or one of the others by the shares of its row. */
function movedTo({ moving, into, states }: Chain, cell: number, row: number, chance: number): number {
  const share = moving[cell] as number
  if (chance >= share) return states - 1
  const wanted = chance / share
  let to = 0
  while (wanted > (into[row * states + to] as number)) to++
  return to
}

const afterLimit = ({ next, onward }: Chain, state: number, chance: number): number =>
  next >= 0 && next !== state && chance < (onward[state] as number) ? next : -1
