/** The actions over real HTTP: routes, errors, headers. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROUTED } from '#actions/catalogue.ts'
import { importFile } from '#actions/import-file.ts'
import { loadSeeds } from '#actions/load-seeds.ts'
import { published } from '#pool/pool.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import { AT_MACHINE, cookieFor } from '../../test/session.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { DOOR_PATHS } from './door-paths.ts'
import { makeServer } from './server.ts'

const HOSTS = ['127.0.0.1', 'localhost', '[::1]']
const OURS = { 'x-varhain': '1', 'content-type': 'application/json' }

let t: TestWorld
let r: TestRegister
let cookie: string
let app: FastifyInstance
let port: number
beforeAll(async () => {
  t = await testWorld()
  r = await testRegister()
  cookie = await cookieFor({ ...t.world, register: r.register }, 'controller')
  await t.run(loadSeeds, {})
  const web = join(t.folder, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Varhain</title>')
  writeFileSync(join(web, 'assets', 'page-AbCdEf12.js'), 'export {}')
  app = await serve(web)
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await app.close()
  t.close()
  await r.close()
})

const serve = (web = join(t.folder, 'no-web'), uploads = 'uploads') =>
  makeServer({
    world: { ...t.world, register: r.register },
    web,
    uploads: join(t.folder, uploads),
    signIn: AT_MACHINE,
    hosts: HOSTS,
    version: '1.2.3',
  })

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A request of a controller over the network with any header, Host too, which `fetch` would not send. */
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> =>
  new Promise((answer, fail) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers: { cookie, ...headers } }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      reply.on('end', () => answer({ status: reply.statusCode ?? 0, headers: reply.headers, text }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
const get = (path: string, headers: Record<string, string> = {}) => ask('GET', path, headers)
const post = (path: string, body: unknown, headers: Record<string, string> = OURS) =>
  ask('POST', path, headers, JSON.stringify(body))
const errorOf = ({ text }: Answer) =>
  (JSON.parse(text) as { error: { why: string; message: string; where?: string } }).error

interface OpenApi {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; summary: string; parameters?: { name: string; required: boolean }[] }>
  >
}
const openApi = async () => JSON.parse((await get('/api/openapi.json')).text) as OpenApi

describe('the routes', () => {
  it('and the description of each are made from the list of actions', async () => {
    const { paths } = await openApi()
    const told = [...Object.keys(DOOR_PATHS), ...ROUTED.map((action) => `/api/${action.name}`)]
    expect(Object.keys(paths).sort()).toEqual(told.sort())
    for (const action of ROUTED) {
      const described = Object.entries(paths[`/api/${action.name}`] ?? {})
      expect(described.map(([, one]) => [one.operationId, one.summary])).toEqual([[action.name, action.about]])
      for (const method of ['GET', 'POST'] as const) {
        const isDescribed = described.some(([one]) => one.toUpperCase() === method)
        expect([action.name, method, app.hasRoute({ method, url: `/api/${action.name}` })]).toEqual([
          action.name,
          method,
          isDescribed,
        ])
      }
      if (action.kind === 'change') expect(app.hasRoute({ method: 'GET', url: `/api/${action.name}` })).toBe(false)
    }
  })

  it('describe a file as one that was sent, never as a path of the server', async () => {
    const text = JSON.stringify((await openApi()).paths['/api/import-file'])
    expect(text).toContain('"upload"')
    expect(text).not.toContain('"file"')
  })

  it('answer a look with what the action gives', async () => {
    const answer = await get('/api/show-picture?area=imatra&grain=year')
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(JSON.parse(answer.text)).toMatchObject({
      area: { id: 'imatra' },
      snapshot: { id: published(t.world.pool).id },
    })
  })

  it('answer a preview, a look, by POST for its size', async () => {
    const book = { organisations: [], divisions: [], rules: [] }
    expect(JSON.parse((await post('/api/preview-mapping', { book })).text)).toMatchObject({ moves: [], faults: [] })
  })

  it('say who acts and that all is well', async () => {
    expect(JSON.parse((await get('/api/who-am-i')).text)).toMatchObject({
      name: 'test',
      duty: 'controller',
      session: 'open',
    })
    expect(JSON.parse((await get('/health')).text)).toEqual({ status: 'ok', version: '1.2.3' })
  })
})

describe('an error', () => {
  const cases: [string, () => Promise<Answer>, number, object][] = [
    ['of input', () => get('/api/show-picture'), 422, { why: 'bad-input', message: 'area: is needed', where: 'area' }],
    ['of a number', () => get('/api/show-picture?area=imatra&from=x'), 422, { why: 'bad-input', where: 'from' }],
    [
      'of an option given twice',
      () => get('/api/show-picture?area=a&area=b'),
      422,
      { why: 'bad-input', where: 'area' },
    ],
    ['of an unknown area', () => get('/api/show-picture?area=nowhere'), 404, { why: 'unknown-area', where: 'area' }],
    ['of an unknown import', () => get('/api/show-import?id=0123abcd'), 404, { why: 'unknown-import' }],
    ['of a path for an id', () => get('/api/show-import?id=..%2F..%2FHEAD'), 404, { why: 'unknown-import' }],
    ['of an unknown job', () => get('/api/show-job?id=x'), 404, { why: 'unknown-job' }],
    ['of an unknown action', () => get('/api/no-such'), 404, { why: 'not-here' }],
    ['of a look that is a change', () => get('/api/undo-import?id=0123abcd'), 404, { why: 'not-here' }],
    ['of a change that is a look', () => post('/api/list-areas', {}), 404, { why: 'not-here' }],
    ['of broken JSON', () => ask('POST', '/api/undo-import', OURS, '{"id":'), 400, { why: 'bad-request' }],
    [
      'of a body of another kind',
      () => ask('POST', '/api/undo-import', { ...OURS, 'content-type': 'text/xml' }, '<a/>'),
      415,
      { why: 'bad-request' },
    ],
    ['of a body too large', () => post('/api/undo-import', { id: 'x'.repeat(5_000_000) }), 413, { why: 'bad-request' }],
    ['of a missing file', () => get('/assets/no-such.js'), 404, { why: 'not-here' }],
    [
      'of a version meanwhile',
      () =>
        post('/api/save-mapping', {
          book: { organisations: [], divisions: [], rules: [] },
          version: 'abcdef',
          note: 'x',
        }),
      409,
      { why: 'changed-meanwhile' },
    ],
  ]
  it.each(cases)('%s is JSON with a reason, a sentence and a status', async (_, asked, status, error) => {
    const answer = await asked()
    expect(errorOf(answer)).toMatchObject({ message: expect.any(String), ...error })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
  })
})

describe('the guard', () => {
  it('refuses a change without the header that no form can send', async () => {
    const answer = await post('/api/load-seeds', {}, { 'content-type': 'application/json' })
    expect([answer.status, errorOf(answer).why]).toEqual([403, 'not-from-here'])
  })

  it.each(['cross-site', 'same-site'])('refuses a change that a browser says is %s', async (site) => {
    const answer = await post('/api/load-seeds', {}, { ...OURS, 'sec-fetch-site': site })
    expect([answer.status, errorOf(answer).why]).toEqual([403, 'not-from-here'])
  })

  it('takes a change of its own page', async () => {
    expect((await post('/api/load-seeds', {}, { ...OURS, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost:80@evil.example'])(
    'refuses to be called %s',
    async (host) => {
      for (const path of ['/api/list-areas', '/', '/health']) {
        const answer = await get(path, { host })
        expect([path, answer.status, errorOf(answer).why]).toEqual([path, 421, 'wrong-host'])
      }
    },
  )

  it('knows its own names with and without a port', async () => {
    for (const host of ['localhost', 'LOCALHOST:99', '[::1]:99', '127.0.0.1']) {
      expect((await get('/health', { host })).status).toBe(200)
    }
  })
})

describe('a visitor who has not signed in', () => {
  let viewers: FastifyInstance
  beforeAll(async () => {
    viewers = await serve(undefined, 'uploads-viewer')
  })
  afterAll(() => viewers.close())
  const inject = (method: 'GET' | 'POST', url: string, more: object = {}) =>
    viewers.inject({ method, url, headers: { host: 'localhost', 'x-varhain': '1' }, ...more })

  it('sees figures, and is refused every change and the ledger lines', async () => {
    expect((await inject('GET', '/api/show-picture?area=imatra')).statusCode).toBe(200)
    const refused = ROUTED.filter((action) => !action.allow.includes('viewer'))
    for (const { name } of refused) {
      const method = viewers.hasRoute({ method: 'GET', url: `/api/${name}` }) ? 'GET' : 'POST'
      const answer = await inject(method, `/api/${name}`)
      expect([name, answer.statusCode, answer.json().error.why]).toEqual([name, 401, 'not-signed-in'])
    }
    expect(refused.map((action) => action.name)).toContain('trace-figure')
  })

  it('cannot fill the disk with files', async () => {
    const type = 'multipart/form-data; boundary=x'
    const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n1;2\r\n--x--\r\n'
    for (const url of ['/api/import-file', '/api/guess-profile', '/api/upload-file']) {
      const headers = { host: 'localhost', 'x-varhain': '1', 'content-type': type }
      expect((await viewers.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(401)
    }
    expect(readdirSync(join(t.folder, 'uploads-viewer'))).toEqual([])
  })

  it('of a server without built screens is told what to do', async () => {
    expect((await inject('GET', '/')).json().error).toMatchObject({
      why: 'no-screens',
      message: expect.stringContaining('npm run build'),
    })
  })
})

describe('the headers', () => {
  it.each(['/', '/alue/imatra', '/api/list-areas', '/api/no-such', '/assets/page-AbCdEf12.js'])(
    'of %s allow nothing inline and nothing from elsewhere',
    async (path) => {
      const { headers } = await get(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['x-frame-options']).toBeDefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  it('let a hashed asset be kept for good and the page never without asking', async () => {
    expect((await get('/assets/page-AbCdEf12.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/alue/imatra']) {
      const page = await get(path)
      expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(page.text).toContain('<title>Varhain</title>')
    }
  })

  it('never leave the folder of the screens', async () => {
    for (const path of ['/../pool/HEAD', '/%2e%2e/pool/HEAD', '/assets/..%2f..%2fpool%2fHEAD', '/.%00./pool/HEAD']) {
      expect((await get(path)).text).not.toContain(published(t.world.pool).id)
    }
  })

  it('of a download cannot be broken by what the file is called', async () => {
    const svg = await get(
      `/api/export-picture?area=imatra&format=svg&chart=${encodeURIComponent('x"\r\nset-cookie: a=b')}`,
    )
    expect(svg.headers['set-cookie']).toBeUndefined()
    expect(errorOf(svg).why).toBe('unknown-chart')
    const lines = Array.from({ length: 9 }, (_, k) => `long-term-placed;${2000 + k};1`)
    const file = t.file('a.csv', `indicator;period;value\n${lines.join('\n')}\nlong-term-placed;x;1\n`)
    const nasty = { file, fileName: 'a"; filename="b\r\nset-cookie: a=b.csv', kind: 'observations', area: 'imatra' }
    await t.run(importFile, nasty)
    const csv = await get('/api/export-picture?area=imatra&format=csv')
    expect(csv.status).toBe(200)
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="imatra-[0-9a-f]{8}\.csv"$/)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['cache-control']).toBe('no-store')
  })
})
