/**
 * Likeness of donors (verrokkien samankaltaisuus): who resembled the treated before the start, by level and by course.
 *
 * Only periods before the start are looked at. Course: root mean square of the differences once both are at the same level, ÷ how
 * much the middle one of all varied. Nothing here chooses by what came after.
 */
import type { Panel } from '#model/panel.ts'
import { rolesOf } from './period-role.ts'
import { deviation, mean, rootMeanSquare } from './vector.ts'

export interface DonorLikeness {
  readonly unit: string
  /** Mean before less that of the treated, in units of the outcome; null where nothing is known. */
  readonly level: number | null
  /** 0: the same course; 1: as far apart as the figures usually vary. */
  readonly course: number | null
  /** Periods of the window without a value. */
  readonly missing: number
}

/** The most alike first, those with missing periods last. */
export function donorLikeness(panel: Panel, averages: number): readonly DonorLikeness[] {
  const own = panel.starts.findIndex((one) => one !== null)
  const start = panel.starts[own] ?? Number.POSITIVE_INFINITY
  const roles = rolesOf(panel.times, start, averages)
  const ownRow = panel.values[own] ?? []
  const before = roles.flatMap((role, at) => (role === 'before' && ownRow[at] != null ? [at] : []))
  const used = roles.flatMap((role, at) => (role !== 'mixed' && ownRow[at] != null ? [at] : []))
  const others = panel.units.map((_, at) => at).filter((at) => panel.starts[at] === null)
  const usual = usualSpread(panel, [own, ...others], before)
  return others
    .map((at): DonorLikeness => {
      const row = panel.values[at] ?? []
      const apart = before.flatMap((place) => {
        const [theirs, mine] = [row[place], ownRow[place]]
        return theirs != null && mine != null ? [theirs - mine] : []
      })
      const level = apart.length > 0 ? mean(apart) : null
      const course = level !== null && apart.length > 1 ? rootMeanSquare(apart.map((one) => one - level)) / usual : null
      return {
        unit: panel.units[at] as string,
        level,
        course,
        missing: used.filter((place) => row[place] == null).length,
      }
    })
    .toSorted((a, b) => a.missing - b.missing || farness(a, usual) - farness(b, usual) || (a.unit < b.unit ? -1 : 1))
}

const LEVEL_WEIGHS = 0.25

/** The course weighs more: a difference of level that stays is no harm to a comparison of changes. */
const farness = ({ level, course }: DonorLikeness, usual: number): number =>
  level === null || course === null ? Number.MAX_VALUE : course + (LEVEL_WEIGHS * Math.abs(level)) / usual

function usualSpread({ values }: Panel, units: readonly number[], before: readonly number[]): number {
  const spreads = units
    .map((at) => before.flatMap((place) => values[at]?.[place] ?? []))
    .filter((row) => row.length > 1)
    .map(deviation)
    .toSorted((a, b) => a - b)
  return spreads[Math.floor(spreads.length / 2)] || 1
}
