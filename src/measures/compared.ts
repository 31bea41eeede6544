/**
 * Compared figures (verrattavat luvut): which figures of an indicator may stand beside those of other areas.
 *
 * A count of children says how large an area is; a share or a price compares. A count is compared as the share that
 * is made of it, where one is known. Only figures of the same source, unit and days stand beside each other.
 */
import type { Indicator } from '#model/observation.ts'
import type { SourcedObservation } from './yearly-figure.ts'

export interface Compared {
  readonly indicator: Indicator
  readonly rate: Indicator['rate']
}

/** The indicator itself, the share made of it, or nothing where its figures do not compare. */
export function comparedOf(id: string, known: readonly Indicator[]): Compared | undefined {
  const own = known.find((one) => one.id === id)
  if (own && isRate(own)) return { indicator: own, rate: own.rate }
  const share = known.find((one) => one.rate?.count === id)
  return share ? { indicator: share, rate: share.rate } : undefined
}

const isRate = ({ unit, rate }: Indicator): boolean =>
  rate !== undefined || unit === 'percent' || unit.startsWith('per-') || unit.includes('/')

/** One source at one time, by area. */
export interface ToldAt {
  readonly source: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly byArea: ReadonlyMap<string, SourcedObservation>
}

/** Every source and time at which the area has a figure, the latest first. */
export function toldWith(area: string, rows: readonly SourcedObservation[]): ToldAt[] {
  const groups = Map.groupBy(rows, (row) => `${row.source}|${row.unit}|${row.from}|${row.to}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      const byArea = new Map(group.map((row) => [row.area, row]))
      if (!first || (byArea.get(area)?.value ?? null) === null) return []
      return [{ source: first.source, unit: first.unit, from: first.from, to: first.to, byArea }]
    })
    .toSorted((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1))
}

export const hasFigure = (told: ToldAt, area: string): boolean => (told.byArea.get(area)?.value ?? null) !== null

/** Whether the days are those of the figures that the same source tells most often: a part of a year is not a year. */
export function isWhole({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from === to || (from.endsWith('-01-01') && to.endsWith('-12-31'))
}
