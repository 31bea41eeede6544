/** Placement (sijoitus): decided, begun on the day the child really moves, reviewed, prolonged, moved, ended. LSL 37–39 §, 49 §. */
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { PLACE_TYPES, PLACEMENT_ENDINGS, PLACEMENT_KINDS } from '#model/placement.ts'
import { PRODUCTIONS } from '#model/service.ts'
import { carried, choice, euros, long, maybe, text, yes } from '../field.ts'
import {
  boughtHasProvider,
  extendedOnce,
  openCareAgreed,
  reviewedOnlyOpenCare,
  substituteOnCustody,
} from '../placement-rules.ts'
import { onDay, type PartWork, type Situation, type Step } from '../step.ts'
import { consents } from './consent-form.ts'
import { LEADING, SOCIAL } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'decide', to: 'decided', who: SOCIAL, basis: 'LSL 37–38 §, 49 §' },
  { from: 'decided', event: 'begin', to: 'running', who: SOCIAL, basis: 'LSL 38 §' },
  { from: 'decided', event: 'lapse', to: 'lapsed', who: SOCIAL, basis: 'LSL 39 §' },
  { from: 'running', event: 'review', to: 'running', who: SOCIAL, basis: 'LSL 37 a §' },
  { from: 'running', event: 'extend', to: 'running', who: LEADING, basis: 'LSL 38 a §' },
  { from: 'running', event: 'move', to: 'running', who: SOCIAL, basis: 'LSL 49 §' },
  { from: 'running', event: 'end', to: 'ended', who: SOCIAL, basis: 'LSL 39 §, 47 §' },
] as const satisfies Path<string, string, Duty>

const DECISIONS: Readonly<Record<string, string>> = {
  'open-care': '1506.11030',
  emergency: '1506.11027',
  substitute: '1506.11023',
}
const ENDINGS: Readonly<Record<string, string>> = { 'open-care': '1506.11055', emergency: '1506.11026' }

const place = {
  placeType: choice(PLACE_TYPES),
  production: choice(PRODUCTIONS),
  provider: maybe(text()),
  dayPrice: maybe(euros()),
} as const

const STEPS = {
  decide: {
    document: ({ given }: Situation) => DECISIONS[String(given.placementKind)] ?? null,
    matter: 'serve',
    rules: [openCareAgreed, substituteOnCustody, boughtHasProvider],
    sets: onDay('decidedOn'),
    form: {
      placementKind: choice(PLACEMENT_KINDS),
      ...place,
      withParent: maybe(yes()),
      reasons: carried(long(), 'assessment.conclusion', 'contact.what'),
      goals: maybe(long()),
      estimatedLength: maybe(text()),
      heard: maybe(long()),
      childView: maybe(carried(long(), 'assessment.childView')),
      consents: maybe(consents()),
    },
  },
  begin: { sets: onDay('begunOn'), form: { beginNote: maybe(long()) } },
  lapse: { form: { endNote: long() } },
  review: { rules: [reviewedOnlyOpenCare], sets: onDay('reviewedOn'), form: { reviewNote: long() } },
  extend: {
    document: '1506.11025',
    rules: [extendedOnce],
    sets: onDay('extendedOn'),
    form: { extensionReasons: long() },
  },
  move: {
    document: '1506.11042',
    rules: [boughtHasProvider],
    sets: onDay('movedOn'),
    form: { ...place, moveReasons: long() },
  },
  end: {
    document: ({ kept }: Situation) => ENDINGS[String(kept.placementKind)] ?? null,
    sets: onDay('endedOn'),
    form: { endReason: choice(PLACEMENT_ENDINGS), endNote: maybe(long()) },
  },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const PLACEMENT = { kind: 'placement', path: PATH, steps: STEPS } as const satisfies PartWork
