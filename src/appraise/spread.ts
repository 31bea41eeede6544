/** Spread (jakauma lyhyesti) of draws. */
import { quantile } from '#flows/quantile.ts'
import type { Spread } from '#model/spread.ts'

export const meanOf = (draws: Float64Array): number => draws.reduce((sum, one) => sum + one, 0) / draws.length

/** @param draws at least one, none infinite */
export function spreadOf(draws: Float64Array): Spread {
  const ordered = draws.toSorted()
  return {
    mean: meanOf(draws),
    median: quantile(ordered, 0.5),
    lower80: quantile(ordered, 0.1),
    upper80: quantile(ordered, 0.9),
    lower95: quantile(ordered, 0.025),
    upper95: quantile(ordered, 0.975),
  }
}
