/** Starting the product: where it listens, where its data is, who may do what there. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, dataFolder, type Server, serve, serveInTerminal } from './product.ts'

let data: string
const running: Server[] = []
beforeEach(() => {
  data = dataFolder()
})
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  rmSync(data, { recursive: true, force: true })
})

async function started(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Server> {
  const server = serve(data, args, more)
  running.push(server)
  if ((await server.address) === '') throw new Error(`not started: ${server.told()}`)
  return server
}
const portOf = async (server: Server) => Number(new URL(await server.address).port)

describe('serve', () => {
  it('prints where it listens, and is healthy there', async () => {
    const server = await started(['--port', '0'])
    expect(await server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await ask(server, '/health')).body).toMatchObject({ status: 'ok', version: expect.stringMatching(/^\d/) })
    expect((await ask(server, '/api/who-am-i')).body).toEqual({ name: 'visitor', duty: 'viewer', session: 'nobody' })
  })

  it('starts with its figures where no register can be reached, and says so', async () => {
    const nowhere = 'postgresql://nobody@/none?host=%2Fno%2Fsuch%2Ffolder'
    const server = await started(['--port', '0'], { VARHAIN_EXAMPLE: '', DATABASE_URL: nowhere })
    expect(server.told()).toContain('The families of the example were not made, the figures are there: ')
    const { body } = await ask(server, '/api/show-picture?area=imatra')
    expect(body).toHaveProperty('area')
    expect(existsSync(join(data, 'example-loaded'))).toBe(false)
    const signIn = await ask(server, '/api/sign-in', { login: 'maija', password: 'jokin salasana' })
    expect([signIn.status, signIn.body]).toMatchObject([503, { error: { why: 'register-unreachable' } }])
  })

  it('takes host, port and data folder from the environment', async () => {
    const server = await started([], { PORT: '0', HOST: 'localhost' })
    expect(await server.address).toMatch(/^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):\d+$/)
    expect(existsSync(join(data, 'pool', 'work'))).toBe(true)
  })

  it('takes them from flags before the environment', async () => {
    const other = dataFolder()
    const server = await started(['--port', '0', '--host', '127.0.0.1', '--data', other], {
      PORT: '99999',
      HOST: 'no.such.host.invalid',
    })
    await ask(server, '/api/list-snapshots')
    expect(existsSync(join(other, 'pool'))).toBe(true)
    expect(existsSync(join(data, 'pool'))).toBe(false)
    rmSync(other, { recursive: true, force: true })
  })

  it('says that a port is in use and what to do, and ends with 1', async () => {
    const first = await started(['--port', '0'])
    const port = await portOf(first)
    const other = mkdtempSync(join(tmpdir(), 'varhain-other-'))
    const second = serve(other, ['--port', String(port)])
    expect(await second.ended).toBe(1)
    rmSync(other, { recursive: true, force: true })
    expect(second.told()).toContain(
      `varhain: port ${port} is in use at 127.0.0.1: give another with --port, or 0 for any free one\n`,
    )
    expect((await ask(first, '/health')).status).toBe(200)
  })

  it('says that there is no such address', async () => {
    const server = serve(data, ['--port', '0', '--host', '203.0.113.1'])
    expect(await server.ended).toBe(1)
    expect(server.told()).toContain('varhain: there is no address "203.0.113.1" here: see --host\n')
  })

  it('open to the network shows figures to viewers and lets nobody change anything', async () => {
    const server = await started(['--port', '0'], { HOST: '0.0.0.0' })
    expect((await ask(server, '/api/who-am-i')).body).toMatchObject({ duty: 'viewer' })
    expect((await ask(server, '/api/list-areas')).status).toBe(200)
    for (const [path, body] of [
      ['load-seeds', {}],
      ['save-mapping', {}],
      ['import-file', {}],
      ['make-example', {}],
    ] as const) {
      expect((await ask(server, `/api/${path}`, body)).status).toBe(401)
    }
    expect((await ask(server, '/api/trace-figure?area=imatra&from=2012-01-01&to=2012-12-31')).status).toBe(401)
    const signIn = await ask(server, '/api/sign-in', { login: 'maija', password: 'jokin salasana' })
    expect([signIn.status, signIn.body]).toMatchObject([403, { error: { why: 'not-safe' } }])
    expect(server.told()).toContain('without sign-in')
  })

  it('ends cleanly on Ctrl-C, which reaches every process of the terminal', async () => {
    const server = serveInTerminal(data)
    expect(await server.address).not.toBe('')
    process.kill(-(server.child.pid ?? 0), 'SIGINT')
    expect([await server.ended, server.told()]).toEqual([0, expect.any(String)])
    expect(readdirSync(join(data, 'pool', 'work'))).toEqual([])
  })
})
