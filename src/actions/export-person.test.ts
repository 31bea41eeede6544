import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PersonExport } from '#model/person-export.ts'
import { addAttachment } from '#register/attachment.ts'
import { secret, sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { exportPerson } from './export-person.ts'
import { perform } from './perform.ts'

let t: TestPeople
let child: number
let father: number
let matter: number
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  child = await t.child('Aino Meri', '2018-05-04')
  father = await t.child('Matti Meri', '1985-01-01')
  await t.write((db) =>
    db.run(sql`update person set address = ${secret('Salainen katu 1')}, phone = ${secret('0401234567')},
      identity_code = ${secret('010185-123X')}, is_protected = true
      where id = ${father}`),
  )
  await t.run('relate-people', { person: child, other: father, kind: 'guardian', since: '2018-05-04' })
  await t.run('join-household', { person: child, since: '2018-05-04' })
  const { part } = await t.run('record-contact', { ...NOTIFICATION, child }, 'guidance-worker')
  await t.write((db) =>
    addAttachment(db, {
      part,
      name: 'naapurin-kirje.pdf',
      type: 'application/pdf',
      content: Buffer.from('sisältö'),
      at: '2026-09-01T08:00:00Z',
    }),
  )
  await t.run('take-contact', { id: part, version: 1 }, 'guidance-worker')
  const assessed = await t.run(
    'assess-contact',
    { id: part, version: 2, handlingReasons: 'Naapuri Nina soitti uudelleen.', isSpecialNeed: true },
    'guidance-worker',
  )
  matter = assessed.matter ?? 0
  const responsible = t.actor('social-worker').worker?.id
  await t.run('assign-matter', { id: matter, version: 1, responsible }, 'guidance-worker')
  await t.run('add-guarantee', { ...PROMISE }, 'service-manager')
  await t.run('grant-service', {
    matter,
    serviceKind: 'family-work',
    act: 'SHL',
    reasons: 'Arvion mukaan',
    production: 'bought',
    provider: 'Perhetyö Oy',
    price: '80,50',
    priceUnit: 'hour',
    validFrom: '2026-09-01',
  })
  await t.run('record-contact', { ...CONCERN, child }, 'guidance-worker')
})
afterAll(() => t.close())

const NOTIFICATION = {
  contactKind: 'child-welfare-notification',
  channel: 'phone',
  childName: 'Aino Meri',
  reporterKind: '4',
  reporterName: 'Naapuri Nina',
  reporterPhone: '050 777 8888',
  asksSecrecy: true,
  what: 'Kertoi, että huudetaan. Tavoittaa numerosta 050 777 8888.',
}
const PROMISE = {
  ...{ nameFi: 'Nopea alku', nameSv: 'Snabb start', nameEn: 'Quick start' },
  ...{ fromEvent: 'service.grant', toEvent: 'service.start', days: 14, decision: 'Aluehallitus', from: '2026-01-01' },
}
const CONCERN = {
  contactKind: 'concern-with-consent',
  channel: 'phone',
  childName: 'Aino Meri',
  guardians: [{ name: 'Matti Meri', phone: '0401234567' }],
  reporterKind: '15',
  reporterName: 'Opettaja Onni',
  reporterEmail: 'onni@koulu.fi',
  what: 'Poissaoloja',
  isTogether: true,
  consents: [{ name: 'Matti Meri', capacity: 'guardian', way: 'spoken', on: '2026-09-01' }],
}

async function file(input: object, duty: Parameters<TestPeople['actor']>[0] = 'leading-social-worker') {
  const call = t.call(t.actor(duty))
  const outcome = await perform(exportPerson, input, { ...call, world: { ...call.world, areas: [] } })
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value
}
const json = async (input: object, duty?: Parameters<TestPeople['actor']>[0]): Promise<PersonExport> =>
  PersonExport.parse(JSON.parse(String((await file(input, duty)).content)))

