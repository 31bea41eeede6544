/**
 * Measured (mitattu luku): a number that is known, or the reason why it is not.
 *
 * Screens and exports print the reason; an unknown is never 0, null or NaN without its word.
 */
export const UNKNOWN_REASONS = [
  'not-reported', // the source has no value here
  'not-yet', // the period is not over, or its figures have not come
  'too-few', // withheld: too few people stand behind it
  'definition-break', // the two sides of a change of definition are not comparable
  'nothing-delivered', // no unit was delivered, so none has a cost
  'no-cost', // volumes are known, costs are not
  'no-volume', // costs are known, volumes are not
  'no-population', // no population figure for the year
  'no-index', // the price index does not reach the year
  'only-yearly', // known for the year, not for a shorter time
  'nothing-before', // the first known point has nothing to change from
  'zero-before', // change from zero has no percentage
] as const

export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

export type Measured<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly reason: UnknownReason }

export const known = <T>(value: T): Measured<T> => ({ known: true, value })

export const unknown = (reason: UnknownReason): Measured<never> => ({ known: false, reason })
