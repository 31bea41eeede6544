/**
 * Appraisal of a proposal (investoinnin ennakkoarvio): what it would cost and save, whom, from when, and how sure that is.
 *
 * Amounts are real euros of the price level. `released` is saving that leaves money in the budget, `freed` saving that frees places
 * or time but no money; `net` is released less cost: freed is never in it.
 */
import { z } from 'zod'
import { Payer } from './payer.ts'
import { ProposalParameter } from './proposal-parameter.ts'
import { Spread } from './spread.ts'

/** In the order in which they are told. */
export const PROPOSAL_NOTES = [
  'no-sources', // nothing of it has a source: first of all notes
  'illustration', // an example, not to be decided on
  'some-without-source', // some assumptions are own judgements
  'no-interval', // some uncertain numbers have no interval: the result is surer than it should be
  'no-effects', // nothing is thought to change for children: only costs and prices
  'no-honesty', // deadweight, displacement, optimism and regression to the mean are all held nil
  'capacity-idle', // there are fewer children to reach than the posts could
  'own-units-unknown', // sizes of own units are not told: their saving is told as freed, not as money
  'prices-partial', // some states have no price: nothing is saved in them
  'no-placements', // no state of the flows is a placement
  'population-held', // the population stays as it is
  'prices-held', // real prices and salaries stay as they are
  'entries-held', // children come as often as in the years that were counted
  'expected-flows', // draws are of what is not known, not of the chance of single children
  'short-horizon', // effects are still growing when the reckoning ends
] as const
export type ProposalNote = (typeof PROPOSAL_NOTES)[number]

/** What matters and is not in the sums. */
export const NOT_COUNTED = [
  'wellbeing', // children's and families' own wellbeing
  'later-life', // schooling, work, health and crime in adult life
  'psychiatry', // child and youth psychiatry, unless it is a state of the flows
  'school', // special support in schools and day care, unless it is a state
  'taxes-benefits', // taxes and benefits
  'siblings', // those of the family who are not counted as reached
  'contract-terms', // single contracts and their minimum amounts
] as const
export type NotCounted = (typeof NOT_COUNTED)[number]

export const CONDITIONS = ['permanent-money', 'permanent-posts', 'nothing-taken'] as const
export const CONDITION_REASONS = [
  'permanent-at-once',
  'project',
  'by-year',
  'all-permanent',
  'fixed-term',
  'no-posts',
  'said-untouched',
  'taken-from-corrective',
  'taken-from-other',
  'not-told',
] as const

const Condition = z
  .object({
    id: z.enum(CONDITIONS),
    kept: z.enum(['yes', 'no', 'unknown']),
    because: z.enum(CONDITION_REASONS),
    /** Duties, services or days that the reason is about. */
    about: z.array(z.string()).readonly(),
  })
  .readonly()
export type Condition = z.infer<typeof Condition>

const Year = z
  .object({
    /** 1 for the first. */
    year: z.int(),
    /** Its first day. */
    from: z.iso.date(),
    cost: Spread,
    released: Spread,
    freed: Spread,
    net: Spread,
    /** Net from the start to the end of the year, at present value. */
    cumulative: Spread,
    /** Share of the draws whose cumulative net is at or above nil at the end of this year. */
    breakEvenProbability: z.number(),
    /** Child-years in placement that are avoided in the year. */
    avoidedYears: Spread,
  })
  .readonly()
export type AppraisedYear = z.infer<typeof Year>

/** Present values over the horizon. */
const PayerSum = z.object({ payer: Payer, cost: Spread, released: Spread, freed: Spread, net: Spread }).readonly()
/** Means of a year, not discounted. */
const PayerYear = z
  .object({ year: z.int(), payer: Payer, cost: z.number(), released: z.number(), freed: z.number() })
  .readonly()

