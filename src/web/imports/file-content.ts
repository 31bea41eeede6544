/** File content (tiedoston sisältö): a ledger, or a table of figures or of names. */
import type { ListKind } from '#model/import-report.ts'

export type FileContent = 'ledger' | 'observations'

/** Tables of names that the product knows things by: they belong to no area. */
export const LISTS = ['areas', 'service-classes', 'indicators'] as const satisfies readonly ListKind[]

export const isList = (holds: string): boolean => LISTS.some((list) => list === holds)
