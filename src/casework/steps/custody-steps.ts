/** Custody (huostaanotto): prepared by two, heard, decided with consent or by court, begun in three months or lapsed. LSL 40–48 §. */
import type { Path } from '#kernel/path.ts'
import { CHILD_STANDS, CUSTODY_ENDINGS, STANDS } from '#model/custody.ts'
import type { Duty } from '#model/duty.ts'
import {
  agreedByAll,
  childOfTwelveAsked,
  courtNeeded,
  heardBefore,
  itemsComplete,
  twoPrepare,
} from '../custody-rules.ts'
import { carried, choice, day, long, maybe, tick, worker } from '../field.ts'
import { onDay, type PartWork, type Step } from '../step.ts'
import { LEADING, SOCIAL } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'prepare', to: 'preparing', who: SOCIAL, basis: 'LSL 40–41 §' },
  { from: 'preparing', event: 'complete', to: 'preparing', who: SOCIAL, basis: 'LSL 44 §' },
  { from: 'preparing', event: 'hear', to: 'preparing', who: SOCIAL, basis: 'LSL 42 §' },
  { from: 'preparing', event: 'decide', to: 'in-force', who: LEADING, basis: 'LSL 43.1 §' },
  { from: 'preparing', event: 'apply', to: 'at-court', who: LEADING, basis: 'LSL 43.2 §' },
  { from: 'preparing', event: 'abandon', to: 'ended', who: SOCIAL, basis: 'LSL 41 §' },
  { from: 'at-court', event: 'take-effect', to: 'in-force', who: LEADING, basis: 'LSL 43.2 §' },
  { from: 'at-court', event: 'be-rejected', to: 'ended', who: LEADING, basis: 'LSL 43.2 §' },
  { from: 'in-force', event: 'implement', to: 'in-force', who: SOCIAL, basis: 'LSL 48 §' },
  { from: 'in-force', event: 'lapse', to: 'lapsed', who: LEADING, basis: 'LSL 48 §' },
  { from: 'in-force', event: 'review', to: 'in-force', who: SOCIAL, basis: 'LSL 47 §' },
  { from: 'in-force', event: 'end', to: 'ended', who: LEADING, basis: 'LSL 47 §' },
] as const satisfies Path<string, string, Duty>

/** LSL 44 §: each item as done or not; shown as a checklist. */
const items = {
  demandAndGrounds: tick(),
  clientPlan: tick(),
  openCareSupport: tick(),
  networkMapping: tick(),
  placementPlace: tick(),
  contactPlan: tick(),
  healthExamination: tick(),
  hearing: tick(),
  expertOpinions: tick(),
  otherMatters: tick(),
} as const

const STEPS = {
  prepare: {
    rules: [twoPrepare],
    sets: onDay('preparedOn'),
    form: {
      firstWorker: worker(),
      secondWorker: worker(),
      grounds: carried(long(), 'assessment.conclusion'),
    },
  },
  complete: { form: items },
  hear: {
    document: '1506.5004',
    rules: [childOfTwelveAsked],
    sets: onDay('heardOn'),
    form: { guardianStand: choice(STANDS), childStand: choice(CHILD_STANDS), heard: long() },
  },
  decide: {
    document: '1506.11023',
    matter: 'serve',
    rules: [heardBefore, itemsComplete, agreedByAll],
    sets: onDay('decidedOn'),
    form: { reasons: carried(long(), 'custody.grounds'), finalOn: maybe(day()) },
  },
  apply: {
    document: '1506.3004',
    rules: [heardBefore, itemsComplete, courtNeeded],
    sets: onDay('appliedOn'),
    form: { reasons: carried(long(), 'custody.grounds') },
  },
  abandon: { form: { endNote: long() } },
  'take-effect': { matter: 'serve', sets: onDay('decidedOn'), form: { finalOn: day(), courtNote: maybe(long()) } },
  'be-rejected': { form: { courtNote: long() } },
  implement: { sets: onDay('implementedOn'), form: {} },
  lapse: { form: { endNote: long() } },
  review: { document: '1506.11024', sets: onDay('reviewedOn'), form: { reviewNote: long() } },
  end: { sets: onDay('endedOn'), form: { endGround: choice(CUSTODY_ENDINGS), endNote: maybe(long()) } },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const CUSTODY = { kind: 'custody', path: PATH, steps: STEPS } as const satisfies PartWork
