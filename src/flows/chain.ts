/**
 * Chain (siirtymäketju): how children move between states, as rates a day that stay the same within a band of age, a band of time
 * in the state, and an epoch of the calendar.
 *
 * Days are counted from the day the reckoning starts. The last state is `rest`: known before, in no service now. Ages are in days and
 * really grow. At the age limit of its state a child goes on to `next` (aftercare) with a chance of its state, else out.
 */
export interface Chain {
  /** How many, the resting one included, which is the last. */
  readonly states: number
  /** Lower edges in days, rising; the first epoch begins at 0 or before, the first of the others at 0. */
  readonly epochs: Float64Array
  readonly durations: Float64Array
  readonly ages: Float64Array
  /** Leaving a state, for `rest` or another, a day: [epoch][state][duration][age]. */
  readonly hazard: Float64Array
  /** Of those, the share that goes to another state than `rest`: the same shape. */
  readonly moving: Float64Array
  /** Where those go: cumulative shares [epoch][state][age][state]. */
  readonly into: Float64Array
  /** Age in days at which a state ends: [state]; Infinity where none. */
  readonly limit: Float64Array
  /** Chance to go on at the limit: [state]. */
  readonly onward: Float64Array
  /** Where to; -1 where nowhere. */
  readonly next: number
}

/** Place of the rates of a state in an epoch: the first of its durations × ages. */
export const rateRow = ({ states, durations, ages }: Chain, epoch: number, state: number): number =>
  (epoch * states + state) * durations.length * ages.length

/** Place of the shares of a state in an epoch and a band of ages. */
export const intoRow = ({ states, ages }: Chain, epoch: number, state: number, age: number): number =>
  ((epoch * states + state) * ages.length + age) * states

/** The band that holds a value; the first where it is below all. */
export function bandOf(edges: Float64Array, value: number): number {
  let band = edges.length - 1
  while (band > 0 && value < (edges[band] as number)) band--
  return band
}

/** A chain without bands: each state left at one rate a day, for each of the others by a share. `rest` is the last. */
export function plainChain(rates: readonly (readonly number[])[], limit: number): Chain {
  const states = rates.length
  const totals = rates.map((row) => row.reduce((sum, one) => sum + one, 0))
  const elsewhere = rates.map((row, at) => (totals[at] ?? 0) - (row[states - 1] ?? 0))
  return {
    states,
    epochs: Float64Array.of(0),
    durations: Float64Array.of(0),
    ages: Float64Array.of(0),
    hazard: Float64Array.from(totals),
    moving: Float64Array.from(totals, (total, at) => (total > 0 ? (elsewhere[at] ?? 0) / total : 0)),
    into: Float64Array.from(rates.flatMap((row, at) => cumulative(row.slice(0, -1), elsewhere[at] ?? 0))),
    limit: new Float64Array(states).fill(limit),
    onward: new Float64Array(states),
    next: -1,
  }
}

/** Running shares of weights, one more place for `rest`; the last is always whole. */
function cumulative(weights: readonly number[], total: number): number[] {
  let running = 0
  const shares = weights.map((one) => {
    running += total > 0 ? one / total : 0
    return running
  })
  return [...shares.slice(0, -1), 1, 1]
}
