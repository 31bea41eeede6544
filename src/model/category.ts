/**
 * Category (menoluokka): where a cost belongs in the pooled picture.
 *
 * A path such as `corrective/child-protection/placement/institution`: side, sector, service, and finer where known.
 * The side says whether the service corrects (korjaava) or comes early (varhainen); `overhead` is kept apart.
 */
import { z } from 'zod'
import { Named } from './named.ts'

export { isWithin, SIDES, type Side, sectorOf, serviceOf, sideOf } from './category-path.ts'

export const CategoryId = z
  .string()
  .regex(/^(corrective|early|overhead|outside)(\/[a-z0-9-]+){0,4}$/, 'a category is a path such as early/family-work')
export type CategoryId = z.infer<typeof CategoryId>

export const Category = z.object({ id: CategoryId, name: Named, note: Named.optional() }).readonly()
export type Category = z.infer<typeof Category>

export const PRODUCTIONS = ['own', 'bought', 'unknown'] as const
export type Production = (typeof PRODUCTIONS)[number]
