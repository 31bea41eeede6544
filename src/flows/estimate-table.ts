/**
 * Estimate (estimaatit): what was learnt of the stays, as tables for an analyst: child-years, moves with their rates, entries, how much
 * the bands lean on each other, and whether the years drift.
 */
import { YEAR } from './band.ts'
import { AGES, type FlowModel } from './flow-model.ts'
import { poissonInterval } from './flow-picture.ts'
import { meanRates } from './pooled-rate.ts'
import type { Stays } from './stay.ts'
import { stayCurves } from './stay-curve.ts'

const sum = (all: Float64Array): number => all.reduce((so, one) => so + one, 0)
const per = (count: number, years: number): number | null => (years > 0 ? (100 * count) / years : null)

export function estimateOf(model: FlowModel, stays: Stays) {
  const { counts, window, limits } = model
  const names = [...model.states, 'rest']
  const years = names.map((_, at) => sum(stateCells(model, counts.exposure, at)) / YEAR)
  return {
    states: names.map((state, at) => ({
      state,
      childYears: years[at] ?? 0,
      stock: model.stock.state.reduce((so, one) => so + (one === at ? 1 : 0), 0),
      reachedLimit: counts.reachedLimit[at] ?? 0,
      wentOn: counts.wentOn[at] ?? 0,
    })),
    moves: names.flatMap((from, k) =>
      names.flatMap((to, l) => {
        const count = k === l ? 0 : movedBetween(model, k, l)
        return count === 0 ? [] : [{ from, to, ...rateRowOf(count, years[k] ?? 0) }]
      }),
    ),
    entries: entryRows(model),
    /** Leaving the services by state, time in it and age, as rates a year after pooling. */
    leaving: pooledRows(model),
    /** Where children are after their first entry, by Aalen–Johansen. */
    curves: stayCurves(stays, window, limits),
    /** How much cells lean on the ones around them; large: they do not differ. */
    shapes: {
      leaving: shapes(model.leaving),
      moving: shapes(model.moving),
      returning: shapes(model.returning),
      entering: shapes(model.entering),
    },
    /** Weight of the evidence that the years do not drift. */
    noDrift: {
      entries: model.drift.entries.paths[0]?.weight ?? null,
      leaving: model.drift.leaving.paths[0]?.weight ?? null,
    },
  }
}

function stateCells({ counts }: FlowModel, values: Float64Array, state: number): Float64Array {
  const each = counts.exposure.length / counts.states
  return values.subarray(state * each, (state + 1) * each)
}

/** Moves from a state to another, or to `rest`, which is the last. */
function movedBetween(model: FlowModel, from: number, to: number): number {
  const { counts, limits } = model
  if (to === counts.states - 1) return sum(stateCells(model, counts.leaving, from))
  const ages = limits.ages.length
  return Array.from(
    { length: ages },
    (_, age) => counts.moves[(from * ages + age) * counts.states + to] as number,
  ).reduce((so, one) => so + one, 0)
}

function rateRowOf(count: number, lived: number) {
  const [lower, upper] = poissonInterval(count)
  return { count, perYear: per(count, lived), lower: per(lower, lived), upper: per(upper, lived) }
}

function entryRows({ counts, states, window }: FlowModel) {
  const span = (window.to + 1 - window.from) / YEAR
  return states.flatMap((state, to) => {
    let count = 0
    for (let age = 0; age < AGES; age++) count += counts.entries[age * counts.states + to] as number
    return count === 0 ? [] : [{ state, count, perYear: count / span }]
  })
}

const shapes = (levels: FlowModel['leaving']): readonly number[] => levels.map(({ shape }) => shape)

function pooledRows({ leaving, states, limits, counts }: FlowModel) {
  const rates = meanRates(leaving)
  const ages = limits.ages.length
  const durations = rates.length / states.length / ages
  return states
    .flatMap((state, k) =>
      Array.from({ length: durations * ages }, (_, cell) => {
        const at = k * durations * ages + cell
        const told = { state, duration: Math.floor(cell / ages), age: cell % ages }
        return {
          ...told,
          childYears: (counts.exposure[at] as number) / YEAR,
          count: counts.leaving[at] as number,
          perYear: (rates[at] as number) * YEAR,
        }
      }),
    )
    .filter(({ childYears }) => childYears > 0)
}
