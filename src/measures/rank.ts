/**
 * Rank (sija): the place of each area among the others, with the places that chance leaves open.
 *
 * Place 1 is the smallest figure. Equal figures share their places: 3–5 of 22. The interval of a place is that of Mogstad,
 * Romano, Shaikh and Wilhelm (2024) for one area: 1 + those surely smaller … all − those surely larger, where a pair is
 * told apart by Newcombe's interval of a difference (1998, method 10) at 1 − 0.05 ÷ (others), so that the place holds with
 * 95 % certainty whatever the number of areas. A pair of which one has no interval is never told apart; an area without
 * an interval of its own has no interval of places.
 */
import { twoSided } from '#kernel/normal.ts'
import type { Between } from './rate-interval.ts'

export interface Ranked {
  readonly value: number
  /** The interval of the figure at a z; nothing where no count is known. */
  readonly interval: ((z: number) => Between) | undefined
}

export interface Place {
  /** The places that equal figures share; the same number twice where none is equal. */
  readonly first: number
  readonly last: number
  /** The places that chance leaves open. */
  readonly open: { readonly first: number; readonly last: number } | undefined
}

const CERTAINTY = 0.95

/** In the order given. `step` is what figures are rounded to: those that look equal are equal. */
export function placesOf(all: readonly Ranked[], step: number): Place[] {
  const z = all.length < 2 ? twoSided(CERTAINTY) : twoSided(1 - (1 - CERTAINTY) / (all.length - 1))
  const told = all.map((one) => ({ value: one.value, interval: one.interval?.(z) }))
  const near = Math.max(step * 1e-6, 1e-12)
  return told.map((own) => {
    const smaller = told.filter((other) => other.value < own.value - near).length
    const larger = told.filter((other) => other.value > own.value + near).length
    const places = { first: smaller + 1, last: told.length - larger }
    if (!own.interval) return { ...places, open: undefined }
    const below = told.filter((other) => isSurelyBelow(other, own)).length
    const above = told.filter((other) => isSurelyBelow(own, other)).length
    return { ...places, open: { first: below + 1, last: told.length - above } }
  })
}

interface Told {
  readonly value: number
  readonly interval: Between | undefined
}

/** The interval of `above` − `below` lies over zero. */
function isSurelyBelow(below: Told, above: Told): boolean {
  if (!below.interval || !above.interval) return false
  const apart = above.value - below.value
  const slack = Math.hypot(above.value - above.interval.low, below.interval.high - below.value)
  return apart > slack
}
