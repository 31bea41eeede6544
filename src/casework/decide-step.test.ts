/** Rules of the steps as tables that a social worker can read: what was given, and what the law says of it. */
import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { CUSTODY_ITEMS } from '#model/custody.ts'
import type { Duty } from '#model/duty.ts'
import type { PartKind } from '#model/part.ts'
import { decideStep } from './decide-step.ts'
import type { GivenFields } from './field.ts'
import type { Situation } from './step.ts'

interface Told {
  readonly from?: string
  readonly given?: GivenFields
  readonly kept?: GivenFields
  readonly birth?: string
  readonly on?: string
  readonly duty?: Duty
  readonly running?: Situation['running']
  readonly pendingOn?: string
}

function decided(kind: PartKind, event: string, told: Told) {
  return decideStep({
    kind,
    event,
    from: told.from ?? '',
    at: {
      on: (told.on ?? '2026-03-02') as Day,
      duty: told.duty ?? 'leading-social-worker',
      kept: told.kept ?? {},
      given: told.given ?? {},
      birth: (told.birth ?? null) as Day | null,
      running: told.running ?? [],
    },
    pendingOn: (told.pendingOn ?? null) as Day | null,
  })
}

const why = (kind: PartKind, event: string, told: Told): string => {
  const outcome = decided(kind, event, told)
  return outcome.ok ? 'done' : outcome.why.why
}

const guardian = { name: 'Liisa Malli', capacity: 'guardian', way: 'spoken', on: '2026-03-01' }
const child = { name: 'Aino Malli', capacity: 'child', way: 'spoken', on: '2026-03-01' }
const concern = {
  contactKind: 'concern-with-consent',
  what: 'Huoli',
  guardians: [{ name: 'Liisa Malli' }],
  consents: [guardian],
}
const without = { contactKind: 'contact-without-consent', what: 'Huoli' }

describe('a contact (SHL 35 §, LSL 20–21 §, 25 a §)', () => {
  it.each<[string, GivenFields, string, string]>([
    ['with the consent of its guardian, child of 11', concern, '2014-03-03', 'done'],
    ['child of 12 on the day: its own consent too', concern, '2014-03-02', 'childs-consent-missing'],
    ['child of 12 who consents', { ...concern, consents: [guardian, child] }, '2014-03-02', 'done'],
    ['nobody consents', { ...concern, consents: [] }, '2018-01-01', 'guardians-consent-missing'],
    [
      'one of two guardians is silent',
      { ...concern, guardians: [{ name: 'Liisa Malli' }, { name: 'Matti Malli' }] },
      '2018-01-01',
      'guardians-consent-missing',
    ],
    [
      'the name of a guardian in other letters',
      { ...concern, guardians: [{ name: ' liisa malli ' }] },
      '2018-01-01',
      'done',
    ],
    [
      'consent of tomorrow',
      { ...concern, consents: [{ ...guardian, on: '2026-03-03' }] },
      '2018-01-01',
      'consent-in-the-future',
    ],
    ['without consent and ground', without, '2018-01-01', 'ground-needed-without-consent'],
    [
      'without consent, child’s interest',
      { ...without, noConsentGround: 'childs-interest-requires' },
      '2018-01-01',
      'done',
    ],
    [
      'a ground beside consent',
      { ...concern, noConsentGround: 'childs-interest-requires' },
      '2018-01-01',
      'ground-only-without-consent',
    ],
    [
      'replaces a notification, together and with reasons',
      { ...concern, replacesNotification: true, isTogether: true, reasons: 'Perustelut' },
      '2018-01-01',
      'done',
    ],
    [
      'replaces without reasons',
      { ...concern, replacesNotification: true, isTogether: true },
      '2018-01-01',
      'reasons-needed-to-replace',
    ],
    [
      'replaces though not together',
      { ...concern, replacesNotification: true, reasons: 'x' },
      '2018-01-01',
      'replaces-only-together',
    ],
    [
      'a notification replaces nothing',
      { contactKind: 'child-welfare-notification', replacesNotification: true, reasons: 'x' },
      '2018-01-01',
      'only-a-contact-replaces',
    ],
  ])('%s', (_, given, birth, expected) => expect(why('contact', 'record', { given, birth })).toBe(expected))

  it('keeps a withdrawn consent readable', () => {
    const kept = { consents: [guardian, child] }
    const outcome = decided('contact', 'withdraw-consent', {
      from: 'received',
      kept,
      given: { withdrawnBy: 'Aino Malli' },
    })
    expect(outcome.ok && outcome.value.keeps.consents).toEqual([guardian, { ...child, withdrawnOn: '2026-03-02' }])
    expect(why('contact', 'withdraw-consent', { from: 'received', kept, given: { withdrawnBy: 'Kukaan' } })).toBe(
      'no-such-consent',
    )
  })
})

