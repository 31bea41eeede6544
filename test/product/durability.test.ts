/** The product is killed, stopped and started twice: what was published stays whole, what was not is as if never begun. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { generateExample } from '#example/example-county.ts'
import { ask as askAsAnybody, cookieOf, dataFolder, type Reply, type Server, serve, varhain } from './product.ts'

let made: string
/** A data folder that has been served once: what each test begins with a copy of. */
let served: string
let ledger: { name: string; bytes: Uint8Array; profile: unknown }
beforeAll(async () => {
  made = dataFolder()
  const form = { seed: 1, children: 2000, years: 6, lastYear: 2025, lines: 150_000 }
  const example = await generateExample(form, made, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  })
  served = dataFolder()
  await varhain(served, ['list-workers'])
  const [first] = example.ledgers
  if (!first) throw new Error('no ledger')
  const profile: unknown = first.profile.endsWith('.json')
    ? JSON.parse(readFileSync(join(made, first.profile), 'utf8'))
    : first.profile
  ledger = { name: first.file, bytes: readFileSync(join(made, first.file)), profile }
})
afterAll(() => {
  for (const folder of [made, served]) rmSync(folder, { recursive: true, force: true })
})

let data: string
const running: Server[] = []
beforeEach(() => {
  data = dataFolder()
  // With its owners: the database server runs as nobody where the tests run as root.
  if (spawnSync('cp', ['-a', `${served}/.`, data]).status !== 0) throw new Error('not copied: data folder')
})
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  rmSync(data, { recursive: true, force: true })
})

async function started(args: readonly string[] = ['--port', '0'], more: NodeJS.ProcessEnv = {}): Promise<Server> {
  const server = serve(data, args, more)
  running.push(server)
  if ((await server.address) === '') throw new Error(`not started: ${server.told()}`)
  return server
}

/** Everything here is asked by a controller. */
const cookies = new WeakMap<Server, Promise<string>>()
async function ask(server: Server, path: string, body?: object | FormData): Promise<Reply> {
  const cookie = cookies.get(server) ?? cookieOf(server, 'controller')
  cookies.set(server, cookie)
  return askAsAnybody(server, path, body, await cookie)
}

const inPool = (...parts: string[]) => join(data, 'pool', ...parts)
/** The pool of a process that has ended leaves a pid that no process has. */
const deadPid = () => Number(spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))']).stdout)

async function beginImport(server: Server): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([ledger.bytes as BlobPart]), ledger.name)
  const { body } = await ask(server, '/api/upload-file', form)
  const input = { upload: body.upload, profile: ledger.profile, area: 'esimerkkila' }
  return String((await ask(server, '/api/import-file', input)).body.job)
}

interface Job {
  readonly state: string
  readonly step: string
  readonly progress: number
}

async function jobWhen(server: Server, id: string, is: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const { body } = await ask(server, `/api/show-job?id=${id}`)
    const job = body as unknown as Job
    if (is(job) || job.state !== 'running') return job
    await new Promise((next) => setTimeout(next, 5))
  }
}

const published = async (server: Server) => {
  const verified = await ask(server, '/api/verify-pool')
  const { body } = await ask(server, '/api/list-imports')
  const imports = body.imports as { id: string; isActive: boolean; sumCents: number; rowsRead: number }[]
  const mapping = (await ask(server, '/api/show-mapping')).body as { unmappedEuros: number }
  return { verified, active: imports.filter((one) => one.isActive), euros: mapping.unmappedEuros }
}

describe('a server that is killed in the middle of an import', () => {
  const moments: [string, (job: Job) => boolean][] = [
    ['as it begins', () => true],
    ['while the file is read', (job) => job.progress > 0.05],
    ['while lines are made', (job) => job.step === 'importing'],
    ['while it is mapped', (job) => job.step === 'mapping'],
    ['as it is published', (job) => job.state !== 'running'],
  ]
  it.each(moments)('%s has the import wholly or not at all, and takes it afterwards', async (_, moment) => {
    const first = await started()
    const met = await jobWhen(first, await beginImport(first), moment)
    first.child.kill('SIGKILL')
    expect(await first.ended).toBe(-1)
    expect({ met, isMoment: moment(met) }).toMatchObject({ isMoment: true })

    const second = await started()
    const after = await published(second)
    expect(after.verified.status).toBe(200)
    expect(after.active.length).toBeLessThanOrEqual(1)
    expect(Math.round(after.euros * 100)).toBe(after.active.reduce((sum, one) => sum + one.sumCents, 0))
    expect(readdirSync(inPool('work')).every((name) => name.startsWith(`${second.child.pid}-`))).toBe(true)

    expect(await jobWhen(second, await beginImport(second), () => false)).toMatchObject({ state: 'done' })
    const whole = await published(second)
    expect(whole.verified.status).toBe(200)
    expect(whole.active).toHaveLength(1)
    expect(Math.round(whole.euros * 100)).toBe(whole.active[0]?.sumCents)
    expect(existsSync(inPool('lock'))).toBe(false)
  })
})

