/**
 * Setting (asetelma): what every series of one picture shares: the view, the axis, the cover of the ledgers, the names.
 */
import type { Day } from '#kernel/day.ts'
import type { Period } from '#kernel/period.ts'
import type { CostRow } from '#model/cost.ts'
import type { Language } from '#model/named.ts'
import type { View } from '#model/picture.ts'
import { type Cover, type Coverage, coveredMonths, coverOf } from './coverage.ts'
import { axisOf, type Dated, placeOf } from './frame.ts'
import { NOTES, type Notes } from './notes.ts'

export interface Setting {
  readonly view: View
  readonly language: Language
  readonly notes: Notes
  /** The periods of the cost series. */
  readonly axis: readonly Period[]
  /** Ids of the periods that some ledger reaches. */
  readonly ledgerPeriods: ReadonlySet<string>
  readonly coverOf: (period: Period) => Cover | undefined
  /** A category, payer or source in the reader's language; its id where it has no name. */
  readonly nameOf: (id: string) => string
  /** Whether published statistics stand among the figures, so that their breaks matter. */
  readonly hasStatistics: boolean
}

interface SettingInput {
  readonly view: View
  readonly language: Language
  readonly costs: readonly CostRow[]
  readonly coverage: readonly Coverage[]
  /** The area's own; their years are the axis where no cost is known. */
  readonly observations: readonly Dated[]
  /** First days of a new order of organisations. */
  readonly reorganised: readonly Day[]
  readonly nameOf: (id: string) => string
  readonly hasStatistics: boolean
}

export function settingOf(input: SettingInput): Setting {
  const { view, costs, coverage } = input
  const known = [...costs.map((row) => row.period), ...coverage]
  const axis = axisOf(known.length > 0 ? known : input.observations, view)
  const booked = costs.filter((row) => row.kind !== 'published').map((row) => placeOf(row.period, view.grain)?.id ?? '')
  const months = coveredMonths(coverage)
  const covers = new Map(axis.map((period) => [period.id, coverOf(period, months, input.reorganised)]))
  const reached = axis.filter((period) => covers.get(period.id)).map((period) => period.id)
  return {
    view,
    language: input.language,
    notes: NOTES[input.language],
    axis,
    ledgerPeriods: new Set([...booked, ...reached]),
    coverOf: (period) => covers.get(period.id),
    nameOf: input.nameOf,
    hasStatistics: input.hasStatistics,
  }
}
