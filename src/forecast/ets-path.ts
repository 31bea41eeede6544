/**
 * Path of an exponential smoothing model (tasoitusmallin polku): its forecast and the deviation of its errors by horizon.
 *
 * With c_j = α + β (φ + … + φʲ) + γ [m divides j]:
 * additive errors            v_h = σ² (1 + Σ_{j<h} c_j²)
 * multiplicative errors      v_h = (1 + σ²) θ_h − μ_h², θ_h = μ_h² + σ² Σ_{j<h} c_j² θ_{h−j}
 * with multiplicative seasons the same of the level without its season, times the season (an approximation).
 * Hyndman et al. 2008, 6.3–6.4.
 */
import type { EtsFit } from './ets-fit.ts'
import { at } from './series.ts'

export interface Path {
  readonly mean: Float64Array
  /** Standard deviation of the error by the model itself. */
  readonly deviation: Float64Array
}

export function etsPath(fit: EtsFit, horizon: number): Path {
  const { form, states, size, length } = fit
  const m = states.season.length
  const level = new Float64Array(horizon)
  const index = new Float64Array(horizon).fill(form.season === 'M' ? 1 : 0)
  let slope = states.slope
  let trend = states.level
  for (let h = 0; h < horizon; h++) {
    slope *= states.phi
    trend += slope
    level[h] = trend
    if (form.season !== 'N') index[h] = at(states.season, (length + h) % m)
  }
  const isRatio = form.season === 'M'
  const mean = level.map((value, h) => size * (isRatio ? value * at(index, h) : value + at(index, h)))
  const base = isRatio ? level : mean.map((value) => value / size)
  const spread = form.error === 'A' ? additiveSpread(fit, horizon) : multiplicativeSpread(fit, base)
  return { mean, deviation: spread.map((one, h) => one * size * (isRatio ? Math.abs(at(index, h)) : 1)) }
}

/** How much of an error now stands in the value j periods on. */
function weights({ states, form }: EtsFit, horizon: number): Float64Array {
  const { alpha, beta, gamma, phi } = states
  const m = states.season.length
  const weight = new Float64Array(horizon)
  let power = 1
  let sum = 0
  for (let j = 1; j < horizon; j++) {
    power *= phi
    sum += power
    weight[j] = alpha + beta * sum + (form.season === 'A' && j % m === 0 ? gamma : 0)
  }
  return weight
}

function additiveSpread(fit: EtsFit, horizon: number): Float64Array {
  const weight = weights(fit, horizon)
  const spread = new Float64Array(horizon)
  let sum = 1
  for (let h = 0; h < horizon; h++) {
    if (h > 0) sum += at(weight, h) ** 2
    spread[h] = Math.sqrt(fit.variance * sum)
  }
  return spread
}

function multiplicativeSpread(fit: EtsFit, mean: Float64Array): Float64Array {
  const weight = weights(fit, mean.length)
  const second = new Float64Array(mean.length)
  return mean.map((mu, h) => {
    let theta = mu * mu
    for (let j = 1; j <= h; j++) theta += fit.variance * at(weight, j) ** 2 * at(second, h - j)
    second[h] = theta
    return Math.sqrt(Math.max((1 + fit.variance) * theta - mu * mu, 0))
  })
}
