/**
 * Traits (alueen piirteet): what an area is like at the time of a comparison, for choosing peers that are alike.
 *
 * Population figures of the year or of the two years before it. Where the number of children is not known it follows
 * from a count and its share. The indicator's own history is the mean of its earlier years in the same source.
 */
import type { Indicator } from '#model/observation.ts'
import { isWhole, type ToldAt } from './compared.ts'
import type { Traits } from './likeness.ts'
import { population, type SourcedObservation } from './yearly-figure.ts'

/** Series that tell what an area is like, beside the populations. */
export const TRAIT_SERIES = { share: 'children-share', lowIncome: 'child-low-income-share' } as const

const OLDEST = 2

export interface TraitInput {
  readonly told: ToldAt
  readonly indicator: string
  readonly rate: Indicator['rate']
  /** Of one area. */
  readonly observations: readonly SourcedObservation[]
}

export function traitsOf(area: string, { told, indicator, rate, observations }: TraitInput): Traits {
  const year = Number(told.to.slice(0, 4))
  const at = (ofYear: ReadonlyMap<number, number>) => recent(ofYear, year)
  const inhabitants = at(population(observations, area, 'inhabitants').ofYear)
  const children =
    at(population(observations, area, 'children').ofYear) ?? impliedChildren(told, area, rate, observations)
  const share =
    at(byYear(observations, TRAIT_SERIES.share)) ??
    (children !== undefined && inhabitants ? (children / inhabitants) * 100 : undefined)
  const lowIncome = at(byYear(observations, TRAIT_SERIES.lowIncome))
  const history = historyOf(told, indicator, observations)
  return {
    ...(children !== undefined && children > 0 && { children }),
    ...(share !== undefined && { 'children-share': share }),
    ...(lowIncome !== undefined && { 'low-income': lowIncome }),
    ...(history !== undefined && { history }),
  }
}

function recent(ofYear: ReadonlyMap<number, number>, year: number): number | undefined {
  for (let back = 0; back <= OLDEST; back += 1) {
    const value = ofYear.get(year - back)
    if (value !== undefined) return value
  }
  return undefined
}

const byYear = (observations: readonly SourcedObservation[], series: string): Map<number, number> =>
  new Map(
    observations.flatMap((row) =>
      row.series === series && row.value !== null ? [[Number(row.to.slice(0, 4)), row.value] as const] : [],
    ),
  )

function impliedChildren(
  told: ToldAt,
  area: string,
  rate: Indicator['rate'],
  observations: readonly SourcedObservation[],
): number | undefined {
  if (rate?.population !== 'children') return undefined
  const share = told.byArea.get(area)?.value
  const count = observations.find(
    (row) => row.series === rate.count && row.source === told.source && row.from === told.from && row.to === told.to,
  )?.value
  return share && count ? (count * rate.per) / share : undefined
}

function historyOf(told: ToldAt, indicator: string, observations: readonly SourcedObservation[]): number | undefined {
  const earlier = observations.flatMap((row) =>
    row.series === indicator &&
    row.source === told.source &&
    row.unit === told.unit &&
    row.to < told.from &&
    isWhole(row)
      ? (row.value ?? [])
      : [],
  )
  return earlier.length === 0 ? undefined : earlier.reduce((sum, value) => sum + value, 0) / earlier.length
}
