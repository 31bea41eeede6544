/** Unit view (yksikön näkymä): what a unit has to do, who does it, and how its promises are kept. */
import type { Day } from '#kernel/day.ts'
import type { Guarantee } from './guarantee.ts'
import type { QueueItem } from './my-day.ts'
import type { Unit } from './unit.ts'

export interface Caseload {
  readonly worker: number
  readonly name: string
  readonly position: string
  readonly duty: string
  readonly matters: number
  /** Children whose child-protection relationship runs and whose matter the worker holds. */
  readonly protectedChildren: number
  readonly late: number
  readonly absentUntil: Day | null
  readonly substitute: string | null
}

export interface UnheldMatter {
  readonly matter: number
  readonly version: number
  readonly state: string
  readonly openedOn: Day
  readonly child: number
  readonly givenNames: string
  readonly familyName: string
  readonly birth: Day | null
}

export interface PromiseCount {
  /** `guarantee-1`, or a rule of law. */
  readonly rule: string
  readonly unit: number
  /** `2026-03`: the month in which the clock began. */
  readonly month: string
  readonly kept: number
  readonly broken: number
  readonly running: number
  readonly atRisk: number
}

/** Work before corrective services, of one year. */
export interface EarlyWork {
  readonly year: number
  /** Families who expect their first child, and those of them that were visited. */
  readonly families: number
  readonly visited: number
  /** Lapset puheeksi talks offered and held. */
  readonly offered: number
  readonly held: number
  /** Consultations asked and answered. */
  readonly asked: number
  readonly answered: number
  /** What the visits and the consultations took. */
  readonly minutes: number
}

export interface AbsenceRow {
  readonly id: number
  readonly worker: number
  readonly substitute: number
  readonly from: Day
  readonly until: Day
}

export interface PromisesView {
  readonly promises: readonly (Guarantee & { readonly version: number })[]
  readonly kept: readonly PromiseCount[]
}

export interface UnitView extends PromisesView {
  readonly today: Day
  readonly unit: Unit
  readonly units: readonly Unit[]
  readonly cap: { readonly children: number; readonly basis: string }
  readonly caseloads: readonly Caseload[]
  readonly unheld: readonly UnheldMatter[]
  readonly queue: readonly QueueItem[]
  readonly absences: readonly AbsenceRow[]
  readonly early: readonly EarlyWork[]
}