describe('an assessment (SHL 32 §, 36–37 §)', () => {
  it('of a child in need of special support is a social worker’s', () => {
    const kept = { pendingOn: '2026-03-01', isSpecialNeed: true }
    expect(why('assessment', 'start', { from: 'pending', kept, duty: 'guidance-worker' })).toBe('social-worker-needed')
    expect(why('assessment', 'start', { from: 'pending', kept, duty: 'social-worker' })).toBe('done')
  })

  it('is not finished before the child’s view is recorded', () => {
    const kept = { pendingOn: '2026-03-01', isSpecialNeed: false }
    expect(why('assessment', 'finish', { from: 'started', kept })).toBe('childs-view-missing')
    expect(why('assessment', 'finish', { from: 'started', kept: { ...kept, childViewWay: 'alone' } })).toBe('done')
  })

  it('starts both of its clocks from the pending day', () => {
    const outcome = decided('assessment', 'open', {
      on: '2026-09-03',
      given: { pendingOn: '2026-09-01', reason: 'x', isSpecialNeed: true },
    })
    expect(outcome.ok && outcome.value.starts.map(({ rule, due }) => [rule, due])).toEqual([
      ['assessment-start', '2026-09-10'],
      ['assessment-finish', '2026-12-01'],
    ])
  })
})

describe('a placement (LSL 37–38 a §, 49 §)', () => {
  const agreed = {
    placementKind: 'open-care',
    consents: [guardian],
    goals: 'Tavoitteet',
    estimatedLength: '3 kk',
    production: 'own',
  }
  it.each<[string, Told, string]>([
    ['open care, agreed', { given: agreed, birth: '2016-01-01' }, 'done'],
    ['open care, child of 12 silent', { given: agreed, birth: '2013-01-01' }, 'childs-consent-missing'],
    ['open care without goals', { given: { ...agreed, goals: null }, birth: '2016-01-01' }, 'goals-needed'],
    [
      'open care without a length',
      { given: { ...agreed, estimatedLength: null }, birth: '2016-01-01' },
      'length-needed',
    ],
    ['bought from nobody', { given: { ...agreed, production: 'bought' }, birth: '2016-01-01' }, 'provider-needed'],
    [
      'substitute care without custody',
      { given: { placementKind: 'substitute', production: 'own' } },
      'custody-needed',
    ],
    [
      'substitute care on custody in force',
      {
        given: { placementKind: 'substitute', production: 'own' },
        running: [{ kind: 'custody', state: 'in-force', fields: {} }],
      },
      'done',
    ],
    [
      'emergency, no consent asked',
      { given: { placementKind: 'emergency', production: 'own' }, duty: 'social-worker' },
      'done',
    ],
    ['by a family worker', { given: agreed, duty: 'family-worker' }, 'not-your-duty'],
  ])('%s', (_, told, expected) => expect(why('placement', 'decide', told)).toBe(expected))

  it('in an emergency ends in 30 days from the day it began, that day counted; extended once, by the leading officeholder', () => {
    const kept = { placementKind: 'emergency', begunOn: '2026-03-02' }
    const begun = decided('placement', 'begin', { from: 'decided', kept: { placementKind: 'emergency' } })
    expect(begun.ok && begun.value.starts.map(({ rule, due }) => [rule, due])).toEqual([
      ['emergency-placement-end', '2026-03-31'],
    ])
    const extended = decided('placement', 'extend', { from: 'running', kept })
    expect(extended.ok && extended.value.starts.map(({ due }) => due)).toEqual(['2026-04-30'])
    expect(why('placement', 'extend', { from: 'running', kept: { ...kept, extendedOn: '2026-03-20' } })).toBe(
      'extended-already',
    )
    expect(why('placement', 'extend', { from: 'running', kept, duty: 'social-worker' })).toBe('not-your-duty')
    expect(why('placement', 'extend', { from: 'running', kept: { placementKind: 'open-care' } })).toBe(
      'only-emergency-extends',
    )
  })

  it('in open care is reviewed every three months', () => {
    const begun = decided('placement', 'begin', {
      from: 'decided',
      kept: { placementKind: 'open-care' },
      on: '2026-01-31',
    })
    expect(begun.ok && begun.value.starts.map(({ rule, due }) => [rule, due])).toEqual([
      ['open-care-placement-review', '2026-04-30'],
    ])
  })
})

