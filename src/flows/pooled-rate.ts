/**
 * Pooled rates (yhdistetyt siirtymätiheydet): events over child-days, where a cell that few children stand behind leans on the cells
 * around it.
 *
 * Events of a cell are Poisson with mean rate × exposure; its rate is gamma with the mean of the cell above it and a shape that all
 * cells of a level share, found by the likelihood of the events (negative binomial): Gamma–Poisson empirical Bayes, Clayton &
 * Kaldor, Biometrics 43 (1987); nested as Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 5. The posterior of a cell is
 * gamma(events + shape, exposure + shape ÷ mean above). Levels: all, the state, its time band, its age band within that.
 * Large shapes mean that the cells of a level do not differ: a band that tells nothing costs nothing.
 */
import { gamma, logGamma, type Stream } from './draw.ts'

/** One level: cells, each below one cell of the level above. */
export interface Level {
  readonly events: Float64Array
  readonly exposure: Float64Array
  /** How many cells stand below each cell of the level above, side by side. */
  readonly each: number
  readonly shape: number
}

/** Tried shapes, from cells that say nothing of each other to cells that are all alike. */
const SHAPES = [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 512, 4096, 1e6]

/** Events of Jeffreys' prior for the rate of everything: something never seen is not impossible. */
const BEFORE = 0.5

/**
 * Levels of a table, the broadest first.
 *
 * @param each how many parts a cell of each level has in the next, from the single cell of everything: their product is the
 *   length of the table
 */
export function levelsOf(events: Float64Array, exposure: Float64Array, each: readonly number[]): readonly Level[] {
  const levels: Level[] = []
  let above = Float64Array.of(rateOf(sum(events) + BEFORE, sum(exposure)))
  for (const [depth, parts] of each.entries()) {
    const inEach = each.slice(depth + 1).reduce((all, one) => all * one, 1)
    const level = { events: summed(events, inEach), exposure: summed(exposure, inEach), each: parts }
    const shape = bestShape(level, above)
    levels.push({ ...level, shape })
    above = Float64Array.from(level.events, (count, at) =>
      meanOf(count, level.exposure[at] ?? 0, shape, above[Math.floor(at / parts)] ?? 0),
    )
  }
  return levels
}

const sum = (all: Float64Array): number => all.reduce((so, one) => so + one, 0)

const rateOf = (events: number, exposure: number): number => (exposure > 0 ? events / exposure : 0)

function summed(values: Float64Array, inEach: number): Float64Array {
  const sums = new Float64Array(values.length / inEach)
  for (const [at, value] of values.entries())
    sums[Math.floor(at / inEach)] = (sums[Math.floor(at / inEach)] as number) + value
  return sums
}

const meanOf = (events: number, exposure: number, shape: number, mean: number): number =>
  mean > 0 ? (events + shape) / (exposure + shape / mean) : 0

function bestShape(level: Omit<Level, 'shape'>, above: Float64Array): number {
  let best = { shape: 1, value: Number.NEGATIVE_INFINITY }
  for (const shape of SHAPES) {
    const value = likelihood(level, above, shape)
    if (value > best.value) best = { shape, value }
  }
  return best.shape
}

/** Log-likelihood of the events of a level, the rates integrated out; what does not depend on the shape is left out. */
function likelihood({ events, exposure, each }: Omit<Level, 'shape'>, above: Float64Array, shape: number): number {
  const base = logGamma(shape)
  let value = 0
  for (let at = 0; at < events.length; at++) {
    const mean = above[Math.floor(at / each)] ?? 0
    const [count, days] = [events[at] as number, exposure[at] as number]
    if (days === 0 || mean === 0) continue
    const rate = shape / mean
    value +=
      (count === 0 ? 0 : logGamma(count + shape) - base) +
      shape * Math.log(rate / (rate + days)) -
      count * Math.log(rate + days)
  }
  return value
}

/** The most likely rates of the finest level (posterior means). */
export function meanRates(levels: readonly Level[]): Float64Array {
  return ratesDown(levels, (shape, rate) => shape / rate)
}

/** One draw of the rates: each cell from its posterior, below a draw of the cell above it. */
export function drawnRates(levels: readonly Level[], stream: Stream): Float64Array {
  return ratesDown(levels, (shape, rate) => (shape > 1e5 ? shape : gamma(stream, shape)) / rate)
}

function ratesDown(levels: readonly Level[], pick: (shape: number, rate: number) => number): Float64Array {
  const [first] = levels
  if (!first) throw new Error('no levels: rates')
  let above = Float64Array.of(allOf(first, pick))
  for (const { events, exposure, each, shape } of levels) {
    const rates = new Float64Array(events.length)
    for (let at = 0; at < rates.length; at++) {
      const mean = above[Math.floor(at / each)] as number
      if (mean > 0) rates[at] = pick((events[at] as number) + shape, (exposure[at] as number) + shape / mean)
    }
    above = rates
  }
  return above
}

function allOf({ events, exposure }: Level, pick: (shape: number, rate: number) => number): number {
  const days = sum(exposure)
  return days > 0 ? pick(sum(events) + BEFORE, days) : 0
}
