import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { cents } from '#kernel/money.ts'
import { span } from '#kernel/period.ts'
import { MeasureCard } from '#model/measure-card.ts'
import { annualised, isScalable } from './annualised.ts'
import { CATALOGUE } from './catalogue.ts'
import { change } from './change.ts'
import { costPerPerson } from './cost-per-child.ts'
import { growth } from './growth.ts'
import { pooledCost } from './pooled-cost.ts'
import { realCost } from './real-cost.ts'
import { share } from './share.ts'
import { perChildYear, unitCost } from './unit-cost.ts'

const value = (measured: { known: boolean; value?: number; reason?: string }) =>
  measured.known ? measured.value : measured.reason

describe('the catalogue', () => {
  it('has a whole card for every measure, each id once', () => {
    expect(CATALOGUE.map((card) => MeasureCard.parse(card))).toEqual(CATALOGUE)
    expect(new Set(CATALOGUE.map((card) => card.id)).size).toBe(CATALOGUE.length)
  })
})

describe('pooled cost', () => {
  it('is exact in cents whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 })), (amounts) => {
        const rows = amounts.map((amount) => ({ cents: cents(amount) }))
        expect(pooledCost(rows)).toBe(pooledCost(rows.toReversed()))
      }),
    )
  })
})

describe('change', () => {
  it('of the purchased institutional care of Imatra is as its article says', () => {
    expect(value(change(2.3, 2.5))).toBeCloseTo(8.7, 1)
    expect(value(change(2.5, 1.8))).toBeCloseTo(-28, 10)
  })
  it('has no percentage from nothing and from zero', () => {
    expect(value(change(undefined, 5))).toBe('nothing-before')
    expect(value(change(0, 5))).toBe('zero-before')
  })
  it('of a refund that grows is not turned upside down', () => expect(value(change(-100, -150))).toBe(-50))
})

describe('growth', () => {
  it('is the even change that leads from first to last', () => {
    expect(value(growth(100, 121, 2))).toBeCloseTo(10, 10)
    expect(value(growth(745, 1200, 9))).toBeCloseTo(5.44, 2)
  })
  it('is withheld where a power has no meaning', () => {
    expect(value(growth(0, 5, 1))).toBe('zero-before')
    expect(value(growth(5, 5, 0))).toBe('nothing-before')
  })
})

describe('unit cost', () => {
  it('of Kouvola: 19 fewer in care for a full year are 1.52 M€, and 950 000 € is 11.9 child-years', () => {
    expect(19 * 80_000).toBe(1_520_000)
    expect(950_000 / 80_000).toBeCloseTo(11.9, 1)
    expect(value(unitCost(950_000, 950_000 / 80_000))).toBe(80_000)
  })
  it('is withheld where nothing was delivered', () => {
    expect(value(unitCost(100, 0))).toBe('nothing-delivered')
    expect(value(unitCost(100, 8))).toBe(12.5)
    expect(perChildYear(200, 366)).toBe(73_200)
  })
})

describe('an annualised figure', () => {
  it('scales 7 in January to April 2017 to 21, more than 14', () => {
    const part = span(day(2017, 1, 1), day(2017, 4, 30))
    expect(annualised(7, part)).toBe((7 * 365) / 120)
    expect(annualised(7, part)).toBeGreaterThan(14)
  })
  it('knows leap years', () => expect(annualised(1, span(day(2020, 1, 1), day(2020, 1, 31)))).toBe(366 / 31))
  it('is not for shares and prices', () => {
    expect(isScalable('children')).toBe(true)
    expect(isScalable('percent')).toBe(false)
    expect(isScalable('EUR/year')).toBe(false)
  })
})

describe('what is divided by what is not known', () => {
  it('is withheld with its reason', () => {
    expect(value(costPerPerson(100, undefined))).toBe('no-population')
    expect(value(costPerPerson(100, 0))).toBe('no-population')
    expect(value(realCost(100, undefined, 110))).toBe('no-index')
    expect(value(share(0, 0))).toBe('no-cost')
  })
  it('is otherwise plain', () => {
    expect(value(costPerPerson(100, 8))).toBe(12.5)
    expect(value(realCost(100, 110, 121))).toBeCloseTo(110, 10)
    expect(value(share(1, 4))).toBe(25)
  })
})
