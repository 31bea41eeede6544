/** The public form over HTTP on the real register: through all pages, and against what is not meant well. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answersFrom, PAGES } from '#public/answers.ts'
import { formPage } from '#public/form-page.ts'
import { sql } from '#register/sql.ts'
import { units } from '#register/worker.ts'
import { wordsOf } from '#words/dictionary.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { AT_MACHINE } from '../../test/session.ts'
import { makeServer } from './server.ts'

const HOST = '127.0.0.1:8420'
const OURS = { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/x-www-form-urlencoded' }

let t: TestPeople
const folder = mkdtempSync(join(tmpdir(), 'varhain-public-form-'))
let app: FastifyInstance
let clock = Date.parse('2026-03-02T08:00:00.000Z')
beforeAll(async () => {
  t = await testPeople('2026-03-02')
  app = await serve()
})
afterAll(async () => {
  await app.close()
  await t.close()
  rmSync(folder, { recursive: true })
})
/** Every test comes from an address of its own, an hour later. */
let visitor = 0
beforeEach(() => {
  visitor += 1
  clock += 3_600_000
})
const remoteAddress = () => `10.0.0.${visitor}`

async function serve(): Promise<FastifyInstance> {
  const { world } = t.call(t.actor('viewer'))
  return makeServer({
    world: { ...world, now: () => new Date(clock).toISOString() },
    web: join(folder, 'no-web'),
    uploads: join(folder, 'uploads'),
    signIn: AT_MACHINE,
    hosts: [],
    version: '0',
  })
}

const get = (url: string) => app.inject({ method: 'GET', url, headers: { host: HOST }, remoteAddress: remoteAddress() })
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = OURS) =>
  app.inject({
    method: 'POST',
    url,
    headers,
    payload: new URLSearchParams(fields).toString(),
    remoteAddress: remoteAddress(),
  })

/** What a browser would send of a page: hidden fields and what was typed. */
const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      value
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ]),
  )

const headingOf = (html: string): string => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? ''

const STEPS: readonly Record<string, string>[] = [
  {},
  { who: 'professional', field: '15' },
  { childName: 'Aino Esimerkki', childBirth: '4.5.2012' },
  { what: 'Poissaoloja koulusta.', need: '7' },
  { protection: 'yes', reasons: 'Lapsi on ollut yksin öisin.' },
  { way: 'together' },
  {
    g1Name: 'Liisa Esimerkki',
    g1Way: 'spoken',
    g1On: '1.3.2026',
    childWay: 'spoken',
    childOn: '1.3.2026',
  },
  { reporterName: 'Opettaja Oiva', reporterPhone: '040 123 4567', language: 'fi' },
]

/** Walks to the last page; gives its HTML. */
async function atCheck(changed: Record<string, string> = {}, address = '/huoli'): Promise<string> {
  let html = (await get(address)).body
  for (const step of STEPS) {
    const own = Object.fromEntries(Object.entries(changed).filter(([name]) => name in step))
    html = (await post('/huoli', { unit: String(t.units.guidance), ...fieldsIn(html), ...step, ...own, go: 'next' }))
      .body
  }
  return html
}

