/**
 * Steps as actions (vaiheet toimintoina): every event of every path is something that a person can do, so a new row of a path
 * is a new action, route, command and row of the permission test.
 */
import { z } from 'zod'
import type { GivenFields } from '#casework/field.ts'
import type { Step } from '#casework/step.ts'
import { LED_STEPS, stepName, WORK } from '#casework/work.ts'
import { FREE_PARTS, PART_KINDS, type PartKind } from '#model/part.ts'
import { type Action, action } from './action.ts'
import { inMatter } from './contact-matter.ts'
import { CountInput, DayInput, IdInput, shapeOf } from './form-input.ts'
import { takeStep } from './take-step.ts'
import { atWork, reachIn } from './worker-call.ts'

const Seen = { id: IdInput, version: CountInput }
const When = { on: DayInput.optional() }

export const stepActionName = (kind: PartKind, event: string): string => `${event}-${kind}`

function stepAction(kind: PartKind, event: string, step: Step): Action {
  const rows = WORK[kind].path.filter((row) => row.event === event)
  const isNew = rows.some(({ from }) => from === '')
  const isFree = kind === 'matter' || (FREE_PARTS as readonly string[]).includes(kind)
  const matter = { matter: isFree ? IdInput.optional() : IdInput }
  const place = isNew ? (kind === 'matter' ? {} : matter) : Seen
  const input = z.strictObject({ ...place, ...When, ...shapeOf(step.form) })
  return action({
    name: stepActionName(kind, event),
    kind: 'change',
    allow: [...new Set(rows.flatMap(({ who }) => who))].filter((duty) => duty !== 'reporter'), // the public form has a door of its own
    about: `${kind}: ${event.replaceAll('-', ' ')} (${[...new Set(rows.map(({ basis }) => basis))].join('; ')}).`,
    example: `./varhain ${stepActionName(kind, event)} --as 1 --json${isNew ? '' : ' --id 1 --version 1'}`,
    input,
    run: (given, call) => {
      const at = atWork(call)
      const { id, version, matter: owner, on, ...fields } = given as Record<string, unknown>
      return call.world.register.change(async (db) => {
        const asked = await inMatter(db, {
          kind,
          event,
          on: (on as typeof at.today | undefined) ?? at.today,
          given: fields as GivenFields,
          at,
          reach: await reachIn(db, at),
          ...(typeof id === 'number' ? { seen: { id, version: Number(version) } } : {}),
          ...(typeof owner === 'number' ? { matter: owner } : {}),
        })
        return asked.ok ? takeStep(db, asked.value) : asked
      })
    },
  })
}

export const STEP_ACTIONS: readonly Action[] = PART_KINDS.flatMap((kind) =>
  Object.entries(WORK[kind].steps)
    .filter(([event]) => !LED_STEPS.includes(stepName(kind, event)))
    .map(([event, step]) => stepAction(kind, event, step)),
)
