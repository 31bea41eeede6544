/**
 * Hostile requests: an outside fuzzer that knows nothing but the served OpenAPI description drives every endpoint as every
 * duty; nothing breaks, and nothing of the inside is told.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Duty } from '#model/duty.ts'
import { ATTACKS, hostileOf, type Schema } from '../../test/hostile-input.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { AT_MACHINE, cookieFor } from '../../test/session.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { makeServer } from './server.ts'

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const HOST = '127.0.0.1:8420'
const DUTIES: readonly Duty[] = ['social-worker', 'administrator', 'privacy-officer', 'service-manager']
/** Long work that writes where it is told or makes much, and the doors that end the fuzzer's own session. */
const APART =
  /make-example|make-families|load-seeds|backup|restore|rotate-key|sign-out|end-own-sessions|end-sessions|reset-account/
const TELLS = /\bat .*\.(ts|js):\d+|node_modules|syntax error|relation \\?"|violates|invalid input syntax|ECONN/

const folder = mkdtempSync(join(tmpdir(), 'varhain-hostile-'))
let t: TestPeople
let w: TestWorld
let app: FastifyInstance
let description: Description
const cookies = new Map<Duty, string>()

beforeAll(async () => {
  t = await testPeople('2026-03-02')
  w = await testWorld()
  const child = await t.child('Aino Esimerkki', '2018-05-04')
  await t.run('open-matter', { child, task: 'family-services', reason: 'x' })
  const { world } = t.call(t.actor('controller'))
  const places = { web: join(folder, 'no-web'), uploads: join(folder, 'uploads') }
  const whole = { ...w.world, register: world.register, data: world.data, now: world.now }
  app = await makeServer({ world: whole, ...places, signIn: AT_MACHINE, hosts: ['127.0.0.1'], version: '0' })
  description = (await app.inject({ url: '/api/openapi.json', headers: { host: HOST } })).json()
  for (const duty of DUTIES) cookies.set(duty, await cookieFor(world, t.actor(duty).worker?.id ?? 0))
})
afterAll(async () => {
  await app.close()
  await t.close()
  await w.close()
  rmSync(folder, { recursive: true })
})

const LIKELY = ['content-type', 'accept', 'x-forwarded-for', 'x-forwarded-host', 'origin', 'referer', 'if-none-match']

const headers = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(...LIKELY),
      fc.constantFrom(
        ...ATTACKS.filter((one) => /^[\x20-\x7e]{1,400}$/.test(one)),
        'application/json',
        'text/plain',
        'multipart/form-data',
      ),
      { maxKeys: 2 },
    ),
  },
)

/** As an address carries it: texts; what is nested, as JSON. */
const inQuery = (given: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(given)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => [name, String(typeof one === 'string' ? one.toWellFormed() : JSON.stringify(one))]),
  )
    .toString()
    .slice(0, 8000)

interface Tried {
  readonly status: number
  readonly body: string
}

async function sent(path: string, method: string, { given, more, duty }: Hostile): Promise<Tried> {
  const isGet = method === 'get'
  const own = { host: HOST, cookie: cookies.get(duty) ?? '', 'x-varhain': '1' }
  const answer = await app.inject({
    method: isGet ? 'GET' : 'POST',
    url: isGet ? `${path}?${inQuery(given as Record<string, unknown>)}` : path,
    headers: { ...own, ...(isGet ? {} : { 'content-type': 'application/json' }), ...more },
    ...(isGet ? {} : { payload: JSON.stringify(given) ?? '' }),
  })
  return { status: answer.statusCode, body: answer.body }
}

interface Hostile {
  readonly given: unknown
  readonly more: Readonly<Record<string, string>>
  readonly duty: Duty
}

function hostile({ parameters = [], requestBody }: Operation): fc.Arbitrary<Hostile> {
  const query: Schema = {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  }
  const body = Object.values(requestBody?.content ?? {})[0]?.schema
  return fc.record({ given: hostileOf(body ?? query), more: headers, duty: fc.constantFrom(...DUTIES) })
}

/** What is wrong with an answer; nothing where it is a result or a refusal in words. */
function faultOf({ status, body }: Tried): string | undefined {
  if (status >= 500 && status !== 503) return `${status}: ${body.slice(0, 200)}`
  if (TELLS.test(body)) return `tells: ${body.slice(0, 200)}`
  if (status < 400) return undefined
  const { error } = JSON.parse(body) as { error?: { why?: string } }
  return /^[a-z]+(-[a-z]+)*$/.test(error?.why ?? '') ? undefined : `no word: ${body.slice(0, 200)}`
}

/** The printed tree of routes, read line by line: a branch goes on where the one above it stopped. */
function routesOf(tree: string): readonly (readonly [path: string, methods: readonly string[]])[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', name = '', methods] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
    if (name === '') return []
    const depth = indent.length / 4
    const path = `${above[depth - 1] ?? ''}${name}`
    above[depth] = path
    return methods === undefined ? [] : [[path, methods.split(', ')] as const]
  })
}

