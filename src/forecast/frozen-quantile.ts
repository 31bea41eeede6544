/**
 * Frozen quantile (kiinnitetty kvantiili): how many scales an error reached on series that are nobody's here.
 *
 * From the 1,001 series of the M1 competition (Makridakis et al. 1982) by rolling origins, computed by
 * `tools/frozen-quantiles.ts`; short and long histories apart. Beyond the last horizon of the table they grow with the square
 * root of time.
 */
import type { ForecastMethod, Frequency } from '#model/forecast.ts'
import { FROZEN } from './frozen-table.ts'

export interface Asked {
  readonly method: ForecastMethod
  readonly frequency: Frequency
  /** How many values are known. */
  readonly known: number
  readonly horizon: number
  readonly level: 'narrow' | 'wide'
}

/** Below so many known values a history is short. */
export const SHORT: Readonly<Record<Frequency, number>> = { yearly: 10, quarterly: 24, monthly: 48 }
/** How far ahead the table reaches. */
export const REACH: Readonly<Record<Frequency, number>> = { yearly: 10, quarterly: 12, monthly: 24 }

export function frozenQuantile({ method, frequency, known, horizon, level }: Asked): number {
  const length = known < SHORT[frequency] ? 'short' : 'long'
  const row = rowsOf(FROZEN[frequency][length][level]).get(method) ?? []
  const last = Math.min(horizon, row.length)
  return (row[last - 1] ?? 0) * Math.sqrt(horizon / last)
}

const READ = new Map<string, ReadonlyMap<string, readonly number[]>>()

function rowsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const known = READ.get(text)
  if (known) return known
  const lines = text.trim().split('\n')
  const rows = new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).map(Number)]))
  READ.set(text, rows)
  return rows
}
