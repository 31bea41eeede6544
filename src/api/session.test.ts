/** Sessions over HTTP: how long they last, how their tokens change, and what a stolen, old or invented cookie is worth. */
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#register/sql.ts'
import { type Browser, browser, type TestDoor, testDoor } from '../../test/door.ts'

const OWN = 'viisi vihreää velhoa'
const SECURE = { place: 'network', publicUrl: 'https://varhain.example.fi' } as const

let t: TestDoor
let app: FastifyInstance
let login: string
let worker: number
beforeAll(async () => {
  t = await testDoor()
  app = await t.server()
  const made = await t.account('social-worker', OWN)
  login = made.login
  worker = made.worker
})
afterAll(() => t.close())

let one: Browser
beforeEach(async () => {
  one = await enter()
})

async function enter(at = app, from = browser(at)): Promise<Browser> {
  expect((await from.post('/api/sign-in', { login, password: OWN })).status).toBe(200)
  return from
}
const tokenOf = ({ cookies }: Browser) => cookies.get('varhain') ?? ''
const isOpen = async (from: Browser) => (await from.get('/api/who-am-i')).body.session === 'open'
const withToken = (token: string, at = app): Browser => {
  const other = browser(at)
  other.cookies.set('varhain', token)
  return other
}

describe('a session', () => {
  it('goes on while it is used, ends when idle for half an hour', async () => {
    for (let k = 0; k < 4; k++) {
      t.wait(29)
      expect(await isOpen(one)).toBe(true)
    }
    t.wait(30)
    expect(await isOpen(one)).toBe(false)
  })

  it('ends after ten hours however much it is used', async () => {
    for (let k = 0; k < 29; k++) {
      t.wait(20)
      expect(await isOpen(one)).toBe(true)
    }
    t.wait(20)
    expect(await isOpen(one)).toBe(false)
  })

  it('is known to another process, and survives the end of its own', async () => {
    const other = await t.server()
    expect(await isOpen(withToken(tokenOf(one), other))).toBe(true)
  })

  it('gets a new token every quarter of an hour; the old one is good for a minute more', async () => {
    const before = tokenOf(one)
    t.wait(15)
    expect(await isOpen(one)).toBe(true)
    const after = tokenOf(one)
    expect(after).not.toBe(before)
    const late = withToken(before)
    expect(await isOpen(late)).toBe(true)
    expect(tokenOf(late)).toBe(before) // and gives nobody a token
  })

  it('gets one new token where two requests come at once', async () => {
    t.wait(15)
    const two = [withToken(tokenOf(one)), withToken(tokenOf(one))]
    const before = tokenOf(one)
    expect(await Promise.all(two.map(isOpen))).toEqual([true, true])
    expect(two.filter((each) => tokenOf(each) !== before)).toHaveLength(1)
  })

  it('ends for both where an old token comes back later: it is in two hands', async () => {
    const before = tokenOf(one)
    t.wait(15)
    await isOpen(one)
    t.wait(2)
    expect(await isOpen(withToken(before))).toBe(false)
    expect(await isOpen(one)).toBe(false)
    expect((await t.deeds()).at(-1)).toMatchObject({ action: 'end-session', detail: { why: 'old-token' } })
  })

  it('gets a new token when the duty of its worker changes, and the new duty at once', async () => {
    const before = tokenOf(one)
    const set = (duty: string) =>
      t.people.write((db) => db.run(sql`update worker set duty = ${duty} where id = ${worker}`))
    await set('family-worker')
    expect((await one.get('/api/who-am-i')).body).toMatchObject({ duty: 'family-worker' })
    expect(tokenOf(one)).not.toBe(before)
    await set('social-worker')
  })

  it('is nobody’s once its worker has ended', async () => {
    const set = (day: string | null) =>
      t.people.write((db) => db.run(sql`update worker set ended_on = ${day} where id = ${worker}`))
    await set('2026-03-01')
    expect(await isOpen(one)).toBe(false)
    expect((await browser(app).post('/api/sign-in', { login, password: OWN })).why).toBe('sign-in-failed')
    await set(null)
    t.wait(16) // past the wait for the failed try
  })

  it('is not trusted where the clock stands long before it was last seen', async () => {
    t.wait(-6)
    expect(await isOpen(one)).toBe(false)
    t.wait(6)
    expect(await isOpen(one)).toBe(true)
  })
})

