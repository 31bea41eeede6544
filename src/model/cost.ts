/**
 * Cost row (kustannusrivi): one pooled sum of a month or a year, after mapping.
 *
 * `service` rows are costs as booked. A payment from one pooled organisation to another is a `payment` row of the payer
 * and an equal `elimination` row against the producer, so that the sum over all rows counts each euro once.
 */
import type { Cents } from '#kernel/money.ts'
import type { Period } from '#kernel/period.ts'
import type { CategoryId, Production } from './category.ts'

export const COST_KINDS = ['service', 'payment', 'elimination', 'published'] as const
export type CostKind = (typeof COST_KINDS)[number]

export interface CostRow {
  readonly area: string
  readonly period: Period
  readonly category: CategoryId
  readonly production: Production
  /** The organisation that pays. */
  readonly payer: string
  readonly kind: CostKind
  readonly cents: Cents
  /** Ids of the sources behind it: imports of ledgers or of published figures. */
  readonly source: string
}
