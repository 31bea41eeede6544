/** Signing in outside, against a real OpenID provider: there and back, and everything that may be wrong on the way. */

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import OpenIdServer from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { admitCitizen } from '#actions/outside-sign-in.ts'
import { SESSION_LIMITS } from '#model/session.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { AT_MACHINE } from '../../test/session.ts'
import { sameSitePath } from './openid-route.ts'
import { makeServer } from './server.ts'

const HOST = '127.0.0.1:8420'
const HOME = `http://${HOST}`
const folder = mkdtempSync(join(tmpdir(), 'varhain-openid-'))
let t: TestPeople
let app: FastifyInstance
const providers: Server[] = []
const issuers: string[] = []

/** Answers every question about the person at once: its pages of its own are not what is tested. */
async function provider(): Promise<string> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = {
    client_id: 'varhain',
    client_secret: 'only-for-this-test',
    redirect_uris: [`${HOME}/kirjaudu/paluu`],
    post_logout_redirect_uris: [`${HOME}/`],
  }
  const oidc = new OpenIdServer(issuer, {
    clients: [client],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'national_identification_number'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Nimi ${id}`, national_identification_number: '131052-308T' }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/me/${uid}` },
  })
  const answer = oidc.callback()
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/me/')) return answer(request, response)
    const { prompt, params, session } = await oidc.interactionDetails(request, response)
    if (prompt.name === 'login')
      return oidc.interactionFinished(request, response, { login: { accountId: 'subject-1' } })
    const grant = new oidc.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) })
    grant.addOIDCScope('openid profile')
    return oidc.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
  })
  providers.push(server)
  return issuer
}

beforeAll(async () => {
  t = await testPeople('2026-03-02')
  issuers.push(await provider(), await provider())
  app = await serve(() => new Date().toISOString())
})

function serve(now: () => string): Promise<FastifyInstance> {
  const [issuer = '', other = ''] = issuers
  const client = { clientId: 'varhain', clientSecret: 'only-for-this-test', scope: 'openid profile' }
  const { world } = t.call(t.actor('viewer'))
  return makeServer({
    world: { ...world, areas: [], now },
    web: join(folder, 'no-web'),
    uploads: join(folder, 'uploads'),
    signIn: {
      ...AT_MACHINE,
      workers: { ...client, issuer },
      citizens: { ...client, issuer: other, codeClaim: 'national_identification_number' },
    },
    hosts: ['127.0.0.1'],
    version: '0',
  })
}
afterAll(async () => {
  await app.close()
  for (const server of providers) server.close()
  await t.close()
  rmSync(folder, { recursive: true })
})

type Jar = Map<string, string>
const jarText = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
function keep(jar: Jar, lines: readonly string[]): void {
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    jar.set(name, value)
  }
}

async function here(url: string, jar: Jar) {
  const answer = await app.inject({ method: 'GET', url, headers: { host: HOST, cookie: jarText(jar) } })
  keep(jar, [answer.headers['set-cookie'] ?? []].flat())
  return answer
}

/** Through the provider's pages as a browser goes, until it is sent back here. */
async function there(address: string): Promise<string> {
  const jar: Jar = new Map()
  for (let at = address; ; ) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: jarText(jar) } })
    keep(jar, answer.headers.getSetCookie())
    const next = answer.headers.get('location')
    if (next === null) throw new Error(`not sent on: ${answer.status} ${await answer.text()}`)
    at = new URL(next, at).href
    if (at.startsWith(HOME)) return at.slice(HOME.length)
  }
}

async function begun(asked = '', jar: Jar = new Map()) {
  const sent = await here(`/kirjaudu/palvelussa${asked}`, jar)
  return { jar, address: String(sent.headers.location) }
}
const link = () =>
  t.write((db) => db.run(sql`update sign_in_identity set worker_id = ${t.actor('social-worker').worker?.id ?? 0}`))
const whoIs = async (jar: Jar) => (await here('/api/who-am-i', jar)).json() as Record<string, unknown>

