/**
 * Category path (menoluokan polku): a category read step by step: side, sector, service.
 *
 * Apart from the schema, so that the browser can read a path without the validator.
 */
export const SIDES = ['corrective', 'early', 'overhead', 'outside'] as const
export type Side = (typeof SIDES)[number]

export const sideOf = (id: string): Side => id.split('/')[0] as Side

/** The first two steps of the path: `corrective/child-protection`. */
export const sectorOf = (id: string): string => id.split('/').slice(0, 2).join('/')

/** The first three steps of the path: `corrective/child-protection/placement`. */
export const serviceOf = (id: string): string => id.split('/').slice(0, 3).join('/')

/** Whether a category is the given one or stands below it; every category is within the empty text. */
export const isWithin = (id: string, ancestor: string): boolean =>
  ancestor === '' || id === ancestor || id.startsWith(`${ancestor}/`)
