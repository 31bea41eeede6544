/**
 * Volume series (suoritesarjat) by service and production, each followed by its unit costs.
 *
 * Days and visits of months add up to quarters and years; a time that is only partly told is a part year.
 */
import { daysIn, type Period } from '#kernel/period.ts'
import { isWithin } from '#model/category.ts'
import type { MeasureSeries, Point } from '#model/picture.ts'
import { annualised, isScalable } from './annualised.ts'
import type { CountedRow } from './counted-once.ts'
import { axisOf, holds, placed, spanOf } from './frame.ts'
import { type Notes, noteValue } from './notes.ts'
import type { Setting } from './setting.ts'
import { unitCostSeries } from './unit-cost-series.ts'
import { isAddable, volumeName } from './volume.ts'
import type { SourcedObservation } from './yearly-figure.ts'

type Row = SourcedObservation

/** Volumes are not split by payer, so a view of one payer has none. */
export function volumeSeries(
  observations: readonly Row[],
  costs: readonly CountedRow[],
  area: string,
  setting: Setting,
): MeasureSeries[] {
  const { payer, category } = setting.view
  const own = observations.filter(
    (row) =>
      row.kind === 'volume' && row.area === area && payer === undefined && isWithin(row.category ?? '', category ?? ''),
  )
  return [...Map.groupBy(own, keyOf).values()].flatMap((rows) => {
    const volume = volumeOf(rows, setting)
    return volume ? [annualisedVolume(volume, setting), ...unitCostSeries(volume, costs, setting)] : []
  })
}

const keyOf = (row: Row): string => `${row.series}|${row.category ?? ''}|${row.production ?? ''}`

function volumeOf(rows: readonly Row[], setting: Setting): MeasureSeries | undefined {
  const first = rows[0]
  if (!first) return undefined
  const places = placed(rows, spanOf, setting.view.grain)
  return {
    id: `volume:${first.series}`,
    category: first.category ?? null,
    ...(first.production && { production: first.production }),
    name: volumeName(first.series),
    unit: first.unit,
    points: axisOf(rows, setting.view).map((period) => {
      const inside = places.byPeriod.get(period.id) ?? []
      const wider = places.wider.filter((row) => holds(row, period))
      return volumePoint(period, ofFirstSource(inside), wider, setting.notes)
    }),
    sources: [...new Set(rows.map((row) => row.source))],
  }
}

/** Part years scaled to full ones where the view asks for it; unit costs are always made of the figures as they are. */
function annualisedVolume(volume: MeasureSeries, { view, notes, language }: Setting): MeasureSeries {
  if (view.partYear !== 'annualised' || view.grain !== 'year' || !isScalable(volume.unit)) return volume
  const points = volume.points.map((point): Point => {
    if (point.value === null || point.reason !== 'part-year') return point
    const days = spanOf(point)
    const note = notes.annualised(days.from, days.to, noteValue(point.value, volume.unit, language))
    return { ...point, value: annualised(point.value, days), reason: 'annualised', note }
  })
  return { ...volume, points }
}

/** Two sources of the same volume are not added up: the first one tells it. */
const ofFirstSource = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.source === rows[0]?.source)

function volumePoint(period: Period, rows: readonly Row[], wider: readonly Row[], notes: Notes): Point {
  const blank = { period: period.id, from: period.from, to: period.to, value: null }
  const told = rows.filter((row) => row.value !== null)
  const whole = told.find((row) => row.from === period.from && row.to === period.to)
  const last = told.toSorted((a, b) => (a.to < b.to ? 1 : -1))[0]
  if (!last && wider.length > 0) return { ...blank, reason: 'only-yearly', note: notes.onlyYearly }
  if (!last) return gap(blank, rows[0])
  if (whole) return published(period, whole)
  if (last.from === last.to) return published(period, last)
  if (!isAddable(last.unit) && told.length > 1) return { ...blank, reason: 'not-reported', note: notes.notAddable }
  return added(period, told, notes)
}

const gap = (blank: Point, row: Row | undefined): Point => ({
  ...blank,
  reason: row?.reason ?? 'not-reported',
  ...(row?.note && { note: row.note }),
})

const published = (period: Period, row: Row): Point => ({
  period: period.id,
  from: row.from,
  to: row.to,
  value: row.value,
  ...(row.note && { note: row.note }),
  sources: [row.source],
})

/** The sum of shorter times; whole only where their days fill the period. */
function added(period: Period, rows: readonly Row[], notes: Notes): Point {
  const froms = rows.map((row) => row.from).toSorted()
  const tos = rows.map((row) => row.to).toSorted()
  const days = spanOf({ from: froms[0] ?? period.from, to: tos.at(-1) ?? period.to })
  const isWhole = rows.reduce((sum, row) => sum + daysIn(spanOf(row)), 0) === daysIn(period)
  return {
    period: period.id,
    from: days.from,
    to: days.to,
    value: rows.reduce((sum, row) => sum + (row.value ?? 0), 0),
    ...(!isWhole && { reason: 'part-year' as const, note: notes.partYear(days.from, days.to) }),
    sources: [...new Set(rows.map((row) => row.source))],
  }
}
