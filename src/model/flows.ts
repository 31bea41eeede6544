/**
 * Flows (lasten virrat): where an area's children are among services, how they move, and what the coming years hold, with intervals.
 */
import { z } from 'zod'
import { UNKNOWN_REASONS } from '#kernel/measured.ts'
import { FanPoint } from './forecast.ts'
import { ScenarioChange } from './scenario.ts'

const MeasuredNumber = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.number() }),
  z.object({ known: z.literal(false), reason: z.enum(UNKNOWN_REASONS) }),
])

/** What each coming year may hold; a period is a year, or the days of one that begins on another day. */
const Fan = z.array(FanPoint).readonly()

/** Stock on the last day of each period. */
export const FlowStock = z
  .object({
    state: z.string(),
    age: z.string(),
    history: z.array(z.object({ day: z.iso.date(), count: MeasuredNumber })).readonly(),
    fan: Fan,
    /** Where the fan is empty because too few children stand behind it. */
    withheld: z.enum(UNKNOWN_REASONS).optional(),
  })
  .readonly()

/** Child-days in each period. */
export const FlowDays = z
  .object({
    state: z.string(),
    history: z.array(z.object({ period: z.string(), days: MeasuredNumber })).readonly(),
    fan: Fan,
    withheld: z.enum(UNKNOWN_REASONS).optional(),
  })
  .readonly()

/** Cents in each period. */
export const FlowCost = z
  .object({ state: z.string(), fan: Fan, withheld: z.enum(UNKNOWN_REASONS).optional() })
  .readonly()

export const FlowBacktest = z
  .object({
    /** Years ahead. */
    horizon: z.int(),
    origins: z.int(),
    /** Share of the origins whose outcome was within the 95 % interval. */
    coverage95: z.number(),
    /** Mean of forecast less outcome, in children placed or in care. */
    bias: z.number(),
    meanAbsoluteError: z.number(),
  })
  .readonly()
export type FlowBacktest = z.infer<typeof FlowBacktest>

/** Where a newcomer is, told together: states of one kind, whoever is in nothing now, whoever is past the age limit. */
export const COHORT_GROUPS = ['assessment', 'support', 'open-care', 'placed', 'aftercare', 'rest', 'out'] as const
export type CohortGroup = (typeof COHORT_GROUPS)[number]

/** What a cohort begins: services, for the first time, or open care. */
export const COHORT_STARTS = ['services', 'open-care'] as const
export type CohortStart = (typeof COHORT_STARTS)[number]

/** Those who begin within a year, as the years go by: shares of them, with the middle 80 % of draws. */
export const FlowCohort = z
  .object({
    start: z.enum(COHORT_STARTS),
    groups: z
      .array(
        z
          .object({
            group: z.enum(COHORT_GROUPS),
            /** `years` after the beginning. */
            points: z
              .array(
                z.object({ years: z.number(), mean: z.number(), lower80: z.number(), upper80: z.number() }).readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Where too few children stand behind a group of them: then there are none. */
    withheld: z.enum(UNKNOWN_REASONS).optional(),
  })
  .readonly()
export type FlowCohort = z.infer<typeof FlowCohort>

export const FLOW_NOTES = [
  'population-held', // population of a coming year is that of the last known one
  'population-missing', // no population: entries are reckoned for the area, not for its children
  'ages-even', // the population is known for all ages together, and divided evenly among them
  'prices-held', // prices stay as they are
  'prices-partial', // some states have no price: their cost is not in the total
  'states-pooled', // states with too few children were joined
  'few-withheld', // something is withheld because few children stand behind it
  'short-history', // fewer than three years: no drift can be seen
  'drift-seen', // yearly changes beyond chance were found and widen the fan
  'episodes-cut', // some episodes overlapped or went on past the age limit and were cut
  'no-births', // ages are not known: nobody ages out
  'no-backtest', // the history is too short to test the forecast on
] as const
export type FlowNote = (typeof FLOW_NOTES)[number]

export const FlowsOfArea = z
  .object({
    area: z.string(),
    snapshot: z.object({ id: z.string(), at: z.string() }),
    window: z.object({ from: z.iso.date(), to: z.iso.date() }),
    draws: z.int(),
    seed: z.int(),
    stages: z
      .array(z.object({ state: z.string(), count: MeasuredNumber, expectedDurationDays: MeasuredNumber }))
      .readonly(),
    /** Rates per 100 child-years in `from`, with their 95 % interval. */
    moves: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          count: MeasuredNumber,
          perYear: MeasuredNumber,
          lower: MeasuredNumber,
          upper: MeasuredNumber,
        }),
      )
      .readonly(),
    /** First entries a year, and for 1,000 children of the population. */
    entries: z
      .array(z.object({ state: z.string(), perYear: MeasuredNumber, per1000Children: MeasuredNumber }))
      .readonly(),
    /** `all` is every child in a placement; it, each placement and open care are told by age too, and their ages sum to their `all`. */
    stock: z.array(FlowStock).readonly(),
    days: z.array(FlowDays).readonly(),
    cost: z.array(FlowCost).readonly(),
    /** Those that somebody begins. */
    cohorts: z.array(FlowCohort).readonly(),
    unpriced: z.array(z.string()).readonly(),
    backtest: z.array(FlowBacktest).readonly(),
    /** Episodes that were left out or cut, by reason. */
    excluded: z.array(z.object({ reason: z.string(), count: MeasuredNumber })).readonly(),
    notes: z.array(z.enum(FLOW_NOTES)).readonly(),
  })
  .readonly()
export type FlowsOfArea = z.infer<typeof FlowsOfArea>

/** Stock on the last day, child-days and cents of each coming year, by state; `total` is of placements together. */
export const FlowOutlook = z
  .object({
    stock: z.array(z.object({ state: z.string(), fan: Fan })).readonly(),
    days: z.array(z.object({ state: z.string(), fan: Fan })).readonly(),
    cost: z.array(z.object({ state: z.string(), fan: Fan })).readonly(),
  })
  .readonly()
export type FlowOutlook = z.infer<typeof FlowOutlook>

/** A scenario beside its base: both meet the same chance, so that the difference has an interval of its own. */
export const WhatIf = z
  .object({
    area: z.string(),
    snapshot: z.object({ id: z.string(), at: z.string() }),
    window: z.object({ from: z.iso.date(), to: z.iso.date() }),
    draws: z.int(),
    seed: z.int(),
    changes: z.array(ScenarioChange).readonly(),
    base: FlowOutlook,
    changed: FlowOutlook,
    difference: FlowOutlook,
    unpriced: z.array(z.string()).readonly(),
    withheld: z.array(z.string()).readonly(),
    notes: z.array(z.enum(FLOW_NOTES)).readonly(),
  })
  .readonly()
export type WhatIf = z.infer<typeof WhatIf>
