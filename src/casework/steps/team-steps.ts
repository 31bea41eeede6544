/** Team (moniammatillinen tiimi): invitations with a purpose and an end, meetings with attendance, notes that are shared. SHL 41 §, 703/2023 46–48 §. */
import { done } from '#kernel/outcome.ts'
import type { Path } from '#kernel/path.ts'
import { SEALED_CLASSES } from '#model/data-class.ts'
import type { Duty } from '#model/duty.ts'
import { NOTE_KINDS } from '#model/note.ts'
import { carried, choice, day, long, maybe, rows, text, worker, yes } from '../field.ts'
import { onDay, type PartWork, type Rule, refuse, type Situation, type Step } from '../step.ts'
import { ANYBODY, FAMILY } from './duty-groups.ts'

const INVITING = [
  { from: '', event: 'make', to: 'open', who: FAMILY, basis: 'SHL 41 §, 703/2023 46 §' },
  { from: 'open', event: 'extend', to: 'open', who: FAMILY, basis: 'SHL 41 §' },
  { from: 'open', event: 'end', to: 'ended', who: FAMILY, basis: 'SHL 41 §' },
] as const satisfies Path<string, string, Duty>

const endsLater: Rule = ({ given, on }) =>
  String(given.invitedUntil) < on ? refuse('ends-before-it-begins', 'invitedUntil') : done(true)

const INVITATION_STEPS = {
  make: {
    rules: [endsLater],
    sets: onDay('invitedOn'),
    form: { invited: worker(), purpose: text(), invitedUntil: day() },
  },
  extend: { rules: [endsLater], form: { invitedUntil: day(), purpose: carried(text(), 'invitation.purpose') } },
  end: { sets: onDay('endedOn'), form: {} },
} as const satisfies Readonly<Record<(typeof INVITING)[number]['event'], Step>>

export const INVITATION = { kind: 'invitation', path: INVITING, steps: INVITATION_STEPS } as const satisfies PartWork

const MEETING_PATH = [
  { from: '', event: 'call', to: 'called', who: FAMILY, basis: 'SHL 41 §' },
  { from: '', event: 'record', to: 'held', who: FAMILY, basis: '703/2023 46–48 §' },
  { from: 'called', event: 'hold', to: 'held', who: FAMILY, basis: '703/2023 46–48 §' },
  { from: 'called', event: 'cancel', to: 'cancelled', who: FAMILY, basis: 'SHL 41 §' },
] as const satisfies Path<string, string, Duty>

const held = {
  topic: text(),
  attendance: rows({ name: text(), role: text(), wasPresent: yes() }),
  agreed: long(),
} as const

const MEETING_STEPS = {
  call: { holder: 'actor', form: { meetingOn: day(), topic: text(), place: maybe(text()) } },
  record: { holder: 'actor', document: '1506.19004', sets: onDay('meetingOn'), form: held },
  hold: { document: '1506.19004', sets: onDay('meetingOn'), form: held },
  cancel: { form: { cancelNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof MEETING_PATH)[number]['event'], Step>>

export const MEETING = { kind: 'meeting', path: MEETING_PATH, steps: MEETING_STEPS } as const satisfies PartWork

const NOTE_PATH = [
  { from: '', event: 'write', to: 'kept', who: ANYBODY, basis: '703/2023 17 §, 44 §' },
] as const satisfies Path<string, string, Duty>

const NOTE_DOCUMENTS: Readonly<Record<string, string>> = {
  'meeting-or-contact': '1506.19005',
  'guidance-and-advice': '1506.19003',
  negotiation: '1506.19004',
  'asking-information': '1506.19009',
  'giving-information': '1506.19010',
}

const NOTE_STEPS = {
  write: {
    document: ({ given }: Situation) => NOTE_DOCUMENTS[String(given.noteKind)] ?? null,
    holder: 'actor',
    sets: onDay('writtenOn'),
    form: {
      noteKind: choice(NOTE_KINDS),
      noteText: long(),
      isShared: maybe(yes()),
      sealed: maybe(choice(SEALED_CLASSES)),
    },
  },
} as const satisfies Readonly<Record<(typeof NOTE_PATH)[number]['event'], Step>>

export const NOTE = { kind: 'note', path: NOTE_PATH, steps: NOTE_STEPS } as const satisfies PartWork
