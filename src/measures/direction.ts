/**
 * Direction (suunta): whether a figure rose or fell from one point to another, and whether chance alone could have done it.
 *
 * Two counts a and b of people or events differ by more than chance where |b − a| > 1.96 √(a + b): the difference of two
 * Poisson counts (Przyborowski & Wilenski 1940, in its normal form). Two shares whose intervals are known differ by more
 * where Newcombe's interval of their difference (1998, method 10) does not hold zero. A share moves where it moves by more
 * than it is rounded to; without the people behind it, whether by chance is unknown, and is said to be. Money has no chance.
 */
import type { IndicatorDefinition } from '#model/observation.ts'
import type { Between } from './rate-interval.ts'

export interface Direction {
  readonly turn: 'rose' | 'fell' | 'same'
  /** Whether the difference is beyond, or within, what chance alone brings; `none` where chance has no part. */
  readonly chance: 'beyond' | 'within' | 'unknown' | 'none'
}

const COUNTED_UNITS = new Set(['children', 'persons', 'clients', 'families', 'notifications', 'count', 'events'])

export function directionOf(
  first: number,
  last: number,
  unit: string,
  definition: Pick<IndicatorDefinition, 'roundedTo'> | undefined,
  intervals?: readonly [first: Between, last: Between],
): Direction {
  const apart = Math.abs(last - first)
  const turn = apart <= (definition?.roundedTo ?? 0) + 1e-9 ? 'same' : last > first ? 'rose' : 'fell'
  if (intervals && !COUNTED_UNITS.has(unit)) return { turn, chance: chanceBetween(first, last, intervals) }
  if (COUNTED_UNITS.has(unit)) return { turn, chance: apart > 1.96 * Math.sqrt(first + last) ? 'beyond' : 'within' }
  return { turn, chance: unit === 'percent' || unit.startsWith('per-') ? 'unknown' : 'none' }
}

function chanceBetween(first: number, last: number, [a, b]: readonly [Between, Between]): 'beyond' | 'within' {
  const slack = last > first ? Math.hypot(last - b.low, a.high - first) : Math.hypot(b.high - last, first - a.low)
  return Math.abs(last - first) > slack ? 'beyond' : 'within'
}
