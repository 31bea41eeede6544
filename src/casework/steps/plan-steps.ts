/** Plan (suunnitelma): written, looked at again at least yearly, ended. SHL 39 §, LSL 30 §. */
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { GOAL_STATES, PLAN_KINDS } from '#model/plan.ts'
import { carried, choice, day, long, maybe, part, rows, text } from '../field.ts'
import { onDay, type PartWork, type Situation, type Step } from '../step.ts'
import { FAMILY } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'write', to: 'in-force', who: FAMILY, basis: 'SHL 39 §, LSL 30 §' },
  { from: 'in-force', event: 'review', to: 'in-force', who: FAMILY, basis: 'SHL 39 §, LSL 30 §' },
  { from: 'in-force', event: 'end', to: 'ended', who: FAMILY, basis: 'SHL 39 §' },
] as const satisfies Path<string, string, Duty>

const goals = () => rows({ goal: text(), means: maybe(text()), measure: maybe(text()), goalState: choice(GOAL_STATES) })

const DOCUMENTS: Readonly<Record<string, string>> = {
  'client-plan': '1506.15007',
  'child-protection-plan': '1506.15009',
  'family-work-plan': '1506.15014',
  'intensified-family-work-plan': '1506.15017',
  'aftercare-plan': '1506.15010',
}
const documentOf = ({ given, kept }: Situation) => DOCUMENTS[String(given.planKind ?? kept.planKind)] ?? null

const STEPS = {
  write: {
    holder: 'actor',
    document: documentOf,
    sets: onDay('writtenOn'),
    form: {
      planKind: choice(PLAN_KINDS),
      forService: maybe(part('service')),
      needs: carried(long(), 'assessment.conclusion', 'service.reasons'),
      goals: goals(),
      childView: maybe(carried(long(), 'assessment.childView')),
      clientView: maybe(carried(long(), 'assessment.clientView')),
      network: maybe(long()),
      reviewOn: maybe(day()),
    },
  },
  review: {
    document: documentOf,
    sets: onDay('reviewedOn'),
    form: { goals: carried(goals(), 'plan.goals'), reviewNote: long(), reviewOn: maybe(day()) },
  },
  end: { sets: onDay('endedOn'), form: { endNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const PLAN = { kind: 'plan', path: PATH, steps: STEPS } as const satisfies PartWork
