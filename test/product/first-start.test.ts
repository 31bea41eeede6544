/** The first start of the product, with the example: stopped, gone on with, and told of once. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { isFirst, tellMade } from '../made-once.ts'
import { ask, cookieOf, dataFolder, type Server, serve, varhain } from './product.ts'

const EXAMPLE = { VARHAIN_EXAMPLE: '' }

let data: string
/** What is made here is what the journeys copy, where none of them came first: they wait for it. */
let isForJourneys: boolean
const running: Server[] = []
beforeAll(() => {
  data = dataFolder()
  isForJourneys = isFirst(inject('exampleFolder'))
})
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

function giveToJourneys(): void {
  const example = inject('exampleFolder')
  const copied = spawnSync('cp', ['-a', `${data}/.`, example])
  if (copied.status !== 0) throw new Error(`example not copied: ${copied.stderr}`)
  tellMade(example)
}

function starting(): Server {
  const server = serve(data, ['--port', '0'], EXAMPLE)
  running.push(server)
  return server
}

async function started(): Promise<Server> {
  const server = starting()
  if ((await server.address) === '') throw new Error(`not started: ${server.told()}`)
  return server
}

const isLocked = () => existsSync(join(data, 'pool', 'lock'))

/** Each goes on from where the one before it left the data folder. */
describe('a first start', () => {
  it('that is stopped as a server ends with 0', async () => {
    const first = starting()
    await new Promise<void>((begun) =>
      first.child.stderr?.on('data', () => first.told().includes('First start') && begun()),
    )
    first.child.kill('SIGINT')
    expect([await first.ended, isLocked()]).toEqual([0, false])
  })

  it('that is stopped as a command ends with 1 and gives nothing', async () => {
    const stopped = await varhain(data, ['list-areas'], EXAMPLE, 'read', (child) => {
      child.stderr?.once('data', () => child.kill('SIGINT'))
    })
    expect([stopped.status, stopped.out, isLocked()]).toEqual([1, '', false])
  })

  it('goes on after that, and tells the accounts of the example once', async () => {
    const next = await started()
    const told = [...next.told().matchAll(/^ {2}([a-z-]+) {2,}\S.*? {2,}(\S+) +((?:[a-z2-9]{4}-){3}[a-z2-9]{4})$/gm)]
    expect(told.map(([, duty]) => duty)).toEqual(
      expect.arrayContaining([
        'administrator',
        'controller',
        'guidance-worker',
        'privacy-officer',
        'social-worker',
        'viewer',
      ]),
    )
    next.child.kill('SIGTERM')
    await next.ended
    if (isForJourneys) giveToJourneys()

    const last = await started()
    expect(last.told()).not.toMatch(/([a-z2-9]{4}-){3}[a-z2-9]{4}/)
    const { areas } = (await ask(last, '/api/list-areas?only=with-figures')).body as { areas: { id: string }[] }
    expect(areas.map((area) => area.id)).toEqual(expect.arrayContaining(['esimerkkila', 'imatra', 'kouvola']))
    expect((await ask(last, '/api/verify-pool', undefined, await cookieOf(last, 'controller'))).status).toBe(200)

    // The password that was told opens the door, to a password of one's own.
    const [, , login, password] = told[0] ?? []
    expect(await ask(last, '/api/sign-in', { login, password })).toMatchObject({
      status: 200,
      body: { isLimited: true },
    })
  })
})
