import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duesOf } from '#register/due.ts'
import { timeline } from '#register/event.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'

let t: TestPeople
beforeAll(async () => {
  t = await testPeople('2026-09-01')
})
afterAll(() => t.close())

const CONCERN = {
  contactKind: 'concern-with-consent',
  channel: 'phone',
  childName: 'Aino Esimerkki',
  childBirth: '2018-05-04',
  guardians: [{ name: 'Liisa Esimerkki' }],
  reporterKind: '15',
  reporterName: 'Opettaja',
  what: 'Poissaoloja koulusta.',
  isTogether: true,
  consents: [{ name: 'Liisa Esimerkki', capacity: 'guardian', way: 'spoken', on: '2026-09-01' }],
}

async function matterByContact(): Promise<{ contact: number; matter: number; assessment: number }> {
  t.setToday('2026-09-01')
  const child = await t.child('Aino Esimerkki', '2018-05-04')
  const { part: contact } = await t.run('record-contact', { ...CONCERN, child }, 'guidance-worker')
  await t.run('take-contact', { id: contact, version: 1 }, 'guidance-worker')
  const assessed = await t.run(
    'assess-contact',
    { id: contact, version: 2, handlingReasons: 'Tuen tarve', isSpecialNeed: true },
    'guidance-worker',
  )
  const [opened] = assessed.opened
  const matter = assessed.matter ?? 0
  const responsible = t.actor('social-worker').worker?.id
  await t.run('assign-matter', { id: matter, version: 1, responsible }, 'guidance-worker') // of another unit
  return { contact, matter, assessment: opened?.part ?? 0 }
}

const opens = (matter: number) =>
  t.register.look(async (db) =>
    (await duesOf(db, { matter }, t.everything))
      .filter(({ state }) => state === 'open')
      .map(({ rule, due }) => `${rule} ${due}`),
  )

describe('from a concern to the end of a service', () => {
  it('opens a matter with the clocks of law from the day of the contact', async () => {
    const { matter } = await matterByContact()
    expect(await opens(matter)).toEqual(['assessment-start 2026-09-10', 'assessment-finish 2026-12-01'])
  })

  it('walks the whole way, each clock met on its day', async () => {
    const { matter, assessment } = await matterByContact()
    t.setToday('2026-09-07')
    await t.run('start-assessment', { id: assessment, version: 1 })
    expect(await opens(matter)).toEqual(['assessment-finish 2026-12-01'])
    await t.run('hear-assessment', { id: assessment, version: 2, childViewWay: 'alone', childView: 'Haluaa apua.' })
    t.setToday('2026-10-05')
    await t.run('finish-assessment', {
      id: assessment,
      version: 3,
      summary: 'Yhteenveto',
      clientView: 'Samaa mieltä',
      conclusion: 'Perhetyötä',
      needDuration: 'temporary',
      isSpecialNeed: true,
      needsChildProtection: false,
      relationshipContinues: true,
      needsOwnWorker: true,
    })
    const { part: service } = await t.run('grant-service', {
      matter,
      serviceKind: 'family-work',
      act: 'SHL',
      reasons: 'Arvion mukaan',
      production: 'own',
      validFrom: '2026-10-06',
    })
    expect(await opens(matter)).toEqual(['decision-implementation 2026-12-01'])
    t.setToday('2026-10-12')
    await t.run('start-service', { id: service, version: 1, responsible: t.actor('family-worker').worker?.id })
    await t.run(
      'record-visit',
      { matter, visitKind: 'home', minutes: 90, present: 'Aino, äiti', visitText: 'Käynti' },
      'family-worker',
    )
    t.setToday('2026-11-20')
    await t.run(
      'end-service',
      { id: service, version: 2, endReason: 'goals-reached', outcome: 'reached' },
      'family-worker',
    )
    const closed = await t.run('close-matter', { id: matter, version: 2, closingReason: 'need-met' })
    expect(closed.state).toBe('closed')
    const late = { matter, visitKind: 'home', minutes: 10, present: 'x', visitText: 'x' }
    expect((await t.refusal('record-visit', late)).why).toBe('matter-closed')
    expect(await opens(matter)).toEqual([])
    const events = await t.register.look((db) => timeline(db, { matter }, { limit: 50 }, t.everything))
    expect(events.map(({ kind }) => kind).toReversed()).toEqual([
      'contact.record',
      'contact.take',
      'matter.open',
      'contact.assess',
      'assessment.open',
      'matter.assign',
      'assessment.start',
      'assessment.hear',
      'assessment.finish',
      'service.grant',
      'service.start',
      'visit.record',
      'service.end',
      'matter.close',
    ])
  })
})

