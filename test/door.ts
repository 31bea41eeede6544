/** A door for a test: a server on a register of its own, a clock that is set, and browsers that keep their cookies. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { World } from '#actions/action.ts'
import { hashOf } from '#actions/password.ts'
import { makeServer } from '#api/server.ts'
import type { SignInOptions } from '#api/sign-in-options.ts'
import type { PasswordKind } from '#model/account.ts'
import type { Duty } from '#model/duty.ts'
import { SESSION_LIMITS } from '#model/session.ts'
import { addAccount } from '#register/account.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from './people.ts'

export interface TestDoor {
  readonly people: TestPeople
  readonly world: World
  /** Minutes that go by; less than none where the clock is set back. */
  wait(minutes: number): void
  /** A server on the same register, as another process would be. */
  server(options?: Partial<SignInOptions>): Promise<FastifyInstance>
  account(duty: Duty, password: string, kind?: PasswordKind): Promise<{ login: string; worker: number }>
  deeds(): Promise<readonly { action: string; detail: Record<string, unknown>; worker: number | null }[]>
  close(): Promise<void>
}

export const HERE: SignInOptions = { place: 'this-machine', trustedProxies: [], limits: SESSION_LIMITS }

export async function testDoor(): Promise<TestDoor> {
  const people = await testPeople()
  const folder = mkdtempSync(join(tmpdir(), 'varhain-door-'))
  const servers: FastifyInstance[] = []
  let at = Date.parse('2026-03-02T08:00:00.000Z')
  const now = () => new Date(at).toISOString()
  const world: World = { ...people.call(people.actor('administrator')).world, areas: [], now }
  return {
    people,
    world,
    wait: (minutes) => {
      at += minutes * 60_000
    },
    async server(options = {}) {
      const places = { web: join(folder, 'no-web'), uploads: join(folder, `uploads-${servers.length}`) }
      const app = await makeServer({ world, ...places, signIn: { ...HERE, ...options }, hosts: [], version: '0' })
      servers.push(app)
      return app
    },
    async account(duty, password, kind = 'own') {
      const worker = people.actor(duty).worker?.id ?? 0
      const login = `${duty}.malli`
      await people.register.change(async (db) =>
        addAccount(db, { worker, login, hash: await hashOf(password, CHEAP), kind, at: now() }),
      )
      return { login, worker }
    },
    deeds: () =>
      people.register.look((db) =>
        db.rows(sql`select action, detail, worker_id as worker from deed where purpose = 'sign-in' order by id`),
      ),
    async close() {
      for (const app of servers) await app.close()
      await people.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cost stands in the hash: a test's own accounts are reckoned quickly. */
const CHEAP = { logN: 10, r: 8, p: 1 }

export interface Said {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly why: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Browser {
  readonly cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Said>
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Said>
}

/** @param address from where it asks */
export function browser(app: FastifyInstance, address = '192.0.2.7'): Browser {
  const cookies = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, headers: Record<string, string>, body?: object) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { host: '127.0.0.1:8420', 'x-varhain': '1', ...(cookie && { cookie }), ...headers }
    const reply = await app.inject({
      method,
      url,
      headers: sent,
      remoteAddress: address,
      ...(body && { payload: body }),
    })
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) keep(cookies, String(line))
    const told = reply.body.startsWith('{') ? (reply.json() as Record<string, unknown>) : {}
    const why = (told.error as { why?: string } | undefined)?.why
    return { status: reply.statusCode, body: told, why, headers: reply.headers }
  }
  return {
    cookies,
    get: (path, headers = {}) => ask('GET', path, headers),
    post: (path, body = {}, headers = {}) => ask('POST', path, headers, body),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value === '') cookies.delete(name)
  else cookies.set(name, value)
}