function multipart(fields: Record<string, string>, files: readonly { name: string; content: Buffer }[]) {
  const edge = 'edge-of-the-test'
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ name, content }) => [
      Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="attachments"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${edge}--\r\n`),
  ]
  const headers = { ...OURS, 'content-type': `multipart/form-data; boundary=${edge}` }
  return app.inject({
    method: 'POST',
    url: '/huoli',
    headers,
    payload: Buffer.concat(parts),
    remoteAddress: remoteAddress(),
  })
}

const later = (ms: number) => {
  clock += ms
}
const sendFrom = (html: string, files: readonly { name: string; content: Buffer }[] = [], extra = {}) =>
  multipart({ ...fieldsIn(html), ...extra, go: 'send' }, files)
const numberIn = (html: string): string => /class="number"[^>]*>([^<]*)/.exec(html)?.[1] ?? ''
const contactsSaying = (what: string) =>
  t.register.look(async (db) => {
    const all = await db.rows<Record<string, unknown>>(sql`select * from contact`)
    return all.filter((one) => one.what === what)
  })

describe('the public form', () => {
  it('goes through nine pages to a receipt, and what was told is in the register', async () => {
    const html = await atCheck()
    expect(headingOf(html)).toBe('Tarkista ja lähetä')
    expect(html).toContain('velvollisuus ilmoittaa')
    later(60_000)
    const receipt = await sendFrom(html)
    expect(receipt.statusCode).toBe(200)
    expect(numberIn(receipt.body)).toMatch(/^(\w{4} ){3}\w{4}$/)
    const [contact] = await contactsSaying('Poissaoloja koulusta.')
    expect(contact).toMatchObject({
      contact_kind: 'concern-with-consent',
      child_name: 'Aino Esimerkki',
      child_birth: '2012-05-04',
      reporter_kind: '15',
      replaces_notification: true,
      is_together: true,
      consents: [
        { name: 'Liisa Esimerkki', capacity: 'guardian', way: 'spoken', on: '2026-03-01' },
        { name: 'Aino Esimerkki', capacity: 'child', way: 'spoken', on: '2026-03-01' },
      ],
    })
  })

  it('sets no cookie, and lets nothing of its last page be kept', async () => {
    const html = await atCheck({ what: 'Ei evästeitä' })
    later(60_000)
    const receipt = await sendFrom(html)
    for (const response of [await get('/huoli'), receipt]) expect(response.headers['set-cookie']).toBeUndefined()
    expect(receipt.headers['cache-control']).toBe('no-store')
    expect(receipt.headers['clear-site-data']).toBe('"cache"')
  })

  it('allows nothing inline and nothing from elsewhere', async () => {
    const { headers, body } = await get('/huoli')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self';/)
    expect(body).not.toMatch(/<script>|<style|style="|\son\w+=/)
  })

  it('weighs under 50 kB a page with its style and script, full of text too', async () => {
    const own = await Promise.all(
      ['/huoli/tyyli.css', '/huoli/luonnos.js'].map(async (url) => (await get(url)).rawPayload.length),
    )
    const files = own.reduce((all, one) => all + one, 0)
    const setting = {
      words: wordsOf('fi'),
      named: [{ id: 1, label: 'Palveluohjaus' }],
      units: [1],
      today: '2026-03-02' as never,
    }
    const long = Object.assign({}, ...STEPS, {
      what: 'väsynyt '.repeat(625),
      reasons: 'väsynyt '.repeat(375),
      unit: '1',
    })
    const answers = answersFrom(long)
    const weights = PAGES.map((page) =>
      Buffer.byteLength(formPage({ page, answers, setting, token: 'x'.repeat(80), tells: 'faults' })),
    )
    expect(Math.max(...weights) + files).toBeLessThan(50_000)
    expect(answers.what).toHaveLength(4999)
  })

  it('shows a page again with what is wrong at its field', async () => {
    const first = (await get('/huoli')).body
    const second = (await post('/huoli', { ...fieldsIn(first), unit: String(t.units.guidance), go: 'next' })).body
    const wrong = (await post('/huoli', { ...fieldsIn(second), go: 'next' })).body
    expect(wrong).toContain('<title>Virhe: Kuka sinä olet? – Kohta 2 / 9')
    expect(wrong).toContain('<a href="#who">Valitse, mikä sopii parhaiten – Valitse yksi vaihtoehto.</a>')
    expect(wrong).toMatch(
      /<fieldset class="field faulty" aria-describedby="who-fault" aria-invalid="true">|aria-describedby="who-fault"/,
    )
  })

  it('changes its language on any page and keeps the answers', async () => {
    const html = await atCheck({ what: 'Kieli vaihtuu' })
    const swedish = await post('/huoli', { ...fieldsIn(html), go: 'language:sv' })
    expect(headingOf(swedish.body)).toBe('Kontrollera och skicka')
    expect(swedish.body).toContain('<html lang="sv">')
    expect(fieldsIn(swedish.body)).toMatchObject({ what: 'Kieli vaihtuu', kieli: 'sv', g1Name: 'Liisa Esimerkki' })
  })

  it('takes nobody past a page by changed hidden fields', async () => {
    const html = await atCheck({ what: 'Ohitus' })
    later(60_000)
    const silent = await sendFrom(html, [], { g1Way: 'none' })
    expect(headingOf(silent.body)).toBe('Huoltajat ja suostumukset')
    expect(await contactsSaying('Ohitus')).toEqual([])
  })

  it('shows hostile text as text, on every page', async () => {
    const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>\r\nset-cookie: a=b`
    const html = await atCheck({ childName: evil, what: evil, g1Name: evil, reporterName: evil })
    expect(headingOf(html)).toBe('Tarkista ja lähetä')
    expect(html).not.toMatch(/<script>alert|<img/)
    later(60_000)
    const receipt = await sendFrom(html)
    expect(numberIn(receipt.body)).not.toBe('')
    expect(receipt.headers['set-cookie']).toBeUndefined()
    const back = await post('/huoli', { ...fieldsIn(html), page: evil, go: evil, goal: evil, kieli: evil })
    expect(back.body).not.toMatch(/<script>alert|<img/)
  })
})

