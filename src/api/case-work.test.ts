/** The case work over HTTP: who acts, what an unknown is told, and what is sent in haste or in malice. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { AT_MACHINE, cookieFor, ON_NETWORK } from '../../test/session.ts'
import { makeServer } from './server.ts'

const HOST = '127.0.0.1:8420'
const folder = mkdtempSync(join(tmpdir(), 'varhain-case-work-'))
let t: TestPeople
let atMachine: FastifyInstance
let onNetwork: FastifyInstance
beforeAll(async () => {
  t = await testPeople('2026-03-02')
  atMachine = await serve('this-machine')
  onNetwork = await serve('network')
  for (const duty of ['guidance-worker', 'social-worker', 'leading-social-worker', 'family-worker'] as const)
    cookies.set(workerOf(duty), await cookieFor(t.call(t.actor(duty)).world, workerOf(duty)))
})
afterAll(async () => {
  await atMachine.close()
  await onNetwork.close()
  await t.close()
  rmSync(folder, { recursive: true })
})

function serve(place: 'this-machine' | 'network'): Promise<FastifyInstance> {
  const { world } = t.call(t.actor('controller'))
  const signIn = place === 'this-machine' ? AT_MACHINE : ON_NETWORK
  const hosts = place === 'this-machine' ? ['127.0.0.1'] : []
  const places = { web: join(folder, 'no-web'), uploads: join(folder, place) }
  return makeServer({ world: { ...world, areas: [] }, ...places, signIn, hosts, version: '0' })
}

const workerOf = (duty: Parameters<TestPeople['actor']>[0]) => t.actor(duty).worker?.id ?? 0
const cookies = new Map<number, string>()
const as = (worker: number) => ({ host: HOST, cookie: cookies.get(worker) ?? '' })
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
    '1; varhain=2',
    '%31',
    "1' or '1'='1",
    'true',
    'A'.repeat(43),
    '-'.repeat(43),
    'x'.repeat(8000),
    '=;=;varhain==',
    '\u00e4',
  ]

  it.each(COOKIES)('is a visitor, whatever the cookie says: %s', async (cookie) => {
    for (const app of [atMachine, onNetwork]) {
      const headers = { host: HOST, cookie: `varhain_worker=1; varhain=${cookie}` }
      const visitor = { name: 'visitor', duty: 'viewer', session: 'nobody' }
      expect((await get('/api/who-am-i', headers, app)).json()).toEqual(visitor)
      expect((await get('/api/my-day', headers, app)).statusCode).toBe(401)
      expect((await get('/api/show-matter?id=1', headers, app)).statusCode).toBe(401)
      expect(whyOf(await post('record-contact', CONTACT, headers, app))).toBe('not-signed-in')
    }
  })

  it('cannot be chosen any more', async () => {
    const answer = await post('act-as', { worker: 1 }, { host: HOST })
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([404, undefined])
  })

  it('is nobody once the worker has ended', async () => {
    const worker = await t.write(async (db) => {
      const { id } = await db.one<{ id: number }>(sql`
        insert into worker (name, position, duty, unit_id)
        values ('Lähtevä', 'sosiaalityöntekijä', 'social-worker', ${t.units.social}) returning id`)
      return id
    })
    const headers = { host: HOST, cookie: await cookieFor(t.call(t.actor('viewer')).world, worker) }
    expect((await get('/api/my-day', headers)).statusCode).toBe(200)
    await t.write((db) => db.run(sql`update worker set ended_on = '2026-03-01' where id = ${worker}`))
    expect((await get('/api/my-day', headers)).statusCode).toBe(401)
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
