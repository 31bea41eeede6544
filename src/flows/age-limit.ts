/**
 * Age limits of states (tilojen ikärajat): when a child reaches the limit of what it is in, by the limits of the law on each day.
 */
import type { Day } from '#kernel/day.ts'
import { dayNumber } from '#kernel/day-number.ts'
import { inForce } from '#kernel/in-force.ts'
import { AFTERCARE_AGE_LIMIT, type AgeLimit, CHILD_AGE_LIMIT } from '#law/age-limits.ts'
import { AGE_EDGES, YEAR } from './band.ts'
import type { Limits } from './count.ts'

const AFTERCARE = 'aftercare'

const limitsOfState = (state: string): readonly AgeLimit[] =>
  state === AFTERCARE ? AFTERCARE_AGE_LIMIT : CHILD_AGE_LIMIT

/** The first day on which a child of a birth is too old for a state: a day number. */
export function limitDay(state: string, birth: number): number {
  const days = limitsOfState(state).flatMap(({ years, from, until, kept }) => {
    const reached = Math.max(birth + years * YEAR, dayNumber(from))
    const over = kept === null ? reached : Math.max(reached, dayNumber(kept) + 1)
    return until === null || over <= dayNumber(until) ? [over] : []
  })
  return Math.min(...days)
}

/** Limits of the coming years, by what is in force on a day. `rest` ends with childhood. */
export function limitsOn(day: Day, states: readonly string[]): Limits {
  const years = (state: string) => inForce(day, limitsOfState(state))?.years ?? Number.POSITIVE_INFINITY
  return {
    limit: Float64Array.from([...states, 'rest'], (state) => years(state) * YEAR),
    next: states.indexOf(AFTERCARE),
    ages: AGE_EDGES,
  }
}

/** Where births are not known: nobody grows out of anything, and all are of one age. */
export const noLimits = (states: readonly string[]): Limits => ({
  limit: new Float64Array(states.length + 1).fill(Number.POSITIVE_INFINITY),
  next: -1,
  ages: Float64Array.of(0),
})
