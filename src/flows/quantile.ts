/**
 * Quantiles (kvantiilit) of simulated outcomes, linear between the ordered ones (type 7 of Hyndman & Fan 1996).
 */

/** @param ordered rising; at least one */
export function quantile(ordered: Float64Array, share: number): number {
  const place = share * (ordered.length - 1)
  const below = Math.floor(place)
  const low = ordered[below] as number
  return low + (place - below) * ((ordered[below + 1] ?? low) - low)
}

/** Mean, and the middle 80 and 95 % of outcomes. */
export interface Spread {
  readonly mean: number
  readonly lower80: number
  readonly upper80: number
  readonly lower95: number
  readonly upper95: number
}

export function spreadOf(outcomes: Float64Array): Spread {
  const ordered = outcomes.toSorted()
  return {
    mean: outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length,
    lower80: quantile(ordered, 0.1),
    upper80: quantile(ordered, 0.9),
    lower95: quantile(ordered, 0.025),
    upper95: quantile(ordered, 0.975),
  }
}
