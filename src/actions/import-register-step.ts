/**
 * Steps of what is brought in (tuonnin vaiheet): taken on their own days by the rules of the work, in the duty that the path asks,
 * and recorded to the administrator who brought the file in.
 */
import type { Form, GivenFields } from '#casework/field.ts'
import { WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { transition } from '#kernel/path.ts'
import type { PartKind } from '#model/part.ts'
import { leaveUnheld } from '#register/imported.ts'
import { type Bringing, type RowRefusal, reject } from './import-register-row.ts'
import { type StepTaken, takeStep } from './take-step.ts'
import type { AtWork } from './worker-call.ts'

/** What a row says of one step: the column of its day, and what it gives. */
export interface RowStep {
  readonly event: string
  readonly dayField: string
  readonly on: Day
  readonly given: GivenFields
  /** Fields of the step that the table names otherwise. */
  readonly fieldNames?: Readonly<Record<string, string>>
}

interface StepPlace {
  readonly kind: PartKind
  readonly matter?: number
  readonly unit?: number
  readonly worker: number | null
}

const POSITION = 'tuonti'

/** Takes the steps one after the other; gives the part that they made. */
export async function bringSteps(
  bringing: Bringing,
  place: StepPlace,
  steps: readonly RowStep[],
): Promise<Outcome<number, RowRefusal>> {
  let taken: StepTaken | undefined
  for (const step of steps) {
    const outcome = await bringStep(bringing, place, step, taken)
    if (!outcome.ok) return outcome
    taken = outcome.value
  }
  if (!taken) throw new Error(`no step: ${place.kind}`)
  if (place.worker === null) await leaveUnheld(bringing.db, taken.part, bringing.at.worker?.id ?? null)
  return done(taken.part)
}

async function bringStep(
  { db, at, reach }: Bringing,
  place: StepPlace,
  step: RowStep,
  before: StepTaken | undefined,
): Promise<Outcome<StepTaken, RowRefusal>> {
  const { kind, matter, unit } = place
  const { event, on } = step
  const given = filled(step.given)
  const nameOf = (field = step.dayField) => step.fieldNames?.[field] ?? (field === 'on' ? step.dayField : field)
  const empty = emptyIn(WORK[kind].steps[event]?.form ?? {}, given)
  if (empty !== undefined) return reject(nameOf(empty), 'no-value')
  const outcome = await takeStep(db, {
    kind,
    event,
    on,
    given,
    reach,
    at: actingFor(at, kind, event, before?.state ?? ''),
    ...(before ? { seen: { id: before.part, version: before.version } } : {}),
    ...(matter === undefined ? {} : { matter }),
    ...(unit === undefined ? {} : { unit }),
  })
  if (outcome.ok) return outcome
  const { why, where } = outcome.why
  return reject(nameOf(where), why, String(given[where ?? ''] ?? on))
}

/** The first duty that the path lets take the step. */
function actingFor(at: AtWork, kind: PartKind, event: string, from: string): AtWork {
  const [duty = at.duty] = transition(WORK[kind].path, from, event)?.who ?? []
  return { ...at, duty, position: POSITION }
}

const filled = (given: GivenFields): GivenFields =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))

/** A field that the step asks and the row leaves empty. */
const emptyIn = (form: Form, given: GivenFields): string | undefined =>
  Object.entries(form).find(([name, field]) => field.needed && given[name] === undefined)?.[0]
