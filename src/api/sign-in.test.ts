/** Signing in by name, password and code, over HTTP on a real register; and what whoever guesses learns. */
import type { FastifyInstance } from 'fastify'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countFailed } from '#actions/throttle.ts'
import { sql } from '#register/sql.ts'
import { type Browser, browser, type TestDoor, testDoor } from '../../test/door.ts'

const OWN = 'viisi vihreää velhoa'
const OTHER = 'seitsemän sinistä sutta'

let t: TestDoor
let app: FastifyInstance
let login: string
beforeAll(async () => {
  t = await testDoor()
  app = await t.server()
  login = (await t.account('social-worker', OWN)).login
})
afterAll(() => t.close())

const enter = (from: Browser, name: string, password: string, code?: string) =>
  from.post('/api/sign-in', { login: name, password, ...(code && { code }) })
const who = async (from: Browser) => (await from.get('/api/who-am-i')).body

async function signedIn(name = login, password = OWN): Promise<Browser> {
  const one = browser(app)
  expect((await enter(one, name, password)).status).toBe(200)
  return one
}

describe('whoever has not signed in', () => {
  it('is a visitor at the machine itself too, and is told to sign in', async () => {
    const one = browser(app, '127.0.0.1')
    expect(await who(one)).toEqual({ name: 'visitor', duty: 'viewer', session: 'nobody' })
    const refused = await one.get('/api/my-day')
    expect([refused.status, refused.why]).toEqual([401, 'not-signed-in'])
    expect((await one.get('/api/show-account')).status).toBe(401)
  })
})

