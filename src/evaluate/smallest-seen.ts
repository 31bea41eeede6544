/**
 * Smallest effect that would be seen (pienin havaittava vaikutus): what must happen for it to be told from chance, reckoned beforehand.
 *
 * 2.8 × s × √(1/n₀ + 1/n₁): five times of a hundred at most by chance, found four times of five (H. S. Bloom 1995, Minimum
 * Detectable Effects, Evaluation Review 19(5)). s: deviation, before the start, of the own figure less the donors' mean; where there
 * are no donors, of the own figure from its straight line. Years that follow each other alike make it larger: it is at least this.
 */
import type { Panel } from '#model/panel.ts'
import { rolesOf } from './period-role.ts'
import { deviation, mean, type Row, squares } from './vector.ts'

const MULTIPLE = 2.8
/** With fewer the deviation itself is not known. */
const FEWEST = 4

export interface Foreseen {
  readonly averages: number
  /** Periods after the start that are waited for. */
  readonly after: number
  /** Among the panel's units. */
  readonly donors: readonly string[]
}

/** In units of the outcome; nothing where too few figures are known. */
export function smallestSeen(panel: Panel, { averages, after, donors }: Foreseen): number | undefined {
  const own = panel.starts.findIndex((one) => one !== null)
  const roles = rolesOf(panel.times, panel.starts[own] ?? Number.NaN, averages)
  const others = panel.units.flatMap((unit, at) => (donors.includes(unit) ? [panel.values[at] ?? []] : []))
  const gaps = roles.flatMap((role, at) => {
    const mine = panel.values[own]?.[at]
    const theirs = others.flatMap((row) => row[at] ?? [])
    if (role !== 'before' || mine == null || theirs.length < others.length) return []
    return [{ time: panel.times[at] as number, gap: mine - (others.length > 0 ? mean(theirs) : 0) }]
  })
  // Means of several periods share them: independent ones are fewer.
  const [before, seen] = [gaps.length / averages, after / averages]
  if (before < FEWEST || seen < 1) return undefined
  const row = gaps.map(({ gap }) => gap)
  const spread =
    others.length > 0
      ? deviation(row)
      : fromLine(
          gaps.map(({ time }) => time),
          row,
        )
  return MULTIPLE * spread * Math.sqrt(1 / before + 1 / seen)
}

/** Deviation from the least-squares line, with n − 2. */
function fromLine(times: Row, row: Row): number {
  const [time, middle] = [mean(times), mean(row)]
  const slope =
    times.reduce((sum, one, at) => sum + (one - time) * ((row[at] as number) - middle), 0) /
    squares(times.map((one) => one - time))
  return Math.sqrt(
    squares(row.map((one, at) => one - middle - slope * ((times[at] as number) - time))) / (row.length - 2),
  )
}
