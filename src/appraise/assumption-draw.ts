/**
 * Draws of assumptions (oletusten poiminnat): chance around a given value, of the shape that is told or that suits its unit.
 *
 * Normal: mean the value, deviation (high − low) ÷ 3.92, kept within what the number may be. Lognormal: median the value, deviation of
 * logarithms (ln high − ln low) ÷ 3.92. Beta: mean the value and the deviation of the normal, by moments. Triangular: mode the value, ends
 * low and high. Uniform: ends low and high. Shares are beta, other numbers lognormal where low is above nil, unless told otherwise; what
 * cannot be drawn so (a share of nil, an interval too wide for a beta) is triangular. Without an interval the value is certain.
 */
import { gamma, normal, type Stream, uniform } from '#flows/draw.ts'
import type { Assumption, AssumptionShape } from '#model/assumption.ts'

/** Deviations between the ends of a 95 % interval. */
const WIDTH = 2 * 1.959963984540054

export type Sampler = (stream: Stream) => number

export interface Bounds {
  readonly least: number
  readonly most: number
}

export const isUncertain = ({ low, high }: Assumption): boolean => low !== undefined && high !== undefined && high > low

export function samplerOf(assumption: Assumption, { least, most }: Bounds): Sampler {
  const { value, low, high } = assumption
  if (low === undefined || high === undefined || high <= low) return () => value
  const kept = (drawn: number) => Math.min(most, Math.max(least, drawn))
  switch (shapeOf(assumption, { least, most })) {
    case 'normal': {
      const deviation = (high - low) / WIDTH
      return (stream) => kept(value + deviation * normal(stream))
    }
    case 'lognormal': {
      const deviation = Math.log(high / low) / WIDTH
      return (stream) => kept(value * Math.exp(deviation * normal(stream)))
    }
    case 'beta': {
      const { a, b } = betaOf(value, (high - low) / WIDTH)
      return (stream) => betaDraw(stream, a, b)
    }
    case 'triangular':
      return (stream) => triangular(uniform(stream), low, value, high)
    case 'uniform':
      return (stream) => low + (high - low) * uniform(stream)
  }
}

/** The shape that is drawn. */
export function shapeOf(assumption: Assumption, { most }: Bounds): AssumptionShape {
  const { value, low = value, high = value } = assumption
  const wanted = assumption.shape ?? (most === 1 ? 'beta' : 'lognormal')
  if (wanted === 'lognormal' && low <= 0) return 'triangular'
  if (wanted === 'beta' && !isBeta(value, (high - low) / WIDTH)) return 'triangular'
  return wanted
}

/** A beta needs a mean within 0–1, a variance below that of a coin, and to have a single top. */
function isBeta(mean: number, deviation: number): boolean {
  if (mean <= 0 || mean >= 1) return false
  const { a, b } = betaOf(mean, deviation)
  return a > 0.5 && b > 0.5
}

export function betaOf(mean: number, deviation: number): { readonly a: number; readonly b: number } {
  const size = (mean * (1 - mean)) / deviation ** 2 - 1
  return { a: mean * size, b: (1 - mean) * size }
}

export function betaDraw(stream: Stream, a: number, b: number): number {
  const first = gamma(stream, a)
  return first / (first + gamma(stream, b))
}

/** @param chance between 0 and 1 */
function triangular(chance: number, low: number, mode: number, high: number): number {
  const turn = (mode - low) / (high - low)
  return chance < turn
    ? low + Math.sqrt(chance * (high - low) * (mode - low))
    : high - Math.sqrt((1 - chance) * (high - low) * (high - mode))
}