describe('name and password', () => {
  it('make one the worker, however the name is written', async () => {
    const one = browser(app)
    expect((await enter(one, ` ${login.toUpperCase()} `, OWN)).status).toBe(200)
    expect(await who(one)).toMatchObject({
      duty: 'social-worker',
      session: 'open',
      worker: { unit: t.people.units.social },
    })
    expect((await one.get('/api/my-day')).status).toBe(200)
  })

  it('give a cookie that no script reads and no other site sends', async () => {
    const { headers } = await enter(browser(app), login, OWN)
    expect(String(headers['set-cookie'])).toMatch(/^varhain=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('are needed from this product itself: another page cannot sign anybody in', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' }
    expect((await browser(app).post('/api/sign-in', { login, password: OWN }, foreign)).status).toBe(403)
    expect((await browser(app).post('/api/sign-in', { login, password: OWN }, { 'x-varhain': '' })).status).toBe(403)
  })

  it('are not sent in clear: on the network without https nobody signs in', async () => {
    const open = await t.server({ place: 'network' })
    const said = await enter(browser(open), login, OWN)
    expect([said.status, said.why, said.headers['set-cookie']]).toEqual([403, 'not-safe', undefined])
    expect((await browser(open).get('/api/sign-in-ways')).body).toMatchObject({ password: 'not-safe' })
  })

  it.each([
    ['a text too long', { login: 'a', password: 'x'.repeat(1_000_000) }, 413],
    ['a list for a password', { login: 'a', password: ['x'] }, 422],
    ['more than is asked', { login: 'a', password: 'x', duty: 'administrator' }, 422],
    ['nothing', {}, 422],
    ['a null character', { login: 'a\u0000', password: 'x' }, 422],
    ['half a letter', { login: 'a', password: '\ud800' }, 422],
  ])('refuse %s before anything is reckoned', async (_, body, status) => {
    expect((await browser(app).post('/api/sign-in', body)).status).toBe(status)
  })
})

describe('a one-time password', () => {
  it('opens nothing but the choice of one’s own, which ends the other sessions', async () => {
    const { worker } = await t.account('family-worker', '')
    const given = await t.people.run('reset-account', { worker }, 'administrator')
    const { login: name, oneTimePassword } = given as unknown as { login: string; oneTimePassword: string }
    expect(oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    const [one, other] = [await signedIn(name, oneTimePassword), await signedIn(name, oneTimePassword)]
    expect(await who(one)).toMatchObject({ session: 'limited', duty: 'viewer' })
    expect((await one.get('/api/my-day')).why).toBe('password-is-one-time')

    for (const [fresh, why] of [
      ['lyhyt', 'password-too-short'],
      ['salasana1234', 'password-too-common'],
      ['family-worker.malli', 'password-is-the-name'],
      ['aaaaaaaaaaaaa', 'password-the-same-letter'],
      ['ö'.repeat(201), 'password-too-long'],
      [oneTimePassword, 'password-the-same'],
    ] as const)
      expect((await one.post('/api/change-password', { password: oneTimePassword, fresh })).why).toBe(why)
    expect((await one.post('/api/change-password', { password: 'arvaus', fresh: OTHER })).why).toBe('wrong-password')

    const before = one.cookies.get('varhain')
    expect((await one.post('/api/change-password', { password: oneTimePassword, fresh: OTHER })).status).toBe(200)
    expect(one.cookies.get('varhain')).not.toBe(before)
    expect(await who(one)).toMatchObject({ session: 'open', duty: 'family-worker' })
    expect(await who(other)).toMatchObject({ session: 'nobody' })
    expect((await enter(browser(app), name, oneTimePassword)).why).toBe('sign-in-failed')
    await signedIn(name, OTHER)
  })

  it('that nobody used in seven days is none', async () => {
    const worker = t.people.actor('service-manager').worker?.id
    const given = (await t.people.run('reset-account', { worker }, 'administrator')) as unknown as Record<
      string,
      string
    >
    t.wait(7 * 24 * 60 + 1)
    expect((await enter(browser(app), given.login ?? '', given.oneTimePassword ?? '')).why).toBe('sign-in-failed')
  })

  it('of the example works at the machine itself only', async () => {
    const { login: name } = await t.account('privacy-officer', OWN, 'example')
    const secure = await t.server({ place: 'network', publicUrl: 'https://varhain.example.fi' })
    expect((await enter(browser(secure), name, OWN)).why).toBe('sign-in-failed')
    expect((await enter(browser(app), name, OWN)).body).toEqual({ isLimited: true })
  })
})

describe('whoever guesses', () => {
  it('gets one answer: for a name that is not, a wrong password, a wrong code and a name that must wait', async () => {
    const { login: name } = await t.account('leading-social-worker', OWN)
    const one = browser(app, '192.0.2.20')
    const told = [await enter(one, 'ei.ketään', OWN)]
    for (let k = 0; k < 6; k++) told.push(await enter(one, name, `arvaus ${k}`))
    told.push(await enter(one, name, OWN)) // right, but too soon
    expect(new Set(told.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(told[0]?.why).toBe('sign-in-failed')
    t.wait(15)
    expect((await enter(one, name, OWN)).status).toBe(200)
  })

  it('waits longer each time, in every process of the product', async () => {
    const { login: name } = await t.account('guidance-worker', OWN)
    const other = await t.server()
    for (let k = 0; k < 7; k++) await enter(browser(k % 2 ? app : other), name, 'arvaus')
    t.wait(4 / 60)
    expect((await enter(browser(other), name, OWN)).why).toBe('sign-in-failed') // 8 s, counted anew
    t.wait(15.1 / 60)
    expect((await enter(browser(app), name, OWN)).why).toBe('sign-in-failed')
    t.wait(33 / 60)
    expect((await enter(browser(app), name, OWN)).status).toBe(200)
  })

  it('of many names from one address holds up that address, not the others', async () => {
    const now = t.world.now()
    await t.people.write(async (db) => {
      for (let k = 0; k < 40; k++) await countFailed(db, { login: `arvaus${k}`, address: '2001:db8:1:2::9', now })
    })
    expect((await enter(browser(app, '2001:db8:1:2:ffff::1'), login, OWN)).why).toBe('sign-in-failed')
    expect((await enter(browser(app, '2001:db8:1:3::1'), login, OWN)).status).toBe(200)
  })

  it('is not let by when the clock is set back', async () => {
    t.wait(60)
    const one = browser(app, '192.0.2.30')
    for (let k = 0; k < 6; k++) await enter(one, login, 'arvaus')
    t.wait(-0.1)
    expect((await enter(one, login, OWN)).why).toBe('sign-in-failed')
    t.wait(30)
    await signedIn()
  })
})

describe('a second factor', () => {
  it('is taken up with a code, asked at the door, works once a code, and is given up with both', async () => {
    const one = await signedIn()
    expect((await one.post('/api/begin-second-factor', { password: 'arvaus' })).why).toBe('wrong-password')
    const begun = (await one.post('/api/begin-second-factor', { password: OWN })).body as {
      address: string
      secret: string
    }
    expect(begun.address).toContain('otpauth://totp/Varhain:')
    const device = new TOTP({ secret: begun.secret })
    const code = () => device.generate({ timestamp: Date.parse(t.world.now()) })
    const wrong = () => String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    await signedIn() // not taken up yet
    expect((await one.post('/api/confirm-second-factor', { code: wrong() })).why).toBe('wrong-code')
    const first = code()
    expect((await one.post('/api/confirm-second-factor', { code: first })).status).toBe(200)

    expect((await enter(browser(app), login, OWN)).why).toBe('code-needed')
    expect((await enter(browser(app), login, OWN, first)).why).toBe('sign-in-failed') // used
    t.wait(0.5)
    const second = code()
    expect((await enter(browser(app), login, OWN, second)).status).toBe(200)
    expect((await enter(browser(app), login, OWN, second)).why).toBe('sign-in-failed')
    t.wait(5)
    expect((await enter(browser(app), login, 'arvaus', code())).why).toBe('sign-in-failed')
    expect((await one.get('/api/show-account')).body).toMatchObject({ hasSecondFactor: true })
    const [kept] = await t.people.register.look((db) =>
      db.rows<{ secret: string }>(sql`select totp_secret || '' as secret from account where login_name = ${login}`),
    )
    expect(kept?.secret).toBeDefined()

    t.wait(0.5)
    expect((await one.post('/api/remove-second-factor', { password: OWN, code: wrong() })).why).toBe('wrong-code')
    expect((await one.post('/api/remove-second-factor', { password: OWN, code: code() })).status).toBe(200)
    await signedIn()
  })

  it('is used once even by two at the same moment', async () => {
    t.wait(1)
    const one = await signedIn()
    const { secret } = (await one.post('/api/begin-second-factor', { password: OWN })).body as { secret: string }
    const code = () => new TOTP({ secret }).generate({ timestamp: Date.parse(t.world.now()) })
    await one.post('/api/confirm-second-factor', { code: code() })
    t.wait(0.5)
    const two = await Promise.all([enter(browser(app), login, OWN, code()), enter(browser(app), login, OWN, code())])
    expect(two.map(({ status }) => status).sort()).toEqual([200, 401])
    t.wait(0.5)
    await one.post('/api/remove-second-factor', { password: OWN, code: code() })
  })
})

describe('the log', () => {
  it('tells of every sign-in, refusal and change, and holds no password and no token', async () => {
    const deeds = await t.deeds()
    const actions = new Set(deeds.map(({ action }) => action))
    for (const one of ['sign-in', 'sign-in-refused', 'change-password', 'take-second-factor', 'remove-second-factor'])
      expect([one, actions.has(one)]).toEqual([one, true])
    const text = JSON.stringify(deeds)
    expect(text).not.toMatch(/vihreää|arvaus|sutta|[\w-]{43}/)
    expect(deeds.filter(({ detail }) => detail.why === 'locked').length).toBeGreaterThan(0)
  })
})
