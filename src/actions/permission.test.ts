/** The permission matrix: every action against every duty; an action without a row here fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DUTIES, type Duty, EMPLOYED_DUTIES, EVERYBODY, WORKING_DUTIES } from '#model/duty.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Call } from './action.ts'
import { ACTIONS } from './catalogue.ts'
import { perform } from './perform.ts'

const controller: readonly Duty[] = ['controller']
const social: readonly Duty[] = ['social-worker', 'leading-social-worker']
const leading: readonly Duty[] = ['leading-social-worker']
const guidance: readonly Duty[] = ['guidance-worker', ...social]
const managers: readonly Duty[] = ['service-manager', ...guidance]
const familyWork: readonly Duty[] = ['family-worker', ...guidance]
const anybodyWorking: readonly Duty[] = ['service-manager', ...familyWork]

/** Steps of the work, by who may take them. */
const STEPS: readonly (readonly [readonly Duty[], readonly string[]])[] = [
  [
    guidance,
    [
      'record-ban',
      'refuse-ban',
      'lift-ban',
      'open-matter',
      'guide-matter',
      'close-matter',
      'reopen-matter',
      'take-contact',
      'identify-contact',
      'handle-urgently-contact',
      'guide-contact',
      'assess-contact',
      'join-contact',
      'close-contact',
      'note-duplicate-contact',
      'withdraw-consent-contact',
      'open-assessment',
      'start-assessment',
      'skip-assessment',
      'hear-assessment',
      'finish-assessment',
      'grant-service',
      'refuse-service',
      'cancel-service',
      'start-relationship',
      'inform-relationship',
      'end-relationship',
      'record-ban',
      'refuse-ban',
      'lift-ban',
    ],
  ],
  [managers, ['assign-matter', 'transfer-matter']],
  [
    anybodyWorking,
    [
      'pause-guarantee-matter',
      'resume-guarantee-matter',
      'record-contact',
      'ask-consultation',
      'write-note',
      'expect-clinic',
    ],
  ],
  [
    familyWork,
    [
      'start-service',
      'end-service',
      'write-plan',
      'review-plan',
      'end-plan',
      'plan-visit',
      'record-visit',
      'make-visit',
      'cancel-visit',
      'answer-consultation',
      'cancel-consultation',
      'make-invitation',
      'extend-invitation',
      'end-invitation',
      'call-meeting',
      'record-meeting',
      'hold-meeting',
      'cancel-meeting',
      'offer-discussion',
      'record-discussion',
      'hold-discussion',
      'decline-discussion',
      'visit-clinic',
      'decline-clinic',
    ],
  ],
  [
    social,
    [
      'decide-placement',
      'begin-placement',
      'lapse-placement',
      'review-placement',
      'move-placement',
      'end-placement',
      'prepare-custody',
      'complete-custody',
      'hear-custody',
      'abandon-custody',
      'implement-custody',
      'review-custody',
      'decide-restriction',
      'end-restriction',
    ],
  ],
  [
    leading,
    [
      'extend-placement',
      'decide-custody',
      'apply-custody',
      'take-effect-custody',
      'be-rejected-custody',
      'lapse-custody',
      'end-custody',
    ],
  ],
]

