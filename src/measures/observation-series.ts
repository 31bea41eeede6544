/**
 * Observation series (havaintosarja): the points of an indicator as published.
 *
 * A missing year keeps its place. A value at another date than the series' usual one, and a value of a part of a year,
 * keep their value and are marked. A mean of several years stands at the last of them.
 */
import type { Grain, Period } from '#kernel/period.ts'
import type { Indicator } from '#model/observation.ts'
import type { Point } from '#model/picture.ts'
import { annualised, isScalable } from './annualised.ts'
import { axisOf, holds, placed, spanOf } from './frame.ts'
import { joinNotes, noteValue, toldNote } from './notes.ts'
import type { Setting } from './setting.ts'
import type { SourcedObservation } from './yearly-figure.ts'

export type Time = Indicator['time']

/** `others` are the same figures from other sources: a gap names what they tell. */
export function observationPoints(
  rows: readonly SourcedObservation[],
  others: readonly SourcedObservation[],
  time: Time,
  setting: Setting,
): Point[] {
  const { grain } = setting.view
  const places = placed(rows, spanOf, grain)
  const usual = usualEnd(rows)
  return axisOf(rows, setting.view).map((period) => {
    const row = longest(places.byPeriod.get(period.id) ?? [], usual)
    const mean = row ? undefined : meanAt(places.wider, period, grain)
    if (mean) return tellMean(mean, period, setting)
    if (!row && places.wider.some((wide) => wide.value !== null && holds(wide, period)))
      return { ...blank(period), reason: 'only-yearly', note: setting.notes.onlyYearly }
    return row && row.value !== null
      ? tellValue(row, row.value, period, time, usual, setting)
      : tellGap(row, others, period, setting)
  })
}

/** A mean of whole years (a share or a level) stands at the last of them; a sum of several years has no place. */
const meanAt = (wider: readonly SourcedObservation[], period: Period, grain: Grain): SourcedObservation | undefined =>
  grain === 'year'
    ? wider.find(
        (row) =>
          !isScalable(row.unit) && row.from.endsWith('-01-01') && row.to.endsWith('-12-31') && holds(row, period),
      )
    : undefined

function tellMean(row: SourcedObservation, period: Period, { notes }: Setting): Point {
  const { from, to } = spanOf(row)
  const note = joinNotes(notes.meanOfYears(from.slice(0, 4), to.slice(0, 4)), row.note) ?? ''
  if (to !== period.to || row.value === null) return { ...blank(period), reason: 'several-years', note }
  return { period: period.id, from, to, value: row.value, reason: 'several-years', note }
}

const blank = (period: Period) => ({ period: period.id, from: period.from, to: period.to, value: null })

/** The longest; of equals the one at the usual date, then the last. */
function longest(rows: readonly SourcedObservation[], usual: string): SourcedObservation | undefined {
  const length = (row: SourcedObservation) => Date.parse(row.to) - Date.parse(row.from)
  const isUsual = (row: SourcedObservation) => (row.to.endsWith(usual) ? 1 : 0)
  return rows.toSorted((a, b) => length(b) - length(a) || isUsual(b) - isUsual(a) || (a.to < b.to ? 1 : -1))[0]
}

/** Month and date at which most of the values stand, `12-31`; the year's end among equals. */
function usualEnd(rows: readonly SourcedObservation[]): string {
  const ends = [...Map.groupBy(rows, (row) => row.to.slice(5))].map(([end, own]) => ({ end, count: own.length }))
  return ends.toSorted((a, b) => b.count - a.count || (a.end < b.end ? 1 : -1))[0]?.end ?? '12-31'
}

function tellValue(
  row: SourcedObservation,
  value: number,
  period: Period,
  time: Time,
  usual: string,
  setting: Setting,
): Point {
  const { notes, view, language } = setting
  const days = spanOf(row)
  const point: Point = { period: period.id, from: days.from, to: days.to, value }
  const noted = (note: string | undefined) => {
    const whole = joinNotes(note, toldNote(row.note, notes))
    return whole ? { note: whole } : {}
  }
  if (time === 'at-date' && view.grain === 'year' && !row.to.endsWith(usual))
    return { ...point, reason: 'other-date', ...noted(notes.otherDate(days.to)) }
  if (time !== 'during' || (days.from === period.from && days.to === period.to))
    return { ...point, ...noted(undefined) }
  if (view.partYear === 'annualised' && view.grain === 'year' && isScalable(row.unit)) {
    const note = notes.annualised(days.from, days.to, noteValue(value, row.unit, language))
    return { ...point, value: annualised(value, days), reason: 'annualised', ...noted(note) }
  }
  return { ...point, reason: 'part-year', ...noted(notes.partYear(days.from, days.to)) }
}

function tellGap(
  row: SourcedObservation | undefined,
  others: readonly SourcedObservation[],
  period: Period,
  setting: Setting,
): Point {
  const told = others.find((other) => other.value !== null && holds(period, other))
  const elsewhere =
    told &&
    setting.notes.elsewhere(setting.nameOf(told.source), noteValue(told.value ?? 0, told.unit, setting.language))
  const note = joinNotes(elsewhere, toldNote(row?.note, setting.notes))
  return { ...blank(period), reason: row?.reason ?? 'not-reported', ...(note && { note }) }
}
