/**
 * Chart series (kuvion sarjat): bands and steps as series that stand on each other, the lowest of them unseen.
 */
import type { FormBand, FormSeries, FormStep } from '#report/chart-form.ts'
import type { Paint } from '#report/ink.ts'

export type Values = readonly (number | null)[]

export interface DrawnSeries extends FormSeries {
  readonly as: 'area' | 'bar' | 'line' | 'none'
  readonly isUnseen?: true
  /** Of an area. */
  readonly opacity?: number
  /** Columns further on, of what a point has below and above it. */
  readonly ends?: readonly [number, number]
}

const NONE: Paint = { colour: '#ffffff', pattern: 'plain' }

/**
 * From the lowest end up: the base, then what is between each two ends.
 *
 * An area has no gaps: where a band is not known it has no height, so that nothing is seen; between two known places it is joined.
 */
export function bandSeries(bands: readonly FormBand[], unseen: string): readonly DrawnSeries[] {
  const [widest] = bands
  if (!widest) return []
  const ends = [...bands.map(({ low }) => low), ...bands.map(({ high }) => high).reverse()].map(joined)
  const of = (k: number) => bands[k < bands.length ? k : ends.length - 2 - k] ?? widest
  const between = ends.slice(1).map((upper, k): DrawnSeries => {
    const { name, colour, opacity } = of(k)
    const values = upper.map((value, at) => heightOf(ends[k]?.[at] ?? null, value))
    return { name, opacity, values, paint: { colour, pattern: 'plain' }, as: 'area' }
  })
  return [{ name: unseen, values: extended(ends[0] ?? []), paint: NONE, as: 'area', isUnseen: true }, ...between]
}

const heightOf = (low: number | null, high: number | null): number =>
  low === null || high === null ? 0 : Math.max(0, high - low)

/** Outside the known as the nearest known. */
const extended = (values: Values): Values => {
  const known = values.filter((value) => value !== null)
  const first = values.findIndex((value) => value !== null)
  return values.map((value, at) => value ?? (at < first ? known[0] : known.at(-1)) ?? 0)
}

/** Unknown ends on a straight line between the known. */
function joined(values: Values): Values {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  return values.map((value, at) => {
    if (value !== null) return value
    const before = known.findLast((one) => one.at < at)
    const after = known.find((one) => one.at > at)
    if (!before || !after) return null
    return before.value + ((after.value - before.value) * (at - before.at)) / (after.at - before.at)
  })
}

/** Bars that begin where the one before ended; one that crosses zero has a part on each side. */
export function floatingSeries(steps: readonly FormStep[], unseen: string): readonly DrawnSeries[] {
  const above = steps.map(({ from, to }) => [Math.max(0, Math.min(from, to)), Math.max(0, from, to)] as const)
  const below = steps.map(({ from, to }) => [Math.min(0, Math.max(from, to)), Math.min(0, from, to)] as const)
  const base = steps.map((_, k) => (above[k]?.[0] ?? 0) + (below[k]?.[0] ?? 0))
  const paints = [...new Map(steps.map(({ paint }) => [paint.colour, paint])).values()]
  const parts = paints.flatMap((paint, k) => [
    { name: String(2 * k + 1), paint, values: parted(steps, above, paint) },
    { name: String(2 * k + 2), paint, values: parted(steps, below, paint) },
  ])
  return [
    { name: unseen, values: base, paint: NONE, as: 'bar', isUnseen: true },
    ...parts.flatMap((part): DrawnSeries[] =>
      part.values.some((value) => value !== null && value !== 0) ? [{ ...part, as: 'bar' }] : [],
    ),
  ]
}

const parted = (steps: readonly FormStep[], ends: readonly (readonly [number, number])[], { colour }: Paint): Values =>
  steps.map(({ paint }, k) => (paint.colour === colour ? (ends[k]?.[1] ?? 0) - (ends[k]?.[0] ?? 0) : null))
