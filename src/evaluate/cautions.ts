/**
 * Cautions (varaukset): what in the figures keeps an effect from being believed, by rules; `serious` ones lower the verdict.
 *
 * The limits are conventions of this house, told in docs/methods/evaluation.md; none is a law or fitted to any data.
 */
import type { Panel } from '#model/panel.ts'
import { type Break, isWithin, type Pool } from './donor-pool.ts'
import { type BareWarning, warning } from './findings.ts'
import { isUneven, stepOf } from './period-role.ts'

export interface Frame {
  readonly panel: Panel
  readonly start: number
  readonly breaks: readonly Break[]
  readonly averages: number
  readonly before: number
  readonly after: number
}

/** Periods that tell something of their own: a mean of n shares n − 1 of its years with the next one. */
export const independent = (periods: number, averages: number): number => periods / averages

/** How many periods there are on each side, and how many of them tell something of their own. */
export const sidesOf = (before: number, after: number, averages: number) => ({
  periodsBefore: before,
  periodsAfter: after,
  independentBefore: independent(before, averages),
  independentAfter: independent(after, averages),
})

const FEW_BEFORE = 8
const VERY_FEW_BEFORE = 4
const FEW_AFTER = 2

/** What any design must beware of. */
export function frameCautions(frame: Frame): readonly BareWarning[] {
  const { panel, averages } = frame
  const [before, after] = [independent(frame.before, averages), independent(frame.after, averages)]
  return [
    ...breakCautions(frame),
    ...(averages > 1 ? [warning('overlapping-averages', 'serious', [averages, round(before), round(after)])] : []),
    ...(before < FEW_BEFORE
      ? [warning('few-periods-before', before < VERY_FEW_BEFORE ? 'serious' : 'caution', [round(before)])]
      : []),
    ...(after < FEW_AFTER ? [warning('few-periods-after', 'caution', [round(after)])] : []),
    ...(isUneven(panel.times) ? [warning('uneven-periods', 'caution')] : []),
    ...(isSmallNumbers(panel) ? [warning('small-numbers', 'caution')] : []),
  ]
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A break of everybody or of the treated within the window; one at the start cannot be told from the change itself. */
function breakCautions({ panel, start, breaks, averages }: Frame): readonly BareWarning[] {
  const treated = panel.units.filter((_, at) => panel.starts[at] !== null)
  const near = stepOf(panel.times) * averages
  return breaks
    .filter((one) => (one.unit === undefined || treated.includes(one.unit)) && isWithin(panel, one, averages))
    .map((one) => {
      const code = Math.abs(one.time - start) <= near ? 'break-near-start' : 'break-in-window'
      return warning(code, 'serious', [one.name, panel.periods[lastAt(panel, one.time)] as string])
    })
}

const lastAt = ({ times }: Panel, time: number): number =>
  Math.max(
    0,
    times.findLastIndex((one) => one <= time),
  )

const SMALL_COUNT = 10

/** Whole numbers of which the treated have fewer than ten a period: chance alone moves them by a third. */
function isSmallNumbers({ values, starts }: Panel): boolean {
  const own = values.filter((_, unit) => starts[unit] !== null).flatMap((row) => row.filter((one) => one !== null))
  const total = own.reduce((sum, one) => sum + one, 0)
  return own.length > 0 && own.every((one) => Number.isInteger(one) && one >= 0) && total / own.length < SMALL_COUNT
}

const FEW_DONORS = 10
const VERY_FEW_DONORS = 5

/** What a comparison must beware of. */
export function poolCautions(panel: Panel, { block, leftOut, missing, roles }: Pool): readonly BareWarning[] {
  const count = block.donors.length
  const gone = leftOut.filter(({ reason }) => reason === 'missing-cells' || reason === 'own-break')
  const touched = leftOut.filter(({ reason }) => reason === 'contaminated')
  const mixed = panel.periods.filter((_, at) => roles[at] === 'mixed')
  return [
    ...(count < FEW_DONORS ? [warning('few-donors', count < VERY_FEW_DONORS ? 'serious' : 'caution', [count])] : []),
    ...(gone.length > 0
      ? [warning('donors-left-out', 3 * gone.length > count ? 'caution' : 'note', namesOf(gone))]
      : []),
    ...(touched.length > 0 ? [warning('contaminated-donors', 'note', namesOf(touched))] : []),
    ...(missing.length > 0 ? [warning('missing-periods', 'caution', missing.slice(0, 10))] : []),
    ...(mixed.length > 0 ? [warning('mixed-periods-left-out', 'note', mixed.slice(0, 10))] : []),
  ]
}

const namesOf = (all: readonly { readonly unit: string }[]): readonly (string | number)[] =>
  all.length > 10 ? [...all.slice(0, 10).map(({ unit }) => unit), all.length] : all.map(({ unit }) => unit)
