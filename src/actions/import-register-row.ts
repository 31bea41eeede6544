/** A row brought into the register (tuotava rivi): what it may ask of the register, and what comes of it. */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { RegisterRows } from '#model/register-import.ts'
import type { Unit } from '#model/unit.ts'
import type { Worker } from '#model/worker.ts'
import type { Imported } from '#register/imported.ts'
import type { Reach } from '#register/reach.ts'
import type { Write } from '#register/register.ts'
import { headingOf, type PeopleRow, shown } from '#sources/people-table.ts'
import type { World } from './action.ts'
import type { AtWork } from './worker-call.ts'

/** Why a row is rejected: the column, a word, the text at fault. */
export interface RowRefusal {
  readonly column: string
  readonly reason: string
  readonly value?: string
}

/** What a row became. */
export type Brought = Pick<Imported, 'person' | 'part'>

export interface Bringing {
  readonly db: Write
  readonly at: AtWork
  readonly reach: Reach
  readonly areas: World['areas']
  readonly units: readonly Unit[]
  readonly workers: readonly Worker[]
  /** What earlier files brought, by what it is and its number in the old system. */
  readonly earlier: (holds: RegisterRows, id: string) => Imported | undefined
}

export type Bring<H extends RegisterRows> = (
  says: PeopleRow<H>,
  bringing: Bringing,
) => Promise<Outcome<Brought, RowRefusal>>

export const reject = (field: string, reason: string, text = ''): Outcome<never, RowRefusal> =>
  refused({ column: headingOf(field), reason, ...shown(text) })

/** The person of a number of the old system. */
export function personOf(field: string, id: string, { earlier }: Bringing): Outcome<number, RowRefusal> {
  const person = earlier('persons', id)?.person ?? null
  return person === null ? reject(field, 'unknown-person', id) : done(person)
}

interface Called {
  readonly id: number
  readonly names: readonly string[]
}

/** The one of that number or that name, however its letters are written. */
function calledBy(text: string, all: readonly Called[]): readonly Called[] {
  const name = text.toLowerCase()
  const byName = all.filter(({ names }) => names.some((one) => one.toLowerCase() === name))
  return byName.length === 0 ? all.filter(({ id }) => String(id) === text) : byName
}

function oneCalled(field: 'unit' | 'worker', text: string, all: readonly Called[]): Outcome<number, RowRefusal> {
  const [first, second] = calledBy(text, all)
  if (first === undefined) return reject(field, `unknown-${field}`, text)
  return second === undefined ? done(first.id) : reject(field, 'several-match', text)
}

export const unitCalled = (text: string, { units }: Bringing): Outcome<number, RowRefusal> =>
  oneCalled(
    'unit',
    text,
    units.map(({ id, name }) => ({ id, names: [...new Set([name.fi, name.sv, name.en])] })),
  )

/** Nobody where none is named. */
export const workerCalled = (text: string | null, { workers }: Bringing): Outcome<number | null, RowRefusal> =>
  text === null
    ? done(null)
    : oneCalled(
        'worker',
        text,
        workers.map(({ id, name }) => ({ id, names: [name] })),
      )
