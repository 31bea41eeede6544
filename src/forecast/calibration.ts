/**
 * Calibration (väliennusteen kalibrointi): how wide the fan must be to hold as often as it says.
 *
 * Split-conformal: the ratios |error| ÷ scale of every trial of comparable series are pooled by horizon, and the half-width is
 * the scale times the ⌈(n + 1) · level⌉-th smallest of them. Where fewer than 40 stand at some horizon, the quantiles of the
 * frozen table are used. Lei, G'Sell, Rinaldo, Tibshirani & Wasserman 2018.
 */
import type { ForecastMethod, Frequency } from '#model/forecast.ts'
import { frozenQuantile } from './frozen-quantile.ts'
import { at, isKnown } from './series.ts'
import { errorOf, type Trial } from './trial.ts'

export const LEVELS = { narrow: 0.8, wide: 0.95 } as const

/** Half-widths in scales by horizon. */
export interface Widths {
  readonly narrow: Float64Array
  readonly wide: Float64Array
}

export const FEWEST_RATIOS = 40

/** Ratios of a horizon, each with whose it is. */
export interface Ratio {
  readonly ratio: number
  readonly owner: number
}

export type Pool = readonly (readonly Ratio[])[]

export function poolOf(trials: readonly (readonly Trial[])[], horizon: number): Pool {
  const pool: Ratio[][] = Array.from({ length: horizon }, () => [])
  for (const [owner, own] of trials.entries())
    for (const trial of own)
      for (let h = 0; h < trial.actual.length; h++) {
        const ratio = Math.abs(errorOf(trial, h)) / at(trial.scale, h)
        if (isKnown(ratio) && Number.isFinite(ratio)) pool[h]?.push({ ratio, owner })
      }
  for (const ratios of pool) ratios.sort((a, b) => a.ratio - b.ratio)
  return pool
}

/** Widths from the pool without some owners; nothing where too few ratios are left at a horizon. */
export function pooledWidths(pool: Pool, isLeftOut: (owner: number) => boolean): Widths | undefined {
  const narrow = new Float64Array(pool.length)
  const wide = new Float64Array(pool.length)
  for (const [h, ratios] of pool.entries()) {
    const kept = ratios.filter(({ owner }) => !isLeftOut(owner))
    if (kept.length < FEWEST_RATIOS) return undefined
    // Further ahead is never surer.
    narrow[h] = Math.max(quantileOf(kept, LEVELS.narrow), h > 0 ? at(narrow, h - 1) : 0)
    wide[h] = Math.max(quantileOf(kept, LEVELS.wide), h > 0 ? at(wide, h - 1) : 0)
  }
  return { narrow, wide }
}

export function quantileOf(sorted: readonly Ratio[], level: number): number {
  const rank = Math.min(Math.ceil((sorted.length + 1) * level), sorted.length)
  return sorted[rank - 1]?.ratio ?? 0
}

export function frozenWidths(method: ForecastMethod, frequency: Frequency, known: number, horizon: number): Widths {
  const of = (level: 'narrow' | 'wide') =>
    new Float64Array(horizon).map((_, h) => frozenQuantile({ method, frequency, known, horizon: h + 1, level }))
  return { narrow: of('narrow'), wide: of('wide') }
}
