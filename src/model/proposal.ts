/**
 * Proposal (investointiesitys): an investment in early help as data: posts, money, whom it reaches, what it is thought to change, and
 * what it is not to touch. Amounts are real euros of its price level.
 */
import { z } from 'zod'
import { assumption, MoneyAssumption, MonthsAssumption, ShareAssumption } from './assumption.ts'
import { FlowBasis, FlowStateName } from './flow-basis.ts'
import { Payer } from './payer.ts'

const Name = z.string().trim().min(1).max(120)
const Text = z.string().trim().min(1).max(2000)

/** Posts of one duty (vakanssit). */
export const ProposedPost = z
  .strictObject({
    duty: Name,
    number: z.number().gt(0).max(1000),
    /** Euros a month before on-costs, a year's mean. */
    salary: MoneyAssumption,
    /** Employer's payments and holiday pay, as a share of the salary (henkilösivukulut). */
    onCosts: assumption(0, 2),
    payer: Payer,
    start: z.iso.date(),
    /** The last day; null where the post is permanent. */
    until: z.iso.date().nullable(),
    /** Euros a year and post: rooms, car, telephone. */
    premises: MoneyAssumption.default({ value: 0, grade: 'judged' }),
    /** Euros once for each person who begins. */
    training: MoneyAssumption.default({ value: 0, grade: 'judged' }),
  })
  .readonly()
export type ProposedPost = z.infer<typeof ProposedPost>

/** A service that is bought less, and made by own staff instead (ostopalvelusta omaan tuotantoon). */
export const BoughtService = z
  .strictObject({
    service: Name,
    payer: Payer,
    unit: z.enum(['hour', 'client', 'day']),
    /** Units a year now, bought and own together. */
    amount: assumption(0, 1e8),
    boughtShareNow: ShareAssumption,
    boughtShareThen: ShareAssumption,
    /** Euros a unit. */
    boughtPrice: MoneyAssumption,
    /** Euros a unit that grow with the amount, beside the posts. */
    ownPrice: MoneyAssumption,
    /** Euros a year that do not, beside the posts. */
    ownFixed: MoneyAssumption.default({ value: 0, grade: 'judged' }),
    /** Duties of the posts that make it: their cost is in the break-even, and they reach nobody else. */
    posts: z.array(Name).max(20).default([]).readonly(),
    /** Until the bought amount is no more paid for, from the month it is no more used. */
    noticeMonths: MonthsAssumption,
    /** Month of the reckoning when own staff takes over; 1 is the first. */
    fromMonth: z.int().min(1).max(360),
  })
  .readonly()
export type BoughtService = z.infer<typeof BoughtService>

/** What is thought to happen less often to a child that is reached. */
export const ProposedEffect = z
  .strictObject({
    name: Name,
    from: FlowStateName,
    to: FlowStateName,
    /** Share of these moves that do not happen to a reached child. */
    reduction: ShareAssumption,
    /** From being reached until it works. */
    lagMonths: MonthsAssumption,
    /** Share of the effect that is lost each year after the lag. */
    decayPerYear: ShareAssumption,
    /** From being reached until it is over. */
    lastsYears: assumption(0, 30),
    /** Share of the children in `from` who can be reached: who want help and whom it fits. */
    reachable: ShareAssumption,
    /** How many times as often as the mean of the state this move would happen to those who are reached (kohdentuminen). */
    risk: assumption(0, 20).default({ value: 1, grade: 'judged' }),
  })
  .readonly()
export type ProposedEffect = z.infer<typeof ProposedEffect>

const Capacity = z
  .strictObject({
    /** Working hours of a post a year. */
    hoursPerPost: assumption(1, 4000),
    /** Share of them that goes to families, travel included. */
    clientShare: ShareAssumption,
    visitsPerFamily: assumption(0.1, 1000),
    /** Travel included. */
    hoursPerVisit: assumption(0.05, 100),
    childrenPerFamily: assumption(0.1, 20),
  })
  .readonly()

const Honesty = z
  .strictObject({
    /** Would have happened anyway. */
    deadweight: ShareAssumption,
    /** Is only moved elsewhere. */
    displacement: ShareAssumption,
    /** Effects are told larger than they turn out. */
    optimism: ShareAssumption,
    /** Those at their worst are better later without help. */
    regressionToMean: ShareAssumption,
  })
  .readonly()

const Funding = z
  .strictObject({
    kind: z.enum(['permanent', 'project']),
    until: z.iso.date().optional(),
    given: z.enum(['at-once', 'by-year']),
  })
  .readonly()

const Release = z
  .strictObject({
    /** Until a bought place is no more paid for. */
    noticeMonths: MonthsAssumption,
    /** Places of an own unit by state: money is released when as many are empty. Where none is told, none is released. */
    unitPlaces: z.record(FlowStateName, z.int().min(1).max(1000)).default({}),
  })
  .readonly()