describe('a worker', () => {
  it('whose identity is nobody’s has no right here, and waits to be linked', async () => {
    const { jar, address } = await begun()
    const back = await here(await there(address), jar)
    expect(back.headers.location).toBe('/kirjaudu?vika=no-right')
    expect(await whoIs(jar)).toMatchObject({ session: 'nobody' })
    const listed = (await t.run('list-accounts', {}, 'administrator')) as unknown as { identities: object[] }
    expect(listed.identities).toMatchObject([{ issuer: issuers[0], subject: 'subject-1', worker: null }])
  })

  it('that is linked comes in, back to where it was, by code and PKCE', async () => {
    await link()
    const { jar, address } = await begun('?takaisin=%2Ftyo%2Fhaku%3Fa%3D1')
    const asked = new URL(address).searchParams
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256'])
    const back = await here(await there(address), jar)
    expect([back.statusCode, back.headers.location]).toEqual([303, '/tyo/haku?a=1'])
    expect(await whoIs(jar)).toMatchObject({ session: 'open', duty: 'social-worker' })
    const out = await app.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { host: HOST, cookie: jarText(jar), 'x-varhain': '1' },
      payload: {},
    })
    expect(out.json().next).toMatch(`${issuers[0]}/session/end?`)
    expect(await whoIs(jar)).toMatchObject({ session: 'nobody' })
  })

  it.each([
    ['another state', (path: string) => path.replace(/state=[^&]+/, 'state=other')],
    ['no state', (path: string) => path.replace(/state=[^&]+/, '')],
    ['another code', (path: string) => path.replace(/code=[^&]+/, 'code=other')],
    ['another issuer', (path: string) => path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')],
    ['an error', (path: string) => path.replace(/code=[^&]+/, 'error=access_denied')],
  ])('does not come in with %s', async (_, changed) => {
    const { jar, address } = await begun()
    const back = await here(changed(await there(address)), jar)
    expect(back.headers.location).toBe('/kirjaudu?vika=outside')
    expect(await whoIs(jar)).toMatchObject({ session: 'nobody' })
  })

  it('does not come in twice with one answer, nor in another browser, nor too late', async () => {
    const { jar, address } = await begun()
    const path = await there(address)
    expect((await here(path, new Map())).headers.location).toBe('/kirjaudu?vika=outside')
    const door = jar.get('varhain-door') ?? ''
    expect((await here(path, jar)).headers.location).toBe('/')
    expect((await here(path, new Map([['varhain-door', door]]))).headers.location).toBe('/kirjaudu?vika=outside')
    const late = await begun()
    const answer = await there(late.address)
    await t.write((db) => db.run(sql`update sign_in_request set asked_at = asked_at - interval '11 minutes'`))
    expect((await here(answer, late.jar)).headers.location).toBe('/kirjaudu?vika=outside')
  })

  it('does not come in with a code that was asked for in another browser', async () => {
    const [mine, theirs] = [await begun(), await begun()]
    const stolen = /code=[^&]+/.exec(await there(theirs.address))?.[0] ?? ''
    const path = (await there(mine.address)).replace(/code=[^&]+/, stolen)
    expect((await here(path, mine.jar)).headers.location).toBe('/kirjaudu?vika=outside')
    expect(await whoIs(mine.jar)).toMatchObject({ session: 'nobody' })
  })

  it('does not come in with a token that is too old', async () => {
    const now = () => new Date(Date.now() + 2 * 3_600_000).toISOString()
    const later = await serve(now)
    const ask = (url: string, cookie: string) => later.inject({ url, headers: { host: HOST, cookie } })
    const sent = await ask('/kirjaudu/palvelussa', '')
    const [cookie = ''] = String(sent.headers['set-cookie']).split(';')
    const back = await ask(await there(String(sent.headers.location)), cookie)
    expect(back.headers.location).toBe('/kirjaudu?vika=outside')
    await later.close()
  })

  it('does not come in where the nonce is another’s', async () => {
    const { jar, address } = await begun()
    await t.write((db) => db.run(sql`update sign_in_request set nonce = 'other'`))
    expect((await here(await there(address), jar)).headers.location).toBe('/kirjaudu?vika=outside')
  })
})

describe('a citizen', () => {
  it('comes by another issuer, and does no more than anybody but tell who tells', async () => {
    const { jar, address } = await begun('?kuka=kansalainen&takaisin=%2Fhuoli')
    expect(address).toMatch(issuers[1] ?? '?')
    const back = await here(await there(address), jar)
    expect(back.headers.location).toBe('/huoli')
    const me = await whoIs(jar)
    expect(me).toMatchObject({ session: 'open', duty: 'reporter', name: 'Nimi subject-1' })
    expect(JSON.stringify(me)).not.toContain('131052')
    expect((await here('/api/my-day', jar)).statusCode).toBe(403)
  })
})

it.each(['', '131052-308A', 'x'.repeat(200)])(
  'a citizen of the identity code "%s" is not let in',
  async (identityCode) => {
    const who = { issuer: issuers[1] ?? '', subject: 's', name: 'Nimi', identityCode }
    const begun = await admitCitizen(t.call(t.actor('viewer')).world, who, { device: '' }, SESSION_LIMITS)
    expect(begun).toMatchObject({ ok: false, why: { why: 'no-right' } })
  },
)

it('a provider that is away is told as away, and nothing else fails', async () => {
  const { world } = t.call(t.actor('viewer'))
  const workers = { issuer: 'http://127.0.0.1:9', clientId: 'x', scope: 'openid' }
  const other = await makeServer({
    world: { ...world, areas: [] },
    web: join(folder, 'no-web'),
    uploads: join(folder, 'uploads'),
    signIn: { ...AT_MACHINE, workers },
    hosts: [],
    version: '0',
  })
  const ways = await other.inject({ method: 'GET', url: '/api/sign-in-ways' })
  expect(ways.json()).toEqual({ password: 'open', workers: 'away', citizens: 'none' })
  const sent = await other.inject({ method: 'GET', url: '/kirjaudu/palvelussa' })
  expect(sent.headers.location).toBe('/kirjaudu?vika=provider')
  await other.close()
})

it.each([
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/x/..//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/tyo?vaihe=visit.record', '/tyo?vaihe=visit.record'],
])('the way back %s leads to %s', (given, path) => expect(sameSitePath(given, '/')).toBe(path))
