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
  /** By year: first-time families and those visited; talks offered and held. */
  readonly clinic: readonly {
    readonly year: number
    readonly families: number
    readonly visited: number
    readonly offered: number
    readonly held: number
  }[]
}
