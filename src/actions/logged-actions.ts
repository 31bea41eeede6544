/**
 * What is logged (mitä kirjataan lokiin): each action about people, the log it leaves its row in, and the kinds of data it uses
 * or gives out (laki 703/2023, 10 §). An action that stands here and leaves no row gives nothing and changes nothing.
 */
import { WORK } from '#casework/work.ts'
import type { DataKind, LogKind } from '#model/log.ts'
import { PART_KINDS } from '#model/part.ts'

export interface Logged {
  readonly log: Exclude<LogKind, 'refused'>
  readonly data: readonly DataKind[]
}

const use = (...data: readonly DataKind[]): Logged => ({ log: 'use', data })
/** Given to the client or to another authority. */
const disclosure = (...data: readonly DataKind[]): Logged => ({ log: 'disclosure', data })

const OTHERS: Readonly<Record<string, Logged>> = {
  'my-day': use('work-list', 'due', 'event'),
  'show-matter': use('matter', 'person', 'relation', 'household', 'due', 'event'),
  'list-timeline': use('event'),
  'show-part': use('contact', 'person', 'due', 'event', 'attachment'),
  'search-people': use('search', 'person'),
  'show-unit': use('work-list', 'statistic'),
  'show-guarantee': use('statistic'),
  'add-guarantee': use('organisation'),
  'end-guarantee': use('organisation'),
  'print-guarantee': use('statistic'),
  'print-matter': disclosure('matter', 'person', 'relation', 'due', 'event'),
  'print-part': disclosure('person', 'event'),
  'export-person': disclosure('person', 'relation', 'household', 'matter', 'event', 'attachment', 'log'),
  'export-register': use('register'),
  backup: use('register'),
  restore: use('register'),
  'rotate-key': use('register'),
  'import-register': use('register'),
  'preview-import-register': use('register'),
  'make-families': use('register'),
  'publish-figures': use('register'),
  'statistics-sheet': disclosure('statistic'),
  'add-person': use('person'),
  'change-person': use('person'),
  'relate-people': use('relation'),
  'end-relation': use('relation'),
  'answer-same-person': use('person'),
  'join-household': use('household'),
  'leave-household': use('household'),
  'verify-log': use('log'),
  'read-log': use('log'),
  'request-log': use('log'),
  'list-log-requests': use('log', 'person'),
  'answer-log-request': disclosure('log'),
  'refuse-log-request': use('log'),
  'destroy-log': use('log'),
  'list-expired': use('register'),
  'destroy-expired': use('register'),
  'hold-records': use('register'),
  'release-hold': use('register'),
  'record-death': use('person'),
  'break-glass': use('matter'),
  'list-emergencies': use('log'),
  'review-emergency': use('log'),
  'correct-event': use('event'),
  'download-attachment': use('attachment'),
  'send-contact': use('contact'),
  'add-unit': use('organisation'),
  'add-worker': use('organisation'),
  'add-absence': use('organisation'),
  'import-codes': use('code'),
  'list-accounts': use('account'),
  'reset-account': use('account'),
  'end-sessions': use('account'),
  'link-identity': use('account'),
  'make-example-accounts': use('account'),
}

const STEPS: Readonly<Record<string, Logged>> = Object.fromEntries(
  PART_KINDS.flatMap((kind) => Object.keys(WORK[kind].steps).map((event) => [`${event}-${kind}`, use(kind)])),
)

const LOGGED: Readonly<Record<string, Logged>> = { ...STEPS, ...OTHERS }

export const LOGGED_ACTIONS: readonly (readonly [string, Logged])[] = Object.entries(LOGGED)

/** How an action is logged; nothing where it is about no person. */
export const loggedAs = (action: string): Logged | undefined =>
  Object.hasOwn(LOGGED, action) ? LOGGED[action] : undefined

/** Actions about no person, and why. */
export const UNLOGGED: Readonly<Record<'figures' | 'organisation' | 'receipt', readonly string[]>> = {
  figures: [
    'show-picture',
    'show-paper',
    'paper',
    'export-picture',
    'show-indicators',
    'indicators',
    'show-month',
    'show-indicator',
    'export-indicators',
    'export-indicator',
    'trace-figure',
    'list-areas',
    'list-measures',
    'list-categories',
    'list-sources',
    'list-statistics',
    'list-snapshots',
    'guess-profile',
    'protect-table',
    'appraise',
    'evaluate',
    'record-decision',
    'correct-decision',
    'remove-decision',
    'list-decisions',
    'save-evaluation-plan',
    'list-evaluation-plans',
    'show-evaluation-plan',
    'propose-evaluation',
    'agree-evaluation',
    'advise-evaluation',
    'evaluate-area',
    'check-claim',
    'forecast',
    'show-forecast',
    'import-file',
    'undo-import',
    'list-imports',
    'show-import',
    'download-rejected',
    'sync-sotkanet',
    'sync-statfin',
    'list-profiles',
    'save-profile',
    'show-mapping',
    'preview-mapping',
    'save-mapping',
    'list-mapping-versions',
    'show-mapping-version',
    'load-seeds',
    'make-example',
    'verify-pool',
    'show-due',
    'show-flows',
    'what-if',
    'estimate-flows',
    'project-flows',
    'simulate-flows',
    'plain-flows',
    'keep-paper',
    'list-papers',
    'show-kept-paper',
    'kept-paper',
    'comment-paper',
    'save-scenario',
    'remove-scenario',
    'list-scenarios',
    'show-scenario',
    'save-proposal',
    'remove-proposal',
    'list-proposals',
    'show-proposal',
    'appraise-proposal',
    'compare-proposals',
    'seek-goal',
  ],
  /** Who works where is known to everybody in the house. */
  organisation: ['print-data-protection', 'list-workers', 'list-codes', 'list-contact-units'],
  /** Whoever holds the number is told a state and a day. */
  receipt: ['follow-contact'],
}