const Taken = z.strictObject({ service: Name, corrective: z.boolean(), euros: z.number().min(0).max(1e9) }).readonly()

const PayerShares = z
  .strictObject({
    county: z.number().min(0).max(1).default(0),
    municipality: z.number().min(0).max(1).default(0),
    state: z.number().min(0).max(1).default(0),
  })
  .refine((one) => Math.abs(one.county + one.municipality + one.state - 1) < 1e-6, 'shares of payers do not sum to 1')
  .readonly()
export type PayerShares = z.infer<typeof PayerShares>

const MOST_YEARS = 30

const Whole = z.strictObject({
  kind: z.literal('proposal'),
  name: Name,
  about: Text,
  /** An example: not to be decided on. */
  illustration: z.boolean().default(false),
  priceLevel: z.int().min(1990).max(2100),
  /** The first day of the reckoning; its years begin on this day. */
  start: z.iso.date(),
  /** Years. */
  horizon: z.int().min(1).max(MOST_YEARS),
  /** A year's real rate; the one in force on the start where left out. */
  discount: assumption(0, 0.2).optional(),
  posts: z.array(ProposedPost).max(30).readonly(),
  rampUpMonths: MonthsAssumption,
  turnover: z
    .strictObject({
      /** Share of the posts that change hands in a year. */
      share: ShareAssumption,
      vacantMonths: MonthsAssumption,
      /** Until a new one does a whole post's work, half of it on the mean. */
      trainingMonths: MonthsAssumption,
    })
    .readonly(),
  /** Needed where there are effects. */
  capacity: Capacity.optional(),
  funding: Funding,
  /** Money taken from other services for this, euros a year. */
  takenFrom: z.array(Taken).max(30).default([]).readonly(),
  /** Services that are promised to stay as they are. */
  untouched: z.array(Name).max(30).default([]).readonly(),
  bought: z.array(BoughtService).max(20).default([]).readonly(),
  effects: z.array(ProposedEffect).max(20).default([]).readonly(),
  honesty: Honesty,
  release: Release,
  /** Euros that avoiding a child-year in placement is held worth, beside its cost. */
  worth: assumption(0, 1e7).optional(),
  /** Who pays for a state's days; by the law of the date where left out. */
  payers: z.record(FlowStateName, PayerShares).default({}),
  flows: FlowBasis.optional(),
})

type Fault = (path: readonly (string | number)[], message: string) => void

function checkPosts({ posts, start }: z.infer<typeof Whole>, fault: Fault): void {
  for (const [k, post] of posts.entries()) {
    if (posts.findIndex(({ duty }) => duty === post.duty) !== k)
      fault(['posts', k, 'duty'], `"${post.duty}" is named twice`)
    if (post.start < start) fault(['posts', k, 'start'], `is before the start ${start}`)
    if (post.until !== null && post.until < post.start) fault(['posts', k, 'until'], 'is before its start')
  }
}

function checkBought({ posts, bought }: z.infer<typeof Whole>, fault: Fault): void {
  for (const [k, { service, posts: makers }] of bought.entries()) {
    if (bought.findIndex((one) => one.service === service) !== k)
      fault(['bought', k, 'service'], `"${service}" is named twice`)
    const unknown = makers.find((duty) => !posts.some((post) => post.duty === duty))
    if (unknown !== undefined) fault(['bought', k, 'posts'], `there are no posts of "${unknown}"`)
  }
}

function checkEffects({ effects, capacity }: z.infer<typeof Whole>, fault: Fault): void {
  if (effects.length > 0 && !capacity)
    fault(['capacity'], 'is needed where there are effects: how many families a post reaches')
  for (const [k, { name, from, to }] of effects.entries()) {
    if (effects.findIndex((one) => one.name === name) !== k) fault(['effects', k, 'name'], `"${name}" is named twice`)
    if (effects.findIndex((one) => one.from === from && one.to === to) !== k)
      fault(['effects', k], `${from} → ${to} has another effect already: join them`)
  }
}

export const Proposal = Whole.superRefine((proposal, context) => {
  const fault: Fault = (path, message) => context.addIssue({ code: 'custom', path: [...path], message })
  if (proposal.posts.length + proposal.bought.length === 0)
    fault(['posts'], 'nothing is proposed: give posts, or what is bought less')
  checkPosts(proposal, fault)
  checkBought(proposal, fault)
  checkEffects(proposal, fault)
}).readonly()
export type Proposal = z.infer<typeof Proposal>
/** As a person writes it: what has a usual value left out, bare numbers allowed. */
export type WrittenProposal = z.input<typeof Proposal>