const Totals = z
  .object({
    /** Present values. */
    ...{ cost: Spread, released: Spread, freed: Spread, net: Spread },
    /** Net with freed added: what it is worth if all that is freed is used as well. */
    netWithFreed: Spread,
    /** Released by a euro of cost, of means; null where nothing is paid. */
    ratio: z.number().nullable(),
    /** Child-years in placement, not discounted. */
    avoidedYears: Spread,
    /** Present values of cost and of avoided years, of means; null where none is avoided. */
    costPerAvoidedYear: z.number().nullable(),
    /** The same of cost less released: below nil where it saves. */
    netCostPerAvoidedYear: z.number().nullable(),
    /** A year, when everything runs: the mean of the last year that all posts are there. */
    reachedFamilies: Spread,
    reachedChildren: Spread,
  })
  .readonly()

const BreakEven = z
  .object({
    /** First year from whose end on the mean cumulative net stays at or above nil. */
    year: z.int().nullable(),
    /** The same of the median draw. */
    median: z.int().nullable(),
    /** Share of the draws that are at or above nil at the end of the horizon. */
    probabilityByHorizon: z.number(),
  })
  .readonly()

const OwnProduction = z
  .object({
    service: z.string(),
    unit: z.enum(['hour', 'client', 'day']),
    /** Units a year from which own production costs less than bought; null where it never does. */
    breakEvenUnits: Spread.nullable(),
    /** Share of the draws in which it never does: own costs as much a unit as bought. */
    neverShare: z.number(),
    /** Units a year that own staff takes over. */
    taken: Spread,
    /** Share of the draws in which as many are taken over as it needs. */
    enoughProbability: z.number(),
  })
  .readonly()

const Tornado = z
  .object({
    parameter: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    netAtLow: z.number(),
    netAtHigh: z.number(),
  })
  .readonly()

const Switching = z
  .object({
    parameter: z.string(),
    /** Where net is nil, all else as given; null where it is nowhere between the least and the most it may be. */
    value: z.number().nullable(),
    /** The given value. */
    now: z.number(),
    /** Shares are told of a hundred. */
    per: z.union([z.literal(1), z.literal(100)]),
    /** On which side of it net is above nil. */
    pays: z.enum(['above', 'below', 'always', 'never']),
  })
  .readonly()

export const WATERFALL_STEPS = ['now', 'flows', 'posts', 'bought', 'released', 'then'] as const

export const ProposalAppraisal = z
  .object({
    kind: z.literal('proposal'),
    name: z.string(),
    area: z.string().nullable(),
    snapshot: z.object({ id: z.string(), at: z.string() }).nullable(),
    illustration: z.boolean(),
    start: z.iso.date(),
    /** Years. */
    horizon: z.int(),
    priceLevel: z.int(),
    discount: z.object({ rate: z.number(), source: z.string().nullable(), from: z.string().nullable() }),
    draws: z.int(),
    seed: z.int(),
    /** Present value of net with every assumption at its given value. */
    central: z.number(),
    years: z.array(Year).readonly(),
    payers: z.array(PayerSum).readonly(),
    payerYears: z.array(PayerYear).readonly(),
    totals: Totals,
    breakEven: BreakEven,
    ownProduction: z.array(OwnProduction).readonly(),
    /** Present value of net with one assumption at an end of its interval, the others as given; the widest first. */
    tornado: z.array(Tornado).readonly(),
    /** What knowing before deciding would be worth, present value: everything, and each assumption alone; the largest first. */
    information: z.object({
      perfect: z.number(),
      parameters: z.array(z.object({ parameter: z.string(), value: z.number() })).readonly(),
    }),
    switching: z.array(Switching).readonly(),
    /** Share of the draws in which it is worth its net cost, by what an avoided child-year is worth. */
    acceptability: z.array(z.object({ worth: z.number(), probability: z.number() })).readonly(),
    conditions: z.array(Condition).readonly(),
    parameters: z.array(ProposalParameter).readonly(),
    sources: z.object({ withSource: z.int(), own: z.int(), withoutInterval: z.int() }),
    /** Yearly cost of the flows and of what is bought, from now to the last year; means. `then` is the sum of those before: freed does not lower it. */
    waterfall: z.array(z.object({ step: z.enum(WATERFALL_STEPS), euros: z.number() })).readonly(),
    notCounted: z.array(z.enum(NOT_COUNTED)).readonly(),
    notes: z.array(z.enum(PROPOSAL_NOTES)).readonly(),
  })
  .readonly()
export type ProposalAppraisal = z.infer<typeof ProposalAppraisal>
