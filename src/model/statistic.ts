/**
 * Statistic (tilasto): what a national statistic counts and which series it becomes, so that screens can say why two sources differ.
 */
import { z } from 'zod'
import { Named } from './named.ts'
import { IndicatorDefinition } from './observation.ts'

/** Whole years of age, both ends included. */
export type Ages = NonNullable<IndicatorDefinition['ages']>

export const GENDERS = ['total', 'female', 'male'] as const
export type Gender = (typeof GENDERS)[number]

/** Ids of definition breaks (src/law/definition-breaks.ts) that a statistic's series crosses. */
const Breaks = z.array(z.string()).readonly().default([])

/** One indicator of Sotkanet and the series that it becomes. */
export const SotkanetIndicator = z
  .object({
    /** Its number in Sotkanet. */
    id: z.int().min(1),
    kind: z.enum(['indicator', 'population']).default('indicator'),
    /** The series of the value; `{ages}` in it is what the title says at the time of fetching. */
    series: z.string(),
    unit: z.string(),
    /** What one of Sotkanet's is in our unit: 1000 for thousands of euros. */
    factor: z.number().positive().default(1),
    /** The series of the number behind a share (`absValue`), where it is worth keeping. */
    absolute: z.object({ series: z.string(), unit: z.string() }).readonly().optional(),
    /** Word stems that its Finnish title must hold: a number that means another thing is not taken. */
    titleHolds: z.array(z.string()).min(1).readonly(),
    genders: z.array(z.enum(GENDERS)).readonly().default(['total']),
    /** First and last day of the year it is of, `04-01` and `09-30`; the whole year where left out. */
    days: z
      .object({ from: z.string().regex(/^\d\d-\d\d$/), to: z.string().regex(/^\d\d-\d\d$/) })
      .readonly()
      .optional(),
    /** What it means, as far as it does not change from year to year; the rest is read at each fetch. */
    definition: IndicatorDefinition,
    breaks: Breaks,
  })
  .readonly()
export type SotkanetIndicator = z.infer<typeof SotkanetIndicator>

/** One PxWeb table of population by area, age and year, and the codes of its variables. */
export const PopulationTable = z
  .object({
    /** The id of its source. */
    id: z.string().regex(/^statfin-[a-z0-9-]+$/),
    title: Named,
    /** Below the database: `vaerak/statfin_vaerak_pxt_11re.px`. */
    path: z.string().regex(/^[\w-]+(\/[\w.-]+)*\.px$/),
    variables: z.object({ area: z.string(), age: z.string(), year: z.string() }).readonly(),
    /** Variables that are held at one value: sex at both, the figure at population. */
    held: z.record(z.string(), z.string()).readonly(),
    /** The code of all ages. */
    allAges: z.string(),
    isProjection: z.boolean(),
    /** What it means, as far as it does not change from year to year; the rest is read at each fetch. */
    definition: IndicatorDefinition,
    breaks: Breaks,
  })
  .readonly()
export type PopulationTable = z.infer<typeof PopulationTable>

/** `statistics/statfin.json`, or a county's own in its place. */
export const PopulationTables = z
  .object({
    /** Cells asked for at once; the service refuses more than its own limit. */
    cellsAtOnce: z.int().min(1000).max(1_000_000),
    tables: z.array(PopulationTable).min(1).readonly(),
  })
  .readonly()
export type PopulationTables = z.infer<typeof PopulationTables>

/** A published statistic as the product knows it, and as it was last fetched. */
export interface StatisticState {
  readonly source: string
  readonly publisher: string
  readonly title: Named
  readonly series: readonly string[]
  readonly definition: IndicatorDefinition
  readonly breaks: readonly string[]
  /** What is in the pool now; nothing where it has not been fetched. */
  readonly fetched: {
    readonly import: string
    readonly updated: string
    readonly fetched: string
    readonly from: string
    readonly to: string
    readonly figures: number
  } | null
}

export const sotkanetSource = (id: number): string => `sotkanet-${id}`
