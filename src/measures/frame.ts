/**
 * Frame (kehys): the time axis of a series and the place of a row on it.
 *
 * The axis runs from the first known day to the last at the grain of the view, so that a missing year keeps its place;
 * the years the view asks for cut it.
 */
import { type Day, yearOf } from '#kernel/day.ts'
import { extentOf, type Grain, type Period, periodOf, periodsBetween, span } from '#kernel/period.ts'
import type { View } from '#model/picture.ts'

export interface Dated {
  readonly from: string
  readonly to: string
}

/** The days of a row whose dates were checked at the door. */
export const spanOf = (row: Dated): Period => span(row.from as Day, row.to as Day)

export function axisOf(rows: readonly Dated[], view: View): Period[] {
  const first = rows.reduce<string | undefined>(
    (least, row) => (least && least < row.from ? least : row.from),
    undefined,
  )
  const last = rows.reduce<string | undefined>((most, row) => (most && most > row.to ? most : row.to), undefined)
  if (!first || !last) return []
  return periodsBetween(first as Day, last as Day, view.grain).filter((period) => isShown(period, view))
}

const isShown = (period: Period, view: View): boolean => {
  const year = yearOf(period.from)
  return year >= (view.from ?? year) && year <= (view.to ?? year)
}

/** The period of the grain that holds the whole row; nothing where the row is longer than one. */
export function placeOf(row: Period, grain: Grain): Period | undefined {
  if (extentOf(row) === grain) return row
  const place = periodOf(row.from, grain)
  return row.to <= place.to ? place : undefined
}

/** Rows by the id of the period that holds them, and those that are longer than any. */
export interface Placed<Row> {
  readonly byPeriod: ReadonlyMap<string, readonly Row[]>
  readonly wider: readonly Row[]
}

export function placed<Row>(rows: readonly Row[], periodOfRow: (row: Row) => Period, grain: Grain): Placed<Row> {
  const byPeriod = new Map<string, Row[]>()
  const wider: Row[] = []
  for (const row of rows) {
    const place = placeOf(periodOfRow(row), grain)
    if (!place) wider.push(row)
    else if (byPeriod.get(place.id)?.push(row) === undefined) byPeriod.set(place.id, [row])
  }
  return { byPeriod, wider }
}

export const holds = (outer: Dated, inner: Dated): boolean => outer.from <= inner.from && inner.to <= outer.to
