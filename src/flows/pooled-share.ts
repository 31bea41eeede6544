/**
 * Pooled shares (yhdistetyt osuudet): where those who move go, where a row that few stand behind leans on the rows around it.
 *
 * Dirichlet–multinomial, nested as the rates are: all, the state, its age band. The weight of the row above is found by the
 * likelihood of the counts (Minka, Estimating a Dirichlet distribution, 2000). Where nobody went from a state nothing is ruled out.
 */
import { gamma, logGamma, type Stream } from './draw.ts'

export interface Shares {
  /** [above][row][to]: counts, and how much the shares of everything weigh on a state and of a state on a row. */
  readonly counts: Float64Array
  readonly groups: number
  readonly rows: number
  readonly to: number
  readonly weights: readonly [number, number]
  /** Where nobody can go has a one: [group][to]. */
  readonly barred: Uint8Array
}

const WEIGHTS = [1, 2, 4, 8, 16, 32, 64, 256, 1024]
const BEFORE = 0.5

/** @param counts by [group][row][to] */
export function sharesOf(
  counts: Float64Array,
  form: { readonly groups: number; readonly rows: number; readonly to: number },
  isBarred: (group: number, to: number) => boolean,
): Shares {
  const barred = Uint8Array.from({ length: form.groups * form.to }, (_, at) =>
    isBarred(Math.floor(at / form.to), at % form.to) ? 1 : 0,
  )
  const shares = { counts, ...form, barred, weights: [1, 1] as const }
  const all = overall(shares)
  const [group] = best(WEIGHTS, (weight) => {
    let value = 0
    for (let at = 0; at < form.groups; at++)
      value += evidence(groupCounts(shares, at), allowed(shares, at, all), weight)
    return value
  })
  const [row] = best(WEIGHTS, (weight) => {
    let value = 0
    for (let at = 0; at < form.groups; at++) {
      const above = leaning(groupCounts(shares, at), allowed(shares, at, all), group)
      for (let one = 0; one < form.rows; one++) value += evidence(rowCounts(shares, at, one), above, weight)
    }
    return value
  })
  return { ...shares, weights: [group, row] }
}

function best(all: readonly number[], value: (one: number) => number): readonly [number, number] {
  return all.map((one) => [one, value(one)] as const).reduce((so, one) => (one[1] > so[1] ? one : so))
}

function rowCounts({ counts, rows, to }: Shares, group: number, row: number): Float64Array {
  const start = (group * rows + row) * to
  return counts.subarray(start, start + to)
}

function groupCounts(shares: Shares, group: number): Float64Array {
  const sums = new Float64Array(shares.to)
  for (let row = 0; row < shares.rows; row++)
    for (const [at, one] of rowCounts(shares, group, row).entries()) sums[at] = (sums[at] as number) + one
  return sums
}

function overall(shares: Shares): Float64Array {
  const sums = new Float64Array(shares.to).fill(BEFORE)
  for (let group = 0; group < shares.groups; group++)
    for (const [at, one] of groupCounts(shares, group).entries()) sums[at] = (sums[at] as number) + one
  return scaled(sums)
}

function scaled(values: Float64Array): Float64Array {
  const total = values.reduce((sum, one) => sum + one, 0)
  return total > 0 ? values.map((one) => one / total) : values
}

/** Shares without what cannot follow the state. */
const allowed = ({ barred, to: width }: Shares, group: number, shares: Float64Array): Float64Array =>
  scaled(shares.map((one, to) => (barred[group * width + to] === 1 ? 0 : one)))

const leaning = (counts: Float64Array, above: Float64Array, weight: number): Float64Array =>
  scaled(counts.map((one, at) => one + weight * (above[at] as number)))

function evidence(counts: Float64Array, above: Float64Array, weight: number): number {
  const total = counts.reduce((sum, one) => sum + one, 0)
  if (total === 0) return 0
  let value = logGamma(weight) - logGamma(weight + total)
  for (const [at, count] of counts.entries()) {
    const before = weight * (above[at] as number)
    if (count > 0 && before > 0) value += logGamma(before + count) - logGamma(before)
  }
  return value
}

/** The most likely shares: [group][row][to], each row summing to one where anything may follow. */
export const meanShares = (shares: Shares): Float64Array => sharesDown(shares, (weight) => weight)

/** One draw of the shares. */
export const drawnShares = (shares: Shares, stream: Stream): Float64Array =>
  sharesDown(shares, (weight) => (weight > 0 ? gamma(stream, weight) : 0))

function sharesDown(shares: Shares, pick: (weight: number) => number): Float64Array {
  const { groups, rows, to, weights } = shares
  const drawn = new Float64Array(groups * rows * to)
  const all = overall(shares)
  for (let group = 0; group < groups; group++) {
    const top = allowed(shares, group, all)
    const middle = picked(groupCounts(shares, group), top, weights[0], pick)
    for (let row = 0; row < rows; row++)
      drawn.set(picked(rowCounts(shares, group, row), middle, weights[1], pick), (group * rows + row) * to)
  }
  return drawn
}

const picked = (counts: Float64Array, above: Float64Array, weight: number, pick: (weight: number) => number) =>
  scaled(counts.map((one, at) => pick(one + weight * (above[at] as number))))
