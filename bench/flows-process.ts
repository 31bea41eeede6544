/**
 * The known process (tunnettu prosessi) that flows are tried on: arrivals, ages, placements and stays whose law is known and does not
 * change, six years of it to learn from after a long start, and five more as the truth.
 */
import { YEAR } from '#flows/band.ts'
import { exponential, type Stream, streamOf, uniform } from '#flows/draw.ts'
import { type Stays, staysOf } from '#flows/stay.ts'
import { episodeColumns, type FlowEpisode } from '#model/flow-episode.ts'

/** Which placement, by weight. */
const PLACEMENTS = [
  ['placement-foster', 0.4],
  ['placement-agency', 0.15],
  ['placement-kin', 0.1],
  ['placement-own', 0.1],
  ['placement-bought', 0.17],
  ['placement-supported', 0.04],
  ['placement-family', 0.04],
] as const

const START = -30 * YEAR
/** Day on whose end the history is over, from the beginning of it. */
export const LAST = Math.round(6 * YEAR) - 1
const END = LAST + 5 * YEAR + 2

export interface Known {
  readonly told: readonly FlowEpisode[]
  readonly births: ReadonlyMap<string, number>
}

/** @param every mean days between arrivals: 2.5 gives about 365 in care, 20 about 46 */
export function knownProcess(seed: number, every: number): Known {
  const stream = streamOf(seed, 77)
  const told: FlowEpisode[] = []
  const births = new Map<string, number>()
  for (let day = START + exponential(stream) * every; day < END; day += exponential(stream) * every) {
    const child = `${births.size}`
    const birth = day - ageOf(stream) * YEAR
    births.set(child, Math.floor(birth))
    placed(stream, told, child, birth, day)
  }
  return { told, births }
}

function ageOf(stream: Stream): number {
  const kind = uniform(stream)
  if (kind < 0.3) return 0.05 + uniform(stream) * 4.95
  return kind < 0.6 ? 5 + uniform(stream) * 7 : 12 + uniform(stream) * 5.6
}

function placed(stream: Stream, told: FlowEpisode[], child: string, birth: number, from: number, first?: string): void {
  const out = birth + 18 * YEAR
  for (let day = from; ; ) {
    const state = (day === from ? first : undefined) ?? placementOf(stream, (day - birth) / YEAR)
    const end = Math.min(out, day + exponential(stream) * (state === 'placement-supported' ? 240 : 420))
    told.push({
      child,
      state,
      start: Math.floor(day),
      end: Math.floor(end),
      rank: 0,
      production: 'unknown',
      dayPrice: null,
    })
    if (end >= out || uniform(stream) < 0.38) return
    day = end
  }
}

function placementOf(stream: Stream, age: number): string {
  let left = uniform(stream)
  for (const [name, weight] of PLACEMENTS) {
    left -= weight
    if (left < 0) return name === 'placement-supported' && age < 16 ? 'placement-foster' : name
  }
  return 'placement-family'
}

/** What is known at the end of the history: what came later is not, and what ended later goes on. */
export function knownStays({ told, births }: Known): Stays {
  const known = told
    .filter(({ start, end }) => start <= LAST && (end ?? LAST) > 0)
    .map((one) => ((one.end ?? 0) > LAST + 1 ? { ...one, end: null } : one))
  return staysOf(episodeColumns(known), births, { order: [], limit: (_, birth) => birth + 18 * YEAR })
}

/** How many are in care at the end of a day. */
export const inCare = ({ told, births }: Known, day: number): number =>
  told.filter(({ child, start, end }) => start <= day && (end ?? 0) > day && (births.get(child) ?? 0) + 18 * YEAR > day)
    .length

const FUTURES = 100

/** Mean number in care after some days, by the law itself from where each child is: no forecast can be nearer on the whole. */
export function futureOf(
  { told, births }: Known,
  seed: number,
  days: readonly number[],
  every: number,
): readonly number[] {
  const stream = streamOf(seed, 78)
  const here = told.filter(({ start, end }) => start <= LAST && (end ?? 0) > LAST)
  const sums = days.map(() => 0)
  for (let future = 0; future < FUTURES; future++) {
    const lived: FlowEpisode[] = []
    for (const { child, state } of here) placed(stream, lived, child, births.get(child) ?? 0, LAST + 1, state)
    for (let day = LAST + 1 + exponential(stream) * every; day < END; day += exponential(stream) * every)
      placed(stream, lived, '', day - ageOf(stream) * YEAR, day)
    for (const [at, after] of days.entries())
      sums[at] =
        (sums[at] ?? 0) +
        lived.filter(({ start, end }) => start <= LAST + after && (end ?? 0) > LAST + after).length / FUTURES
  }
  return sums
}
