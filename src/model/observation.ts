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

/** How an indicator is named and what it measures; the catalogue entry behind `Observation.series`. */
export const Indicator = z
  .object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,80}$/),
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
  })
  .readonly()
export type Indicator = z.infer<typeof Indicator>