const WHO_MAY: Readonly<Record<string, readonly Duty[]>> = {
  'show-picture': EVERYBODY,
  'show-paper': EVERYBODY,
  'keep-paper': ['controller', 'service-manager'],
  'list-papers': EMPLOYED_DUTIES,
  'show-kept-paper': EMPLOYED_DUTIES,
  'kept-paper': EMPLOYED_DUTIES,
  'comment-paper': [...WORKING_DUTIES, 'controller'],
  paper: EVERYBODY,
  'export-picture': EVERYBODY,
  'show-indicators': EVERYBODY,
  'show-indicator': EVERYBODY,
  'export-indicators': EVERYBODY,
  'export-indicator': EVERYBODY,
  'show-flows': EVERYBODY,
  'estimate-flows': controller,
  'project-flows': controller,
  'simulate-flows': controller,
  'plain-flows': controller,
  'record-decision': ['controller', 'service-manager'],
  'correct-decision': ['controller', 'service-manager'],
  'remove-decision': ['controller', 'service-manager'],
  'list-decisions': EMPLOYED_DUTIES,
  'save-evaluation-plan': ['controller', 'service-manager'],
  'list-evaluation-plans': EMPLOYED_DUTIES,
  'show-evaluation-plan': EMPLOYED_DUTIES,
  'advise-evaluation': EMPLOYED_DUTIES,
  'propose-evaluation': EMPLOYED_DUTIES,
  'agree-evaluation': ['controller', 'service-manager'],
  'evaluate-area': EMPLOYED_DUTIES,
  'save-scenario': ['controller', 'service-manager'],
  'remove-scenario': ['controller', 'service-manager'],
  'list-scenarios': EMPLOYED_DUTIES,
  'show-scenario': EMPLOYED_DUTIES,
  'what-if': EVERYBODY,
  'save-proposal': ['controller', 'service-manager'],
  'remove-proposal': ['controller', 'service-manager'],
  'list-proposals': EMPLOYED_DUTIES,
  'show-proposal': EMPLOYED_DUTIES,
  'appraise-proposal': EMPLOYED_DUTIES,
  'compare-proposals': EMPLOYED_DUTIES,
  'seek-goal': EMPLOYED_DUTIES,
  'list-areas': EVERYBODY,
  'list-measures': EVERYBODY,
  'list-categories': EVERYBODY,
  'list-sources': EVERYBODY,
  'list-statistics': EVERYBODY,
  'list-snapshots': EVERYBODY,
  'show-due': EVERYBODY,
  'print-data-protection': EVERYBODY,
  'list-contact-units': EVERYBODY,
  // the public form
  'send-contact': ['reporter'],
  'follow-contact': ['reporter'],
  // what shows ledger lines, rules or file names, and every change
  'trace-figure': controller,
  'guess-profile': controller,
  'protect-table': controller,
  appraise: ['service-manager', ...controller],
  evaluate: ['service-manager', ...controller],
  'check-claim': EVERYBODY,
  forecast: ['service-manager', ...controller],
  'show-forecast': EVERYBODY,
  'import-file': controller,
  'undo-import': controller,
  'list-imports': controller,
  'show-import': controller,
  'download-rejected': controller,
  'sync-sotkanet': controller,
  'sync-statfin': controller,
  'list-profiles': controller,
  'save-profile': controller,
  'show-mapping': controller,
  'preview-mapping': controller,
  'save-mapping': controller,
  'list-mapping-versions': controller,
  'show-mapping-version': controller,
  'load-seeds': controller,
  'make-example': controller,
  'make-families': ['controller', 'administrator'],
  'show-month': ['controller', 'administrator', 'service-manager', 'leading-social-worker'],
  'statistics-sheet': ['controller', 'administrator', 'service-manager'],
  indicators: ['controller', 'administrator', 'service-manager'],
  'publish-figures': ['controller', 'administrator', 'service-manager'],
  'verify-pool': controller,
  'verify-log': ['controller', 'administrator', 'privacy-officer'],
  'my-day': anybodyWorking,
  'show-matter': anybodyWorking,
  'list-timeline': anybodyWorking,
  'show-part': anybodyWorking,
  'search-people': anybodyWorking,
  'show-unit': anybodyWorking,
  'show-guarantee': anybodyWorking,
  'print-matter': anybodyWorking,
  'print-part': anybodyWorking,
  'print-guarantee': anybodyWorking,
  'add-guarantee': ['service-manager', 'leading-social-worker'],
  'end-guarantee': ['service-manager', 'leading-social-worker'],
  'list-expired': ['privacy-officer'],
  'destroy-expired': ['privacy-officer'],
  'hold-records': ['privacy-officer'],
  'release-hold': ['privacy-officer'],
  'destroy-log': ['privacy-officer'],
  'request-log': ['privacy-officer'],
  'list-log-requests': ['privacy-officer'],
  'answer-log-request': ['privacy-officer'],
  'refuse-log-request': ['privacy-officer'],
  'read-log': ['privacy-officer'],
  'record-death': guidance,
  'break-glass': ['guidance-worker', 'social-worker'],
  'list-emergencies': ['service-manager', 'leading-social-worker', 'privacy-officer'],
  'review-emergency': ['service-manager', 'leading-social-worker'],
  'list-workers': [...anybodyWorking, 'administrator', 'controller', 'privacy-officer'],
  'list-codes': [...anybodyWorking, 'administrator', 'controller'],
  'add-person': anybodyWorking,
  'change-person': anybodyWorking,
  'relate-people': anybodyWorking,
  'end-relation': anybodyWorking,
  'answer-same-person': anybodyWorking,
  'import-codes': ['administrator'],
  'import-register': ['administrator'],
  'export-register': ['administrator'],
  backup: ['administrator'],
  restore: ['administrator', 'controller'],
  'rotate-key': ['administrator'],
  'export-person': [...anybodyWorking, 'administrator'],
  'list-accounts': ['administrator'],
  'reset-account': ['administrator'],
  'end-sessions': ['administrator'],
  'link-identity': ['administrator'],
  'add-unit': ['administrator'],
  'add-worker': ['administrator'],
  'add-absence': ['service-manager', 'leading-social-worker', 'administrator'],
  'correct-event': anybodyWorking,
  'download-attachment': anybodyWorking,
  'join-household': anybodyWorking,
  'leave-household': anybodyWorking,
  ...Object.fromEntries(STEPS.flatMap(([who, names]) => names.map((name) => [name, who]))),
}

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

