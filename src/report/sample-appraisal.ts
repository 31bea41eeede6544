/** Sample appraisal (malliennakkoarvio): a small whole one, from which tests and sample papers change what they look at. */
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { Spread } from '#model/spread.ts'

/** A mean with bands as wide on both sides. */
export const spreadOf = (mean: number, wide = Math.abs(mean) / 2): Spread => ({
  ...{
    mean,
    median: mean,
    lower80: mean - wide,
    upper80: mean + wide,
    lower95: mean - 1.5 * wide,
    upper95: mean + 1.5 * wide,
  },
})

const NIL = spreadOf(0)
const COST = 390_000

const yearOf = (year: number, saved: number, cumulative: number, probability: number) => ({
  ...{
    year,
    from: `${2026 + year}-01-01`,
    cost: spreadOf(COST, 20_000),
    released: spreadOf(saved),
    freed: spreadOf(60_000),
  },
  ...{ net: spreadOf(saved - COST), cumulative: spreadOf(cumulative, 500_000), breakEvenProbability: probability },
  avoidedYears: spreadOf(saved / 80_000),
})

const parameter = { of: '', note: null, date: null, grade: 'judged', source: null } as const

export const SAMPLE_APPRAISAL: ProposalAppraisal = {
  kind: 'proposal',
  ...{ name: 'Kuusi perhetyöntekijää', area: 'esimerkkila', snapshot: null, illustration: false },
  ...{ start: '2027-01-01', horizon: 8, priceLevel: 2026, draws: 1000, seed: 1, central: 480_000 },
  discount: { rate: 0.03, source: 'Lähde', from: '2024-01-01' },
  years: [
    yearOf(1, 40_000, -350_000, 0.01),
    yearOf(2, 200_000, -540_000, 0.03),
    yearOf(3, 400_000, -530_000, 0.08),
    yearOf(4, 520_000, -400_000, 0.2),
    yearOf(5, 600_000, 10_000, 0.45),
    yearOf(6, 600_000, 180_000, 0.55),
    yearOf(7, 600_000, 350_000, 0.64),
    yearOf(8, 600_000, 520_000, 0.71),
  ],
  payers: [
    {
      payer: 'county',
      cost: spreadOf(3_100_000),
      released: spreadOf(3_000_000),
      freed: spreadOf(400_000),
      net: spreadOf(-100_000),
    },
    { payer: 'municipality', cost: NIL, released: spreadOf(400_000), freed: NIL, net: spreadOf(400_000) },
    { payer: 'state', cost: NIL, released: spreadOf(200_000), freed: NIL, net: spreadOf(200_000) },
  ],
  payerYears: [],
  totals: {
    ...{ cost: spreadOf(3_100_000, 100_000), released: spreadOf(3_600_000), freed: spreadOf(400_000) },
    ...{ net: spreadOf(520_000, 600_000), netWithFreed: spreadOf(920_000, 700_000), ratio: 1.16 },
    ...{ avoidedYears: spreadOf(45, 20), costPerAvoidedYear: 69_000, netCostPerAvoidedYear: -11_500 },
    ...{ reachedFamilies: spreadOf(90, 15), reachedChildren: spreadOf(160, 30) },
  },
  breakEven: { year: 5, median: 5, probabilityByHorizon: 0.71 },
  ownProduction: [],
  tornado: [
    { parameter: 'effects.0.reduction', low: 0.05, high: 0.35, netAtLow: -900_000, netAtHigh: 2_100_000 },
    { parameter: 'posts.0.salary', low: 3000, high: 3600, netAtLow: 700_000, netAtHigh: 300_000 },
  ],
  information: { perfect: 60_000, parameters: [{ parameter: 'effects.0.reduction', value: 48_000 }] },
  switching: [{ parameter: 'effects.0.reduction', value: 0.162, now: 0.2, per: 100, pays: 'above' }],
  acceptability: [0, 20_000, 40_000, 60_000].map((worth) => ({ worth, probability: 0.71 + worth / 250_000 })),
  conditions: [
    { id: 'permanent-money', kept: 'yes', because: 'permanent-at-once', about: [] },
    { id: 'permanent-posts', kept: 'yes', because: 'all-permanent', about: [] },
    { id: 'nothing-taken', kept: 'yes', because: 'said-untouched', about: ['Sijaishuolto'] },
  ],
  parameters: [
    {
      ...parameter,
      ...{ id: 'effects.0.reduction', name: 'reduction', of: 'open-care → placement-institution', unit: 'share' },
      ...{ value: 0.2, low: 0.05, high: 0.35, source: 'Katsaus', date: '2016', grade: 'published' },
    },
    {
      ...parameter,
      id: 'posts.0.salary',
      name: 'salary',
      of: 'Perhetyöntekijä',
      unit: 'euros-a-month',
      value: 3300,
      low: 3000,
      high: 3600,
    },
    { ...parameter, id: 'honesty.deadweight', name: 'deadweight', unit: 'share', value: 0.2, low: null, high: null },
  ],
  sources: { withSource: 1, own: 2, withoutInterval: 1 },
  waterfall: [
    { step: 'now', euros: 4_000_000 },
    { step: 'flows', euros: 100_000 },
    { step: 'posts', euros: COST },
    { step: 'bought', euros: 0 },
    { step: 'released', euros: -600_000 },
    { step: 'then', euros: 3_890_000 },
  ],
  notCounted: ['wellbeing', 'later-life'],
  notes: ['some-without-source', 'prices-held'],
}
