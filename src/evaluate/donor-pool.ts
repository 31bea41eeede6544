/**
 * Donor pool (verrokkijoukko): who the treated are compared with, and why each of the others is not among them.
 *
 * Left out are units that were treated too, those named as touched by the change, those not chosen, those whose own figures
 * changed their meaning within the window, and those with a missing cell. A period is left out where the treated, or more than
 * half of the donors, have no value.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { DonorReason } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'
import type { Block } from './block.ts'
import { type Role, rolesOf } from './period-role.ts'
import { type Trait, traitName, traitRow } from './traits.ts'
import type { Row } from './vector.ts'

/** A change of what the figures mean. */
export interface Break {
  readonly time: number
  readonly name: string
  /** None: it touches every unit. */
  readonly unit?: string | undefined
}

export interface PoolWish {
  /** Only these; none: all that can be. */
  readonly donors?: readonly string[] | undefined
  readonly contaminated: readonly string[]
  readonly breaks: readonly Break[]
  /** Of how many periods each figure is a mean; 1: its own. */
  readonly averages: number
  /** What donors are to be like the treated in; none: their paths before. */
  readonly traits: readonly Trait[]
}

export interface LeftOutUnit {
  readonly unit: string
  readonly reason: DonorReason
  readonly about: string
}

export interface Pool {
  readonly block: Block
  /** Of every period of the panel. */
  readonly roles: readonly Role[]
  /** Which periods of the panel the block holds. */
  readonly kept: readonly number[]
  readonly leftOut: readonly LeftOutUnit[]
  readonly missing: readonly string[]
}

export type PoolFault =
  | {
      readonly why: 'nobody-treated' | 'nobody-before' | 'nothing-after' | 'few-donors'
      readonly about: readonly string[]
    }
  | { readonly why: 'staggered' | 'no-such-unit' | 'treated-missing'; readonly about: readonly string[] }

const FEWEST_BEFORE = 2

export function donorPool(panel: Panel, wish: PoolWish, fewestDonors: number): Outcome<Pool, PoolFault> {
  const treated = panel.units.map((_, at) => at).filter((at) => panel.starts[at] !== null)
  const starts = [...new Set(treated.map((at) => panel.starts[at] as number))]
  const nameOf = (at: number) => panel.units[at] as string
  if (treated.length === 0) return refused({ why: 'nobody-treated', about: [] })
  if (starts.length > 1) return refused({ why: 'staggered', about: treated.map(nameOf).slice(0, 10) })
  const strange = strangeName(panel, wish)
  if (strange !== undefined) return refused({ why: 'no-such-unit', about: [strange] })
  const candidates = panel.units.map((_, at) => at).filter((at) => reasonAgainst(panel, wish, at) === undefined)
  const start = starts[0] as number
  const roles = rolesOf(panel.times, start, wish.averages)
  const kept = wholePeriods(panel, roles, treated, candidates)
  const traitsOf = (at: number) => traitRow(panel, wish.traits, at, start)
  const donors = candidates.filter(
    (at) => traitsOf(at) !== undefined && kept.every((period) => panel.values[at]?.[period] != null),
  )
  const bare = treated.find((at) => traitsOf(at) === undefined)
  if (bare !== undefined) return refused({ why: 'treated-missing', about: [nameOf(bare)] })
  const before = kept.filter((at) => roles[at] === 'before').length
  if (before < FEWEST_BEFORE) return refused({ why: 'nobody-before', about: [String(before)] })
  if (before === kept.length) return refused({ why: 'nothing-after', about: [] })
  if (donors.length < fewestDonors)
    return refused({ why: 'few-donors', about: [String(donors.length), String(fewestDonors)] })
  const row = (at: number) => kept.map((period) => panel.values[at]?.[period] as number)
  return done({
    block: {
      treatedNames: treated.map(nameOf),
      donorNames: donors.map(nameOf),
      periods: kept.map((at) => panel.periods[at] as string),
      before,
      treated: treated.map(row),
      donors: donors.map(row),
      ...traitsIn(wish.traits, treated.map(traitsOf) as readonly Row[], donors.map(traitsOf) as readonly Row[]),
    },
    roles,
    kept,
    leftOut: panel.units.flatMap((_, at) => leftOutUnit(panel, wish, at, { treated, donors, kept })),
    missing: panel.periods.filter((_, at) => roles[at] !== 'mixed' && !kept.includes(at)),
  })
}

const strangeName = ({ units }: Panel, { donors = [], contaminated }: PoolWish): string | undefined =>
  [...donors, ...contaminated].find((one) => !units.includes(one))

const traitsIn = (traits: readonly Trait[], treatedTraits: readonly Row[], donorTraits: readonly Row[]) =>
  traits.length === 0 ? {} : { traitNames: traits.map(traitName), treatedTraits, donorTraits }

/** Why a unit may not be a donor, whatever its figures. */
function reasonAgainst(panel: Panel, wish: PoolWish, at: number): { reason: DonorReason; about: string } | undefined {
  const unit = panel.units[at] as string
  if (panel.starts[at] !== null) return { reason: 'treated-too', about: '' }
  if (wish.contaminated.includes(unit)) return { reason: 'contaminated', about: '' }
  if (wish.donors && !wish.donors.includes(unit)) return { reason: 'not-chosen', about: '' }
  const own = wish.breaks.find((one) => one.unit === unit && isWithin(panel, one, wish.averages))
  return own && { reason: 'own-break', about: own.name }
}

/** After the first period's beginning and before the last one's end; a mean of several reaches further to both sides. */
export function isWithin({ times }: Panel, { time }: Break, averages: number): boolean {
  const half = (averages - 1) / 2
  return time > (times[0] as number) - half && time < (times.at(-1) as number) + 1 + half
}

function wholePeriods(
  { periods, values }: Panel,
  roles: readonly Role[],
  treated: readonly number[],
  donors: readonly number[],
): readonly number[] {
  const isThere = (unit: number, period: number) => values[unit]?.[period] != null
  return periods
    .map((_, at) => at)
    .filter((at) => roles[at] !== 'mixed')
    .filter((at) => treated.every((unit) => isThere(unit, at)))
    .filter((at) => 2 * donors.filter((unit) => isThere(unit, at)).length >= donors.length)
}

function leftOutUnit(
  panel: Panel,
  wish: PoolWish,
  at: number,
  { treated, donors, kept }: Readonly<Record<'treated' | 'donors' | 'kept', readonly number[]>>,
): readonly LeftOutUnit[] {
  if (treated.includes(at) || donors.includes(at)) return []
  const unit = panel.units[at] as string
  const against = reasonAgainst(panel, wish, at)
  if (against) return [{ unit, ...against }]
  const gone = kept.filter((period) => panel.values[at]?.[period] == null).map((period) => panel.periods[period])
  return [
    {
      unit,
      reason: 'missing-cells',
      about: (gone.length > 0 ? gone : wish.traits.map(traitName)).slice(0, 5).join(', '),
    },
  ]
}