describe('custody (LSL 41–44 §, 48 §)', () => {
  const items = Object.fromEntries(CUSTODY_ITEMS.map((item) => [item, true]))
  const heard = { ...items, guardianStand: 'agrees', childStand: 'under-12' }
  it.each<[string, string, GivenFields, string]>([
    ['decided when all agree', 'decide', heard, 'done'],
    ['a guardian opposes', 'decide', { ...heard, guardianStand: 'opposes' }, 'court-needed'],
    ['a child of twelve was not heard', 'decide', { ...heard, childStand: 'not-heard' }, 'court-needed'],
    ['nobody was heard', 'decide', items, 'hearing-missing'],
    ['an item of the ten is missing', 'decide', { ...heard, healthExamination: false }, 'item-missing'],
    ['to court when opposed', 'apply', { ...heard, guardianStand: 'opposes' }, 'done'],
    ['to court though all agree', 'apply', heard, 'court-not-needed'],
  ])('%s', (_, event, kept, expected) => expect(why('custody', event, { from: 'preparing', kept })).toBe(expected))

  it('is prepared by two', () => {
    expect(why('custody', 'prepare', { given: { firstWorker: 1, secondWorker: 1 } })).toBe('two-workers-needed')
    expect(why('custody', 'prepare', { given: { firstWorker: 1, secondWorker: 2 } })).toBe('done')
  })

  it('lapses three months after it is final, and ends at eighteen', () => {
    const outcome = decided('custody', 'take-effect', {
      from: 'at-court',
      given: { finalOn: '2026-02-10' },
      birth: '2012-05-06',
    })
    expect(outcome.ok && outcome.value.starts.map(({ rule, due }) => [rule, due])).toEqual([
      ['custody-implementation', '2026-05-10'],
      ['custody-end', '2030-05-06'],
    ])
  })
})

describe('other steps', () => {
  it('restrict contact for a year at the most', () => {
    const given = { restrictionKind: 'contact', validFrom: '2026-03-02', validUntil: '2027-03-02' }
    expect(why('restriction', 'decide', { given })).toBe('done')
    expect(why('restriction', 'decide', { given: { ...given, validUntil: '2027-03-03' } })).toBe('longer-than-a-year')
  })

  it('keep no name of a child who was not to be named', () => {
    const given = { asker: 'school', askerName: 'Opettaja', question: 'x' }
    expect(why('consultation', 'ask', { given: { ...given, identity: 'without-identity', childName: 'Aino' } })).toBe(
      'no-name-without-identity',
    )
    expect(why('consultation', 'ask', { given: { ...given, identity: 'with-identity' } })).toBe('name-needed')
    expect(why('consultation', 'ask', { given: { ...given, identity: 'without-identity' } })).toBe('done')
  })

  it('close no matter over what still runs in it', () => {
    const running = [{ kind: 'service', state: 'running', fields: {} }] as const
    expect(why('matter', 'close', { from: 'service', running })).toBe('still-running')
    expect(why('matter', 'close', { from: 'service' })).toBe('done')
  })

  it('make nobody a client of the same task twice', () => {
    const running = [
      { kind: 'relationship', state: 'running', fields: { relationshipKind: 'child-protection' } },
    ] as const
    const given = { relationshipKind: 'child-protection', ground: 'x' }
    expect(why('relationship', 'start', { given, running })).toBe('client-already')
    expect(why('relationship', 'start', { given, duty: 'guidance-worker' })).toBe('social-worker-needed')
  })

  it('review child protection’s plan in a year, others on the day agreed', () => {
    const rules = (given: GivenFields) => {
      const outcome = decided('plan', 'write', { given })
      return outcome.ok ? outcome.value.starts.map(({ rule, due }) => [rule, due]) : outcome.why
    }
    expect(rules({ planKind: 'child-protection-plan' })).toEqual([['plan-review', '2027-03-02']])
    expect(rules({ planKind: 'client-plan', reviewOn: '2026-06-01' })).toEqual([['review-agreed', '2026-06-01']])
    expect(rules({ planKind: 'client-plan' })).toEqual([])
  })
})
