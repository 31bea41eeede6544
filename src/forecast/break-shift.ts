/**
 * Break shift (tasomuutoksen korjaus): values before a change of definition, moved to the level of after it.
 *
 * The shift is the coefficient of a step in a local level model of the values, of their logarithms where all are positive. With
 * fewer than three known values after the break it is not estimated and told so; with fewer than three before it, only the
 * later values are used. Durbin & Koopman 2012, 3.2.5.
 */
import type { ForecastNote } from '#model/forecast.ts'
import { structuralFit } from './local-level.ts'
import { at, cut, isPositive, knownCount, meanSize, type Series } from './series.ts'

const FEWEST = 3

export interface Shifted {
  readonly series: Series
  readonly notes: readonly ForecastNote[]
}

export function withoutBreaks(series: Series): Shifted {
  const { breaks, values } = series
  const first = breaks.find((place) => knownCount(values.subarray(0, place)) < FEWEST)
  const last = breaks.findLast((place) => knownCount(values.subarray(0, place)) < FEWEST)
  if (first !== undefined && last !== undefined) {
    const rest = withoutBreaks(cut(series, last, values.length))
    if (knownCount(rest.series.values) < FEWEST) return { series: { ...series, breaks: [] }, notes: ['break-ignored'] }
    return { series: rest.series, notes: ['break-cut', ...rest.notes] }
  }
  const usable = usableBreaks(series)
  if (breaks.length === 0) return { series, notes: [] }
  if (usable.length < breaks.length) {
    const rest = withoutBreaks({ ...series, breaks: usable })
    return { series: rest.series, notes: [...new Set<ForecastNote>([...rest.notes, 'break-ignored'])] }
  }
  return shifted(series)
}

/** Breaks with enough known values up to the next one. */
function usableBreaks({ breaks, values }: Series): number[] {
  return breaks.filter((place, k) => knownCount(values.subarray(place, breaks[k + 1] ?? values.length)) >= FEWEST)
}

function shifted(series: Series): Shifted {
  const { breaks, values } = series
  const isRatio = isPositive(values)
  const size = meanSize(values) || 1
  const scaled = values.map((value) => (isRatio ? Math.log(value) : value / size))
  const columns = breaks.map((place) => new Float64Array(values.length).map((_, t) => (t < place ? 1 : 0)))
  const fit = structuralFit({ values: scaled, hasSlope: false, columns })
  if (!fit) return { series: { ...series, breaks: [] }, notes: ['break-ignored'] }
  const moved = scaled.map(
    (value, t) => value - columns.reduce((sum, column, k) => sum + at(column, t) * at(fit.coefficients, k + 1), 0),
  )
  const back = moved.map((value) => (isRatio ? Math.exp(value) : value * size))
  return { series: { ...series, values: back, breaks: [] }, notes: ['break-adjusted'] }
}
