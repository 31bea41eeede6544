/**
 * Interval from placebos (lumeväli): how large an effect there would be without any treatment.
 *
 * Half-width: the order statistic of |placebo effects| that holds 95 of 100 when the treated might have been any of the units,
 * between two of them where it falls so. With fewer than nineteen placebos there is none: then the spread of the placebos with
 * Student's t. Of synthetic control each effect is first divided by how badly its own counterfactual fitted before.
 */
import { studentTwoSided, studentTwoTails } from '#kernel/student.ts'
import type { IntervalMethod } from '#model/evaluation.ts'
import type { Placebo } from './placebo.ts'
import { deviation, exchangeablePlace, exchangeableQuantile, type Row, rootMeanSquare } from './vector.ts'

export interface Interval {
  readonly low: number
  readonly high: number
  readonly method: IntervalMethod
  /** Of no effect. */
  readonly p: number
}

export type Scale = 'alike' | 'by-fit'

const LEVEL = 0.95
/** Order statistics hold 95 of 100 from here on. */
export const FEWEST_FOR_ORDER = 19
const FEWEST_FOR_SPREAD = 3
/** A fit much better than the others' is luck: none counts as better than this share of the middle one. */
const LEAST_FIT = 1 / 4

export function placeboInterval(own: Placebo, others: readonly Placebo[], scale: Scale): Interval | undefined {
  if (others.length < FEWEST_FOR_SPREAD) return undefined
  const fitOf = fitScale([own, ...others], scale)
  const sizes = others.map((one) => one.effect / fitOf(one))
  const ownSize = own.effect / fitOf(own)
  const { half, p, method } =
    others.length >= FEWEST_FOR_ORDER ? byOrder(ownSize, sizes, scale) : bySpread(ownSize, sizes)
  const width = half * fitOf(own)
  return { low: own.effect - width, high: own.effect + width, method, p }
}

function byOrder(own: number, sizes: Row, scale: Scale): { half: number; p: number; method: IntervalMethod } {
  const large = sizes.map(Math.abs)
  return {
    half: exchangeableQuantile(large, LEVEL),
    p: 1 - exchangeablePlace(large, Math.abs(own)),
    method: scale === 'alike' ? 'placebo-units' : 'placebo-scaled',
  }
}

function bySpread(own: number, sizes: Row): { half: number; p: number; method: IntervalMethod } {
  const freedom = sizes.length - 1
  const spread = deviation(sizes)
  const half = studentTwoSided(LEVEL, freedom) * spread
  return {
    half,
    p: spread === 0 ? Number(own === 0) : studentTwoTails(own / spread, freedom),
    method: 'placebo-normal',
  }
}

/** By what the effects are divided before they are compared. */
export function fitScale(all: readonly Placebo[], scale: Scale): (one: Placebo) => number {
  if (scale === 'alike') return () => 1
  const errors = all.map((one) => one.errorBefore).toSorted((a, b) => a - b)
  const least = LEAST_FIT * (errors[Math.floor(errors.length / 2)] as number)
  return (one) => Math.max(one.errorBefore, least) || 1
}

/** Half-widths period by period, as of the whole; nothing where there are too few placebos. */
export function placeboBand(own: Placebo, others: readonly Placebo[], scale: Scale): Row | undefined {
  if (others.length < FEWEST_FOR_SPREAD) return undefined
  const fitOf = fitScale([own, ...others], scale)
  return own.gaps.map((_, at) => {
    const sizes = others.map((one) => (one.gaps[at] as number) / fitOf(one))
    const half =
      others.length >= FEWEST_FOR_ORDER
        ? exchangeableQuantile(sizes.map(Math.abs), LEVEL)
        : studentTwoSided(LEVEL, others.length - 1) * rootMeanSquare(sizes)
    return half * fitOf(own)
  })
}
