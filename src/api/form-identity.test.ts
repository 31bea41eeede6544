/** The public form of a citizen who came with strong identification, and of anybody else. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginSession } from '#actions/session.ts'
import { SESSION_LIMITS } from '#model/session.ts'
import { type TestDoor, testDoor } from '../../test/door.ts'

const CITIZENS = { issuer: 'https://tunnistus.example.fi', clientId: 'varhain', scope: 'openid profile' }
const NAME = 'Aino <Malli>'

let t: TestDoor
let app: FastifyInstance
let cookie: string
beforeAll(async () => {
  t = await testDoor()
  app = await t.server({ citizens: CITIZENS })
  cookie = await citizen()
})
afterAll(() => t.close())

async function citizen(): Promise<string> {
  const who = { name: NAME, code: '131052-308T' }
  const { token } = await t.people.write((db) =>
    beginSession(db, { who, way: 'openid', device: 'test', now: t.world.now() }, SESSION_LIMITS),
  )
  return `varhain=${token}`
}

const get = async (url: string, as = cookie, at = app) =>
  (await at.inject({ url, headers: { host: '127.0.0.1:8420', cookie: as } })).body
const send = (url: string, fields: Record<string, string>, as = cookie, more: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { host: '127.0.0.1:8420', cookie: as, 'content-type': 'application/x-www-form-urlencoded', ...more },
    payload: new URLSearchParams(fields).toString(),
  })
const keyIn = (page: string) => /name="avain" value="([\w-]+)"/.exec(page)?.[1] ?? ''

describe('the public form', () => {
  it('offers identification where there is a provider, and asks for it nowhere', async () => {
    const page = await get('/huoli?kieli=sv', '')
    expect(page).toContain('/kirjaudu/palvelussa?kuka=kansalainen&amp;takaisin=%2Fhuoli%3Fkieli%3Dsv&amp;kieli=sv')
    expect(page).not.toContain('role="alert"')
    expect(await get('/huoli?vika=outside', '')).toContain('Tunnistautuminen ei onnistunut.')
    expect(await get('/huoli', '', await t.server())).not.toContain('/kirjaudu/palvelussa')
  })

  it('tells who has come, as text and nothing else', async () => {
    expect(await get('/huoli')).toContain('Olet tunnistautunut: Aino &lt;Malli&gt;.')
  })

  it('keeps the name that was proved, whatever is written, and asks for none', async () => {
    const unit = String(t.people.units.guidance)
    const fields = { page: 'safety', go: 'open:you', unit, reporterName: 'Joku Muu', protection: 'no' }
    const page = (await send('/huoli', fields)).body
    expect(page).toContain('name="reporterName" value="Aino &lt;Malli&gt;"')
    expect(page).not.toContain('Joku Muu')
    expect(page).not.toContain('id="reporterName"')
    expect((await send('/huoli', fields, '')).body).toContain('Joku Muu')
  })

  it('opens nothing else than it opens for anybody', async () => {
    const reply = await app.inject({ url: '/api/my-day', headers: { host: '127.0.0.1:8420', cookie } })
    expect(reply.statusCode).toBe(403)
  })

  it('signs out by its own page only', async () => {
    const key = keyIn(await get('/huoli'))
    expect(key).toMatch(/^[\w-]{43}$/)
    await send('/huoli/kirjaudu-ulos', { avain: 'A'.repeat(43) })
    await send('/huoli/kirjaudu-ulos', {})
    expect(
      (await send('/huoli/kirjaudu-ulos', { avain: key }, cookie, { 'sec-fetch-site': 'cross-site' })).statusCode,
    ).toBe(403)
    expect(await get('/huoli')).toContain('Olet tunnistautunut')
    const left = await send('/huoli/kirjaudu-ulos', { avain: key })
    expect([left.statusCode, left.headers.location]).toEqual([303, '/huoli/lopeta'])
    expect(String(left.headers['set-cookie'])).toContain('Max-Age=0')
    expect(await get('/huoli')).not.toContain('Olet tunnistautunut')
  })
})
