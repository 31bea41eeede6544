/**
 * Role of a period (jakson rooli): wholly before the start, wholly after it, or mixed.
 *
 * A period spans from its place to the next; a mean of n periods, named by the middle one, spans n of them. What the start
 * falls into belongs to neither side and is left out of both.
 */
import type { PeriodRow } from '#model/evaluation.ts'

export type Role = PeriodRow['role']

/** The usual distance between periods: the smallest there is. */
export function stepOf(times: readonly number[]): number {
  const steps = times.slice(1).map((time, at) => time - (times[at] as number))
  return steps.length === 0 ? 1 : Math.min(...steps)
}

const HAIR = 1e-9

export function rolesOf(times: readonly number[], start: number, averages: number): readonly Role[] {
  const step = stepOf(times)
  const half = ((averages - 1) / 2) * step
  return times.map((time) => {
    if (time + step + half <= start + HAIR) return 'before'
    return time - half >= start - HAIR ? 'after' : 'mixed'
  })
}

/** Whether some periods between the first and the last are not there. */
export function isUneven(times: readonly number[]): boolean {
  const step = stepOf(times)
  return times.slice(1).some((time, at) => time - (times[at] as number) > step * 1.5)
}

/** The first period from the start on, by its name. */
export const startName = (periods: readonly string[], times: readonly number[], start: number): string =>
  periods[times.findIndex((one) => one >= start - HAIR)] ?? String(start)
