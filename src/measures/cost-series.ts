/**
 * Cost series (menosarja): the points of pooled cost over time for any choice of rows.
 *
 * A period with ledgers has a value, which is zero where nothing is booked; one without has the published figure or the
 * reason why there is none. What keeps a value from being whole and comparable is said beside it.
 */
import { type Cents, euros } from '#kernel/money.ts'
import type { Period } from '#kernel/period.ts'
import type { Point, View } from '#model/picture.ts'
import { annualised } from './annualised.ts'
import { type CountedRow, costKey } from './counted-once.ts'
import type { Cover } from './coverage.ts'
import { holds, type Placed, placed, spanOf } from './frame.ts'
import { joinNotes, noteValue } from './notes.ts'
import { pooledCost } from './pooled-cost.ts'
import type { Setting } from './setting.ts'

/** One period of one series with all that bears on it. */
interface Spot {
  readonly period: Period
  readonly rows: readonly CountedRow[]
  readonly cover: Cover | undefined
  readonly hasLedger: boolean
  readonly isOnlyYearly: boolean
  /** Categories whose published figure is missing here. */
  readonly missing: readonly string[]
}

export function costPoints(rows: readonly CountedRow[], setting: Setting): Point[] {
  const places = placed(rows, (row) => row.period, setting.view.grain)
  const published = rows.filter((row) => row.kind === 'published')
  return setting.axis.map((period) => pointOf(spotOf(period, published, places, setting), setting))
}

function spotOf(period: Period, published: readonly CountedRow[], places: Placed<CountedRow>, setting: Setting): Spot {
  const rows = places.byPeriod.get(period.id) ?? []
  const hasLedger = setting.ledgerPeriods.has(period.id)
  const told = new Set(published.length === 0 ? [] : rows.map(costKey))
  const wider = places.wider.filter((row) => holds(row.period, period))
  const untold = published.filter((row) => !told.has(costKey(row)))
  return {
    period,
    rows,
    cover: setting.coverOf(period),
    hasLedger,
    isOnlyYearly: wider.length > 0,
    missing: [...new Set((hasLedger ? wider : untold).map((row) => row.category))],
  }
}

function pointOf(spot: Spot, setting: Setting): Point {
  const { notes } = setting
  if (spot.rows.length === 0 && spot.isOnlyYearly)
    return { ...ends(spot.period, spot.period), value: null, reason: 'only-yearly', note: notes.onlyYearly }
  if (spot.rows.length === 0 && !spot.hasLedger)
    return { ...ends(spot.period, spot.period), value: null, reason: 'not-reported' }
  return marked(spot, pooledCost(spot.rows), setting)
}

function marked(spot: Spot, cents: Cents, setting: Setting): Point {
  const days = knownDays(spot)
  const lacking = lackingNote(spot, setting)
  const part = partOf(spot.period, days, lacking, setting.view)
  const other = otherSource(spot, setting)
  const reason = lacking ? 'partial-coverage' : (part ?? (other ? 'other-source' : undefined))
  const asIs = euros(cents)
  const nothing = spot.rows.length === 0 ? setting.notes.nothingBooked : undefined
  const note = joinNotes(nothing, lacking, part && partNote(part, days, asIs, setting), other)
  return {
    ...ends(spot.period, days),
    value: part === 'annualised' ? annualised(asIs, spanOf(days)) : asIs,
    ...(reason && { reason }),
    ...(note && { note }),
    sources: [...new Set(spot.rows.map((row) => row.source))],
  }
}

type Part = 'part-year' | 'annualised' | undefined

/** Whether the days are less than the period; scaled up on request, but never where an organisation is lacking. */
function partOf(period: Period, days: { from: string; to: string }, lacking: string | undefined, view: View): Part {
  if (days.from === period.from && days.to === period.to) return undefined
  return view.grain === 'year' && view.partYear === 'annualised' && !lacking ? 'annualised' : 'part-year'
}

const ends = (period: Period, days: { from: string; to: string }) => ({
  period: period.id,
  from: days.from,
  to: days.to,
})

/** The days that the value stands for: the ledgers' cover, or the span of published parts of a year. */
function knownDays({ period, rows, cover, hasLedger }: Spot): { from: string; to: string } {
  if (hasLedger) return cover ?? period
  const from = rows.reduce<string>((least, row) => (row.period.from < least ? row.period.from : least), period.to)
  const to = rows.reduce<string>((most, row) => (row.period.to > most ? row.period.to : most), period.from)
  return { from, to }
}

function lackingNote({ cover, hasLedger, missing }: Spot, { notes, nameOf }: Setting): string | undefined {
  if (hasLedger && cover && cover.lacking.length > 0) return notes.lacking(cover.lacking.map(nameOf))
  return missing.length > 0 ? notes.notIncluded(missing.map(nameOf)) : undefined
}

function otherSource({ rows }: Spot, { notes, nameOf }: Setting): string | undefined {
  const second = rows.find((row) => row.insteadOf !== undefined)
  return second?.insteadOf && notes.otherSource(nameOf(second.source), nameOf(second.insteadOf))
}

function partNote(part: Part, days: { from: string; to: string }, asIs: number, setting: Setting): string {
  const { notes, language } = setting
  const { from, to } = spanOf(days)
  return part === 'annualised' ? notes.annualised(from, to, noteValue(asIs, 'EUR', language)) : notes.partYear(from, to)
}
