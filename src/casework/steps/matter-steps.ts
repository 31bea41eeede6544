/** Matter (asia): opened, given to a worker, moved, closed and opened again; its parts move it between its states. SHL 34 §. */

import { done } from '#kernel/outcome.ts'
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { MATTER_CLOSINGS, SERVICE_TASKS } from '#model/matter.ts'
import { choice, day, long, maybe, person, unit, worker, yes } from '../field.ts'
import { onDay, type PartWork, type Rule, refuse, type Step } from '../step.ts'
import { ANYBODY, GUIDANCE } from './duty-groups.ts'

const OPEN = ['pending', 'guidance', 'assessment', 'service'] as const

const OPENING = [
  { from: '', event: 'open', to: 'pending', who: GUIDANCE, basis: 'SHL 34 §' },
  { from: 'pending', event: 'guide', to: 'guidance', who: GUIDANCE, basis: 'SHL 6 §' },
  { from: 'pending', event: 'assess', to: 'assessment', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'guidance', event: 'assess', to: 'assessment', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'service', event: 'assess', to: 'assessment', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'pending', event: 'serve', to: 'service', who: GUIDANCE, basis: 'SHL 45 §' },
  { from: 'guidance', event: 'serve', to: 'service', who: GUIDANCE, basis: 'SHL 45 §' },
  { from: 'assessment', event: 'serve', to: 'service', who: GUIDANCE, basis: 'SHL 45 §' },
  { from: 'closed', event: 'reopen', to: 'pending', who: GUIDANCE, basis: 'SHL 34 §' },
] as const satisfies Path<string, string, Duty>

/** What may be done in any state that is open. */
const PATH = [
  ...OPENING,
  ...OPEN.flatMap(
    (state) =>
      [
        {
          from: state,
          event: 'assign',
          to: state,
          who: ['service-manager', ...GUIDANCE],
          basis: 'SHL 42 §, LSL 13 b §',
        },
        { from: state, event: 'transfer', to: state, who: ['service-manager', ...GUIDANCE], basis: 'SHL 42 §' },
        { from: state, event: 'pause-guarantee', to: state, who: ANYBODY, basis: 'palvelutakuu' },
        { from: state, event: 'resume-guarantee', to: state, who: ANYBODY, basis: 'palvelutakuu' },
        { from: state, event: 'close', to: 'closed', who: GUIDANCE, basis: 'SHL 34 §' },
      ] as const,
  ),
] satisfies Path<string, string, Duty>

/** A matter is not closed over the head of what still runs in it. */
const nothingRuns: Rule = ({ running }) => {
  const [first] = running
  return first === undefined ? done(true) : refuse('still-running', undefined, first.kind)
}

const notPaused: Rule = ({ kept }) =>
  typeof kept.pausedFrom === 'string' && kept.pausedUntil === null ? refuse('paused-already') : done(true)

const isPaused: Rule = ({ kept }) =>
  typeof kept.pausedFrom === 'string' && kept.pausedUntil === null ? done(true) : refuse('not-paused')

const STEPS = {
  open: {
    sets: onDay('pendingOn'),
    document: '1505.2',
    form: { child: person(), task: choice(SERVICE_TASKS), reason: maybe(long()), isSpecialNeed: maybe(yes()) },
  },
  guide: { document: '1506.19003', form: { guidance: long() } },
  assess: { form: {} },
  serve: { form: {} },
  assign: { form: { responsible: worker() } },
  transfer: { form: { toUnit: unit(), responsible: maybe(worker()), transferReason: long() } },
  'pause-guarantee': {
    rules: [notPaused],
    form: { pauseReason: long(), pausedFrom: day() },
    sets: () => ({ pausedUntil: null }),
  },
  'resume-guarantee': { rules: [isPaused], form: {}, sets: onDay('pausedUntil') },
  close: { rules: [nothingRuns], form: { closingReason: choice(MATTER_CLOSINGS), closingText: maybe(long()) } },
  reopen: { form: { reason: long() } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const MATTER = { kind: 'matter', path: PATH, steps: STEPS, over: ['closed'] } as const satisfies PartWork
