/**
 * Parameters (mallin luvut): the rates and shares of a model, the most likely ones or one draw of them, as a chain of coming years.
 */
import { DURATION_EDGES } from './band.ts'
import type { Chain } from './chain.ts'
import { gamma, type Stream } from './draw.ts'
import { drawnFactors, meanFactors } from './drift.ts'
import type { FlowModel } from './flow-model.ts'
import { drawnRates, meanRates } from './pooled-rate.ts'
import { drawnShares, meanShares } from './pooled-share.ts'

export interface Parameters {
  /** A day: [state][duration][age], without the resting state. */
  readonly leaving: Float64Array
  /** The same with it. */
  readonly moving: Float64Array
  /** [state][age][state] */
  readonly into: Float64Array
  readonly onward: Float64Array
  /** First entries a day for a child of the population: [age]; and into which state: [age][state]. */
  readonly entering: Float64Array
  readonly entryInto: Float64Array
  /** By coming year. */
  readonly entryFactors: readonly number[]
  readonly leavingFactors: readonly number[]
}

export const meanParameters = (model: FlowModel): Parameters => ({
  leaving: meanRates(model.leaving),
  moving: joined(meanRates(model.moving), meanRates(model.returning)),
  into: meanShares(model.into),
  onward: onwardShares(model, (went, not) => went / (went + not)),
  entering: meanRates(model.entering),
  entryInto: meanShares(model.entryInto),
  entryFactors: meanFactors(model.drift.entries),
  leavingFactors: meanFactors(model.drift.leaving),
})

export const drawnParameters = (model: FlowModel, stream: Stream): Parameters => ({
  leaving: drawnRates(model.leaving, stream),
  moving: joined(drawnRates(model.moving, stream), drawnRates(model.returning, stream)),
  into: drawnShares(model.into, stream),
  onward: onwardShares(model, (went, not) => {
    const one = gamma(stream, went)
    return one / (one + gamma(stream, not))
  }),
  entering: drawnRates(model.entering, stream),
  entryInto: drawnShares(model.entryInto, stream),
  entryFactors: drawnFactors(model.drift.entries, stream),
  leavingFactors: drawnFactors(model.drift.leaving, stream),
})

const joined = (one: Float64Array, other: Float64Array): Float64Array => Float64Array.of(...one, ...other)

/** Chance to go on at the age limit, where few reached it leaning on that of all. */
function onwardShares({ counts, limits }: FlowModel, pick: (went: number, not: number) => number): Float64Array {
  const total = (of: Float64Array) => of.reduce((sum, one) => sum + one, 0)
  const all = (total(counts.wentOn) + 0.5) / (total(counts.reachedLimit) + 1)
  return counts.wentOn.map((went, state) => {
    const reached = counts.reachedLimit[state] as number
    const isOver = limits.next < 0 || state === limits.next || state === counts.states - 1
    return isOver ? 0 : pick(went + 4 * all, reached - went + 4 * (1 - all))
  })
}

/** Days on which the coming years begin. */
export type YearEdges = Float64Array

/** The chain of some parameters; one epoch where no year differs from another. */
export function chainOf(model: FlowModel, parameters: Parameters, edges: YearEdges): Chain {
  const { leaving, moving, into, onward, leavingFactors } = parameters
  const differs = leavingFactors.some((one) => one !== leavingFactors[0])
  const epochs = differs ? edges.slice(0, leavingFactors.length) : edges.slice(0, 1)
  const cells = moving.length
  const hazard = new Float64Array(epochs.length * cells)
  const share = new Float64Array(epochs.length * cells)
  for (const [epoch] of epochs.entries()) {
    const factor = leavingFactors[epoch] ?? 1
    for (let cell = 0; cell < cells; cell++) {
      const away = (leaving[cell] ?? 0) * factor
      const on = moving[cell] as number
      hazard[epoch * cells + cell] = away + on
      share[epoch * cells + cell] = away + on > 0 ? on / (away + on) : 0
    }
  }
  const running = cumulative(into, model.counts.states)
  return {
    ...{
      states: model.counts.states,
      epochs,
      durations: DURATION_EDGES,
      ages: model.limits.ages,
      hazard,
      moving: share,
      onward,
    },
    into: repeated(running, epochs.length),
    limit: model.limits.limit,
    next: model.limits.next,
  }
}

/** Shares of each row as running sums, the last above any chance. */
export function cumulative(shares: Float64Array, width: number): Float64Array {
  const running = Float64Array.from(shares)
  for (let at = 0; at < running.length; at++)
    if (at % width > 0) running[at] = (running[at] as number) + (running[at - 1] as number)
  for (let last = width - 1; last < running.length; last += width) running[last] = 2
  return running
}

function repeated(values: Float64Array, times: number): Float64Array {
  const all = new Float64Array(values.length * times)
  for (let k = 0; k < times; k++) all.set(values, k * values.length)
  return all
}
