/** Matter's side of a step (vaiheen vaikutus asiaan): parts put into it, handed over with it, its promises stopped and gone on. */

import type { Change } from '#casework/decide-step.ts'
import type { GivenFields } from '#casework/field.ts'
import { WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { transition } from '#kernel/path.ts'
import type { Part } from '#model/part.ts'
import { endPause, startPause } from '#register/guarantee.ts'
import { handOver, moveState, putIntoMatter, stateOf } from '#register/part.ts'
import type { Write } from '#register/register.ts'
import { recountPromises } from './step-clocks.ts'

export interface MatterMove {
  readonly change: Change
  readonly given: GivenFields
  readonly today: Day
  /** The part as it was, where it was already. */
  readonly before: Part | undefined
  readonly after: {
    readonly id: number
    readonly worker: number | null
    readonly unit: number
    readonly matter: number | null
  }
}

export async function recordMove(db: Write, move: MatterMove): Promise<void> {
  const { change, before, after } = move
  if (change.kind === 'matter') return moveMatter(db, move)
  if (before && before.matter === null && after.matter !== null) await putIntoMatter(db, after.id, after.matter)
  if (change.matterEvent !== null && after.matter !== null) await advance(db, after.matter, change.matterEvent)
}

/** The matter goes where its parts lead it, when its path has such a step from where it stands. */
async function advance(db: Write, matter: number, event: string): Promise<void> {
  const state = await stateOf(db, matter)
  const row = transition(WORK.matter.path, state, event)
  if (row && row.to !== state) await moveState(db, matter, row.to)
}

async function moveMatter(db: Write, { change, given, before, after, today }: MatterMove): Promise<void> {
  const { id, worker, unit } = after
  switch (change.event) {
    case 'assign':
    case 'transfer':
      return handOver(db, { matter: id, from: before?.worker ?? null, to: worker, unit })
    case 'pause-guarantee':
      await startPause(db, id, given.pausedFrom as Day, String(given.pauseReason))
      return recountPromises(db, id, today)
    case 'resume-guarantee':
      await endPause(db, id, change.on)
      return recountPromises(db, id, today)
    default:
      return undefined
  }
}
