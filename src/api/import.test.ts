/** A file over the network: sent, guessed, brought in as a job, cancelled. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateExample } from '#example/example-county.ts'
import { published } from '#pool/pool.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import { AT_MACHINE, cookieFor } from '../../test/session.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Job } from './job.ts'
import { makeServer } from './server.ts'

let HEADERS: Record<string, string> = {}

let r: TestRegister
beforeAll(async () => {
  r = await testRegister()
})
afterAll(() => r.close())

let t: TestWorld
let app: FastifyInstance
let address: string
beforeEach(async () => {
  t = await testWorld()
  const world = { ...t.world, register: r.register }
  HEADERS = { 'x-varhain': '1', cookie: await cookieFor(world, 'controller') }
  app = await makeServer({
    world,
    web: join(t.folder, 'no-web'),
    uploads: join(t.folder, 'uploads'),
    signIn: AT_MACHINE,
    hosts: ['127.0.0.1'],
    version: '0',
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  await app.close()
  t.close()
})

async function answered(response: Promise<Response>) {
  const reply = await response
  return {
    status: reply.status,
    body: (await reply.json()) as Record<string, unknown> & { error?: { why: string; message: string } },
  }
}

function send(action: string, content: string | Uint8Array, name: string) {
  const form = new FormData()
  form.set('file', new Blob([content as BlobPart]), name)
  return answered(fetch(`${address}/api/${action}`, { method: 'POST', headers: HEADERS, body: form }))
}
const post = (action: string, body: object) =>
  answered(
    fetch(`${address}/api/${action}`, {
      method: 'POST',
      headers: { ...HEADERS, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
const get = (path: string) => answered(fetch(`${address}/api/${path}`, { headers: HEADERS }))

async function jobWhen(id: string, is: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const { body } = await get(`show-job?id=${id}`)
    const job = body as unknown as Job
    if (is(job)) return job
    await new Promise((next) => setTimeout(next, 10))
  }
}
const ended = (id: string) => jobWhen(id, (job) => job.state !== 'running')

const TEXT = 'Kunta;Kustannuspaikka;Tili;Pvm;Summa\nA;1;4000;31.1.2024;1 005,50\nA;1;4000;1.2.2024;2,00\n'

async function sentWithProfile(text = TEXT, name = 'vienti.csv') {
  const { body } = await send('guess-profile', text, name)
  return { upload: String(body.upload), profile: { organisation: 'A', ...(body.profile as object) }, area: 'imatra' }
}

/** A ledger that takes the engine a while. */
async function longLedger() {
  const folder = join(t.folder, 'example')
  mkdirSync(folder)
  const example = await generateExample({ seed: 1, children: 2000, years: 6, lastYear: 2025, lines: 600_000 }, folder, {
    signal: t.call.signal,
    onProgress: () => undefined,
  })
  const [ledger] = example.ledgers
  if (!ledger) throw new Error('no ledger')
  const profile = ledger.profile.endsWith('.json')
    ? (JSON.parse(readFileSync(join(folder, ledger.profile), 'utf8')) as object)
    : ledger.profile
  const { body } = await send('upload-file', readFileSync(join(folder, ledger.file)), ledger.file)
  return { upload: String(body.upload), profile, area: 'esimerkkila' }
}

