/**
 * Share (osuus): what part of a whole one of its parts is, in per cent.
 *
 * Part ÷ sum of the parts × 100. Withheld where any part is unknown: a share of half a whole would mislead.
 */
import { known, type Measured, unknown } from '#kernel/measured.ts'

/** Per cent, unrounded. Shares of the same parts sum to 100. */
export function share(part: number, whole: number): Measured<number> {
  return whole === 0 ? unknown('no-cost') : known((part / whole) * 100)
}
