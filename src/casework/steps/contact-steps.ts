/**
 * Contact (yhteydenotto): from the moment somebody tells of a need until it is guided, assessed, joined or closed.
 *
 * Five kinds with rules of their own: SHL 34–35 §, LSL 25 §, 25 a §, 25 c §.
 */
import type { Path } from '#kernel/path.ts'
import { CHANNELS, CONTACT_CLOSINGS, CONTACT_KINDS, LANGUAGE_CHOICES, NO_CONSENT_GROUNDS } from '#model/contact.ts'
import type { Duty } from '#model/duty.ts'
import {
  consentsAfterWithdrawal,
  consentsGiven,
  groundForNoConsent,
  oneReport,
  withdrawable,
} from '../contact-rules.ts'
import { carried, choice, code, day, long, matter, maybe, part, person, rows, text, yes } from '../field.ts'
import { onDay, type PartWork, type Situation, type Step } from '../step.ts'
import { consents } from './consent-form.ts'
import { GUIDANCE, REPORTING } from './duty-groups.ts'

const PATH = [
  { from: '', event: 'record', to: 'received', who: REPORTING, basis: 'SHL 35 §, LSL 25 §' },
  { from: 'received', event: 'take', to: 'handling', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'received', event: 'handle-urgently', to: 'handling', who: GUIDANCE, basis: 'SHL 36 §, LSL 26 §' },
  { from: 'received', event: 'identify', to: 'received', who: GUIDANCE, basis: '703/2023 38 §' },
  { from: 'received', event: 'note-duplicate', to: 'received', who: GUIDANCE, basis: 'SHL 35.4 §' },
  { from: 'received', event: 'withdraw-consent', to: 'received', who: GUIDANCE, basis: 'SHL 35 §' },
  { from: 'handling', event: 'handle-urgently', to: 'handling', who: GUIDANCE, basis: 'SHL 36 §, LSL 26 §' },
  { from: 'handling', event: 'identify', to: 'handling', who: GUIDANCE, basis: '703/2023 38 §' },
  { from: 'handling', event: 'guide', to: 'guided', who: GUIDANCE, basis: 'SHL 6 §' },
  { from: 'handling', event: 'assess', to: 'to-assessment', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'handling', event: 'join', to: 'joined', who: GUIDANCE, basis: 'SHL 34 §' },
  { from: 'handling', event: 'close', to: 'closed', who: GUIDANCE, basis: 'SHL 36 §' },
  { from: 'handling', event: 'note-duplicate', to: 'handling', who: GUIDANCE, basis: 'SHL 35.4 §' },
  { from: 'handling', event: 'withdraw-consent', to: 'handling', who: GUIDANCE, basis: 'SHL 35 §' },
  { from: 'guided', event: 'withdraw-consent', to: 'guided', who: GUIDANCE, basis: 'SHL 35 §' },
  { from: 'to-assessment', event: 'withdraw-consent', to: 'to-assessment', who: GUIDANCE, basis: 'SHL 35 §' },
] as const satisfies Path<string, string, Duty>

const DOCUMENTS: Readonly<Record<string, string>> = {
  'concern-with-consent': '1506.4018',
  'contact-without-consent': '1506.4018',
  'child-welfare-notification': '1506.4009',
  'anticipatory-notification': '1506.4019',
  application: '1506.3006',
}

const isNotification = ({ kept }: Situation): boolean => kept.contactKind === 'child-welfare-notification'

const STEPS = {
  record: {
    sets: onDay('receivedOn'),
    document: ({ given }) => DOCUMENTS[String(given.contactKind)] ?? null,
    rules: [consentsGiven, groundForNoConsent, oneReport],
    form: {
      contactKind: choice(CONTACT_KINDS),
      channel: choice(CHANNELS),
      child: maybe(person()),
      childName: text(),
      childBirth: maybe(day()),
      childDetails: maybe(text()),
      guardians: maybe(rows({ name: text(), phone: maybe(text()) })),
      reporterKind: code('1243'),
      reporterName: maybe(text()),
      reporterRole: maybe(text()),
      reporterPhone: maybe(text()),
      reporterEmail: maybe(text()),
      asksSecrecy: maybe(yes()),
      what: long(),
      reasons: maybe(long()),
      need: maybe(code('1282')),
      urgency: maybe(code('1252')),
      isTogether: maybe(yes()),
      consents: maybe(consents()),
      noConsentGround: maybe(choice(NO_CONSENT_GROUNDS)),
      replacesNotification: maybe(yes()),
      language: maybe(choice(LANGUAGE_CHOICES)),
    },
  },
  take: { holder: 'actor', form: {} },
  identify: { form: { child: person() } },
  'handle-urgently': {
    form: { urgency: code('1252'), urgentAction: long() },
    sets: onDay('urgencyAssessedOn'),
    holder: 'actor',
  },
  guide: { document: '1506.19003', form: { guidance: carried(long(), 'contact.what') } },
  assess: {
    document: (at) => (isNotification(at) ? '1506.1006' : '1506.1009'),
    form: { handlingReasons: long(), isSpecialNeed: yes() },
    opens: [
      {
        kind: 'assessment',
        event: 'open',
        fields: ({ kept, given }) => ({
          reason: kept.what,
          isSpecialNeed: given.isSpecialNeed,
          pendingOn: kept.receivedOn,
        }),
      },
    ],
  },
  join: { endsPromises: true, form: { joinedMatter: matter(), handlingReasons: maybe(long()) } },
  close: { form: { closingReason: choice(CONTACT_CLOSINGS), handlingReasons: long() } },
  'note-duplicate': { form: { sameFactsAs: part('contact') } },
  'withdraw-consent': {
    rules: [withdrawable],
    sets: consentsAfterWithdrawal,
    form: { withdrawnBy: text(), withdrawalNote: maybe(long()) },
  },
} as const satisfies Readonly<Record<(typeof PATH)[number]['event'], Step>>

export const CONTACT = { kind: 'contact', path: PATH, steps: STEPS } as const satisfies PartWork
