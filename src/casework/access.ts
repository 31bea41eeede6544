/**
 * Access (pääsy): what somebody's duty and unit open, from the matrix in force; and, for one record, how much of it.
 *
 * The register asks the same grants of the database (`register/reach.ts`); a test holds the two together for every duty,
 * relation, kind of record, service task and data class.
 */
import type { Day } from '#kernel/day.ts'
import { isInForce } from '#kernel/in-force.ts'
import { ACCESS_MATRIX, CHILD_PROTECTION_TASKS, TASKS_OF_DUTY, TASKS_OF_UNIT } from '#law/access-matrix.ts'
import type { Grant, RecordKind, Relation, WorkTask } from '#model/access.ts'
import { DATA_CLASSES, type DataClass } from '#model/data-class.ts'
import type { Duty } from '#model/duty.ts'
import type { ServiceTask } from '#model/matter.ts'
import type { Unit } from '#model/unit.ts'

export const workTasksOf = (duty: Duty, unit: Unit['kind']): readonly WorkTask[] =>
  duty === 'social-worker' && unit === 'child-protection' ? CHILD_PROTECTION_TASKS : TASKS_OF_DUTY[duty]

/** Days before the asetus go by its first rows. */
const FIRST = ACCESS_MATRIX.map(({ from }) => from).toSorted()[0] as Day

export const grantsOf = (duty: Duty, unit: Unit['kind'], on: Day): readonly Grant[] =>
  ACCESS_MATRIX.filter(
    (row) => isInForce(on < FIRST ? FIRST : on, row) && workTasksOf(duty, unit).includes(row.task),
  ).map(({ relation, level, kinds, tasks, classes }) => ({
    relation,
    level,
    kinds,
    classes,
    tasks: tasks === 'all' ? 'all' : TASKS_OF_UNIT[unit],
  }))

/** All of a county's records, the sealed ones apart or with them: for bringing a register in and giving a person's data out. */
export const wholeCounty = (classes: readonly DataClass[]): readonly Grant[] => [
  { relation: 'county', level: 'content', kinds: 'all', tasks: 'all', classes },
]
export const EVERY_CLASS = DATA_CLASSES

/** One record as access looks at it. */
export interface Stand {
  /** All the relations that hold. */
  readonly relations: readonly Relation[]
  /** A note that is shared with the team is `note` and `shared-note`. */
  readonly kinds: readonly RecordKind[]
  readonly task: ServiceTask
  readonly dataClass: DataClass
}

export function levelOf(grants: readonly Grant[], stand: Stand): 'none' | 'base' | 'content' {
  const open = grants.filter(
    ({ relation, kinds, tasks, classes }) =>
      stand.relations.includes(relation) &&
      (kinds === 'all' || stand.kinds.some((kind) => kinds.includes(kind))) &&
      (tasks === 'all' || tasks.includes(stand.task)) &&
      classes.includes(stand.dataClass),
  )
  if (open.some(({ level }) => level === 'content')) return 'content'
  return open.length > 0 ? 'base' : 'none'
}

/** Whether the duty may break the glass at all. */
export const mayBreakGlass = (grants: readonly Grant[]): boolean =>
  grants.some(({ relation }) => relation === 'emergency')

/** Whoever answers for all who come sees, of the whole county, who is a client and of whom. */
export const answersForCounty = (grants: readonly Grant[]): boolean =>
  grants.some(({ relation }) => relation === 'county')