describe('the data of a person', () => {
  it('are all there: the person, people around, matters with what happened in them, contacts before a matter, the log', async () => {
    const content = await json({ id: child })
    expect(content.person).toMatchObject({ givenNames: 'Aino', birth: '2018-05-04' })
    expect(content.relatives).toMatchObject([{ kind: 'guardian', person: { givenNames: 'Matti' } }])
    expect(content.households).toMatchObject([{ id: child, since: '2018-05-04' }])
    const [one] = content.matters
    expect(one?.parts.map(({ kind }) => kind).toSorted()).toEqual(['assessment', 'contact', 'service'])
    expect(one?.parts.find(({ kind }) => kind === 'service')?.kept).toMatchObject({
      price: 8050,
      provider: 'Perhetyö Oy',
    })
    expect(one?.events.map(({ kind }) => kind)).toEqual([
      'contact.record',
      'contact.take',
      'matter.open',
      'contact.assess',
      'assessment.open',
      'matter.assign',
      'service.grant',
    ])
    expect(one?.dues.map(({ rule }) => rule)).toContain('assessment-start')
    expect(content.contacts.map(({ part }) => part.kept.what)).toEqual(['Poissaoloja'])
    expect(content.deeds.map(({ action }) => action)).toEqual(expect.arrayContaining(['relate-people', 'open-matter']))
    expect(content.units.map(({ fi }) => fi)).toContain('Palveluohjaus')
  })

  it('tell a reporter who asked secrecy nowhere: not in the contact, not in another text, not by the file', async () => {
    const { content } = await file({ id: child, attachments: 'true' })
    expect(content).not.toMatch(/Nina|777 8888|naapurin-kirje/)
    const told = await json({ id: child, attachments: 'true' })
    expect(told.matters[0]?.attachments).toMatchObject([{ name: '', size: 9 }])
    expect(told.matters[0]?.attachments[0]).not.toHaveProperty('content')
    expect(told.withheld.find(({ why }) => why === 'reporter-asked-secrecy')?.count).toBe(4)
    expect(told.matters[0]?.events[3]?.fields.handlingReasons).toBe('*** soitti uudelleen.')
  })

  it('tell nobody’s contact details but the person’s own, and say that some are left out', async () => {
    const { content } = await file({ id: child })
    expect(content).not.toMatch(/0401234567|onni@koulu|Salainen katu|010185/)
    const told = await json({ id: child })
    expect(told.contacts[0]?.part.kept).toMatchObject({
      reporterName: 'Opettaja Onni',
      guardians: [{ name: 'Matti Meri' }],
    })
    expect(told.withheld.find(({ why }) => why === 'contact-details-of-others')?.count).toBeGreaterThan(1)
  })

  it('leave out the person’s own address under non-disclosure', async () => {
    const { content } = await file({ id: father })
    expect(content).not.toMatch(/Salainen katu|0401234567/)
    const told = await json({ id: father })
    expect(told.person).toMatchObject({ isProtected: true, address: null, identityCode: '010185-123X' })
    expect(told.withheld).toEqual([{ why: 'own-address-protected', count: 1 }])
    expect(told.relativeOf).toMatchObject([{ kind: 'guardian', person: { givenNames: 'Aino' } }])
  })

  it('have the content of files where it is asked for', async () => {
    const other = await t.child('Eero Meri', '2019-01-01')
    const { part } = await t.run(
      'record-contact',
      { ...CONCERN, childName: 'Eero Meri', child: other },
      'guidance-worker',
    )
    const content = Buffer.from('liitteen sisältö')
    await t.write((db) =>
      addAttachment(db, { part, name: 'lausunto.pdf', type: 'application/pdf', content, at: '2026-09-01T08:00:00Z' }),
    )
    const [named] = (await json({ id: other })).contacts[0]?.attachments ?? []
    expect(named).toMatchObject({ name: 'lausunto.pdf', size: content.length })
    expect(named).not.toHaveProperty('content')
    const [whole] = (await json({ id: other, attachments: true })).contacts[0]?.attachments ?? []
    expect(Buffer.from(whole?.content ?? '', 'base64').toString()).toBe('liitteen sisältö')
  })

  it('leave out the log of more than two years ago', async () => {
    const one = await t.child('Iida Vanha', '2016-01-01')
    await t.write((db) =>
      db.run(sql`insert into deed (at, duty, action, provider, person_id, purpose, detail)
        values ('2024-08-31T08:00:00Z', 'social-worker', 'old-look', '', ${one}, 'work', '{}'), ('2024-09-01T08:00:00Z', 'social-worker', 'new-look', '', ${one}, 'work', '{}')`),
    )
    const told = await json({ id: one })
    expect(told.deeds.map(({ action }) => action)).toEqual(['new-look'])
    expect(told.withheld).toEqual([{ why: 'log-older-than-two-years', count: 1 }])
  })
})

describe('who gets them', () => {
  it('is whoever reaches the person, and an administrator; each time stands in the log', async () => {
    await json({ id: child }, 'administrator')
    const refused = await perform(exportPerson, { id: child }, t.call(t.actor('family-worker')))
    expect(refused.ok ? '' : refused.why.why).toBe('unknown-person')
    const logged = await t.register.look((db) =>
      db.rows(
        sql`select duty, purpose from deed where log = 'disclosure' and action = 'export-person' and person_id = ${child} order by id desc limit 1`,
      ),
    )
    expect(logged).toEqual([{ duty: 'administrator', purpose: 'export' }])
  })

  it('sees what is within reach and is told of the rest', async () => {
    const family = t.actor('family-worker').worker?.id
    await t.run('make-invitation', { matter, invited: family, purpose: 'Perhetyö', invitedUntil: '2026-12-31' })
    const other = await t.run('open-matter', { child, task: 'child-protection' })
    const told = await json({ id: child }, 'family-worker')
    expect(told.matters.map(({ part }) => part.id)).toEqual([matter])
    expect(told.matters.map(({ part }) => part.id)).not.toContain(other.part)
    expect(told.withheld.find(({ why }) => why === 'out-of-reach')?.count).toBe(3)
  })
})

describe('the data on paper', () => {
  it.each(['fi', 'sv', 'en'])('read in words, in %s', async (language) => {
    const { content, fileName, type } = await file({ id: child, format: 'text', language })
    expect([fileName, type]).toEqual([`person-${child}.txt`, 'text/plain; charset=utf-8'])
    const text = String(content)
    expect(text).toContain({ fi: 'Palvelu myönnetty', sv: 'Service beviljad', en: 'Service granted' }[language])
    expect(text).toContain('Perhetyö Oy')
    expect(text).toContain({ fi: 'Nopea alku', sv: 'Snabb start', en: 'Quick start' }[language])
    expect(text).toMatch(/80[.,]50/)
    expect(text).not.toMatch(/undefined|\[object|contact\.record|family-work|relate-people|guarantee-|Nina|0401234567/)
  })

  it('print as an accessible PDF', async () => {
    const { content, fileName } = await file({ id: child, format: 'pdf' })
    expect(fileName).toBe(`person-${child}.pdf`)
    expect(
      Buffer.from(content as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})
