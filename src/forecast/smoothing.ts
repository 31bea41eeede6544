/**
 * Exponential smoothing (eksponentiaalinen tasoitus): one pass of the recursions over a series.
 *
 *   q = ℓ + φ b;  ŷ = q, q + s or q · s;  p = y, y − s or y ÷ s
 *   ℓ ← q + α (p − q);  b ← φ b + β (p − q);  s ← s + γ (y − q − s) or s + γ (y ÷ q − s)
 *
 * Additive and multiplicative errors share these states; they differ in what is minimised. A missing value moves nothing.
 * Hyndman, Koehler, Ord & Snyder 2008, chapters 2–5.
 */
import { at } from './series.ts'

export interface Form {
  readonly error: 'A' | 'M'
  readonly trend: 'N' | 'A' | 'Ad'
  readonly season: 'N' | 'A' | 'M'
}

export const formText = ({ error, trend, season }: Form): string => `${error},${trend},${season}`

/** Where the parameters of a form stand in θ; −1 where it has none. */
export interface Layout {
  readonly beta: number
  readonly gamma: number
  readonly phi: number
  readonly level: number
  readonly slope: number
  readonly season: number
  readonly count: number
}

/** θ = α, β ÷ α, γ ÷ (1 − α), φ, ℓ₀, b₀, s₁ … s_{m−1}; the last season makes the sum 0 or m. */
export function layoutOf({ trend, season }: Form, m: number): Layout {
  let count = 1
  const place = (isThere: unknown, size = 1): number => {
    if (!isThere) return -1
    count += size
    return count - size
  }
  const beta = place(trend !== 'N')
  const gamma = place(season !== 'N')
  const phi = place(trend === 'Ad')
  const level = place('always')
  const slope = place(trend !== 'N')
  const seasonal = place(season !== 'N', m - 1)
  return { beta, gamma, phi, level, slope, season: seasonal, count }
}

/** States that a pass ends in, and its rates. `season` by place in the series modulo m. */
export interface States {
  alpha: number
  beta: number
  gamma: number
  phi: number
  level: number
  slope: number
  readonly season: Float64Array
}

export const emptyStates = (m: number): States => ({
  ...{ alpha: 0, beta: 0, gamma: 0, phi: 1, level: 0, slope: 0 },
  season: new Float64Array(m),
})

/** Sets the states at which θ begins. */
export function beginStates(states: States, theta: Float64Array, form: Form, layout: Layout): void {
  const alpha = at(theta, 0)
  states.alpha = alpha
  states.beta = layout.beta < 0 ? 0 : at(theta, layout.beta) * alpha
  states.gamma = layout.gamma < 0 ? 0 : at(theta, layout.gamma) * (1 - alpha)
  states.phi = layout.phi < 0 ? 1 : at(theta, layout.phi)
  states.level = at(theta, layout.level)
  states.slope = layout.slope < 0 ? 0 : at(theta, layout.slope)
  if (layout.season < 0) return
  const m = states.season.length
  let last = form.season === 'M' ? m : 0
  for (let k = 0; k < m - 1; k++) {
    const value = at(theta, layout.season + k)
    states.season[k] = value
    last -= value
  }
  states.season[m - 1] = last
}

/** Runs over the values, writes one-step forecasts and leaves the states at the end. */
export function run(values: Float64Array, form: Form, states: States, fitted: Float64Array): void {
  if (form.season === 'N') runPlain(values, states, fitted)
  else if (form.season === 'A') runAdditive(values, states, fitted)
  else runMultiplicative(values, states, fitted)
}

function runPlain(values: Float64Array, states: States, fitted: Float64Array): void {
  const { alpha, beta, phi } = states
  let { level, slope } = states
  for (let t = 0; t < values.length; t++) {
    slope *= phi
    const forecast = level + slope
    fitted[t] = forecast
    const error = at(values, t) - forecast
    level = forecast
    if (Number.isNaN(error)) continue
    level += alpha * error
    slope += beta * error
  }
  states.level = level
  states.slope = slope
}

function runAdditive(values: Float64Array, states: States, fitted: Float64Array): void {
  const { alpha, beta, gamma, phi, season } = states
  const m = season.length
  let { level, slope } = states
  for (let t = 0, k = 0; t < values.length; t++, k = k + 1 === m ? 0 : k + 1) {
    slope *= phi
    level += slope
    const index = at(season, k)
    const forecast = level + index
    fitted[t] = forecast
    const error = at(values, t) - forecast
    if (Number.isNaN(error)) continue
    level += alpha * error
    slope += beta * error
    season[k] = index + gamma * error
  }
  states.level = level
  states.slope = slope
}

function runMultiplicative(values: Float64Array, states: States, fitted: Float64Array): void {
  const { alpha, beta, gamma, phi, season } = states
  const m = season.length
  let { level, slope } = states
  for (let t = 0, k = 0; t < values.length; t++, k = k + 1 === m ? 0 : k + 1) {
    slope *= phi
    level += slope
    const index = at(season, k)
    const forecast = level * index
    fitted[t] = forecast
    const error = at(values, t) - forecast
    if (Number.isNaN(error)) continue
    season[k] = index + (gamma * error) / level
    const change = error / index
    level += alpha * change
    slope += beta * change
  }
  states.level = level
  states.slope = slope
}
