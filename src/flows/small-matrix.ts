/**
 * Small matrices (pienet matriisit), as rows: what the drift of a few years needs.
 */
export type Matrix = readonly (readonly number[])[]

export const product = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, one, k) => sum + one * (b[k]?.[j] ?? 0), 0)))

export const transposed = (a: Matrix): number[][] => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0))

export const timesVector = (a: Matrix, x: readonly number[]): number[] =>
  a.map((row) => row.reduce((sum, one, k) => sum + one * (x[k] ?? 0), 0))

/** Lower triangle L with L·Lᵀ the matrix; a direction without variance gets none. */
export function cholesky(a: Matrix): number[][] {
  const lower: number[][] = []
  for (const [i, whole] of a.entries()) {
    const row: number[] = []
    for (let j = 0; j < i; j++) {
      const above = lower[j] as number[]
      const left = (whole[j] ?? 0) - inner(row, above, j)
      row.push((above[j] as number) > 0 ? left / (above[j] as number) : 0)
    }
    const own = (whole[i] ?? 0) - inner(row, row, i)
    row.push(own > 1e-14 ? Math.sqrt(own) : 0)
    lower.push([...row, ...whole.slice(i + 1).map(() => 0)])
  }
  return lower
}

function inner(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0
  for (let k = 0; k < length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}

/** x with L·Lᵀ·x = b. */
export function solved(lower: Matrix, b: readonly number[]): number[] {
  const y: number[] = []
  for (const [i, row] of lower.entries())
    y.push(((b[i] ?? 0) - y.reduce((sum, one, k) => sum + (row[k] ?? 0) * one, 0)) / (row[i] || 1))
  const x = y.slice()
  for (let i = x.length - 1; i >= 0; i--) {
    let left = y[i] ?? 0
    for (let k = i + 1; k < x.length; k++) left -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = left / (lower[i]?.[i] || 1)
  }
  return x
}