describe('signing out', () => {
  it('ends the session here, for whoever has the cookie', async () => {
    const token = tokenOf(one)
    expect((await one.post('/api/sign-out')).status).toBe(200)
    expect(one.cookies.has('varhain')).toBe(false)
    expect(await isOpen(withToken(token))).toBe(false)
  })

  it('everywhere ends every session of one’s own, and no one else’s', async () => {
    const other = await enter()
    const { sessions } = (await one.get('/api/show-account')).body as { sessions: { isThis: boolean }[] }
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    expect(sessions.length).toBeGreaterThan(1)
    expect((await one.post('/api/end-own-sessions')).status).toBe(200)
    expect([await isOpen(one), await isOpen(other)]).toEqual([false, false])
  })

  it('may be done by an administrator for another, and by nobody else', async () => {
    expect((await one.post('/api/end-sessions', { worker })).status).toBe(403)
    await t.people.run('end-sessions', { worker }, 'administrator')
    expect(await isOpen(one)).toBe(false)
  })
})

describe('a cookie', () => {
  it('that somebody put there is not the one after signing in, and the session before ends', async () => {
    const planted = withToken('A'.repeat(43))
    await enter(app, planted)
    expect(tokenOf(planted)).not.toBe('A'.repeat(43))
    const mine = tokenOf(one)
    await enter(app, one)
    expect(tokenOf(one)).not.toBe(mine)
    expect(await isOpen(withToken(mine))).toBe(false)
  })

  it('that is anything at all opens nothing and breaks nothing', async () => {
    const token = tokenOf(one)
    const near = fc.nat(42).map((k) => `${token.slice(0, k)}${token[k] === 'A' ? 'B' : 'A'}${token.slice(k + 1)}`)
    const odd = fc.oneof(
      near,
      fc.string(),
      fc.base64String(),
      fc.constantFrom('', '""', `${token} `, `${token}; varhain=`, "' or 1=1 --"),
    )
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        const value = text.replace(/[^\x21-\x7e]/g, '')
        if (value.split(';')[0]?.trim() === token) return
        const said = await browser(app).get('/api/who-am-i', { cookie: `varhain=${value}` })
        expect([said.status, said.body.session]).toEqual([200, 'nobody'])
      }),
      { numRuns: 200 },
    )
    expect(await isOpen(one)).toBe(true)
  })

  it('stands in no store: the register holds its hash', async () => {
    const rows = await t.people.register.look((db) => db.rows(sql`select * from session natural join session_token`))
    expect(JSON.stringify(rows)).not.toContain(tokenOf(one))
  })
})

describe('behind a proxy with https', () => {
  it('the cookie is of this host alone and goes over TLS alone, and browsers are told to come so', async () => {
    const secure = await t.server(SECURE)
    const said = await browser(secure).post('/api/sign-in', { login, password: OWN })
    expect(String(said.headers['set-cookie'])).toMatch(
      /^__Host-varhain=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(said.headers['strict-transport-security']).toBe('max-age=31536000')
    expect((await browser(secure).get('/api/who-am-i', { cookie: `varhain=${tokenOf(one)}` })).body.session).toBe(
      'nobody',
    )
  })

  it('at the machine itself nothing is said of TLS', async () =>
    expect((await one.get('/api/who-am-i')).headers['strict-transport-security']).toBeUndefined())

  it('only a proxy that was named says where a request comes from', async () => {
    const guess = (at: FastifyInstance, address: string, said: string) =>
      browser(at, address).post('/api/sign-in', { login: 'ei.ketään', password: 'arvaus' }, { 'x-forwarded-for': said })
    const counted = () =>
      t.people.register.look(async (db) =>
        (await db.rows<{ key: string }>(sql`select key from sign_in_throttle where key like 'address:%'`)).map(
          ({ key }) => key,
        ),
      )
    const plain = await t.server(SECURE)
    await guess(plain, '198.51.100.1', '203.0.113.1')
    const before = await counted()
    await guess(plain, '198.51.100.1', '203.0.113.2')
    expect(await counted()).toEqual(before)
    const proxied = await t.server({ ...SECURE, trustedProxies: ['10.0.0.1'] })
    await guess(proxied, '198.51.100.1', '203.0.113.3')
    expect(await counted()).toEqual(before)
    await guess(proxied, '10.0.0.1', '203.0.113.4')
    expect(await counted()).toHaveLength(before.length + 1)
  })
})

describe('many requests', () => {
  it('of one session do not hold up another from the same address', async () => {
    const busy = await t.server()
    const [mine, theirs] = [await enter(busy), await enter(busy)]
    let last = 200
    for (let k = 0; k < 620 && last === 200; k++) last = (await mine.get('/api/sign-in-ways')).status
    expect(last).toBe(429)
    expect((await theirs.get('/api/who-am-i')).status).toBe(200)
  })
})
