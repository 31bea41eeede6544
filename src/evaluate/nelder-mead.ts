/**
 * Nelder–Mead (alaspäin etsivä monitahokas): the least value of a function without derivatives.
 *
 * Reflection 1, expansion 2, contraction ½, shrinking ½ (Nelder & Mead, Computer Journal 7, 1965, 308–313).
 */
import type { Row } from './vector.ts'

export interface Lowest {
  readonly at: Row
  readonly value: number
  readonly calls: number
}

export interface Search {
  readonly from: Row
  /** How far the first corners stand from the start. */
  readonly step: number
  readonly mostCalls: number
  /** Stops where the corners differ by less, relatively. */
  readonly enough: number
}

interface Corner {
  readonly at: Row
  readonly value: number
}

export function lowest(f: (at: Row) => number, { from, step, mostCalls, enough }: Search): Lowest {
  let calls = 0
  const corner = (at: Row): Corner => {
    calls++
    return { at, value: f(at) }
  }
  let corners = [from, ...from.map((_, k) => from.map((one, at) => (at === k ? one + step : one)))].map(corner)
  while (calls < mostCalls) {
    corners.sort((a, b) => a.value - b.value)
    const [best, worst] = [corners[0] as Corner, corners.at(-1) as Corner]
    if (worst.value - best.value <= enough * (Math.abs(best.value) + enough)) break
    const better = betterThanWorst(corners, corner)
    corners = better
      ? [...corners.slice(0, -1), better]
      : [best, ...corners.slice(1).map((one) => corner(toward(one.at, best.at, 0.5)))]
  }
  const { at, value } = corners.reduce((a, b) => (b.value < a.value ? b : a))
  return { at, value, calls }
}

function betterThanWorst(corners: readonly Corner[], corner: (at: Row) => Corner): Corner | undefined {
  const [best, worst, second] = [corners[0] as Corner, corners.at(-1) as Corner, corners.at(-2) as Corner]
  const others = corners.slice(0, -1)
  const middle = best.at.map((_, k) => others.reduce((sum, one) => sum + (one.at[k] as number), 0) / others.length)
  const reflected = corner(toward(middle, worst.at, -1))
  if (reflected.value < best.value) {
    const expanded = corner(toward(middle, worst.at, -2))
    return expanded.value < reflected.value ? expanded : reflected
  }
  if (reflected.value < second.value) return reflected
  const contracted = corner(toward(middle, reflected.value < worst.value ? reflected.at : worst.at, 0.5))
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined
}

const toward = (from: Row, to: Row, share: number): Row =>
  from.map((one, at) => one + share * ((to[at] as number) - one))
