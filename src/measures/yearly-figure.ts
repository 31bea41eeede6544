/**
 * Yearly figure (vuosiluku): a population or a price index of a year, looked up among the observations.
 *
 * Of several in a year the last at-date figure is taken for a population and the mean for an index.
 */

import type { Observation } from '#model/observation.ts'
import { noteWords } from '#model/observation-note.ts'
import type { Point } from '#model/picture.ts'

export type SourcedObservation = Observation & { readonly source: string }

export interface YearlyFigures {
  readonly ofYear: ReadonlyMap<number, number>
  readonly sources: readonly string[]
}

const yearOfText = (day: string): number => Number(day.slice(0, 4))

/** `series` is `children` or `inhabitants`. */
export function population(observations: readonly SourcedObservation[], area: string, series: string): YearlyFigures {
  const own = observations.filter(
    (one) => one.kind === 'population' && one.area === area && one.series === series && !isProjected(one),
  )
  return yearly(own, (values) => values.at(-1))
}

/** A projection is nobody's population; a derived one gives way to a counted one by its place among the sources. */
const isProjected = ({ note }: Observation): boolean => noteWords(note)?.includes('projection') ?? false

/** The area's own index where it has one (an invented area has), otherwise the first one listed, the country's. */
export function priceIndex(observations: readonly SourcedObservation[], area: string): YearlyFigures {
  const indices = observations.filter((one) => one.kind === 'price-index')
  const first = indices.find((one) => one.area === area) ?? indices[0]
  return yearly(
    indices.filter((one) => one.series === first?.series && one.area === first.area),
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  )
}

function yearly(rows: readonly SourcedObservation[], pick: (values: number[]) => number | undefined): YearlyFigures {
  const ofYear = new Map<number, number>()
  const sorted = rows.filter((row) => row.value !== null).toSorted((a, b) => (a.to < b.to ? -1 : 1))
  for (const [year, own] of Map.groupBy(sorted, (row) => yearOfText(row.to))) {
    const picked = pick(own.flatMap((row) => row.value ?? []))
    if (picked !== undefined) ofYear.set(year, picked)
  }
  return { ofYear, sources: [...new Set(sorted.map((row) => row.source))] }
}

/** The year that a point's first day is in. */
export const yearOfPoint = (point: Pick<Point, 'from'>): number => yearOfText(point.from)
