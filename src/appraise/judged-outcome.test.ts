import { describe, expect, it } from 'vitest'
import type { PossibleOutcome } from '#model/area-evaluation.ts'
import type { Proposal } from '#model/proposal.ts'
import {
  calendarYearOf,
  childrenInOne,
  hasOtherEffects,
  judgedOutcomes,
  judgedUntil,
  outcomeGroup,
  promisedEffect,
} from './judged-outcome.ts'

const effects = (...moves: readonly (readonly [string, string, number?])[]) =>
  ({
    effects: moves.map(([from, to, lag = 0]) => ({ from, to, lagMonths: { value: lag } })),
  }) as unknown as Pick<Proposal, 'effects'>
const outcome = (id: string, more: object = {}) =>
  ({
    ...{ indicator: { id }, unit: 'percent', before: 9, compares: true, averages: 1 },
    ...more,
  }) as unknown as PossibleOutcome

describe('the figure that would tell', () => {
  it('is of the heaviest state that children are kept from', () => {
    expect(outcomeGroup(effects(['contact', 'open-care'], ['open-care', 'placement-foster']))).toBe('placement')
    expect(outcomeGroup(effects(['family-social-work', 'open-care']))).toBe('open-care')
    expect(outcomeGroup(effects(['placement-institution', 'rest']))).toBe('placement')
    expect(outcomeGroup(effects())).toBeUndefined()
    expect(hasOtherEffects(effects(['contact', 'open-care'], ['open-care', 'placement-foster']))).toBe(true)
    expect(hasOtherEffects(effects(['open-care', 'placement-foster']))).toBe(false)
  })

  it('is a share before a count, and the longest series; never one of money, or with fewer than two years before', () => {
    const told = [
      outcome('placed-children', { compares: false, unit: 'children', before: 20 }),
      outcome('placed-outside-home-share', { before: 7 }),
      outcome('oma', { indicator: { id: 'oma', category: 'corrective/child-protection/placement' }, before: 14 }),
      outcome('raha', { indicator: { id: 'raha', category: 'corrective/child-protection/placement' }, unit: 'EUR' }),
      outcome('placed-children-at-end', { before: 1 }),
      outcome('open-care-clients-share'),
    ]
    expect(judgedOutcomes('placement', told).map(({ indicator }) => indicator.id)).toEqual([
      'oma',
      'placed-outside-home-share',
      'placed-children',
    ])
  })
})

describe('the window', () => {
  const ramp = (months: number) => ({ rampUpMonths: { value: months, grade: 'judged' as const } })
  it.each<[string, number, number, string, string, number]>([
    ['five years at least', 0, 0, '2027-01-01', '2027-01-01', 2031],
    ['three whole years from when it works', 12, 24, '2027-01-01', '2030-01-01', 2032],
    ['counted from the next new year', 12, 25, '2027-01-01', '2030-02-01', 2033],
    ['ten years at most', 60, 60, '2027-01-01', '2037-01-01', 2036],
  ])('is %s', (_, months, lag, start, works, until) => {
    expect(judgedUntil({ ...ramp(months), ...effects(['open-care', 'placement-foster', lag]) }, start)).toEqual({
      works,
      until,
    })
  })
})

describe('the promise', () => {
  const year = (from: string, mean: number, lower80: number) => ({ from, avoidedYears: { mean, lower80 } })
  const appraisal = {
    years: [year('2027-01-01', 1, 0.5), year('2028-01-01', 3, 1.5), year('2029-01-01', 50, 40)],
  } as never

  it('is the mean of the years of the window in units of the figure, and its limit that of the lower bounds', () => {
    expect(promisedEffect(appraisal, 2028, 80)).toEqual({ claim: -0.025, leastEffect: -0.0125 })
    expect(promisedEffect(appraisal, 2026, 80)).toBeUndefined()
    expect(promisedEffect(appraisal, 2028, 0)).toBeUndefined()
  })

  it('that may do harm has a limit of nil: anything for the better has not failed', () => {
    const harm = { years: [year('2027-01-01', 1, -2)] } as never
    expect(promisedEffect(harm, 2028, 10)).toEqual({ claim: -0.1, leastEffect: 0 })
  })

  it('is told in children only where the figure counts children', () => {
    expect([childrenInOne('percent', 7500), childrenInOne('per-1000', 7500), childrenInOne('children', null)]).toEqual([
      75, 7.5, 1,
    ])
    expect([childrenInOne('percent', null), childrenInOne('per-worker', 7500)]).toEqual([null, null])
  })

  it('of a year that begins in the summer is of the next calendar year', () => {
    expect([calendarYearOf('2027-01-01'), calendarYearOf('2027-06-01'), calendarYearOf('2027-08-01')]).toEqual([
      2027, 2027, 2028,
    ])
  })
})
