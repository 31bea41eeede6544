/** Service (palvelu): decided with reasons, begun within three months of pending, ended with a reason and an outcome. SHL 45–46 §. */
import type { Path } from '#kernel/path.ts'
import type { Duty } from '#model/duty.ts'
import { ACTS, OUTCOMES, PRICE_UNITS, PRODUCTIONS, SERVICE_ENDINGS, SERVICE_KINDS } from '#model/service.ts'
import { carried, choice, day, euros, long, maybe, number, text, worker } from '../field.ts'
import { boughtHasProvider, endsAfterItBegins } from '../placement-rules.ts'
import { onDay, type PartWork, type Situation, type Step } from '../step.ts'
import { FAMILY, GUIDANCE } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'grant', to: 'granted', who: GUIDANCE, basis: 'SHL 45–46 §, LSL 36 §' },
  { from: '', event: 'refuse', to: 'refused', who: GUIDANCE, basis: 'SHL 45 §' },
  { from: 'granted', event: 'start', to: 'running', who: FAMILY, basis: 'SHL 45 §' },
  { from: 'granted', event: 'cancel', to: 'cancelled', who: GUIDANCE, basis: 'SHL 45 §' },
  { from: 'running', event: 'end', to: 'ended', who: FAMILY, basis: '703/2023 44 §' },
] as const satisfies Path<string, string, Duty>

const asked = {
  serviceKind: choice(SERVICE_KINDS),
  act: choice(ACTS),
  reasons: carried(long(), 'assessment.conclusion', 'assessment.summary', 'contact.what'),
  lawSections: maybe(text()),
  heard: maybe(long()),
  servedOn: maybe(day()),
} as const

/** Decision on a family service, or on child protection's support measures. */
const decisionDocument = ({ given }: Situation) => (given.act === 'LSL' ? '1506.11002' : '1506.11001')

const STEPS = {
  grant: {
    document: decisionDocument,
    matter: 'serve',
    rules: [boughtHasProvider, endsAfterItBegins],
    sets: onDay('decidedOn'),
    form: {
      ...asked,
      production: choice(PRODUCTIONS),
      provider: maybe(text()),
      price: maybe(euros()),
      priceUnit: maybe(choice(PRICE_UNITS)),
      hoursPerMonth: maybe(number()),
      validFrom: day(),
      validUntil: maybe(day()),
    },
  },
  refuse: { document: decisionDocument, sets: onDay('decidedOn'), form: asked },
  start: {
    document: '1506.19002',
    holder: 'actor',
    sets: onDay('startedOn'),
    form: { responsible: maybe(worker()), startNote: maybe(long()) },
  },
  cancel: { form: { endNote: long() } },
  end: {
    document: '1506.19012',
    sets: onDay('endedOn'),
    form: { endReason: choice(SERVICE_ENDINGS), outcome: choice(OUTCOMES), endNote: maybe(long()) },
  },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const SERVICE = { kind: 'service', path: PATH, steps: STEPS } as const satisfies PartWork
