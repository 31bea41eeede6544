/** The public form's actions on the real register: one contact, one receipt, whatever is tapped twice. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attachmentsOf } from '#register/attachment.ts'
import type { Read } from '#register/register.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { FollowedContact } from './follow-contact.ts'
import type { SentContact } from './send-contact.ts'

let t: TestPeople
beforeAll(async () => {
  t = await testPeople('2026-03-02')
})
afterAll(() => t.close())
beforeEach(() => t.setToday('2026-03-02'))

let forms = 0
const token = () => `token-of-a-form-${++forms}`.padEnd(30, 'x')

const concern = (what: string) => ({
  unit: t.units.guidance,
  contactKind: 'concern-with-consent',
  childName: 'Aino Esimerkki',
  childBirth: '2018-05-04',
  guardians: [{ name: 'Liisa Esimerkki' }],
  reporterKind: '15',
  reporterName: 'Opettaja',
  what,
  isTogether: true,
  consents: [{ name: 'Liisa Esimerkki', capacity: 'guardian', way: 'spoken', on: '2026-03-01' }],
  language: 'fi',
})

const send = async (input: object) => (await t.run('send-contact', input, 'reporter')) as unknown as SentContact
const follow = async (number: string) =>
  (await t.run('follow-contact', { number }, 'reporter')) as unknown as FollowedContact
const look = <T>(work: (db: Read) => Promise<T>) => t.register.look(work)
const contacts = async (what: string) =>
  look(async (db) => {
    const all = await db.rows<{ id: number; channel: string; what: string }>(sql`select id, channel, what from contact`)
    return all.filter((one) => one.what === what)
  })

describe('a contact by the public form', () => {
  it('is recorded in the guidance unit with nobody holding it, and gives a number whose hash alone is kept', async () => {
    const sent = await send({ ...concern('Yksi'), token: token() })
    expect(sent).toMatchObject({ on: '2026-03-02', before: 'not-sent' })
    expect(sent.number).toMatch(/^([2-9A-Z]{4} ){3}[2-9A-Z]{4}$/)
    const [contact] = await contacts('Yksi')
    expect(contact?.channel).toBe('public-form')
    const part = await look((db) =>
      db.one<object>(sql`select kind, state, unit_id as unit, worker_id as worker from part where id = ${contact?.id}`),
    )
    expect(part).toEqual({ kind: 'contact', state: 'received', unit: t.units.guidance, worker: null })
    const kept = await look((db) => db.one<{ hash: string }>(sql`select * from receipt where part_id = ${contact?.id}`))
    expect(JSON.stringify(kept)).not.toContain(sent.number)
    expect(JSON.stringify(kept)).not.toContain(sent.number.replaceAll(' ', ''))
  })

  it('leaves a row in the log of deeds without a worker', async () => {
    await send({ ...concern('Lokiin'), token: token() })
    const [contact] = await contacts('Lokiin')
    const deeds = await look((db) =>
      db.rows<object>(
        sql`select worker_id as worker, duty, action from deed where detail->>'part' = ${String(contact?.id)}`,
      ),
    )
    expect(deeds).toEqual([{ worker: null, duty: 'reporter', action: 'record-contact' }])
  })

  it('is one when the form is sent twice at the same moment, with the same number', async () => {
    const input = { ...concern('Kaksi kertaa'), token: token() }
    const [one, other] = await Promise.all([send(input), send(input)])
    expect(one.number).toBe(other.number)
    expect([one.before, other.before].toSorted()).toEqual(['not-sent', 'sent'])
    expect(await contacts('Kaksi kertaa')).toHaveLength(1)
  })

  it('is one when eight forms say the same at the same moment', async () => {
    const inputs = Array.from({ length: 8 }, () => ({ ...concern('Kahdeksan'), token: token() }))
    const sent = await Promise.all(inputs.map(send))
    expect(sent.filter(({ before }) => before === 'not-sent')).toHaveLength(1)
    expect(new Set(sent.map(({ number }) => number)).size).toBe(8)
    expect(await contacts('Kahdeksan')).toHaveLength(1)
  })

  it('stands as it was first sent when the same form comes with other words, and says so', async () => {
    const same = token()
    const first = await send({ ...concern('Ensin'), token: same })
    const second = await send({ ...concern('Sitten'), token: same })
    expect(second).toMatchObject({ number: first.number, before: 'other-text' })
    expect(await contacts('Sitten')).toEqual([])
  })

  it('is one when another form says the same within the hour; both numbers follow it', async () => {
    const first = await send({ ...concern('Sama'), token: token() })
    const second = await send({ ...concern('Sama'), token: token() })
    expect(second.before).toBe('sent')
    expect(second.number).not.toBe(first.number)
    expect(await contacts('Sama')).toHaveLength(1)
    expect(await follow(second.number)).toEqual(await follow(first.number))
  })

  it('is another one when the same is said the next day', async () => {
    await send({ ...concern('Uudestaan'), token: token() })
    t.setToday('2026-03-03')
    expect((await send({ ...concern('Uudestaan'), token: token() })).before).toBe('not-sent')
    expect(await contacts('Uudestaan')).toHaveLength(2)
  })

  it('keeps its attachments as what they are, under a safe name', async () => {
    const content = Buffer.from('Päiväkirja').toString('base64')
    const attachments = [{ name: '../../etc/passwd\u202egpj.exe', content }]
    await send({ ...concern('Liite'), token: token(), attachments })
    const [contact] = await contacts('Liite')
    const kept = await look((db) => attachmentsOf(db, contact?.id ?? 0))
    expect(kept).toMatchObject([{ name: 'passwdgpj.txt', type: 'text/plain', size: 12 }])
  })

  it('is not recorded at all where an attachment is refused', async () => {
    const attachments = [{ name: 'kuva.jpg', content: Buffer.from('PK\u0003\u0004zip').toString('base64') }]
    const why = await t.refusal('send-contact', { ...concern('Paha'), token: token(), attachments }, 'reporter')
    expect(why.why).toBe('attachment-not-allowed')
    expect(await contacts('Paha')).toEqual([])
  })

  it('is refused clearly where no guidance unit takes it', async () => {
    const input = { ...concern('Väärä paikka'), token: token(), unit: t.units.social }
    expect((await t.refusal('send-contact', input, 'reporter')).why).toBe('not-taken-here')
    expect(await contacts('Väärä paikka')).toEqual([])
  })

  it('obeys the rules of the work, and can name neither a person of the register nor another channel', async () => {
    const silent = { ...concern('Ei lupaa'), token: token(), consents: [] }
    expect((await t.refusal('send-contact', silent, 'reporter')).why).toBe('guardians-consent-missing')
    for (const extra of [{ child: 1 }, { channel: 'phone' }, { matter: 1 }]) {
      const why = await t.refusal('send-contact', { ...concern('Ylimääräistä'), token: token(), ...extra }, 'reporter')
      expect(why.why).toBe('bad-input')
    }
  })
})

describe('a receipt number', () => {
  it('follows the contact from received to handled to answered, with the day of each change', async () => {
    const { number } = await send({ ...concern('Seurattava'), token: token() })
    const [contact] = await contacts('Seurattava')
    const id = contact?.id
    expect(await follow(number)).toEqual({ state: 'received', since: '2026-03-02' })
    t.setToday('2026-03-04')
    await t.run('take-contact', { id, version: 1 }, 'guidance-worker')
    expect(await follow(number)).toEqual({ state: 'being-handled', since: '2026-03-04' })
    t.setToday('2026-03-06')
    await t.run('handle-urgently-contact', { id, version: 2, urgency: '2', urgentAction: 'Soitto' }, 'guidance-worker')
    expect(await follow(number)).toEqual({ state: 'being-handled', since: '2026-03-04' })
    t.setToday('2026-03-09')
    await t.run('guide-contact', { id, version: 3, guidance: 'Neuvottiin' }, 'guidance-worker')
    expect(await follow(number)).toEqual({ state: 'answered', since: '2026-03-09' })
  })

  it('is read however it is typed', async () => {
    const { number } = await send({ ...concern('Kirjoitusasu'), token: token() })
    const told = await follow(number)
    expect(await follow(number.toLowerCase().replaceAll(' ', '-'))).toEqual(told)
    expect(await follow(` ${number.replaceAll(' ', '')} `)).toEqual(told)
  })

  it('that is wrong gets one and the same answer, whatever is wrong with it', async () => {
    const { number } = await send({ ...concern('Väärä numero'), token: token() })
    const swapped = `${number.slice(0, -1)}${number.endsWith('2') ? '3' : '2'}`
    const wrong = ['', 'x', '0000 0000 0000 0000', swapped, "' or 1=1 --", '2222 2222 2222 2222']
    const answers = await Promise.all(wrong.map((one) => t.refusal('follow-contact', { number: one }, 'reporter')))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})
