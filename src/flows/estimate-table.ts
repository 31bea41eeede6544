/**
 * Estimate (estimaatit): what was learnt of the stays, as tables for an analyst: child-years, moves with their rates, entries, how much
 * the bands lean on each other, and whether the years drift.
 */
import { YEAR } from './band.ts'
import type { FlowModel } from './flow-model.ts'
import { poissonInterval } from './flow-picture.ts'
import { meanRates } from './pooled-rate.ts'

const sum = (all: Float64Array): number => all.reduce((so, one) => so + one, 0)
const per = (count: number, years: number): number | null => (years > 0 ? (100 * count) / years : null)

export function estimateOf(model: FlowModel) {
  const { counts, states, limits, window } = model
  const each = counts.exposure.length / counts.states
  const names = [...states, 'rest']
  const of = (values: Float64Array, state: number) => values.subarray(state * each, (state + 1) * each)
  const years = names.map((_, at) => sum(of(counts.exposure, at)) / YEAR)
  const ages = limits.ages.length
  const moved = (from: number, to: number) =>
    to === names.length - 1
      ? sum(of(counts.leaving, from))
      : Array.from(
          { length: ages },
          (_, age) => counts.moves[(from * ages + age) * counts.states + to] as number,
        ).reduce((so, one) => so + one, 0)
  const rateOf = (from: number, count: number) => {
    const [lower, upper] = poissonInterval(count)
    const lived = years[from] ?? 0
    return { count, perYear: per(count, lived), lower: per(lower, lived), upper: per(upper, lived) }
  }
  const span = (window.to + 1 - window.from) / YEAR
  const entered = (to: number) =>
    Array.from({ length: 18 }, (_, age) => counts.entries[age * counts.states + to] as number).reduce(
      (so, one) => so + one,
      0,
    )
  return {
    states: names.map((state, at) => ({
      state,
      childYears: years[at] ?? 0,
      stock: model.stock.state.reduce((so, one) => so + (one === at ? 1 : 0), 0),
      reachedLimit: counts.reachedLimit[at] ?? 0,
      wentOn: counts.wentOn[at] ?? 0,
    })),
    moves: names.flatMap((from, k) =>
      names.flatMap((to, l) => (k === l || moved(k, l) === 0 ? [] : [{ from, to, ...rateOf(k, moved(k, l)) }])),
    ),
    entries: states.flatMap((state, at) =>
      entered(at) === 0 ? [] : [{ state, count: entered(at), perYear: entered(at) / span }],
    ),
    /** Leaving the services by state, time in it and age, as rates a year after pooling. */
    leaving: pooledRows(model),
    shapes: {
      leaving: shapes(model.leaving),
      moving: shapes(model.moving),
      returning: shapes(model.returning),
      entering: shapes(model.entering),
    },
    drift: {
      entries: model.drift.entries.paths[0]?.weight ?? null,
      leaving: model.drift.leaving.paths[0]?.weight ?? null,
    },
  }
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
