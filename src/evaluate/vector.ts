/** Vector (vektori): sums over rows of numbers. */

export type Row = readonly number[]

export const sum = (row: Row): number => row.reduce((total, one) => total + one, 0)

/** Of no numbers: NaN. */
export const mean = (row: Row): number => sum(row) / row.length

export const dot = (a: Row, b: Row): number => a.reduce((total, one, at) => total + one * (b[at] as number), 0)

export const minus = (a: Row, b: Row): Row => a.map((one, at) => one - (b[at] as number))

export const squares = (row: Row): number => row.reduce((total, one) => total + one * one, 0)

/** Root of the mean of squares. */
export const rootMeanSquare = (row: Row): number => Math.sqrt(squares(row) / row.length)

/** Sample deviation, with n − 1. */
export function deviation(row: Row): number {
  const middle = mean(row)
  return Math.sqrt(row.reduce((total, one) => total + (one - middle) ** 2, 0) / (row.length - 1))
}

/** Σ weight × row, column by column. */
export function weighted(rows: readonly Row[], weights: Row): Row {
  const length = rows[0]?.length ?? 0
  return Array.from({ length }, (_, at) =>
    rows.reduce((total, row, unit) => total + (weights[unit] as number) * (row[at] as number), 0),
  )
}

export const meanRow = (rows: readonly Row[]): Row => weighted(rows, equal(rows.length))

/** n weights that make one. */
export const equal = (count: number): Row => Array.from({ length: count }, () => 1 / count)

/** Quantile between order statistics at place `share` × (n + 1): of n exchangeable draws the next lies below it with that chance. */
export function exchangeableQuantile(row: Row, share: number): number {
  const inOrder = row.toSorted((a, b) => a - b)
  const place = share * (row.length + 1) - 1
  if (place < 0) return Number.NEGATIVE_INFINITY
  if (place > row.length - 1) return Number.POSITIVE_INFINITY
  const low = Math.floor(place)
  const below = inOrder[low] as number
  return below + (place - low) * ((inOrder[Math.min(low + 1, row.length - 1)] as number) - below)
}

const SAME = 1e-9

/** The share whose quantile a value is; beyond the last order statistic that of the last, of several alike that of the first. */
export function exchangeablePlace(row: Row, value: number): number {
  const inOrder = row.toSorted((a, b) => a - b)
  const above = inOrder.findIndex((one) => one >= value - SAME * Math.abs(value))
  if (above === 0) return 0
  if (above < 0) return row.length / (row.length + 1)
  const below = inOrder[above - 1] as number
  return (above + Math.min(1, (value - below) / ((inOrder[above] as number) - below))) / (row.length + 1)
}
