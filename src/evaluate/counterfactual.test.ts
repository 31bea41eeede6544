/** Bayesian series, stored forecasts, conformal inference, plans and money: small cases with known answers. */
import { describe, expect, it } from 'vitest'
import { randomOf } from '#kernel/random.ts'
import type { EvaluationPlan } from '#model/evaluation-plan.ts'
import { hasShared, sharedText } from '../../test/evaluate/shared-data.ts'
import { avoidedCost } from './avoided-cost.ts'
import { conformal, parallelFit } from './conformal.ts'
import { holmCorrected } from './holm.ts'
import { filtered } from './local-level.ts'
import { canonicalPlan, planChanges } from './plan-check.ts'
import { againstForecast } from './stored-forecast.ts'
import { structuralSeries } from './structural-series.ts'

describe('the Bayesian series', () => {
  const random = randomOf(4)
  const driver = Array.from({ length: 40 }, () => 5 * random.normal())
  const values = driver.map((one, t) => 100 + 2 * one + random.normal() - (t >= 30 ? 8 : 0))
  const noise = Array.from({ length: 40 }, () => random.normal())

  it('finds a planted change by a series that goes along, and leaves out one that does not', () => {
    const found = structuralSeries({ values, controls: [driver, noise], fixed: [], before: 30 }, 1)
    const middle = found.effects.reduce((sum, one) => sum + one, 0) / found.effects.length
    expect(middle).toBeGreaterThan(-9.5)
    expect(middle).toBeLessThan(-6.5)
    expect(found.inclusion[0]).toBeGreaterThan(0.9)
    expect(found.inclusion[1]).toBeLessThan(0.6)
  })

  it('draws the same from the same seed', () => {
    const draw = (seed: number) => structuralSeries({ values, controls: [], fixed: [], before: 30 }, seed).effects[7]
    expect(draw(3)).toBe(draw(3))
    expect(draw(3)).not.toBe(draw(4))
  })

  it.skipIf(!hasShared('causal/nile.csv'))('filters the Nile as published (Durbin & Koopman)', () => {
    const flow = sharedText('causal/nile.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[1]))
    const found = filtered(flow, { noise: 15_099, walk: 1469.1 })
    expect(found.means.at(-1)).toBeCloseTo(798.3702926, 5)
    expect(found.variances.at(-1)).toBeCloseTo(4032.1579418, 5)
    expect(found.logLikelihood - 0.5 * Math.log(2 * Math.PI)).toBeCloseTo(-633.4645636, 5)
  })
})

describe('a stored forecast', () => {
  it('is compared by the mean, with the mean of its interval', () => {
    const { effect, interval } = againstForecast([8, 7], { middle: [10, 11], lower: [8, 8], upper: [12, 14] })
    expect(effect).toBe(-3)
    expect(interval).toMatchObject({ low: -5.5, high: -0.5 })
    expect(interval.p).toBeLessThan(0.05)
    const wider = againstForecast([8, 7], { middle: [10, 11], lower: [5, 5], upper: [15, 17] })
    expect(wider.interval.p).toBeGreaterThan(0.05)
  })
})

describe('conformal inference', () => {
  it('finds a change no other stretch of the periods shows, and holds it in the interval', () => {
    const random = randomOf(2)
    const row = (change: number) => Array.from({ length: 30 }, (_, t) => random.normal() + (t >= 25 ? change : 0))
    const block = {
      treatedNames: ['A'],
      donorNames: ['B', 'C'],
      periods: Array.from({ length: 30 }, (_, t) => String(t)),
      before: 25,
      treated: [row(-5)],
      donors: [row(0), row(0)],
    }
    const found = conformal(block, parallelFit, -5, 1)
    expect(found.p).toBeCloseTo(1 / 30)
    const [low, high] = found.interval95 ?? [0, 0]
    expect(low).toBeLessThan(-5)
    expect(high).toBeGreaterThan(-5)
    expect(high).toBeLessThan(0)
  })
})

describe('several outcomes', () => {
  it('are corrected by Holm’s steps', () => {
    expect(holmCorrected([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06])
    expect(holmCorrected([0.5, null, 0.6])).toEqual([1, null, 1])
  })
})

describe('a plan', () => {
  const plan: EvaluationPlan = {
    agreed: '2014-05-01',
    outcome: 'placed',
    treated: ['A'],
    start: '2015',
    method: 'sdid',
    donors: ['C', 'B'],
    window: ['2011', '2018'],
    averages: 1,
    threshold: 0.05,
    seed: 1,
  }
  const { agreed: _agreed, threshold: _threshold, ...run } = plan

  it('has one text, in whatever order it is written', () => {
    const turned = Object.fromEntries(Object.entries(plan).toReversed()) as unknown as EvaluationPlan
    expect(canonicalPlan({ ...turned, donors: ['B', 'C'] })).toBe(canonicalPlan(plan))
    expect(canonicalPlan({ ...plan, method: 'did' })).not.toBe(canonicalPlan(plan))
    expect(canonicalPlan({ ...plan, window: ['2018', '2011'] })).not.toBe(canonicalPlan(plan))
  })

  it('is the same as its run, or the change is told', () => {
    expect(planChanges(plan, run)).toEqual([])
    expect(planChanges(plan, { ...run, method: 'did', donors: ['B'] })).toEqual([
      { part: 'method', agreed: 'sdid', ran: 'did' },
      { part: 'donors', agreed: 'B, C', ran: 'B' },
    ])
  })

  it('agreed when it had begun is a change', () => {
    expect(planChanges({ ...plan, agreed: '2016-01-01' }, run).map(({ part }) => part)).toEqual(['agreed'])
  })
})

describe('avoided cost', () => {
  const priced = {
    effect: -2,
    interval: [-3, -1] as const,
    periodsInYear: 12,
    periodsAfter: 16,
    unitsInOne: 1,
    price: 80_000,
    priceLow: 80_000,
    priceHigh: 80_000,
  }

  it('keeps a full year and the rest of a year apart', () => {
    const cost = avoidedCost(priced, 1)
    expect(cost.fullYear.euros).toBe(160_000)
    expect(cost.fullYears).toMatchObject({ count: 1, euros: 160_000 })
    expect(cost.partYear?.share).toBeCloseTo(1 / 3)
    expect(cost.partYear?.euros).toBeCloseTo(160_000 / 3)
    expect(Math.abs(cost.fullYear.low - 80_000)).toBeLessThan(4000)
    expect(Math.abs(cost.fullYear.high - 240_000)).toBeLessThan(4000)
  })

  it('has no full year where there was none', () => {
    expect(avoidedCost({ ...priced, periodsAfter: 4 }, 1).fullYears).toBeNull()
  })

  it('is wider where the price is not sure', () => {
    const sure = avoidedCost(priced, 1).fullYear
    const unsure = avoidedCost({ ...priced, priceLow: 40_000, priceHigh: 160_000 }, 1).fullYear
    expect(unsure.high - unsure.low).toBeGreaterThan(1.5 * (sure.high - sure.low))
  })
})
