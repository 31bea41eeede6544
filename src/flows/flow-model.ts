/**
 * Flow model (virtamalli): everything that is learnt of a population of children from their stays, and where they are on the last day.
 */
import { DURATION_EDGES, YEAR } from './band.ts'
import { type Counts, countsOf, type Limits, type Window } from './count.ts'
import { type Drift, driftOf, noDrift } from './drift.ts'
import { type Level, levelsOf, meanRates } from './pooled-rate.ts'
import { type Shares, sharesOf } from './pooled-share.ts'
import type { Stays } from './stay.ts'

/** Children of the population by year of the reckoning and age 0–17: `past` years before the last day, then coming ones. */
export interface Population {
  readonly past: number
  /** [year][age], the earliest year first; a year beyond the last is as the last. */
  readonly counts: Float64Array
}

/** @param year 0 the first coming one, -1 the last past one */
export function childrenOf({ past, counts }: Population, year: number, age: number): number {
  const last = counts.length / AGES - 1
  return counts[Math.min(last, Math.max(0, past + year)) * AGES + age] ?? 0
}

export interface FlowModel {
  /** Without the resting one. */
  readonly states: readonly string[]
  readonly window: Window
  readonly limits: Limits
  readonly counts: Counts
  readonly leaving: readonly Level[]
  readonly moving: readonly Level[]
  /** Out of the resting state. */
  readonly returning: readonly Level[]
  readonly into: Shares
  readonly entering: readonly Level[]
  readonly entryInto: Shares
  readonly drift: { readonly entries: Drift; readonly leaving: Drift }
  readonly population: Population
  readonly stock: Stock
}

/** Children on the last day, those who rest included; days before its end, as negative numbers. */
export interface Stock {
  readonly state: Uint8Array
  readonly since: Float64Array
  readonly birth: Float64Array
}

export interface Estimate {
  readonly stays: Stays
  readonly window: Window
  readonly limits: Limits
  readonly population: Population
  /** How far drift is to reach, in years. */
  readonly years: number
}

const D = DURATION_EDGES.length
export const AGES = 18

export function flowModelOf({ stays, window, limits, population, years }: Estimate): FlowModel {
  const counts = countsOf(stays, window, limits)
  const { states } = counts
  const rest = states - 1
  const A = limits.ages.length
  const inRest = rest * D * A
  const exposure = counts.exposure.subarray(0, inRest)
  const each = [rest, D, A]
  const leaving = levelsOf(counts.leaving.subarray(0, inRest), exposure, each)
  const moving = levelsOf(counts.moving.subarray(0, inRest), exposure, each)
  const returning = levelsOf(counts.moving.subarray(inRest), counts.exposure.subarray(inRest), [D, A])
  const people = populationDays(counts, window, population)
  const entering = levelsOf(summedEntries(counts), people, [6, 3])
  return {
    ...{ states: stays.states, window, limits, counts, leaving, moving, returning, entering, population },
    into: sharesOf(counts.moves, { groups: states, rows: A, to: states }, (from, to) => to === rest || to === from),
    entryInto: sharesOf(counts.entries, { groups: 6, rows: 3, to: states }, (_, to) => to === rest),
    drift: {
      entries: entryDrift(counts, window, population, meanRates(entering), years),
      leaving: leavingDrift(counts, meanRates(leaving), years),
    },
    stock: stockOf(stays, window, limits),
  }
}

function summedEntries({ entries, states }: Counts): Float64Array {
  const sums = new Float64Array(AGES)
  for (const [at, count] of entries.entries()) {
    const age = Math.floor(at / states)
    sums[age] = (sums[age] as number) + count
  }
  return sums
}

/** Days of the year before `to` that the window has: the earliest may be part of a year. */
const daysOfYear = ({ from, to }: Window, year: number): number =>
  Math.max(0, Math.min(YEAR, to + 1 - year * YEAR - from))

function populationDays(counts: Counts, window: Window, population: Population): Float64Array {
  const days = new Float64Array(AGES)
  for (let year = 0; year < counts.years; year++)
    for (let age = 0; age < AGES; age++)
      days[age] = (days[age] as number) + childrenOf(population, -1 - year, age) * daysOfYear(window, year)
  return days
}

function entryDrift(counts: Counts, window: Window, population: Population, rates: Float64Array, years: number): Drift {
  const expected = Array.from({ length: counts.years }, (_, year) =>
    rates.reduce((sum, rate, age) => sum + rate * childrenOf(population, -1 - year, age) * daysOfYear(window, year), 0),
  )
  return driftOf([...counts.entriesByYear].reverse(), expected.reverse(), years)
}

function leavingDrift(counts: Counts, rates: Float64Array, years: number): Drift {
  const cells = counts.exposure.length
  const expected = Array.from({ length: counts.years }, (_, year) => {
    const days = counts.exposureByYear.subarray(year * cells, year * cells + rates.length)
    return days.reduce((sum, one, cell) => sum + one * (rates[cell] as number), 0)
  })
  return counts.years < 3 ? noDrift(years) : driftOf([...counts.leavingByYear].reverse(), expected.reverse(), years)
}

/** Where each child that was ever known is at the end of the last day; who is past the age limit is in no state. */
export function stockOf(stays: Stays, { to }: Window, { limit }: Limits): Stock {
  const rest = stays.states.length
  const after = to + 1
  const most = stays.birth.length
  const found = { state: new Uint8Array(most), since: new Float64Array(most), birth: new Float64Array(most) }
  let count = 0
  for (let k = 0; k < stays.child.length; k++) {
    const [start, end] = [stays.start[k] as number, stays.end[k] as number]
    if (start >= after) continue
    const isLast = stays.child[k] !== stays.child[k + 1] || (stays.start[k + 1] as number) >= after
    if (!isLast) continue
    const birth = stays.birth[stays.child[k] as number] as number
    const isIn = end > to
    const state = isIn ? (stays.state[k] as number) : rest
    if (after - birth >= (limit[state] as number)) continue
    found.state[count] = state
    found.since[count] = (isIn ? start : end) - after
    found.birth[count] = birth - after
    count++
  }
  return {
    state: found.state.slice(0, count),
    since: found.since.slice(0, count),
    birth: found.birth.slice(0, count),
  }
}