describe('a ledger', () => {
  it('is sent, guessed, confirmed, brought in as a job, and its report shown', async () => {
    const guess = await send('guess-profile', TEXT, '../vienti.csv')
    expect(guess.body).toMatchObject({ upload: expect.stringMatching(/^[0-9a-f-]{36}$/), profile: { separator: ';' } })
    const started = await post('import-file', { ...(await sentWithProfile()), controlTotal: '1 007,50' })
    const job = await ended(String(started.body.job))
    expect(job).toMatchObject({
      state: 'done',
      progress: 1,
      report: { file: 'vienti.csv', rowsRead: 2, sumCents: 100_750, by: 'test' },
    })
    const { id } = job.report as { id: string }
    expect((await get(`show-import?id=${id}`)).body).toMatchObject({ id, control: { differenceCents: 0 } })
  })

  it('that is refused is a job that was refused, with the reason', async () => {
    const { body } = await post('import-file', { ...(await sentWithProfile()), controlTotal: '1,00' })
    expect(await ended(String(body.job))).toMatchObject({
      state: 'refused',
      error: { why: 'control-total-differs', where: 'controlTotal' },
    })
    const wrong = await post('import-file', { area: 'imatra' })
    expect(await ended(String(wrong.body.job))).toMatchObject({
      state: 'refused',
      error: { why: 'bad-input', where: 'file' },
    })
  })

  it('is never read from a path of the server', async () => {
    const file = t.file('secret.csv', TEXT)
    const { upload: _, ...rest } = await sentWithProfile()
    for (const more of [
      { file },
      { file, upload: '../secret.csv' },
      { file, upload: '00000000-0000-0000-0000-000000000000' },
    ]) {
      const { body } = await post('import-file', { ...rest, ...more })
      expect(await ended(String(body.job))).toMatchObject({
        state: 'refused',
        error: { why: 'bad-input', where: 'file' },
      })
      expect((await post('guess-profile', more)).body.error).toMatchObject({ why: 'bad-input' })
    }
    expect(published(t.world.pool).imports).toEqual([])
  })

  it('is sent alone with upload-file when it needs no guess', async () => {
    const { body } = await send('upload-file', 'indicator;2007\nlong-term-placed;83\n', 'luvut.csv')
    expect(body).toMatchObject({ fileName: 'luvut.csv' })
    const started = await post('import-file', { upload: body.upload, kind: 'observations', area: 'imatra' })
    expect(await ended(String(started.body.job))).toMatchObject({
      state: 'done',
      report: { file: 'luvut.csv', rowsAccepted: 1 },
    })
  })

  it('may be sent beside another: both land', async () => {
    const one = await sentWithProfile()
    const two = await sentWithProfile(TEXT.replaceAll('.2024', '.2023'), 'toinen.csv')
    const [a, b] = await Promise.all([post('import-file', one), post('import-file', two)])
    expect(await ended(String(a.body.job))).toMatchObject({ state: 'done' })
    expect(await ended(String(b.body.job))).toMatchObject({ state: 'done' })
    expect(published(t.world.pool).imports).toHaveLength(2)
    expect((await get('show-mapping')).body).toMatchObject({ unmappedEuros: 2015 })
  })
})

describe('a long import', () => {
  it('shows its progress, is cancelled, and leaves the pool as it was', async () => {
    const before = published(t.world.pool).id
    const input = await longLedger()
    const id = String((await post('import-file', input)).body.job)
    const seen = await jobWhen(id, (job) => job.progress > 0)
    expect(seen.state).toBe('running')
    expect((await post('cancel-job', { id })).body).toEqual({ cancelled: true })
    expect(await ended(id)).toMatchObject({ state: 'cancelled' })
    expect(published(t.world.pool).id).toBe(before)
    expect(readdirSync(join(t.folder, 'pool', 'imports'))).toEqual([])
    expect(readdirSync(join(t.folder, 'pool', 'work'))).toHaveLength(1) // the engine's own
    expect(await post('cancel-job', { id })).toMatchObject({ status: 409, body: { error: { why: 'not-running' } } })
    const again = String((await post('import-file', input)).body.job)
    expect(await ended(again)).toMatchObject({ state: 'done' })
  })

  it('is cancelled when the server closes', async () => {
    const id = String((await post('import-file', await longLedger())).body.job)
    await jobWhen(id, (job) => job.progress > 0)
    await app.close()
    expect(published(t.world.pool).imports).toEqual([])
    expect(readdirSync(join(t.folder, 'pool', 'work'))).toHaveLength(1)
  })
})

it('cancelling a job that is not there is told', async () => {
  expect(await post('cancel-job', { id: 'x' })).toMatchObject({ status: 404, body: { error: { why: 'unknown-job' } } })
})

it('a form without a file is refused', async () => {
  const form = new FormData()
  form.set('area', 'imatra')
  const reply = await answered(fetch(`${address}/api/upload-file`, { method: 'POST', headers: HEADERS, body: form }))
  expect(reply).toMatchObject({ status: 400, body: { error: { why: 'bad-request' } } })
  const plain = await post('upload-file', {})
  expect(plain.status).toBeGreaterThanOrEqual(400)
  expect(plain.status).toBeLessThan(500)
})

it('a pool that is broken is told without its insides', async () => {
  const { body } = await send('upload-file', 'indicator;2007\nlong-term-placed;83\n', 'luvut.csv')
  await ended(
    String((await post('import-file', { upload: body.upload, kind: 'observations', area: 'imatra' })).body.job),
  )
  rmSync(join(t.folder, 'pool', 'observation'), { recursive: true })
  const reply = await get('show-picture?area=imatra')
  expect(reply).toMatchObject({ status: 500, body: { error: { why: 'failed' } } })
  expect(JSON.stringify(reply.body)).not.toContain(t.folder)
})