describe('a form sent twice', () => {
  it('gives the same number and one contact', async () => {
    const html = await atCheck({ what: 'Kahdesti' })
    later(60_000)
    const [one, other] = await Promise.all([sendFrom(html), sendFrom(html)])
    expect(numberIn(one.body)).toBe(numberIn(other.body))
    const reloaded = await sendFrom(html)
    expect(numberIn(reloaded.body)).toBe(numberIn(one.body))
    expect(reloaded.body).toContain('oli jo lähetetty')
    expect(await contactsSaying('Kahdesti')).toHaveLength(1)
  })
})

describe('against spam and flood', () => {
  it('a form that is sent within three seconds is asked for once more, with its answers', async () => {
    const html = await atCheck({ what: 'Liian nopea' })
    const early = await sendFrom(html)
    expect(early.statusCode).toBe(422)
    expect(early.body).toContain('Mitään ei kadonnut')
    expect(await contactsSaying('Liian nopea')).toEqual([])
    later(3000)
    expect((await sendFrom(early.body)).statusCode).toBe(200)
    expect(await contactsSaying('Liian nopea')).toHaveLength(1)
  })

  it('a form of the day before is given a new token, and goes then', async () => {
    const html = await atCheck({ what: 'Eilinen' })
    later(24 * 3_600_000 + 1)
    const late = await sendFrom(html)
    expect(late.body).toContain('yli vuorokauden')
    later(5000)
    expect((await sendFrom(late.body)).statusCode).toBe(200)
    expect(await contactsSaying('Eilinen')).toHaveLength(1)
  })

  it.each(['', 'a.b.c', 'AAAAAAAAAAAAAAAAAAAAAA.mmb0q000.AAAA'])(
    'a token "%s" that was not made here sends nothing',
    async (token) => {
      const html = await atCheck({ what: 'Väärä tunniste' })
      later(60_000)
      const response = await sendFrom(html, [], { token })
      expect(response.statusCode).toBe(422)
      expect(await contactsSaying('Väärä tunniste')).toEqual([])
    },
  )

  it('a filled trap sends nothing, and says how to go on', async () => {
    const html = await atCheck({ what: 'Ansa' })
    later(60_000)
    const trapped = await sendFrom(html, [], { verkkosivu: 'http://example.com' })
    expect(trapped.statusCode).toBe(422)
    expect(await contactsSaying('Ansa')).toEqual([])
    expect((await sendFrom(trapped.body)).statusCode).toBe(200)
  })

  it('the sixth sending from an address within ten minutes waits, with its answers', async () => {
    const statuses: number[] = []
    let last = ''
    for (const round of [1, 2, 3, 4, 5, 6]) {
      last = await atCheck({ what: `Tulva ${round}` })
      later(5000)
      statuses.push((await sendFrom(last)).statusCode)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    later(600_000)
    expect((await sendFrom(last)).statusCode).toBe(200)
  })

  it('a form of another site is refused before it is read', async () => {
    for (const foreign of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect((await post('/huoli', { go: 'next' }, { ...OURS, ...foreign })).statusCode).toBe(403)
      expect((await post('/huoli/seuraa', { numero: 'x' }, { ...OURS, ...foreign })).statusCode).toBe(403)
    }
  })

  it('opens no other change to a form', async () => {
    for (const name of ['send-contact', 'record-contact', 'load-seeds'])
      expect((await post(`/api/${name}`, {})).statusCode).toBe(403)
    const asApi = await app.inject({
      method: 'POST',
      url: '/api/send-contact',
      headers: { host: HOST, 'x-varhain': '1' },
      payload: {},
    })
    expect(asApi.json()).toMatchObject({ error: { why: 'not-signed-in' } })
  })

  it('a body past its limit is told so', async () => {
    const response = await post('/huoli', { what: 'x'.repeat(200_001) })
    expect(response.statusCode).toBe(413)
    expect(response.headers['content-type']).toContain('text/html')
  })
})

describe('attachments', () => {
  const text = (content: string) => Buffer.from(content)

  it('are kept by what they are', async () => {
    const html = await atCheck({ what: 'Liitteitä' })
    later(60_000)
    expect(
      (
        await sendFrom(html, [
          { name: 'kirje.exe', content: text('Hei äiti') },
          { name: '', content: text('') },
        ])
      ).statusCode,
    ).toBe(200)
    const kept = await t.register.look((db) => db.rows<{ name: string }>(sql`select name, type from attachment`))
    expect(kept.filter(({ name }) => name.startsWith('kirje'))).toEqual([{ name: 'kirje.txt', type: 'text/plain' }])
  })

  it.each([
    ['a page', 'kuva.png', text('<html><script>alert(1)</script>'), 'ei kelpaa'],
    ['an archive', 'kuva.jpg', text('PK\u0003\u0004'), 'ei kelpaa'],
    ['an empty file', 'a.txt', text(''), 'on tyhjä'],
    ['a file of more than 5 MB', 'a.txt', Buffer.alloc(5_000_001, 'a'), 'liian suuri'],
  ])('%s is refused and nothing is sent', async (_, name, content, told) => {
    const html = await atCheck({ what: 'Paha liite' })
    later(60_000)
    const response = await sendFrom(html, [{ name, content }])
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain(told)
    expect(fieldsIn(response.body).what).toBe('Paha liite')
    expect(await contactsSaying('Paha liite')).toEqual([])
  })

  it.each([4, 6])('%i of them are too many', async (count) => {
    const html = await atCheck({ what: 'Monta liitettä' })
    later(60_000)
    const files = Array.from({ length: count }, (_, place) => ({ name: `${place}.txt`, content: text('a') }))
    const response = await sendFrom(html, files)
    expect(response.body).toContain('enintään 3')
    expect(fieldsIn(response.body).what).toBe('Monta liitettä')
  })
})

describe('following', () => {
  it('tells the state of a number and nothing else', async () => {
    const html = await atCheck({ what: 'Seurataan' })
    later(60_000)
    const number = numberIn((await sendFrom(html)).body)
    const followed = (await post('/huoli/seuraa', { numero: number })).body
    expect(followed).toContain('Vastaanotettu')
    for (const secret of ['Seurataan', 'Aino', 'Liisa', 'Oiva', 'Palveluohjaus']) expect(followed).not.toContain(secret)
  })

  it('answers every wrong number alike, and after ten tries not at all for ten minutes', async () => {
    const bodies = new Set<string>()
    for (const numero of ['', 'x', '2222 2222 2222 2222', "'--", '<script>', '1', '2', '3', '4', '5'])
      bodies.add((await post('/huoli/seuraa', { numero })).body)
    expect(bodies.size).toBe(1)
    expect((await post('/huoli/seuraa', { numero: 'x' })).statusCode).toBe(429)
    later(600_000)
    expect((await post('/huoli/seuraa', { numero: 'x' })).statusCode).toBe(200)
  })
})

describe('where nobody takes contacts', () => {
  it('the first page says so in the language asked', async () => {
    const open = await t.register.look(units)
    await t.write((db) => db.run(sql`update unit set closed_on = '2026-01-01' where kind = 'guidance'`))
    const other = await serve()
    const { body } = await other.inject({ method: 'GET', url: '/huoli?kieli=sv', headers: { host: HOST } })
    await other.close()
    await t.write((db) => db.run(sql`update unit set closed_on = null where id = ${open[0]?.id ?? 0}`))
    expect(body).toContain('ingen mottagare är i bruk')
    expect(body).not.toContain('<form')
  })

  it('and where the register cannot be reached, a clear page says that', async () => {
    const register = { ...t.register, look: () => Promise.reject(new Error('register unreachable: gone')) }
    const { world } = t.call(t.actor('viewer'))
    const away = await makeServer({
      world: { ...world, register },
      web: join(folder, 'no-web'),
      uploads: join(folder, 'away'),
      signIn: AT_MACHINE,
      hosts: [],
      version: '0',
    })
    const response = await away.inject({ method: 'GET', url: '/huoli?kieli=en', headers: { host: HOST } })
    await away.close()
    expect(response.statusCode).toBe(503)
    expect(response.body).toContain('The form cannot be used right now')
    expect(response.body).not.toContain('gone')
  })
})
