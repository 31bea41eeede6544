/**
 * Doubt of the rates (siirtymien epävarmuus): how far the child-days that are expected over some years would be others if the rates were,
 * chance in children's lives left out: what more history would make smaller.
 *
 * For each draw of the parameters a matrix of months without bands, each rate the mean of its bands weighed by child-days; entries come
 * out of a state that is always one. The interval is told relative to the mean, for the bands are in the expectation itself.
 */
import { DURATION_EDGES } from './band.ts'
import { type Cohort, cohortWorth, type MonthMatrix } from './cohort.ts'
import { streamOf } from './draw.ts'
import { MONTH } from './expect.ts'
import { AGES, childrenOf, type FlowModel } from './flow-model.ts'
import { drawnParameters, type Parameters } from './parameter.ts'
import { quantile } from './quantile.ts'

export interface RateDoubt {
  readonly lower95: number
  readonly upper95: number
}

/** Of all child-days over the years, as parts of their mean. */
export function rateDoubt(model: FlowModel, years: number, draws: number, seed: number): RateDoubt {
  const size = model.counts.states + 1
  const start = new Float64Array(size)
  for (const state of model.stock.state) start[state] = (start[state] as number) + 1
  start[size - 1] = 1
  const worth = Float64Array.from(start, (_, at) => (at < model.states.length ? MONTH : 0))
  const cohort: Cohort = { start, worth, months: 12 * years, discount: 1 }
  const found = Float64Array.from({ length: draws }, (_, at) =>
    cohortWorth(monthMatrix(model, drawnParameters(model, streamOf(seed, at, 1))), cohort),
  ).sort()
  const mean = found.reduce((sum, one) => sum + one, 0) / found.length
  return { lower95: quantile(found, 0.025) / mean, upper95: quantile(found, 0.975) / mean }
}

/** The states, `rest`, and the source of those who enter. */
export function monthMatrix(model: FlowModel, drawn: Parameters): MonthMatrix {
  const states = model.counts.states
  const size = states + 1
  const matrix = new Float64Array(size * size)
  for (let state = 0; state < states; state++)
    fillRow(matrix.subarray(state * size, (state + 1) * size), model, drawn, state)
  const source = states * size
  matrix[source + states] = 1
  for (let age = 0; age < AGES; age++) {
    const entries = (drawn.entering[age] as number) * childrenOf(model.population, 0, age) * MONTH
    for (let to = 0; to < states; to++)
      matrix[source + to] = (matrix[source + to] as number) + entries * (drawn.entryInto[age * states + to] as number)
  }
  return matrix
}

function fillRow(row: Float64Array, { counts, limits }: FlowModel, drawn: Parameters, state: number): void {
  const ages = limits.ages.length
  const each = DURATION_EDGES.length * ages
  let [days, away] = [0, 0]
  const on = new Float64Array(ages)
  for (let cell = 0; cell < each; cell++) {
    const lived = counts.exposure[state * each + cell] as number
    days += lived
    away += lived * (drawn.leaving[state * each + cell] ?? 0)
    on[cell % ages] = (on[cell % ages] as number) + lived * (drawn.moving[state * each + cell] as number)
  }
  const grown = (counts.reachedLimit[state] as number) / Math.max(1, days)
  const rate = days > 0 ? (away + on.reduce((sum, one) => sum + one, 0)) / days + grown : 0
  const gone = rate > 0 ? (1 - Math.exp(-rate * MONTH)) / (rate * Math.max(1, days)) : 0
  row[state] = Math.exp(-rate * MONTH)
  row[counts.states - 1] = (row[counts.states - 1] as number) + gone * away
  for (let age = 0; age < ages; age++)
    for (let to = 0; to < counts.states; to++)
      row[to] =
        (row[to] as number) +
        gone * (on[age] as number) * (drawn.into[(state * ages + age) * counts.states + to] as number)
}
