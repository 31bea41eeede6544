/** Record's class (asiakirjan luokka): the service task that a part belongs to and whether it is sealed; both are told on every document. 703/2023, 37 §. */
import { type DataClass, SEALED_CLASSES } from '#model/data-class.ts'
import { SERVICE_TASKS, type ServiceTask } from '#model/matter.ts'
import type { PartKind } from '#model/part.ts'

type Values = Readonly<Record<string, unknown>>

export interface RecordClass {
  readonly task: ServiceTask
  readonly dataClass: DataClass
}

/** Parts of child protection by themselves, whatever matter they stand in. */
const PROTECTION: readonly PartKind[] = ['placement', 'custody', 'restriction']
const PROTECTING: Readonly<Record<string, readonly unknown[]>> = {
  act: ['LSL'],
  contactKind: ['child-welfare-notification', 'anticipatory-notification'],
  planKind: ['child-protection-plan', 'intensified-family-work-plan', 'aftercare-plan'],
  relationshipKind: ['child-protection', 'aftercare'],
}
/** What tells by itself that a part is of family services, also in a matter of child protection. */
const FAMILY: Readonly<Record<string, readonly unknown[]>> = { act: ['SHL'], planKind: ['family-work-plan'] }

/**
 * @param around the class of the service that the part arose in, else of its matter; nothing where it stands alone
 */
export function recordClass(kind: PartKind, kept: Values, around: RecordClass | undefined): RecordClass {
  const sealed = SEALED_CLASSES.find((one) => one === kept.sealed)
  return { task: taskOf(kind, kept, around), dataClass: sealed ?? 'normal' }
}

function taskOf(kind: PartKind, kept: Values, around: RecordClass | undefined): ServiceTask {
  const own = kind === 'matter' ? SERVICE_TASKS.find((one) => one === kept.task) : undefined
  if (own !== undefined) return own
  if (PROTECTION.includes(kind) || tells(PROTECTING, kept)) return 'child-protection'
  return tells(FAMILY, kept) ? 'family-services' : (around?.task ?? 'family-services')
}

const tells = (table: Readonly<Record<string, readonly unknown[]>>, kept: Values): boolean =>
  Object.entries(table).some(([field, values]) => values.includes(kept[field]))
