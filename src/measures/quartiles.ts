/**
 * Quartiles (neljännekset): what a quarter, a half and three quarters of the areas stay below.
 *
 * Linear between the two nearest figures (Hyndman & Fan 1996, definition 7). Withheld below four areas: no quarter is one.
 */
export interface Quartiles {
  readonly low: number
  readonly median: number
  readonly high: number
}

const FEWEST = 4

export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length < FEWEST) return null
  const sorted = values.toSorted((a, b) => a - b)
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) }
}

function at(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
