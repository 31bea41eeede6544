/** Area (alue): a municipality (kunta), a wellbeing services county (hyvinvointialue), a joint authority or the country. */
import { z } from 'zod'
import { Named } from './named.ts'

export const AREA_KINDS = ['municipality', 'county', 'joint-authority', 'country'] as const

export const AreaId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'an area id is lower-case letters, digits and hyphens, such as imatra')

export const Area = z
  .object({
    id: AreaId,
    /** The official code, zero-padded: three digits for a municipality, two for a county; empty where there is none. */
    code: z.string().regex(/^\d{0,3}$/),
    kind: z.enum(AREA_KINDS),
    name: Named,
    /** The area this one belongs to, by id. */
    partOf: z.string().optional(),
    /** Fictional: every screen and paper says so. */
    isInvented: z.boolean().default(false),
  })
  .readonly()
export type Area = z.infer<typeof Area>
