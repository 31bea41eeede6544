/**
 * Standing (asema): the figure of each area among the others, with what chance leaves open.
 *
 * The count behind a share and the number it is of are taken from the same source and from the population statistics;
 * where one of the two is missing it lies between two numbers that follow from the other and from how the share is
 * rounded. Without either there is no interval, and that is said.
 */
import { twoSided } from '#kernel/normal.ts'
import type { Standing } from '#model/indicator-page.ts'
import type { Indicator } from '#model/observation.ts'
import type { Source } from '#model/source.ts'
import type { ToldAt } from './compared.ts'
import { type Place, placesOf } from './rank.ts'
import { type Between, type Counted, rateInterval } from './rate-interval.ts'
import { population, type SourcedObservation } from './yearly-figure.ts'

export interface StandingInput {
  readonly told: ToldAt
  readonly rate: Indicator['rate']
  readonly source: Source | undefined
  readonly indicator: string
  /** Counts and populations of every area. */
  readonly observations: readonly SourcedObservation[]
}

const CERTAINTY = 0.95

/** Of the given areas that have a figure, the smallest first. */
export function standingsOf(areas: readonly string[], input: StandingInput): Standing[] {
  const definition = input.source?.definitions?.[input.indicator]
  const kind = definition?.counts === 'events' || definition?.counts === 'days' ? 'events' : 'people'
  const per = input.rate?.per ?? 1
  const all = areas.flatMap((area) => {
    const value = input.told.byArea.get(area)?.value
    if (value === null || value === undefined) return []
    const counted = countedOf(area, value, input)
    const interval = counted && ((z: number): Between => rateInterval(counted, kind, per, z))
    return [{ area, value, counted, interval }]
  })
  const places = placesOf(all, definition?.roundedTo ?? 0)
  return all
    .map((one, k): Standing => {
      const place: Place = places[k] ?? { first: 1, last: all.length, open: undefined }
      const known = {
        area: one.area,
        value: one.value,
        place: { first: place.first, last: place.last },
        open: place.open ?? null,
        count: one.counted?.count ?? null,
        population: one.counted?.population ?? null,
      }
      if (one.interval) return { ...known, interval: one.interval(twoSided(CERTAINTY)) }
      return { ...known, interval: null, unknown: input.rate ? 'no-count' : 'no-rate' }
    })
    .toSorted((a, b) => a.value - b.value || (a.area < b.area ? -1 : 1))
}

/** How many of how many, each exactly or between two numbers; nothing where neither is known. */
export function countedOf(area: string, value: number, input: StandingInput): Counted | undefined {
  const { rate, told, observations } = input
  if (!rate) return undefined
  const count = observations.find(
    (row) =>
      row.area === area &&
      row.series === rate.count &&
      row.source === told.source &&
      row.from === told.from &&
      row.to === told.to,
  )?.value
  const people = population(observations, area, rate.population).ofYear.get(Number(told.to.slice(0, 4)))
  const half = (input.source?.definitions?.[input.indicator]?.roundedTo ?? Number.NaN) / 2
  return checked(bounded(count ?? undefined, people, { low: Math.max(0, value - half), high: value + half }, rate.per))
}

function bounded(
  count: number | undefined,
  people: number | undefined,
  share: Between,
  per: number,
): Counted | undefined {
  if (count !== undefined && people !== undefined) return { count: exactly(count), population: exactly(people) }
  if (count !== undefined && share.low > 0)
    return {
      count: exactly(count),
      population: { low: Math.ceil((count * per) / share.high), high: Math.floor((count * per) / share.low) },
    }
  if (people !== undefined)
    return {
      count: { low: Math.ceil((people * share.low) / per), high: Math.floor((people * share.high) / per) },
      population: exactly(people),
    }
  return undefined
}

const exactly = (value: number): Between => ({ low: value, high: value })

/** Numbers that contradict each other, or a rounding that was not told, leave nothing known. */
function checked(counted: Counted | undefined): Counted | undefined {
  if (!counted) return undefined
  const { count, population: people } = counted
  const isSound = count.low <= count.high && people.low <= people.high && people.low > 0 && count.low <= people.high
  return isSound ? counted : undefined
}