describe('the permission matrix', () => {
  it('has a row for every action and no other', () => {
    expect(Object.keys(WHO_MAY).sort()).toEqual(ACTIONS.map((one) => one.name).sort())
  })

  const cases = ACTIONS.flatMap((action) => DUTIES.map((duty) => ({ action, name: action.name, duty })))
  it.each(cases)('$name for a $duty', async ({ action, name, duty }) => {
    // An input that no action takes: whoever may act gets as far as the input.
    const outcome = await perform(action, 'no such input', { ...t.call, actor: { name: 'x', duty } })
    const mayDo = WHO_MAY[name]?.includes(duty) && (duty !== 'viewer' || WHO_MAY[name]?.includes('reporter'))
    expect(outcome.ok ? 'done' : outcome.why.why).toBe(mayDo ? 'bad-input' : 'not-allowed')
  })

  const planned = ACTIONS.filter(({ allow }) => allow.includes('viewer') && !allow.includes('reporter'))
  it.each(planned.map((action) => ({ action, name: action.name })))(
    '$name for a council member who has signed in, and not for a visitor',
    async ({ action }) => {
      const worker = { id: 1, name: 'x', position: 'valtuutettu', duty: 'viewer' as const, unit: 1 }
      const asked = (actor: Call['actor']) => perform(action, 'no such input', { ...t.call, actor })
      const endOf = async (actor: Call['actor']) => ((await asked(actor)) as { why: { why: string } }).why.why
      expect(await endOf({ name: 'x', duty: 'viewer', worker })).toBe('bad-input')
      expect(await endOf({ name: 'visitor', duty: 'viewer' })).toBe('not-allowed')
    },
  )

  it('lets nobody who does not sign in change anything but send a contact', () => {
    const strangers: readonly Duty[] = ['viewer', 'reporter']
    const open = ACTIONS.filter(
      (action) => action.kind === 'change' && strangers.some((duty) => action.allow.includes(duty)),
    )
    expect(open.map((action) => action.name)).toEqual(['send-contact'])
  })

  it('lets the public form do no more than a viewer, send and follow', () => {
    const own = ACTIONS.filter(({ allow }) => allow.includes('reporter') && !allow.includes('viewer'))
    expect(own.map(({ name }) => name)).toEqual(['send-contact', 'follow-contact'])
    expect(own.every(({ allow }) => allow.length === 1)).toBe(true)
  })
})
