/**
 * Observation (havainto): one published or reported value that is not a ledger line: an indicator, a volume,
 * a population, a price index, a unit price.
 *
 * A missing value is an observation too: it keeps its place with its reason.
 */
import { z } from 'zod'
import { UNKNOWN_REASONS } from '#kernel/measured.ts'
import { AreaId } from './area.ts'
import { CategoryId, PRODUCTIONS } from './category.ts'
import { Named } from './named.ts'

export const OBSERVATION_KINDS = ['indicator', 'volume', 'population', 'price-index', 'unit-price'] as const
export type ObservationKind = (typeof OBSERVATION_KINDS)[number]

export const Observation = z
  .object({
    kind: z.enum(OBSERVATION_KINDS),
    area: AreaId,
    /** Which series: an indicator id, a volume kind (`care-days`), `children` or `inhabitants`, an index id. */
    series: z.string().min(1).max(120),
    category: CategoryId.optional(),
    production: z.enum(PRODUCTIONS).optional(),
    from: z.iso.date(),
    to: z.iso.date(),
    value: z.number().nullable(),
    reason: z.enum(UNKNOWN_REASONS).optional(),
    /** `children`, `EUR`, `percent`, `days`, `visits`, `clients`, `persons`, `index`, `EUR/day`, `EUR/year`, `posts`. */
    unit: z.string().min(1).max(40),
    note: z.string().max(500).optional(),
    /** The row of its file, counted from 1 with the heading. */
    row: z.int().min(1),
  })
  .readonly()
export type Observation = z.infer<typeof Observation>

const Age = z.int().min(0).max(120)
const Year = z.int().min(1900).max(2200)

export const COUNTED = ['children', 'persons', 'families', 'events', 'days', 'money', 'posts'] as const

/**
 * What one source means by one indicator, as facts: why two sources may tell the same year differently (määritelmä).
 *
 * What a source has not told is left out; a fact is never guessed.
 */
export const IndicatorDefinition = z
  .object({
    /** Whole years, both included; `0–17` is `{ from: 0, to: 17 }`. */
    ages: z.object({ from: Age, to: Age }).readonly().optional(),
    time: z.enum(['at-date', 'during', 'level']),
    /** The day of the year that is counted, `12-31`, where it is counted at a date. */
    date: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .optional(),
    /** `children`: each once; `events`: each time. */
    counts: z.enum(COUNTED).optional(),
    /** The figures are rounded to this, in their own unit: `0.1` for a percentage of one decimal. */
    roundedTo: z.number().positive().optional(),
    /** Years whose figures may still change; `latest-year`: the last that the source has. */
    isPreliminaryFor: z.union([z.literal('latest-year'), z.array(Year).readonly()]).optional(),
    /** What else is meant, in a sentence. */
    note: Named.optional(),
  })
  .readonly()
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>

/** Under which heading an indicator stands, in the order of the work (tunnusluvun aihe). */
export const THEMES = [
  'contacts',
  'assessment',
  'clients',
  'family-work',
  'placement',
  'care',
  'aftercare',
  'promise',
  'cost',
  'other',
] as const

/** How an indicator is named and what it measures; the catalogue entry behind `Observation.series`. */
export const Indicator = z
  .object({
    /** A breakdown is an indicator of its own: `placed-children:age:13-15`. */
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,80}(:[a-z0-9][a-z0-9-]{0,40}){0,4}$/),
    name: Named,
    unit: z.string(),
    /** Counted at one date, during a period, or a level such as a price. */
    time: z.enum(['at-date', 'during', 'level']),
    /** Set where the indicator is a cost and belongs in the pooled picture. */
    category: CategoryId.optional(),
    production: z.enum(PRODUCTIONS).optional(),
    /** Finnish titles by which source tables name it. */
    titles: z.array(z.string()).readonly(),
    note: Named.optional(),
    theme: z.enum(THEMES).optional(),
    /** The plain question that the indicator answers. */
    question: Named.optional(),
    /** Of a share: which counted indicator of how many people, by a hundred or a thousand. */
    rate: z
      .object({ count: z.string(), population: z.enum(['children', 'inhabitants']), per: z.number().positive() })
      .readonly()
      .optional(),
  })
  .readonly()
export type Indicator = z.infer<typeof Indicator>
