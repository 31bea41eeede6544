/**
 * Value of information (tiedon arvo): what it would be worth to know before deciding.
 *
 * Perfect: E[max over choices] − max of E. Of one parameter: E[max of E[worth | θ]] − max of E, the inner mean by regression of the worth on
 * the parameter (Strong, Oakley & Brennan 2014): polynomials of the third degree in the normal score of its rank, which is exact where the
 * worth is linear in a normal parameter. Choices are doing it, worth what it is worth, and not doing it, worth nothing.
 */
import { normalQuantile } from '#kernel/normal.ts'
import { meanOf } from './spread.ts'

/** @param worth of choosing it rather than nothing, by draw */
export function perfectInformation(worth: Float64Array): number {
  const gained = worth.reduce((sum, one) => sum + Math.max(0, one), 0) / worth.length
  return Math.max(0, gained - Math.max(0, meanOf(worth)))
}

/** @param values of the parameter, by draw; all alike: nothing is to be known */
export function partialInformation(worth: Float64Array, values: Float64Array): number {
  const mean = meanOf(worth)
  const fitted = fittedWorth(worth, rankScores(values))
  const gained = fitted.reduce((sum, one) => sum + Math.max(0, one), 0) / fitted.length
  return Math.max(0, gained - Math.max(0, mean))
}

/** Normal quantiles of (rank − ½) ÷ n; the same number wherever values are alike: their order stands. */
function rankScores(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number))
  const scores = new Float64Array(values.length)
  for (let rank = 0; rank < order.length; rank++)
    scores[order[rank] as number] = normalQuantile((rank + 0.5) / order.length)
  return scores
}

/** Hermite polynomials: nearly uncorrelated for normal scores, so that the equations are well set. */
const TERMS = 4
const termsOf = (z: number): readonly number[] => [1, z, z * z - 1, z * (z * z - 3)]

function fittedWorth(worth: Float64Array, scores: Float64Array): Float64Array {
  const square = Array.from({ length: TERMS }, () => new Float64Array(TERMS))
  const right = new Float64Array(TERMS)
  for (let at = 0; at < worth.length; at++) {
    const terms = termsOf(scores[at] as number)
    for (let i = 0; i < TERMS; i++) {
      const row = square[i] as Float64Array
      right[i] = (right[i] as number) + (terms[i] as number) * (worth[at] as number)
      for (let j = 0; j < TERMS; j++) row[j] = (row[j] as number) + (terms[i] as number) * (terms[j] as number)
    }
  }
  const weights = solvedFor(square, right)
  return scores.map((z) => termsOf(z).reduce((sum, term, k) => sum + term * (weights[k] as number), 0))
}

/** Gauss–Jordan on a positive definite matrix, which it uses up; a direction without variance weighs nothing. */
function solvedFor(square: Float64Array[], right: Float64Array): Float64Array {
  for (let k = 0; k < right.length; k++) {
    const row = square[k] as Float64Array
    const top = row[k] as number
    if (Math.abs(top) < 1e-9) continue
    for (let i = 0; i < right.length; i++) {
      if (i === k) continue
      const other = square[i] as Float64Array
      const times = (other[k] as number) / top
      for (let j = k; j < right.length; j++) other[j] = (other[j] as number) - times * (row[j] as number)
      right[i] = (right[i] as number) - times * (right[k] as number)
    }
  }
  return right.map((one, k) => {
    const top = (square[k] as Float64Array)[k] as number
    return Math.abs(top) < 1e-9 ? 0 : one / top
  })
}
