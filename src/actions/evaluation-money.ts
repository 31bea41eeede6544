/** An evaluation in money (vaikutus rahana): what was avoided, where a unit price was given. */
import { avoidedCost } from '#evaluate/avoided-cost.ts'
import type { Findings } from '#evaluate/findings.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import type { AvoidedCost } from '#model/evaluation.ts'
import { no, type Refusal } from './action.ts'

export interface Priced {
  readonly price?: number | undefined
  readonly priceLow?: number | undefined
  readonly priceHigh?: number | undefined
  readonly unitsInOne: number
  readonly seed: number
}

/** Of a ratio the mean difference of counts is priced, with the width that the ratio's interval gives it. */
export function moneyOf(findings: Findings | undefined, input: Priced): Outcome<AvoidedCost | null, Refusal> {
  const { price } = input
  if (price === undefined || !findings) return done(null)
  const { priceLow = price, priceHigh = price } = input
  if (!(priceLow <= price && price <= priceHigh))
    return no('bad-price', 'the price must lie between the low and the high one', 'price')
  const difference = asDifference(findings)
  if (!difference) return no('no-interval', 'without an interval of the effect there is none of money', 'price')
  const { periodsAfter } = findings.diagnostics
  const periodsInYear = yearLength(findings)
  const priced = {
    ...difference,
    periodsInYear,
    periodsAfter,
    unitsInOne: input.unitsInOne,
    price,
    priceLow,
    priceHigh,
  }
  return done(avoidedCost(priced, input.seed))
}

function asDifference({
  scale,
  effect,
  interval95,
  diagnostics,
}: Findings): { effect: number; interval: readonly [number, number] } | undefined {
  if (!interval95) return undefined
  if (scale === 'difference') return { effect, interval: interval95 }
  const gap = diagnostics.figures.meanDifference ?? 0
  const without = effect === 1 ? 0 : gap / (effect - 1)
  return { effect: gap, interval: [without * (interval95[0] - 1), without * (interval95[1] - 1)] }
}

/** Twelve of months, four of quarters, else a period is a year. */
function yearLength({ byPeriod }: Findings): number {
  const places = byPeriod.map(({ period }) => placeInTime(period)).filter((one) => one !== undefined)
  const steps = places.slice(1).map((one, at) => one - (places[at] as number))
  const step = steps.length > 0 ? Math.min(...steps) : 1
  return step > 0 && step < 1 ? Math.round(1 / step) : 1
}
