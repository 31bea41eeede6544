/**
 * Plain projection (perusennuste): a start stock moved by one daily transition matrix and constant daily entries, with the exact
 * variance of that process; for comparison with tools that work so.
 *
 * x(t+1) = Aᵀx(t) + λ. Who was there at the start is multinomial over where A^t leads; who enters is Poisson wherever it is. So
 * Var(sum over a group) = Σᵢ xᵢ(0) pᵢ(1 − pᵢ) + mean of those who entered, pᵢ the chance that one of i is in the group.
 */
export interface PlainProcess {
  readonly states: readonly string[]
  /** Children at the start, by state. */
  readonly start: Float64Array
  /** Chance a day from a state to another: [from][to]; what is missing from one stays. */
  readonly moves: Float64Array
  /** Entries a day, by state. */
  readonly entries: Float64Array
}

export interface PlainDay {
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** Of all states together. */
  readonly totalMean: number
  readonly totalVariance: number
}

/** Each day from the first on which anything has moved, to the given number of days. */
export function* plainProjection({ states, start, moves, entries }: PlainProcess, days: number): Generator<PlainDay> {
  const size = states.length
  let chances: Float64Array = Float64Array.from({ length: size * size }, (_, at) =>
    Math.floor(at / size) === at % size ? 1 : 0,
  )
  let entered: Float64Array = new Float64Array(size)
  for (let day = 0; day < days; day++) {
    chances = moved(chances, moves, size)
    entered = moved(entered, moves, size).map((one, at) => one + (entries[at] as number))
    yield dayOf(start, chances, entered)
  }
}

/** Rows times the matrix. */
function moved(rows: Float64Array, moves: Float64Array, size: number): Float64Array {
  const next = new Float64Array(rows.length)
  for (let row = 0; row < rows.length; row += size)
    for (let from = 0; from < size; from++) {
      const here = rows[row + from] as number
      if (here === 0) continue
      for (let to = 0; to < size; to++)
        next[row + to] = (next[row + to] as number) + here * (moves[from * size + to] as number)
    }
  return next
}

function dayOf(start: Float64Array, chances: Float64Array, entered: Float64Array): PlainDay {
  const size = start.length
  const mean = Float64Array.from(entered)
  const variance = Float64Array.from(entered)
  let [totalMean, totalVariance] = [0, 0]
  for (let from = 0; from < size; from++) {
    const children = start[from] as number
    let anywhere = 0
    for (let to = 0; to < size; to++) {
      const chance = chances[from * size + to] as number
      anywhere += chance
      mean[to] = (mean[to] as number) + children * chance
      variance[to] = (variance[to] as number) + children * chance * (1 - chance)
    }
    totalMean += children * anywhere
    totalVariance += children * anywhere * (1 - anywhere)
  }
  const all = entered.reduce((sum, one) => sum + one, 0)
  return { mean, variance, totalMean: totalMean + all, totalVariance: totalVariance + all }
}

/** The matrix of rates told by names: a state that is told nothing of is stayed in. */
export function plainMoves(
  states: readonly string[],
  rates: readonly { readonly from: string; readonly to: string; readonly rate: number }[],
): Float64Array {
  const size = states.length
  const moves = new Float64Array(size * size)
  for (const { from, to, rate } of rates) {
    const [row, column] = [states.indexOf(from), states.indexOf(to)]
    if (row < 0 || column < 0) throw new Error(`no such state: ${row < 0 ? from : to}`)
    moves[row * size + column] = rate
  }
  const told = new Set(rates.map(({ from }) => from))
  for (const [at, state] of states.entries()) if (!told.has(state)) moves[at * size + at] = 1
  return moves
}