describe('two contacts about a child', () => {
  it('assessed at once come into one matter', async () => {
    const child = await t.child('Eino Esimerkki', '2018-05-04')
    const contacts = await Promise.all(
      [1, 2].map(async () => {
        const { part } = await t.run('record-contact', { ...CONCERN, child }, 'guidance-worker')
        await t.run('take-contact', { id: part, version: 1 }, 'guidance-worker')
        return part
      }),
    )
    const assessed = await Promise.all(
      contacts.map((id) =>
        t.run('assess-contact', { id, version: 2, handlingReasons: 'x', isSpecialNeed: false }, 'guidance-worker'),
      ),
    )
    expect(new Set(assessed.map(({ matter }) => matter)).size).toBe(1)
  })
})

describe('a matter', () => {
  it('that is closed takes every clock of its parts with it, and may be opened again', async () => {
    await t.run(
      'add-guarantee',
      {
        nameFi: 'Takuu',
        nameSv: 'Garanti',
        nameEn: 'Guarantee',
        fromEvent: 'service.grant',
        toEvent: 'service.start',
        days: 14,
        decision: 'Aluehallitus',
        from: '2026-01-01',
      },
      'service-manager',
    )
    const { matter, assessment } = await matterByContact()
    await t.run('skip-assessment', { id: assessment, version: 1, skipReason: 'Ilmeisen tarpeetonta' })
    const grant = {
      matter,
      serviceKind: 'home-help',
      act: 'SHL',
      reasons: 'x',
      production: 'own',
      validFrom: '2026-09-01',
    }
    const { part: service } = await t.run('grant-service', grant)
    expect((await opens(matter)).map((one) => one.split(' ')[0])).toEqual(['guarantee-1', 'decision-implementation'])
    expect((await t.refusal('close-matter', { id: matter, version: 2, closingReason: 'moved' })).why).toBe(
      'still-running',
    )
    await t.run('cancel-service', { id: service, version: 1, endNote: 'Perhe muutti' })
    expect(await opens(matter)).toEqual([])
    await t.run('close-matter', { id: matter, version: 2, closingReason: 'moved' })
    const reopened = await t.run('reopen-matter', { id: matter, version: 3, reason: 'Muutti takaisin' })
    expect(reopened.state).toBe('pending')
  })
})

describe('a step', () => {
  it('is refused on an old version, and shows what stands now', async () => {
    const { part } = await t.run('record-contact', CONCERN, 'guidance-worker')
    await t.run('take-contact', { id: part, version: 1 }, 'guidance-worker')
    const given = { urgency: '1', urgentAction: 'Oma teksti' }
    const refusal = await t.refusal('handle-urgently-contact', { id: part, version: 1, ...given }, 'guidance-worker')
    expect(refusal).toMatchObject({
      why: 'changed-meanwhile',
      stands: { version: 2, state: 'handling', fields: { what: CONCERN.what } },
    })
  })

  it('of two at once is taken once', async () => {
    const { part } = await t.run('record-contact', CONCERN, 'guidance-worker')
    const both = await Promise.allSettled(
      [1, 2].map(() => t.run('take-contact', { id: part, version: 1 }, 'guidance-worker')),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('without consent is no concern with consent, and says whose is missing', async () => {
    const missing = await t.refusal('record-contact', { ...CONCERN, consents: [] }, 'guidance-worker')
    expect(missing).toMatchObject({ why: 'guardians-consent-missing', where: 'consents' })
    const twelve = await t.refusal('record-contact', { ...CONCERN, childBirth: '2014-09-01' }, 'guidance-worker')
    expect(twelve.why).toBe('childs-consent-missing')
    const groundless = await t.refusal(
      'record-contact',
      { ...CONCERN, contactKind: 'contact-without-consent' },
      'guidance-worker',
    )
    expect(groundless.why).toBe('ground-needed-without-consent')
  })

  it('is not open to somebody who holds nothing of the matter', async () => {
    const { matter } = await matterByContact()
    const refusal = await t.refusal(
      'record-visit',
      { matter, visitKind: 'home', minutes: 1, present: 'x', visitText: 'x' },
      'family-worker',
    )
    expect(refusal.why).toBe('unknown-matter')
  })
})
