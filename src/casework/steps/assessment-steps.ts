/** Assessment (palvelutarpeen arviointi): pending, started within seven weekdays, finished within three months. SHL 36–37 §, LSL 26 §. */
import type { Path } from '#kernel/path.ts'
import { NEED_DURATIONS, VIEW_WAYS } from '#model/assessment.ts'
import type { Duty } from '#model/duty.ts'
import { childsViewRecorded, notBeforePending, socialWorkerForSpecialNeed } from '../assessment-rules.ts'
import { carried, choice, day, long, maybe, rows, text, yes } from '../field.ts'
import { onDay, type PartWork, type Step } from '../step.ts'
import { GUIDANCE } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'open', to: 'pending', who: GUIDANCE, basis: 'SHL 34 §, 36 §' },
  { from: 'pending', event: 'start', to: 'started', who: GUIDANCE, basis: 'SHL 36 §, LSL 26 §' },
  { from: 'pending', event: 'skip', to: 'not-needed', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'started', event: 'hear', to: 'started', who: GUIDANCE, basis: 'SHL 32 §, LSL 20 §' },
  { from: 'started', event: 'finish', to: 'finished', who: GUIDANCE, basis: 'SHL 37 §' },
] as const satisfies Path<string, string, Duty>

const STEPS = {
  open: {
    matter: 'assess',
    rules: [notBeforePending],
    form: { pendingOn: day(), reason: carried(long(), 'contact.what'), isSpecialNeed: yes() },
  },
  start: {
    rules: [notBeforePending, socialWorkerForSpecialNeed],
    sets: onDay('startedOn'),
    holder: 'actor',
    form: { team: maybe(rows({ name: text(), role: text() })), startNote: maybe(long()) },
  },
  skip: { endsPromises: true, rules: [socialWorkerForSpecialNeed], form: { skipReason: long() } },
  hear: {
    document: '1506.5004',
    form: { childViewWay: choice(VIEW_WAYS), childView: long() },
  },
  finish: {
    document: '1506.1005',
    rules: [notBeforePending, socialWorkerForSpecialNeed, childsViewRecorded],
    sets: onDay('finishedOn'),
    form: {
      summary: carried(long(), 'assessment.reason', 'contact.what'),
      clientView: long(),
      conclusion: long(),
      needDuration: choice(NEED_DURATIONS),
      isSpecialNeed: yes(),
      needsChildProtection: yes(),
      relationshipContinues: yes(),
      needsOwnWorker: yes(),
    },
  },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const ASSESSMENT = { kind: 'assessment', path: PATH, steps: STEPS } as const satisfies PartWork
