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

/** Worth of the cohort under one matrix. Two sums run beside each other, for each addition waits for the one before it. */
export function cohortWorth(matrix: MonthMatrix, { start, worth, months, discount }: Cohort): number {
  const size = start.length
  let here = Float64Array.from(start)
  let there = new Float64Array(size)
  let [weight, total] = [1, 0]
  for (let month = 0; month < months; month++) {
    let value = 0
    for (let to = 0; to < size; to++) {
      let sum = 0
      for (let from = 0, at = to; from < size; from++, at += size)
        sum += (here[from] as number) * (matrix[at] as number)
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
