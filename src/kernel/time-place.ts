/**
 * Place in time (paikka ajassa): where a period as text stands on a line of numbers, so that periods of any grain compare.
 *
 * `2015` → 2015, `2015-04` → 2015.25, `2015-Q2` → 2015.25, `31.8.2012` → about 2012.66; a bare number (`37`) is itself.
 */
import { dateOf, monthOf, yearOf } from './day.ts'
import { parsePeriod } from './period.ts'

/** Nothing where the text is neither a number nor a period. */
export function placeInTime(text: string): number | undefined {
  if (/^-?\d+(\.\d+)?$/.test(text) && !/^\d{6}$/.test(text)) return Number(text)
  const period = parsePeriod(text)
  if (!period.ok) return undefined
  const { from } = period.value
  return yearOf(from) + (monthOf(from) - 1) / 12 + (dateOf(from) - 1) / 372
}
