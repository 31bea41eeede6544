/**
 * Counts (tapahtumat ja altistus): events and exact child-days by state, time in it and age, between two days.
 *
 * A child-day belongs to the bands the child is in on that day; a stay that is open, or goes on past the last day, counts to it
 * (right-censored); one that began earlier is met at the time it has lasted (left-truncated). The last state is `rest`: known before
 * and in nothing now, until 18. A first stay ever is an entry, a later one after a gap is a return from `rest`.
 */
import { OPEN } from '#model/flow-episode.ts'
import { DURATION_EDGES, YEAR } from './band.ts'
import { bandOf } from './chain.ts'
import type { Stays } from './stay.ts'

export interface Window {
  /** Day numbers; `to` is the last day that is known, and the stock is that of its end. */
  readonly from: number
  readonly to: number
}

/** Arrays by [state][duration][age] where nothing else is said. */
export interface Counts {
  readonly states: number
  /** Child-days. */
  readonly exposure: Float64Array
  /** Departures to `rest`. */
  readonly leaving: Float64Array
  /** Departures to another state. */
  readonly moving: Float64Array
  /** [state][age][state] */
  readonly moves: Float64Array
  /** First entries, by age in whole years and state: [age 0–17][state]. */
  readonly entries: Float64Array
  /** By the year before `to` that the event is in, the last first: entries, departures to `rest`. */
  readonly entriesByYear: Float64Array
  readonly leavingByYear: Float64Array
  /** Child-days by year: [year][state][duration][age]. */
  readonly exposureByYear: Float64Array
  /** At the age limit, by state: went on to `next`, and all. */
  readonly wentOn: Float64Array
  readonly reachedLimit: Float64Array
  readonly years: number
}

export interface Limits {
  /** Age in days at which a state ends: [state], `rest` included. */
  readonly limit: Float64Array
  /** The state after it; -1 where there is none. */
  readonly next: number
  /** Lower edges of the bands of ages; one band where births are not known. */
  readonly ages: Float64Array
}

const D = DURATION_EDGES.length

function emptyCounts(states: number, years: number, A: number): Counts {
  const cells = states * D * A
  return {
    states,
    years,
    exposure: new Float64Array(cells),
    leaving: new Float64Array(cells),
    moving: new Float64Array(cells),
    moves: new Float64Array(states * A * states),
    entries: new Float64Array(18 * states),
    entriesByYear: new Float64Array(years),
    leavingByYear: new Float64Array(years),
    exposureByYear: new Float64Array(years * cells),
    wentOn: new Float64Array(states),
    reachedLimit: new Float64Array(states),
  }
}

const add = (to: Float64Array, at: number, amount = 1) => {
  to[at] = (to[at] as number) + amount
}

/** How many whole or begun years before `to`. */
export const yearsOf = ({ from, to }: Window): number => Math.max(1, Math.ceil((to + 1 - from) / YEAR - 0.01))

const yearBefore = (window: Window, day: number, years: number): number =>
  Math.min(years - 1, Math.max(0, Math.floor((window.to + 1 - day - 0.5) / YEAR)))

export function countsOf(stays: Stays, window: Window, limits: Limits): Counts {
  const rest = stays.states.length
  const counts = emptyCounts(rest + 1, yearsOf(window), limits.ages.length)
  for (let k = 0; k < stays.child.length; k++) {
    const isFirst = k === 0 || stays.child[k] !== stays.child[k - 1]
    const isLast = stays.child[k] !== stays.child[k + 1]
    const birth = stays.birth[stays.child[k] as number] as number
    const [start, end] = [stays.start[k] as number, stays.end[k] as number]
    if (isFirst) countEntry(counts, window, stays.state[k] as number, start, birth)
    const after = isLast ? OPEN : (stays.start[k + 1] as number)
    const state = stays.state[k] as number
    const to = after > end ? rest : (stays.state[k + 1] as number)
    countStay(counts, window, limits, { state, start, end, birth, to })
    const grown = birth + (limits.limit[rest] as number)
    if (after > end && end < grown) {
      const back = isLast ? rest : (stays.state[k + 1] as number)
      countStay(counts, window, limits, {
        state: rest,
        start: end,
        end: Math.min(after, Math.ceil(grown)),
        birth,
        to: back,
      })
    }
  }
  return counts
}

function countEntry(counts: Counts, window: Window, state: number, start: number, birth: number): void {
  if (start < window.from || start > window.to) return
  const age = Math.min(17, Math.max(0, Math.floor((start - birth) / YEAR)))
  add(counts.entries, age * counts.states + state)
  add(counts.entriesByYear, yearBefore(window, start, counts.years))
}

interface Lived {
  readonly state: number
  readonly start: number
  readonly end: number
  readonly birth: number
  /** The state after the end. */
  readonly to: number
}

function countStay(counts: Counts, window: Window, { limit, next, ages }: Limits, lived: Lived): void {
  const A = ages.length
  const { state, start, birth } = lived
  const grown = birth + (limit[state] as number)
  const end = Math.min(lived.end, window.to + 1)
  countDays(counts, window, { ...lived, ages }, Math.max(start, window.from), Math.min(end, grown))
  if (lived.end > window.to || lived.end <= window.from) return
  if (lived.end >= grown - 1) {
    add(counts.reachedLimit, state)
    if (lived.to === next) add(counts.wentOn, state)
    return
  }
  const age = bandOf(ages, lived.end - 0.5 - birth)
  const cell = (state * D + bandOf(DURATION_EDGES, lived.end - 0.5 - start)) * A + age
  const isRest = lived.to === counts.states - 1
  if (isRest) add(counts.leavingByYear, yearBefore(window, lived.end - 1, counts.years))
  add(isRest ? counts.leaving : counts.moving, cell)
  if (!isRest) add(counts.moves, (state * A + age) * counts.states + lived.to)
}

/** Child-days of a stay between two days, each in the bands it is in. */
function countDays(
  counts: Counts,
  window: Window,
  lived: Lived & Pick<Limits, 'ages'>,
  from: number,
  to: number,
): void {
  const { state, start, birth, ages } = lived
  const A = ages.length
  let duration = bandOf(DURATION_EDGES, from - start)
  let age = bandOf(ages, from - birth)
  let year = yearBefore(window, from, counts.years)
  for (let day = from; day < to; ) {
    const byDuration = duration + 1 < D ? start + (DURATION_EDGES[duration + 1] as number) : to
    const byAge = age + 1 < A ? birth + (ages[age + 1] as number) : to
    const byYear = year > 0 ? window.to + 1 - year * YEAR : to
    const stop = Math.min(byDuration, byAge, byYear, to)
    const cell = (state * D + duration) * A + age
    add(counts.exposure, cell, stop - day)
    add(counts.exposureByYear, year * counts.states * D * A + cell, stop - day)
    if (stop >= byDuration) duration++
    if (stop >= byAge) age++
    if (stop >= byYear) year--
    day = stop
  }
}
