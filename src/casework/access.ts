/**
 * Access (pääsy): how far each duty sees in the register. One table, asked by every path to people.
 *
 * Guidance and social work answer for whoever comes (825/2022, 11–12 §); a family worker sees what it holds or is invited to
 * (14 §); managers see their unit; nobody who does not work with people sees any.
 */
import type { Duty } from '#model/duty.ts'

export type ReachKind = 'area' | 'unit' | 'own' | 'none'

const REACH: Readonly<Record<Duty, ReachKind>> = {
  'guidance-worker': 'area',
  'social-worker': 'area',
  'leading-social-worker': 'area',
  'service-manager': 'unit',
  'family-worker': 'own',
  administrator: 'none',
  'privacy-officer': 'none',
  controller: 'none',
  viewer: 'none',
  reporter: 'none',
}

export const reachOf = (duty: Duty): ReachKind => REACH[duty]
