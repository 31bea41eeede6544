/**
 * Avoided cost (vältetty kustannus): an effect in money, by joint draws of effect and unit price.
 *
 * Euros = −effect × units in one of the outcome × price. Effects are drawn from a normal distribution of the interval's width, prices
 * from a lognormal one whose 2.5 and 97.5 of 100 are the low and the high price. A full year and the rest of a year are kept apart:
 * four months of an effect are not a year of it.
 */
import { normalQuantile } from '#kernel/normal.ts'
import { randomOf } from '#kernel/random.ts'
import type { AvoidedCost } from '#model/evaluation.ts'
import { mean, type Row } from './vector.ts'

export interface PricedEffect {
  readonly effect: number
  readonly interval: readonly [number, number]
  /** How many periods make a year. */
  readonly periodsInYear: number
  readonly periodsAfter: number
  /** Priced units a year in one unit of the outcome: 120 of one per cent of 12 000 children. */
  readonly unitsInOne: number
  readonly price: number
  readonly priceLow: number
  readonly priceHigh: number
}

const DRAWS = 10_000
const WIDE = normalQuantile(0.975)

/** Prices must be above zero, low ≤ price ≤ high. */
export function avoidedCost(priced: PricedEffect, seed: number): AvoidedCost {
  const { effect, interval, unitsInOne, price, priceLow, priceHigh } = priced
  const random = randomOf(seed)
  const error = (interval[1] - interval[0]) / (2 * WIDE)
  const spread = (Math.log(priceHigh) - Math.log(priceLow)) / (2 * WIDE)
  const draws = Array.from(
    { length: DRAWS },
    () => -(effect + error * random.normal()) * unitsInOne * price * Math.exp(spread * random.normal()),
  )
  const whole = Math.floor(priced.periodsAfter / priced.periodsInYear)
  const share = priced.periodsAfter / priced.periodsInYear - whole
  const middle = -effect * unitsInOne * price
  const of = (years: number) => ({ euros: years * middle, ...range(draws.map((one) => one * years)) })
  return {
    price,
    priceLow,
    priceHigh,
    fullYear: of(1),
    fullYears: whole > 0 ? { ...of(whole), count: whole } : null,
    partYear: share > 1e-9 ? { ...of(share), share } : null,
    draws: DRAWS,
    probabilitySaved: mean(draws.map((one) => Number(one > 0))),
  }
}

function range(draws: Row): { low: number; high: number } {
  const inOrder = draws.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.round(share * (inOrder.length - 1))] as number
  return { low: at(0.025), high: at(0.975) }
}
