/**
 * Scenario (skenaario): a list of named changes to what is expected of the coming years; everything it does not name stays as it is.
 */
import { z } from 'zod'

const State = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'is not a state')
const factor = z.coerce.number().min(0).max(10)
const start = z.iso.date()

export const ScenarioChange = z.discriminatedUnion('kind', [
  /** Moves from a state to another (`rest` leaves the services) are so many times as usual from a day on. */
  z.object({ kind: z.literal('rate'), from: State, to: State, factor, start }),
  /** First entries into a state, or into any where none is named: so many times as usual, or more so much a year. */
  z.object({
    kind: z.literal('entry'),
    state: State.optional(),
    factor: factor.optional(),
    /** 0.05: five percent more each year. */
    yearlyTrend: z.coerce.number().min(-0.9).max(1).optional(),
    start,
  }),
  /** The price of a day; of one production, or of both. */
  z.object({
    kind: z.literal('price'),
    state: State,
    production: z.enum(['own', 'bought']).optional(),
    factor,
    start,
  }),
  /** The share of own production of the days, or of family care of new placements. */
  z.object({
    kind: z.literal('share'),
    what: z.enum(['own', 'family-care']),
    share: z.coerce.number().min(0).max(1),
    start,
  }),
])
export type ScenarioChange = z.infer<typeof ScenarioChange>

export const SCENARIO_NAME = z.string().trim().min(1).max(120)

/** A version of a named scenario; a later one stands for it and all are kept. */
export const Scenario = z
  .object({
    /** Names the version: the hash of its content and of the one before it. */
    version: z.string(),
    parent: z.string().nullable(),
    area: z.string(),
    name: SCENARIO_NAME,
    note: z.string().max(1000),
    changes: z.array(ScenarioChange).max(50).readonly(),
    at: z.string(),
    by: z.string(),
    /** The name is no more used; earlier versions stay. */
    isRemoved: z.boolean(),
  })
  .readonly()
export type Scenario = z.infer<typeof Scenario>
