/**
 * Start of a fit (sovituksen lähtö): first rates and states of a form.
 *
 * Seasons from the classical decomposition, level and slope from the straight line through the first values without them.
 * Hyndman et al. 2008, 2.6.1.
 */
import type { EtsData } from './ets-fit.ts'
import { startingIndices, withoutSeason } from './season.ts'
import { at, isKnown } from './series.ts'
import { type Form, layoutOf } from './smoothing.ts'

export interface Beginnings {
  readonly level: number
  readonly slope: number
  readonly indices: Float64Array
}

export function beginningsOf({ values, m }: EtsData, season: Form['season']): Beginnings {
  if (season === 'N') return { ...lineThrough(values, Math.max(10, 2 * m)), indices: new Float64Array(0) }
  const kind = season === 'M' ? 'ratio' : 'difference'
  const indices = startingIndices(values, m, kind)
  return { ...lineThrough(withoutSeason(values, indices, kind), Math.max(10, 2 * m)), indices }
}

/** Level before the first value and slope of the least-squares line through the first `count` values. */
export function lineThrough(values: Float64Array, count: number): { readonly level: number; readonly slope: number } {
  let [n, sumT, sumY, sumTT, sumTY] = [0, 0, 0, 0, 0]
  for (let t = 0; t < Math.min(count, values.length); t++) {
    const y = at(values, t)
    if (!isKnown(y)) continue
    n++
    sumT += t + 1
    sumY += y
    sumTT += (t + 1) ** 2
    sumTY += (t + 1) * y
  }
  const spread = n * sumTT - sumT * sumT
  const slope = spread > 0 ? (n * sumTY - sumT * sumY) / spread : 0
  return { level: n === 0 ? 0 : (sumY - slope * sumT) / n, slope }
}

export interface Rates {
  readonly alpha: number
  readonly beta: number
  readonly gamma: number
  readonly phi: number
}

export function startOf(form: Form, m: number, { level, slope, indices }: Beginnings, rates: Rates): Float64Array {
  const layout = layoutOf(form, m)
  const theta = new Float64Array(layout.count)
  theta[0] = rates.alpha
  theta[layout.level] = form.trend === 'N' ? level + slope : level
  if (layout.beta >= 0) theta[layout.beta] = rates.beta
  if (layout.gamma >= 0) theta[layout.gamma] = rates.gamma
  if (layout.phi >= 0) theta[layout.phi] = rates.phi
  if (layout.slope >= 0) theta[layout.slope] = slope
  for (let k = 0; layout.season >= 0 && k < m - 1; k++) theta[layout.season + k] = at(indices, k)
  return theta
}
