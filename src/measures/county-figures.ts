/**
 * County figures (hyvinvointialueiden luvut): the 21 counties and Helsinki at one time, for the map.
 *
 * Of the source that tells the most of them; the year asked for, else the latest with the most. A county without a figure
 * keeps its tile with the reason.
 */
import { COLLABORATION_AREAS } from '#law/collaboration-areas.ts'
import type { CountyFigures } from '#model/indicator-page.ts'
import { isWhole } from './compared.ts'
import type { SourcedObservation } from './yearly-figure.ts'

const FEWEST = 2

/** `rows` are of the indicator that compares; nothing where fewer than two counties have a figure. */
export function countyFigures(rows: readonly SourcedObservation[], year: number | undefined): CountyFigures | null {
  const own = rows.filter(
    (row) =>
      COLLABORATION_AREAS.has(row.area) && isWhole(row) && (year === undefined || row.to.startsWith(String(year))),
  )
  const groups = [...Map.groupBy(own, (row) => `${row.source}|${row.unit}|${row.from}|${row.to}`).values()]
  const known = (group: readonly SourcedObservation[]) => group.filter((row) => row.value !== null).length
  const latest = (group: readonly SourcedObservation[]) => group[0]?.to ?? ''
  const best = groups.toSorted((a, b) => known(b) - known(a) || (latest(a) < latest(b) ? 1 : -1))[0]
  const [first] = best ?? []
  if (!best || !first || known(best) < FEWEST) return null
  return {
    source: first.source,
    unit: first.unit,
    period: first.to.slice(0, 4),
    figures: [...COLLABORATION_AREAS.keys()].map((area) => {
      const row = best.find((one) => one.area === area)
      if (row && row.value !== null) return { area, value: row.value }
      return { area, value: null, reason: row?.reason ?? 'not-reported' }
    }),
  }
}
