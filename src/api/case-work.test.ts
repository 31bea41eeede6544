/** The case work over HTTP: who acts, what an unknown is told, and what is sent in haste or in malice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { makeServer } from './server.ts'

const HOST = '127.0.0.1:8420'
const folder = mkdtempSync(join(tmpdir(), 'varhain-case-work-'))
let t: TestPeople
let atMachine: FastifyInstance
let onNetwork: FastifyInstance
beforeAll(async () => {
  t = await testPeople('2026-03-02')
  atMachine = await serve('controller')
  onNetwork = await serve('viewer')
})
afterAll(async () => {
  await atMachine.close()
  await onNetwork.close()
  await t.close()
  rmSync(folder, { recursive: true })
})

function serve(duty: 'controller' | 'viewer'): Promise<FastifyInstance> {
  const { world } = t.call(t.actor(duty))
  const hosts = duty === 'controller' ? ['127.0.0.1'] : []
  const places = { web: join(folder, 'no-web'), uploads: join(folder, duty) }
  return makeServer({ world: { ...world, areas: [] }, ...places, actor: { name: duty, duty }, hosts, version: '0' })
}

const workerOf = (duty: Parameters<TestPeople['actor']>[0]) => t.actor(duty).worker?.id ?? 0
const as = (worker: number | string) => ({ host: HOST, cookie: `varhain_worker=${worker}` })
const get = (url: string, headers: Record<string, string>, app = atMachine) =>
  app.inject({ method: 'GET', url, headers })
const post = (name: string, payload: object | string, headers: Record<string, string>, app = atMachine) =>
  app.inject({
    method: 'POST',
    url: `/api/${name}`,
    headers: { 'x-varhain': '1', 'content-type': 'application/json', ...headers },
    payload,
  })
const whyOf = (answer: { json: () => { error?: { why: string } } }) => answer.json().error?.why

const CONTACT = {
  contactKind: 'application',
  channel: 'phone',
  childName: 'Lapsi Pieni',
  reporterKind: '1',
  what: 'Apua',
}
const record = async () =>
  (await post('record-contact', CONTACT, as(workerOf('guidance-worker')))).json() as { part: number; version: number }

describe('who acts', () => {
  const COOKIES = [
    '1',
    '1; varhain_worker=2',
    '%31',
    '01',
    '1e0',
    '-1',
    '0',
    '99999999999999999999',
    "1' or '1'='1",
    'true',
  ]

  it.each(COOKIES)('over the network is a visitor, whatever the cookie says: %s', async (cookie) => {
    const headers = { ...as(cookie), host: 'varhain.example' }
    expect((await get('/api/who-am-i', headers, onNetwork)).json()).toEqual({ name: 'viewer', duty: 'viewer' })
    expect((await get('/api/my-day', headers, onNetwork)).statusCode).toBe(403)
    expect((await get('/api/show-matter?id=1', headers, onNetwork)).statusCode).toBe(403)
    expect((await post('record-contact', CONTACT, headers, onNetwork)).statusCode).toBe(403)
  })

  it('over the network cannot be chosen', async () => {
    const answer = await post('act-as', { worker: 1 }, { host: 'varhain.example' }, onNetwork)
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined])
  })

  it('at the machine is nobody with people once the worker has ended', async () => {
    const worker = await t.write(async (db) => {
      const { id } = await db.one<{ id: number }>(sql`
        insert into worker (name, position, duty, unit_id, ended_on)
        values ('Lähtenyt', 'sosiaalityöntekijä', 'social-worker', ${t.units.social}, '2026-03-01') returning id`)
      return id
    })
    expect((await get('/api/my-day', as(worker))).statusCode).toBe(403)
    expect((await post('act-as', { worker }, { host: HOST })).statusCode).toBe(404)
  })

  it('at the machine cannot be changed by another page', async () => {
    const answer = await post('act-as', { worker: 1 }, { host: HOST, 'sec-fetch-site': 'cross-site' })
    expect(answer.statusCode).toBe(403)
  })
})

describe('an unknown', () => {
  it('is told in the same words whether it is not there or not to be seen', async () => {
    const child = await t.child('Salla Salainen', '2018-01-01')
    const { part: matter } = await t.run('open-matter', { child, task: 'family-services', reason: 'x' })
    const told = async (id: number) => {
      const answer = await get(`/api/show-matter?id=${id}`, as(workerOf('family-worker')))
      return [answer.statusCode, answer.body.replaceAll(String(id), 'n')]
    }
    expect(await told(matter)).toEqual(await told(999_999))
  })

  it.each(['', 'x', '1.5', '-1', '0x1', '1,2', '99999999999999999999', '%00', '1&id=2'])(
    'number is refused in words: id=%s',
    async (id) => {
      const answer = await get(`/api/show-matter?id=${id}`, as(workerOf('social-worker')))
      expect([answer.statusCode, whyOf(answer)]).toEqual([422, 'bad-input'])
    },
  )
})

describe('what is sent', () => {
  it.each([
    ['no object', '[]', 422],
    ['a text', '"x"', 422],
    ['nothing', 'null', 422],
    ['broken', '{"channel":', 400],
    ['reaching for the prototype', '{"__proto__":{"duty":"administrator"}}', 400],
    ['nested without end', `{"what":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 422],
    [
      'a row too many',
      JSON.stringify({ ...CONTACT, guardians: Array.from({ length: 10_000 }, () => ({ name: 'x' })) }),
      422,
    ],
    ['an unknown field', JSON.stringify({ ...CONTACT, worker_id: 1 }), 422],
    ['a null character', JSON.stringify({ ...CONTACT, what: 'a\u0000b' }), 422],
    ['half a letter', JSON.stringify({ ...CONTACT, guardians: [{ name: '\ud800' }] }), 422],
    ['too large', JSON.stringify({ ...CONTACT, what: 'x'.repeat(5_000_000) }), 413],
  ])('%s is refused and keeps nothing', async (_, payload, status) => {
    const answer = await post('record-contact', payload, as(workerOf('guidance-worker')))
    expect(answer.statusCode).toBe(status)
    expect(typeof whyOf(answer)).toBe('string')
  })

  it('without the header that no form can send changes nothing', async () => {
    const { part } = await record()
    const headers = { ...as(workerOf('guidance-worker')), 'x-varhain': '' }
    expect((await post('take-contact', { id: part, version: 1 }, headers)).statusCode).toBe(403)
    expect((await post('take-contact', { id: part, version: 1 }, as(workerOf('guidance-worker')))).statusCode).toBe(200)
  })

  it('twice is taken once, and the second hears what stands now', async () => {
    const { part } = await record()
    const headers = as(workerOf('guidance-worker'))
    const both = await Promise.all(
      Array.from({ length: 10 }, () => post('take-contact', { id: part, version: 1 }, headers)),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array(9).fill(409)])
    const late = both.find(({ statusCode }) => statusCode === 409)?.json() as { error: { stands: unknown } }
    expect(late.error.stands).toMatchObject({ version: 2, state: 'handling' })
  })

  it('at once with one identity code adds one person', async () => {
    const person = { familyName: 'Kaksois', givenNames: 'Olento', identityCode: '131052-308T' }
    const headers = as(workerOf('guidance-worker'))
    const all = await Promise.all(Array.from({ length: 6 }, () => post('add-person', person, headers)))
    expect(all.map((one) => whyOf(one) ?? 'done').toSorted()).toEqual(['done', ...Array(5).fill('known-already')])
  })

  it('at once makes one absence of the same days', async () => {
    const absence = {
      worker: workerOf('social-worker'),
      substitute: workerOf('leading-social-worker'),
      from: '2026-05-01',
      until: '2026-05-31',
    }
    const headers = as(workerOf('leading-social-worker'))
    const all = await Promise.all(Array.from({ length: 6 }, () => post('add-absence', absence, headers)))
    expect(all.map((one) => whyOf(one) ?? 'done').toSorted()).toEqual([...Array(5).fill('away-already'), 'done'])
  })
})
