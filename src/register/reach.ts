/**
 * Reach (ulottuvuus): which parts somebody may see, as a condition that every query about people carries.
 *
 * `area`: all of the area. `unit`: what is worked on in the own unit. `own`: what somebody holds a part of, is invited to for
 * a time, or stands in for. `none`: nothing.
 */
import type { Day } from '#kernel/day.ts'
import { type Query, sql } from './sql.ts'

export interface Reach {
  readonly kind: 'area' | 'unit' | 'own' | 'none'
  readonly worker: number
  readonly unit: number
  /** Absent workers whom this one stands in for today. */
  readonly standsFor: readonly number[]
  readonly today: Day
}

/** A condition on `part p`. */
export function within(reach: Reach): Query {
  if (reach.kind === 'area') return sql`true`
  if (reach.kind === 'none') return sql`false`
  const mine = [reach.worker, ...reach.standsFor]
  const own = sql`
    p.worker_id = any(${mine})
    or exists (select from part held where held.matter_id = p.matter_id and held.worker_id = any(${mine}) and held.closed_on is null)
    or exists (
      select from part asked join invitation i on i.id = asked.id
      where asked.matter_id = p.matter_id and asked.kind = 'invitation' and asked.closed_on is null
        and i.invited = any(${mine}) and i.invited_on <= ${reach.today} and i.invited_until >= ${reach.today})
    or (p.matter_id is null and p.unit_id = ${reach.unit})`
  if (reach.kind === 'own') return own
  return sql`${own} or p.unit_id = ${reach.unit}
    or exists (select from part whole where whole.id = p.matter_id and whole.unit_id = ${reach.unit})`
}
