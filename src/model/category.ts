/**
 * Category (menoluokka): where a cost belongs in the pooled picture.
 *
 * A path such as `corrective/child-protection/placement/institution`: side, sector, service, and finer where known.
 * The side says whether the service corrects (korjaava) or comes early (varhainen); `overhead` is kept apart.
 */
import { z } from 'zod'
import { Named } from './named.ts'

export const SIDES = ['corrective', 'early', 'overhead', 'outside'] as const
export type Side = (typeof SIDES)[number]

export const CategoryId = z
  .string()
  .regex(/^(corrective|early|overhead|outside)(\/[a-z0-9-]+){0,4}$/, 'a category is a path such as early/family-work')
export type CategoryId = z.infer<typeof CategoryId>

export const Category = z.object({ id: CategoryId, name: Named, note: Named.optional() }).readonly()
export type Category = z.infer<typeof Category>

export const PRODUCTIONS = ['own', 'bought', 'unknown'] as const
export type Production = (typeof PRODUCTIONS)[number]

export const sideOf = (id: CategoryId): Side => id.split('/')[0] as Side

/** The first two steps of the path: `corrective/child-protection`. */
export const sectorOf = (id: CategoryId): CategoryId => id.split('/').slice(0, 2).join('/')

/** The first three steps of the path: `corrective/child-protection/placement`. */
export const serviceOf = (id: CategoryId): CategoryId => id.split('/').slice(0, 3).join('/')

/** Whether a category is the given one or stands below it; every category is within the empty text. */
export const isWithin = (id: CategoryId, ancestor: string): boolean =>
  ancestor === '' || id === ancestor || id.startsWith(`${ancestor}/`)
