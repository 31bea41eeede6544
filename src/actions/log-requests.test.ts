/** Log requests: two months' clock, two years, an answer that tells who used what and nobody else's data, a reasoned refusal. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogAnswer, LogLine, LogRequest } from '#model/log-request.ts'
import { personById } from '#register/person.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'

let t: TestPeople
let child: number
let matter: number
beforeEach(async () => {
  t = await testPeople('2024-03-01')
  child = await t.child('Aino Kysyjä', '2015-05-04')
  const other = await t.child('Väinö Toinen', '2014-01-01')
  matter = (await t.run('open-matter', { child, task: 'family-services', reason: 'Syy' })).part
  await t.run('open-matter', { child: other, task: 'family-services', reason: 'Toisen syy' })
  t.setToday('2026-11-02')
  await t.run('show-matter', { id: matter })
  await t.run('export-person', { id: child })
  expect((await t.refusal('show-matter', { id: matter }, 'privacy-officer')).why).toBe('not-allowed')
})
afterEach(() => t.close())

const officer = async <T>(name: string, input: object): Promise<T> =>
  (await t.run(name, input, 'privacy-officer')) as unknown as T
const refused = (name: string, input: object) => t.refusal(name, input, 'privacy-officer')
const requests = async () => (await officer<{ requests: readonly LogRequest[] }>('list-log-requests', {})).requests
const record = (input: object = {}) =>
  officer<{ request: number; due: string }>('request-log', { person: child, receivedOn: '2026-11-02', ...input })
const given = async (id: number): Promise<LogAnswer> =>
  JSON.parse((await officer<{ content: string }>('answer-log-request', { id, format: 'json' })).content)

describe('a request', () => {
  it('is to be answered within two months, about the two years before it', async () => {
    expect(await record()).toMatchObject({ due: '2027-01-02', from: '2024-11-02', until: '2026-11-02' })
    expect(await requests()).toMatchObject([{ personName: 'Aino Kysyjä', state: 'open', due: '2027-01-02' }])
  })

  it('about older data tells a special reason', async () => {
    expect((await refused('request-log', { person: child, receivedOn: '2026-11-02', from: '2024-11-01' })).why).toBe(
      'special-reason-needed',
    )
    const { request } = await record({ from: '2024-01-01', specialReason: 'Epäilty urkinta' })
    const answer = await given(request)
    expect(answer.lines.map(({ action }) => action)).toContain('open-matter')
    expect(await requests()).toMatchObject([{ specialReason: 'Epäilty urkinta' }])
  })

  it('is found by identity code, and by nobody of another county', async () => {
    const { version } = (await t.register.look((db) => personById(db, child))) ?? { version: 0 }
    await t.run('change-person', { id: child, version, birth: '2015-05-04', identityCode: '040515A123E' })
    const asked = { identityCode: '040515a123e', receivedOn: '2026-11-01' }
    expect(await officer('request-log', asked)).toMatchObject({ person: child })
    expect((await refused('request-log', { ...asked, identityCode: '010101-123N' })).why).toBe('unknown-person')
    expect((await refused('request-log', { person: 9999, receivedOn: '2026-11-01' })).why).toBe('unknown-person')
    await t.database.asOwner((db) => db.query(`update person set area = 'muualla' where id = ${child}`))
    expect((await refused('request-log', { person: child, receivedOn: '2026-11-01' })).why).toBe('unknown-person')
  })

  it.each([
    [{ receivedOn: '2026-11-03' }, 'in-the-future'],
    [{ receivedOn: '2023-12-31' }, 'not-in-force'],
    [{ receivedOn: '2026-11-02', until: '2026-11-03' }, 'bad-input'],
    [{ receivedOn: '2026-11-02', from: '2026-10-02', until: '2026-10-01' }, 'bad-input'],
  ])('such as %o is refused: %s', async (input, why) => {
    expect((await refused('request-log', { person: child, ...input })).why).toBe(why)
  })

  it('is nobody’s but the data protection officer’s', async () => {
    for (const name of ['request-log', 'list-log-requests', 'answer-log-request', 'refuse-log-request', 'read-log'])
      expect((await t.refusal(name, {}, 'administrator')).why).toBe('not-allowed')
  })
})

describe('an answer', () => {
  it('tells who used what, when, where and for what, and to whom it was given; refused attempts are not told', async () => {
    const { request } = await record()
    const answer = await given(request)
    expect(answer.client).toBe('Aino Kysyjä')
    const told = answer.lines.map(({ action, log, by }) => `${action} ${log} ${by}`)
    const worker = t.actor('social-worker').name
    expect(told.slice(0, 2)).toEqual([`show-matter use ${worker}`, `export-person disclosure ${worker}`])
    expect(answer.lines[0]).toMatchObject({ unit: { fi: 'Sosiaalityö' }, purpose: 'work' })
    expect(answer.lines[0]?.data).toContain('matter')
    expect(JSON.stringify(answer)).not.toMatch(/Väinö|Toinen|refused|"matter":|"person":/)
  })

  it('is logged as given to whom and by which section, and ends the request; it may be given again', async () => {
    const { request } = await record({ askedBy: 'Huoltaja Kysyjä' })
    await given(request)
    expect(await requests()).toMatchObject([{ state: 'answered', endedBy: t.actor('privacy-officer').name }])
    await given(request)
    const lines = await officer<{ lines: readonly LogLine[] }>('read-log', { person: child })
    const answers = lines.lines.filter(({ action }) => action === 'answer-log-request')
    expect(answers).toHaveLength(2)
    expect(answers[0]).toMatchObject({ log: 'disclosure', recipient: 'Huoltaja Kysyjä', basis: '703/2023 11 §' })
  })

  it.each(['fi', 'sv', 'en'])('is a table and an accessible paper too (%s)', async (language) => {
    const { request } = await record()
    const csv = await officer<{ content: string }>('answer-log-request', { id: request, format: 'csv', language })
    expect(csv.content.split('\r\n').length).toBeGreaterThan(3)
    expect(csv.content).not.toMatch(/undefined|show-matter|work-list/)
    const pdf = await officer<{ content: Uint8Array }>('answer-log-request', { id: request, language })
    expect(Buffer.from(pdf.content).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('a refusal', () => {
  it('needs the reasons of a written decision, ends the request, and nothing is given after it', async () => {
    const { request } = await record()
    expect((await refused('refuse-log-request', { id: request, reasons: 'Ei' })).why).toBe('bad-input')
    const reasons = 'Tiedon antaminen vaarantaisi lapsen turvallisuuden.'
    await officer('refuse-log-request', { id: request, reasons })
    expect(await requests()).toMatchObject([{ state: 'refused', refusalReasons: reasons }])
    expect((await refused('answer-log-request', { id: request })).why).toBe('ended-already')
    expect((await refused('refuse-log-request', { id: request, reasons })).why).toBe('ended-already')
    expect((await refused('refuse-log-request', { id: 999, reasons })).why).toBe('unknown-log-request')
    const stored = await t.database.asOwner(async (db) => (await db.query('select * from log_request')).rows)
    expect(JSON.stringify(stored)).not.toContain('vaarantaisi')
  })
})

describe('the log', () => {
  it('is read of a worker by day, with what was refused and why it was opened', async () => {
    const worker = t.actor('social-worker').worker?.id
    const now = await officer<{ lines: readonly LogLine[] }>('read-log', { worker, from: '2026-11-02' })
    expect(now.lines.map(({ action }) => action)).toEqual(['show-matter', 'export-person'])
    const then = await officer<{ lines: readonly LogLine[] }>('read-log', {
      worker,
      from: '2024-03-01',
      until: '2024-03-01',
    })
    expect(then.lines.map(({ action }) => action)).toEqual(['open-matter', 'open-matter'])
    const own = await officer<{ lines: readonly LogLine[] }>('read-log', {
      worker: t.actor('privacy-officer').worker?.id,
    })
    expect(own.lines.map(({ log }) => log)).toContain('refused')
    expect((await refused('read-log', { worker, person: child })).why).toBe('bad-input')
  })

  it('holds no name or free text of a client', async () => {
    const { request } = await record({ askedBy: 'Huoltaja Kysyjä', specialReason: 'Epäilty urkinta' })
    await given(request)
    const rows = await t.register.look((db) => db.rows(sql`select to_jsonb(d) - 'told' as d from deed d`))
    expect(JSON.stringify(rows)).not.toMatch(/Kysyjä|urkinta/)
  })
})
