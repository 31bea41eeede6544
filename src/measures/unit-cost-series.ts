/**
 * Unit cost series (yksikkökustannussarjat): cost of a service ÷ its volume, per care day, child-year and visit.
 *
 * Cost and volume must be of the same service, production and days; otherwise the point is withheld with its reason.
 */
import { isLeap } from '#kernel/day.ts'
import { isWithin } from '#model/category.ts'
import type { MeasureSeries, Point } from '#model/picture.ts'
import { costPoints } from './cost-series.ts'
import type { CountedRow } from './counted-once.ts'
import { derivedPoints, withheld } from './derived-points.ts'
import type { Setting } from './setting.ts'
import { perChildYear, unitCost, unitCostName } from './unit-cost.ts'
import { yearOfPoint } from './yearly-figure.ts'

const UNITS: Readonly<Record<string, string>> = { days: 'day', visits: 'visit', 'child-years': 'child-year' }

/** The unit costs of one volume; none where it is not a unit that costs, such as clients at a date. */
export function unitCostSeries(volume: MeasureSeries, costs: readonly CountedRow[], setting: Setting): MeasureSeries[] {
  const unit = UNITS[volume.unit]
  const { category, production } = volume
  if (!unit || category === null) return []
  const rows = costs.filter((row) => isWithin(row.category, category) && (!production || row.production === production))
  if (rows.length === 0) return []
  const perUnit: MeasureSeries = {
    ...volume,
    id: volume.id.replace('volume:', 'unit-cost:'),
    name: unitCostName(unit),
    unit: `EUR/${unit}`,
    points: unitCostPoints(volume.points, costPoints(rows, asIs(setting)), setting),
    sources: [...new Set([...volume.sources, ...rows.map((row) => row.source)])],
  }
  return unit === 'day' ? [perUnit, childYearCost(perUnit)] : [perUnit]
}

const asIs = (setting: Setting): Setting => ({ ...setting, view: { ...setting.view, partYear: 'as-is' } })

function unitCostPoints(volumes: readonly Point[], costs: readonly Point[], { notes }: Setting): Point[] {
  const costOf = new Map(costs.map((cost) => [cost.period, cost]))
  const divided = derivedPoints(volumes, (units, { period }) => {
    const cost = costOf.get(period)?.value ?? null
    return cost === null ? { known: false, reason: 'no-cost' } : unitCost(cost, units)
  })
  return divided.map((point) => besideCost(point, costOf.get(point.period), notes.otherPeriods))
}

/** Withheld where cost and volume are of other days; marked as the cost is marked. */
function besideCost(point: Point, cost: Point | undefined, otherPeriods: string): Point {
  if (point.value === null || !cost) return point
  if (cost.from !== point.from || cost.to !== point.to) return withheld(point, 'no-volume', otherPeriods)
  const sources = [...new Set([...(point.sources ?? []), ...(cost.sources ?? [])])]
  return { ...point, ...(cost.reason && { reason: cost.reason }), ...(cost.note && { note: cost.note }), sources }
}

const childYearCost = (perDay: MeasureSeries): MeasureSeries => ({
  ...perDay,
  id: 'unit-cost:child-years',
  name: unitCostName('child-year'),
  unit: 'EUR/child-year',
  points: derivedPoints(perDay.points, (value, point) => ({
    known: true,
    value: perChildYear(value, isLeap(yearOfPoint(point)) ? 366 : 365),
  })),
})
