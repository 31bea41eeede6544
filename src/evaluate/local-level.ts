/**
 * Local level (paikallinen taso): y = μ + noise, where μ walks at random; filtered forward, drawn backward.
 *
 * Kalman filter with a diffuse start, and forward filtering with backward sampling (Carter & Kohn, Biometrika 81, 1994; Durbin &
 * Koopman 2012, chapter 2). Also the logarithm of the likelihood, diffuse, for the tests.
 */
import type { Random } from '#kernel/random.ts'
import type { Row } from './vector.ts'

export interface LevelVariances {
  readonly noise: number
  readonly walk: number
}

export interface Filtered {
  /** Mean and variance of μ given y up to each period. */
  readonly means: Float64Array
  readonly variances: Float64Array
  /** Diffuse: of the periods after the first. */
  readonly logLikelihood: number
}

export function filtered(y: Row, { noise, walk }: LevelVariances): Filtered {
  const means = new Float64Array(y.length)
  const variances = new Float64Array(y.length)
  let logLikelihood = 0
  means[0] = y[0] as number
  variances[0] = noise
  for (let t = 1; t < y.length; t++) {
    const before = (variances[t - 1] as number) + walk
    const whole = before + noise
    const error = (y[t] as number) - (means[t - 1] as number)
    const gain = before / whole
    means[t] = (means[t - 1] as number) + gain * error
    variances[t] = before * (1 - gain)
    logLikelihood -= 0.5 * (Math.log(2 * Math.PI * whole) + (error * error) / whole)
  }
  return { means, variances, logLikelihood }
}

/** One draw of the whole path of μ. */
export function drawnLevel(y: Row, variances: LevelVariances, random: Random): Float64Array {
  const { means, variances: spread } = filtered(y, variances)
  const path = new Float64Array(y.length)
  const last = y.length - 1
  path[last] = (means[last] as number) + Math.sqrt(spread[last] as number) * random.normal()
  for (let t = last - 1; t >= 0; t--) {
    const ahead = (spread[t] as number) + variances.walk
    const share = ahead > 0 ? (spread[t] as number) / ahead : 0
    const middle = (means[t] as number) + share * ((path[t + 1] as number) - (means[t] as number))
    path[t] = middle + Math.sqrt(Math.max(0, (spread[t] as number) * (1 - share))) * random.normal()
  }
  return path
}
