/**
 * Identity codes of invented people (keinotunnukset): only serials 900–999, which are given to nobody.
 *
 * Form and check character: VN asetus 128/2010 2 §.
 */
import { type Day, dateOf, monthOf, yearOf } from '#kernel/day.ts'

const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** How many codes were given for each birth day. */
export type CodesGiven = Map<Day, number>

/** The next code of a birth day; none when its hundred are used up. */
export function nextCode(given: CodesGiven, birth: Day): string | null {
  const count = given.get(birth) ?? 0
  if (count > 99) return null
  given.set(birth, count + 1)
  const two = (value: number) => String(value % 100).padStart(2, '0')
  const start = `${two(dateOf(birth))}${two(monthOf(birth))}${two(yearOf(birth))}`
  const serial = 900 + count
  const check = CHECKS[Number(`${start}${serial}`) % 31] ?? ''
  return `${start}${yearOf(birth) < 2000 ? '-' : 'A'}${serial}${check}`
}
