/** Age (ikä): whole years on a day, and the day on which an age is reached. */
import { addMonths, type Day } from '#kernel/day.ts'

/** The birthday on which somebody turns so many years; 1 March 29 February's stead is not law, so 28 February stands. */
export const turns = (birth: Day, years: number): Day => addMonths(birth, 12 * years)

/** A child is younger than this: LSL 6 §. */
const OF_AGE = 18

export const isOfAge = (birth: Day, on: Day): boolean => ageOn(birth, on) >= OF_AGE

/** Whole years on a day; negative before birth. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return turns(birth, years) <= on ? years : years - 1
}
