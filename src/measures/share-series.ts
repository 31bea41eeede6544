/**
 * Share series (osuussarjat): early and corrective, own and bought, in per cent over time.
 *
 * A share is given where every part is known; otherwise it has the reason of the part that is not. With ledgers a side
 * that has no rows is known to be zero; without them it is unknown.
 */
import { PRODUCTIONS, sideOf } from '#model/category.ts'
import type { MeasureSeries, Point } from '#model/picture.ts'
import { costPoints } from './cost-series.ts'
import type { CountedRow } from './counted-once.ts'
import { derivedPoints, withheld } from './derived-points.ts'
import { CORRECTIVE_SHARE, EARLY_SHARE } from './early-share.ts'
import { PRODUCTION_NAMES, PRODUCTION_SHARE } from './production-share.ts'
import type { Setting } from './setting.ts'
import { share } from './share.ts'

export function shareSeries(rows: readonly CountedRow[], setting: Setting): MeasureSeries[] {
  if (rows.length === 0) return []
  const sources = [...new Set(rows.map((row) => row.source))]
  return [...sideShares(rows, setting), ...productionShares(rows, setting)].map((one) => ({
    ...one,
    unit: 'percent',
    sources,
  }))
}

type Bare = Omit<MeasureSeries, 'unit' | 'sources'>

function sideShares(rows: readonly CountedRow[], setting: Setting): Bare[] {
  const of = (side: string) =>
    costPoints(
      rows.filter((row) => sideOf(row.category) === side),
      setting,
    )
  const [early = [], corrective = []] = sharePoints([of('early'), of('corrective')])
  return [
    { id: EARLY_SHARE.id, category: null, name: EARLY_SHARE.name, points: early },
    { id: CORRECTIVE_SHARE.id, category: null, name: CORRECTIVE_SHARE.name, points: corrective },
  ]
}

/** Own and bought always; not known only where it occurs. */
function productionShares(rows: readonly CountedRow[], setting: Setting): Bare[] {
  const occurring = PRODUCTIONS.filter((one) => one !== 'unknown' || rows.some((row) => row.production === one))
  const parts = occurring.map((production) =>
    costPoints(
      rows.filter((row) => row.production === production),
      setting,
    ),
  )
  const shares = sharePoints(parts)
  return occurring.map((production, place) => ({
    id: PRODUCTION_SHARE.id,
    category: null,
    production,
    name: PRODUCTION_NAMES[production],
    points: shares[place] ?? [],
  }))
}

/** One list of points a part, in the order given; the shares of a period sum to 100. */
function sharePoints(parts: readonly (readonly Point[])[]): Point[][] {
  const whole = (place: number) => parts.reduce((sum, part) => sum + (part[place]?.value ?? 0), 0)
  return parts.map((points) =>
    derivedPoints(
      points.map((point, place) => knownWithAll(point, parts, place)),
      (value, _, place) => share(value, whole(place)),
    ),
  )
}

function knownWithAll(point: Point, parts: readonly (readonly Point[])[], place: number): Point {
  const unknown = parts.map((part) => part[place]).find((other) => other && other.value === null)
  return unknown ? withheld(point, unknown.reason ?? 'not-reported', unknown.note) : point
}
