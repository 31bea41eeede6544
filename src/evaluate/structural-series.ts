/**
 * Bayesian structural series (bayesilainen rakennemalli): the series before the start as a walking level, seasons and other series,
 * carried on beyond the start as what would have been.
 *
 * Gibbs: level | rest by backward sampling, walk | level, columns and noise | level. Every draw is carried on with its own walk and
 * noise, so the interval holds both what is not known of the model and what chance does. The prior of the walk is weak: a tenth
 * of the deviation a period with the weight of two. Brodersen, Gallusser, Koehler, Remy & Scott, Annals of Applied Statistics 9
 * (2015), 247–274.
 */
import { type Random, randomOf } from '#kernel/random.ts'
import { type ColumnState, columnsOf, drawColumns } from './chosen-columns.ts'
import { drawnLevel } from './local-level.ts'
import { inverseGamma } from './random-draw.ts'
import { deviation, dot, mean, type Row } from './vector.ts'

export interface StructuralSeries {
  /** Own series, every period. */
  readonly values: Row
  /** Other series over all periods; they must not be touched by the change. */
  readonly controls: readonly Row[]
  /** Always in, as seasons. */
  readonly fixed: readonly Row[]
  readonly before: number
}

export interface StructuralResult {
  /** Draws of the mean difference after: observed less counterfactual. */
  readonly effects: Row
  /** Row a period: mean, 2.5 and 97.5 of 100 of the counterfactual. */
  readonly counterfactual: readonly (readonly [number, number, number])[]
  /** Share of draws in which each control was in. */
  readonly inclusion: Row
}

const BURN = 500
const DRAWS = 2000
const WALK_SHARE = 0.1
const WALK_COUNT = 2
/** How many of the controls are thought to matter, before looking. */
const EXPECTED = 3

export function structuralSeries(series: StructuralSeries, seed: number): StructuralResult {
  const { before, values } = series
  const random = randomOf(seed)
  const own = values.slice(0, before)
  const scale = deviation(own) || 1
  const middle = mean(own)
  const y = own.map((one) => (one - middle) / scale)
  const x = standardised([...series.fixed, ...series.controls], before)
  const chances = [
    ...series.fixed.map(() => 1),
    ...series.controls.map(() => Math.min(0.5, EXPECTED / series.controls.length)),
  ]
  const columns = columnsOf(x.slice(0, before), chances, 0.5)
  const state = {
    isIn: chances.map((one) => one >= 1),
    coefficients: chances.map(() => 0),
    noise: 0.5,
    walk: WALK_SHARE ** 2,
  }
  const paths: Row[] = []
  const inclusion = chances.map(() => 0)
  for (let draw = 0; draw < BURN + DRAWS; draw++) {
    const level = sweep(y, columns, x, state, random)
    if (draw < BURN) continue
    paths.push(carriedOn(level, x, state, { length: values.length, random }).map((one) => middle + scale * one))
    state.isIn.forEach((one, k) => {
      inclusion[k] = (inclusion[k] as number) + Number(one) / DRAWS
    })
  }
  return {
    effects: paths.map((path) => mean(values.slice(before).map((one, at) => one - (path[before + at] as number)))),
    counterfactual: values.map((_, t) => summary(paths.map((path) => path[t] as number))),
    inclusion: inclusion.slice(series.fixed.length),
  }
}

interface State extends ColumnState {
  walk: number
}

/** Row a period, column a series, each in its own deviations before the start. */
function standardised(series: readonly Row[], before: number): readonly Row[] {
  const ready = series.map((row) => {
    const own = row.slice(0, before)
    const [middle, scale] = [mean(own), deviation(own) || 1]
    return row.map((one) => (one - middle) / scale)
  })
  const length = series[0]?.length ?? 0
  return Array.from({ length }, (_, t) => ready.map((row) => row[t] as number))
}

function sweep(
  y: Row,
  columns: ReturnType<typeof columnsOf>,
  x: readonly Row[],
  state: State,
  random: Random,
): Float64Array {
  const explained = y.map((_, t) => (x[t] ? dot(x[t] as Row, state.coefficients) : 0))
  const level = drawnLevel(
    y.map((one, t) => one - (explained[t] as number)),
    { noise: state.noise, walk: state.walk },
    random,
  )
  let steps = 0
  for (let t = 1; t < level.length; t++) steps += ((level[t] as number) - (level[t - 1] as number)) ** 2
  state.walk = inverseGamma(random, (WALK_COUNT + level.length - 1) / 2, (WALK_COUNT * WALK_SHARE ** 2 + steps) / 2)
  drawColumns(
    columns,
    y.map((one, t) => one - (level[t] as number)),
    state,
    random,
  )
  return level
}

/** The level of the periods before, then its walk, with the columns and noise of each period. */
function carriedOn(
  level: Float64Array,
  x: readonly Row[],
  { coefficients, noise, walk }: State,
  { length, random }: { length: number; random: Random },
): Row {
  let now = 0
  return Array.from({ length }, (_, t) => {
    now = t < level.length ? (level[t] as number) : now + Math.sqrt(walk) * random.normal()
    return now + (x[t] ? dot(x[t] as Row, coefficients) : 0) + Math.sqrt(noise) * random.normal()
  })
}

function summary(draws: Row): readonly [number, number, number] {
  const inOrder = draws.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.round(share * (inOrder.length - 1))] as number
  return [mean(draws), at(0.025), at(0.975)]
}