describe('an endpoint of the description', () => {
  it('answers or refuses in words, whatever is sent', async () => {
    const all = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    expect(all.length).toBeGreaterThan(150)
    for (const { path, method, operation } of all.filter((one) => !APART.test(one.path))) {
      await fc.assert(
        fc.asyncProperty(hostile(operation), async (one) => {
          const fault = faultOf(await sent(path, method, one))
          expect(fault && `${method} ${path} ${fault}`).toBeUndefined()
        }),
        { numRuns: 5, seed: 2026, endOnFailure: true },
      )
    }
  })

  it('is every endpoint that there is', () => {
    const routed = routesOf(app.printRoutes({ commonPrefix: false })).filter(([path]) => /^\/(api\/|health)/.test(path))
    const there = routed.flatMap(([path, methods]) =>
      methods.filter((one) => one !== 'HEAD').map((one) => `${one} ${path}`),
    )
    const told = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(there.length).toBeGreaterThan(150)
    expect(there.toSorted()).toEqual(told.toSorted())
  })
})

describe('a body', () => {
  const post = (payload: string | Buffer, type: string) =>
    app.inject({
      method: 'POST',
      url: '/api/search-people',
      headers: { host: HOST, cookie: cookies.get('social-worker') ?? '', 'x-varhain': '1', 'content-type': type },
      payload,
    })

  it.each([
    ['of too many bytes', `{"text":"${'x'.repeat(5_000_000)}"}`, 'application/json', 413],
    ['that is cut', '{"text":"Ai', 'application/json', 400],
    ['that is no JSON', '\u0000\u0001', 'application/json', 400],
    ['nested ten thousand deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'application/json', 422],
    ['of a type that nobody knows', 'x', 'application/x-evil', 415],
    ['that names the prototype', '{"__proto__":{"duty":"administrator"},"text":"Aino"}', 'application/json', 400],
    [
      'in parts that have no end',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="../../a"\r\n\r\nx',
      'multipart/form-data; boundary=x',
      400,
    ],
  ])('%s is refused', async (_, payload, type, status) => {
    const answer = await post(payload, type)
    expect(answer.statusCode).toBe(status)
    expect(faultOf({ status, body: answer.body })).toBeUndefined()
  })
})

describe('a file of people', () => {
  it('is gone from the disk when it was read', async () => {
    const own = { host: HOST, cookie: cookies.get('administrator') ?? '', 'x-varhain': '1' }
    const content = 'id;family_name;given_names;is_protected\r\nu1;Aalto;Iida;ei\r\n'
    const parts = [
      '--x',
      'Content-Disposition: form-data; name="file"; filename="../../henkilot.csv"',
      '',
      content,
      '--x--',
      '',
    ]
    const uploaded = await app.inject({
      method: 'POST',
      url: '/api/upload-file',
      headers: { ...own, 'content-type': 'multipart/form-data; boundary=x' },
      payload: parts.join('\r\n'),
    })
    const { upload, fileName } = uploaded.json() as { upload: string; fileName: string }
    expect(fileName).toBe('henkilot.csv')
    expect(readdirSync(join(folder, 'uploads'))).toContain(upload)
    const started = await app.inject({
      method: 'POST',
      url: '/api/import-register',
      headers: own,
      payload: { upload, source: 'vanha', holds: 'persons', preview: true },
    })
    const { job } = started.json() as { job: string }
    const state = async () =>
      ((await app.inject({ url: `/api/show-job?id=${job}`, headers: own })).json() as { state: string }).state
    await expect.poll(state).not.toBe('running')
    expect(await state()).toBe('done')
    expect(readdirSync(join(folder, 'uploads'))).not.toContain(upload)
  })
})

describe('what is not there and what is not yours', () => {
  it('are told alike, to the letter', async () => {
    const child = await t.child('Vieras Lapsi', '2018-05-04')
    const { part: matter } = await t.run('open-matter', { child, task: 'family-services', reason: 'x' })
    const worker = t.actor('family-worker').worker?.id ?? 0
    const cookie = await cookieFor(t.call(t.actor('family-worker')).world, worker)
    const asked = (url: string) => app.inject({ url, headers: { host: HOST, cookie } })
    const gone = 999_999_999
    for (const path of [
      'show-matter?id=',
      'show-part?id=',
      'list-timeline?matter=',
      'print-matter?id=',
      'export-person?id=',
    ]) {
      const id = path.startsWith('export-person') ? child : matter
      const [there, nowhere] = [await asked(`/api/${path}${id}`), await asked(`/api/${path}${gone}`)]
      expect([there.statusCode, there.body.replaceAll(String(id), '#')]).toEqual([
        nowhere.statusCode,
        nowhere.body.replaceAll(String(gone), '#'),
      ])
    }
  })
})
