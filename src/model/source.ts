/** Source (lähde): where a figure came from, named on every screen and paper that shows it. */
import { z } from 'zod'
import { Named } from './named.ts'
import { IndicatorDefinition } from './observation.ts'

export const SOURCE_KINDS = ['ledger', 'register', 'press', 'statistics', 'report', 'reference', 'invented'] as const

export const Source = z
  .object({
    id: z.string().min(1),
    kind: z.enum(SOURCE_KINDS),
    title: Named,
    /** Who published it. */
    publisher: z.string().optional(),
    published: z.string().optional(),
    fetched: z.string().optional(),
    licence: z.string().optional(),
    url: z.string().optional(),
    note: Named.optional(),
    /** What the source means by each indicator, by indicator id; a breakdown `id:dimension:value` has that of its id. */
    definitions: z.record(z.string(), IndicatorDefinition).optional(),
  })
  .readonly()
export type Source = z.infer<typeof Source>