describe('what a dead process left', () => {
  it('is swept at the next start, and its lock is taken over', async () => {
    await varhain(data, ['list-areas'])
    const dead = deadPid()
    mkdirSync(inPool('work', `${dead}-0badf00d`))
    writeFileSync(inPool('work', `${dead}-0badf00d`, 'half.parquet'), 'half')
    writeFileSync(inPool('lock'), String(dead))
    const { status } = await varhain(data, ['load-seeds'])
    expect(status).toBe(0)
    expect(readdirSync(inPool('work'))).toEqual([])
    expect(existsSync(inPool('lock'))).toBe(false)
  })
})

describe('a signal to end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s ends an idle server cleanly, however often it comes', async (signal) => {
    const server = await started()
    const again = setInterval(() => server.child.kill(signal), 1)
    server.child.kill(signal)
    expect(await server.ended).toBe(0)
    clearInterval(again)
    expect(readdirSync(inPool('work'))).toEqual([])
  })

  it('ends a server cleanly while a job runs, and the job leaves nothing', async () => {
    const server = await started()
    await jobWhen(server, await beginImport(server), (job) => job.step === 'importing')
    server.child.kill('SIGINT')
    server.child.kill('SIGINT') // a terminal and the one who started it may both send it
    expect(await server.ended).toBe(0)
    expect(readdirSync(inPool('work'))).toEqual([])
    const { active, verified } = await published(await started())
    expect([active, verified.status]).toEqual([[], 200])
  })
})

describe('two processes on one data folder', () => {
  it('do not both serve it: the second is told who does and where, and the command line works beside the first', async () => {
    const first = await started()
    const second = serve(data)
    expect([await second.ended, await second.address]).toEqual([1, ''])
    const where = `by process ${first.child.pid} at ${await first.address}`
    expect(second.told()).toContain(`varhain: already served: ${data} ${where}`)
    expect((await varhain(data, ['load-seeds'])).status).toBe(0)
    expect((await ask(first, '/api/show-picture?area=imatra')).body).toMatchObject({ area: { id: 'imatra' } })
    first.child.kill('SIGKILL')
    await first.ended
    await started()
  })

  it('do not write at once: the second is told who holds the pool and what to do', async () => {
    const server = await started()
    writeFileSync(inPool('lock'), String(server.child.pid))
    const { status, told } = await varhain(data, ['load-seeds'])
    expect([status, told]).toEqual([
      1,
      `varhain: another process (${server.child.pid}) is changing the pool: wait until it is done and try again; nothing was changed\n`,
    ])
    expect((await varhain(data, ['list-areas', '--json'])).status).toBe(0)
    writeFileSync(inPool('lock'), String(process.pid))
    const { status: code, body } = await ask(server, '/api/load-seeds', {})
    expect([code, body]).toMatchObject([409, { error: { why: 'pool-in-use' } }])
    rmSync(inPool('lock'))
    expect((await varhain(data, ['load-seeds'])).status).toBe(0)
  })
})

describe('a command that is stopped with Ctrl-C', () => {
  it('says so, ends with 1 and leaves the pool as it was', async () => {
    const args = [
      'import-file',
      '--file',
      join(made, ledger.name),
      '--profile',
      profileOption(),
      '--area',
      'esimerkkila',
    ]
    const stopped = await varhain(data, args, {}, 'read', (child) => {
      const wait = setInterval(() => {
        if (!existsSync(inPool('work')) || readdirSync(inPool('work')).length < 2) return
        clearInterval(wait)
        child.kill('SIGINT')
      }, 5)
    })
    expect([stopped.status, stopped.out]).toEqual([1, ''])
    expect(stopped.told).toBe('varhain: cancelled; nothing was changed\n')
    expect(readdirSync(inPool('work'))).toEqual([])
    const { out } = await varhain(data, ['list-imports', '--json'])
    expect(JSON.parse(out)).toEqual({ imports: [] })
  })
})

const profileOption = () => (typeof ledger.profile === 'string' ? ledger.profile : JSON.stringify(ledger.profile))
