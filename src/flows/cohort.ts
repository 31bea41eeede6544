/**
 * Cohort (kohortti): what a cohort that is moved by one monthly matrix comes to be worth: Σ over months of discounted worth of where it is.
 *
 * Counted at the end of each month: Σₜ dᵗ · (x₀·Aᵗ)·w. Ten thousand matrices in a tenth of a second: this is for drawing rates many
 * times, where `expect` with its bands would take too long.
 */
export interface Cohort {
  /** At the start, by state. */
  readonly start: Float64Array
  /** Worth of a month in each state. */
  readonly worth: Float64Array
  readonly months: number
  /** What a month later is worth beside a month now. */
  readonly discount: number
}

/** A matrix [from][to] of what of each state is where a month later; rows need not sum to one. */
export type MonthMatrix = Float64Array

/** Worth of the cohort under one matrix. */
export const cohortWorth = (matrix: MonthMatrix, cohort: Cohort): number =>
  cohort.start.length === UNROLLED ? worthOfTen(matrix, cohort) : worthOfAny(matrix, cohort)

const UNROLLED = 10

/** The same for ten states, whose shares stand in local numbers: a month is ten sums that do not wait for each other. */
function worthOfTen(m: MonthMatrix, { start, worth, months, discount }: Cohort): number {
  const next = Float64Array.from(start)
  let weight = 1
  let total = 0
  for (let month = 0; month < months; month++) {
    const x0 = next[0] as number
    const x1 = next[1] as number
    const x2 = next[2] as number
    const x3 = next[3] as number
    const x4 = next[4] as number
    const x5 = next[5] as number
    const x6 = next[6] as number
    const x7 = next[7] as number
    const x8 = next[8] as number
    const x9 = next[9] as number
    let value = 0
    for (let to = 0; to < UNROLLED; to++) {
      const even =
        x0 * at(m, to) + x2 * at(m, to + 20) + x4 * at(m, to + 40) + x6 * at(m, to + 60) + x8 * at(m, to + 80)
      const odd =
        x1 * at(m, to + 10) + x3 * at(m, to + 30) + x5 * at(m, to + 50) + x7 * at(m, to + 70) + x9 * at(m, to + 90)
      next[to] = even + odd
      value += (even + odd) * (worth[to] as number)
    }
    weight *= discount
    total += weight * value
  }
  return total
}

const at = (values: Float64Array, place: number): number => values[place] as number

function worthOfAny(matrix: MonthMatrix, { start, worth, months, discount }: Cohort): number {
  const size = start.length
  let here = Float64Array.from(start)
  let there = new Float64Array(size)
  let weight = 1
  let total = 0
  for (let month = 0; month < months; month++) {
    let value = 0
    for (let to = 0; to < size; to++) {
      let sum = 0
      for (let from = 0; from < size; from++) sum += (here[from] as number) * (matrix[from * size + to] as number)
      there[to] = sum
      value += sum * (worth[to] as number)
    }
    const before = here
    here = there
    there = before
    weight *= discount
    total += weight * value
  }
  return total
}
