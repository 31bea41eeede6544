/**
 * Season (kausivaihtelu): whether a series has one, and the series without it.
 *
 * Test of the M3 and M4 competitions: |r_m| > 1.645 √((1 + 2 Σ_{k<m} r_k²) ÷ n), autocorrelations r at n > 2m values.
 * Indices are those of the classical decomposition: the mean ratio (difference, where a value is not positive) to the
 * centred moving average of m periods, scaled to mean 1 (0).
 * Makridakis, Wheelwright & Hyndman 1998; Assimakopoulos & Nikolopoulos 2000.
 */
import { at, filled, isKnown, isPositive } from './series.ts'

export interface Season {
  readonly kind: 'none' | 'ratio' | 'difference'
  readonly length: number
  /** By place in the series modulo its length. */
  readonly indices: Float64Array
  readonly adjusted: Float64Array
}

const LIMIT = 1.6448536269514722

export function seasonOfValues(values: Float64Array, m: number): Season {
  const none: Season = { kind: 'none', length: m, indices: new Float64Array(m), adjusted: values }
  if (m < 2 || values.length <= 2 * m) return none
  const whole = filled(values)
  if (!hasSeason(whole, m)) return none
  const kind = isPositive(whole) ? 'ratio' : 'difference'
  const indices = indicesOf(whole, m, kind)
  if (!indices) return none
  return { kind, length: m, indices, adjusted: withoutSeason(values, indices, kind) }
}

/** Seasonal indices whether or not the test finds a season: where a seasonal model begins. */
export function startingIndices(values: Float64Array, m: number, kind: 'ratio' | 'difference'): Float64Array {
  const neutral = new Float64Array(m).fill(kind === 'ratio' ? 1 : 0)
  return values.length < 2 * m ? neutral : (indicesOf(filled(values), m, kind) ?? neutral)
}

export function withoutSeason(values: Float64Array, indices: Float64Array, kind: 'ratio' | 'difference'): Float64Array {
  const m = indices.length
  return kind === 'ratio'
    ? values.map((value, t) => value / at(indices, t % m))
    : values.map((value, t) => value - at(indices, t % m))
}

/** A forecast of the adjusted series, put back into its seasons. `shape`: what a level becomes in a period. */
export function withSeason(values: Float64Array, season: Season, from: number): Float64Array {
  const { kind, indices, length } = season
  if (kind === 'none') return values
  return values.map((value, h) => {
    const index = at(indices, (from + h) % length)
    return kind === 'ratio' ? value * index : value + index
  })
}

/** How far an error of the adjusted series reaches in its season. */
export const seasonSize = ({ kind, indices, length }: Season, place: number): number =>
  kind === 'ratio' ? Math.abs(at(indices, place % length)) : 1

function hasSeason(values: Float64Array, m: number): boolean {
  const n = values.length
  let mean = 0
  for (let t = 0; t < n; t++) mean += at(values, t) / n
  const correlation = (lag: number): number => {
    let sum = 0
    for (let t = lag; t < n; t++) sum += (at(values, t) - mean) * (at(values, t - lag) - mean)
    return sum
  }
  const variance = correlation(0)
  if (!(variance > 0)) return false
  let squares = 0
  for (let lag = 1; lag < m; lag++) squares += (correlation(lag) / variance) ** 2
  return Math.abs(correlation(m) / variance) > LIMIT * Math.sqrt((1 + 2 * squares) / n)
}

function indicesOf(values: Float64Array, m: number, kind: 'ratio' | 'difference'): Float64Array | undefined {
  const sums = new Float64Array(m)
  const counts = new Float64Array(m)
  const half = m / 2
  for (let t = half; t < values.length - half; t++) {
    let trend = (at(values, t - half) + at(values, t + half)) / 2
    for (let k = 1 - half; k < half; k++) trend += at(values, t + k)
    trend /= m
    const part = kind === 'ratio' ? at(values, t) / trend : at(values, t) - trend
    sums[t % m] = at(sums, t % m) + part
    counts[t % m] = at(counts, t % m) + 1
  }
  const indices = sums.map((sum, k) => sum / at(counts, k))
  const mean = indices.reduce((sum, value) => sum + value, 0) / m
  const scaled = kind === 'ratio' ? indices.map((one) => one / mean) : indices.map((one) => one - mean)
  return scaled.every((one) => isKnown(one) && (kind === 'difference' || one > 1e-6)) ? scaled : undefined
}
