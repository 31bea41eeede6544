/** The product as a person starts it: `./varhain` in a process of its own, on a data folder of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Duty } from '#model/duty.ts'
import { openRegister } from '#register/register.ts'
import { cookieFor } from '../session.ts'

export const HOME = resolve(import.meta.dirname, '..', '..')

export interface Ended {
  readonly status: number
  readonly out: string
  readonly told: string
}

export const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'varhain-product-'))

/** No example content, and nothing of the environment of whoever runs the tests. */
const plain = (data: string, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { HOST: _host, PORT: _port, ...rest } = process.env
  const NODE_COMPILE_CACHE = join(HOME, 'node_modules', '.cache', 'varhain-test') // a third off each start
  return { ...rest, NODE_COMPILE_CACHE, VARHAIN_DATA: data, VARHAIN_EXAMPLE: 'none', ...more }
}

/** Runs one command line to its end; its output is read, or the reader has gone. */
export const varhain = (
  data: string,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
  output: 'read' | 'closed' = 'read',
  meanwhile: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> =>
  new Promise((ended) => {
    const options = { env: plain(data, more), maxBuffer: 100_000_000 }
    const child = execFile(join(HOME, 'varhain'), args, options, (_, out, told) =>
      ended({ status: child.exitCode ?? -1, out, told }),
    )
    if (output === 'closed') child.stdout?.destroy()
    meanwhile(child)
  })

export interface Server {
  /** Its data folder. */
  readonly data: string
  readonly child: ChildProcess
  /** Where it listens; empty when it ended before it did. */
  readonly address: Promise<string>
  /** All that it has printed. */
  readonly told: () => string
  /** Exit status, or -1 after a signal, once it has ended. */
  readonly ended: Promise<number>
}

const LEADER = ['--disable-warning=ExperimentalWarning', join(HOME, 'src', 'main.ts')]

/** Starts `serve` in the process that is returned, so that a signal to it is a signal to the server. */
export function serve(data: string, args: readonly string[] = ['--port', '0'], more: NodeJS.ProcessEnv = {}): Server {
  const node = join(HOME, 'node_modules', '.bin', 'node')
  const child = spawn(existsSync(node) ? node : process.execPath, [...LEADER, 'serve', ...args], {
    env: plain(data, more),
  })
  return watched(child, data)
}

/** Starts `./varhain serve` with all its processes in one group, as a terminal does. */
export const serveInTerminal = (data: string): Server =>
  watched(spawn(join(HOME, 'varhain'), ['serve', '--port', '0'], { env: plain(data, {}), detached: true }), data)

function watched(child: ChildProcess, data: string): Server {
  let told = ''
  const ended = new Promise<number>((end) => child.on('exit', (code) => end(code ?? -1)))
  const address = new Promise<string>((found) => {
    const hear = (text: unknown) => {
      told += String(text)
      const [, printed] = /Varhain: (http\S+)/.exec(told) ?? []
      if (printed) found(printed)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    void ended.then(() => found(''))
  })
  return { child, data, address, told: () => told, ended }
}

export interface Reply {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** As anybody, or as whoever has a cookie. */
export async function ask({ address }: Server, path: string, body?: object | FormData, cookie = ''): Promise<Reply> {
  const isForm = body instanceof FormData
  const type = body && !isForm ? { 'content-type': 'application/json' } : {}
  const headers = { 'x-varhain': '1', cookie, ...type }
  const sent = body === undefined ? {} : { method: 'POST', body: isForm ? body : JSON.stringify(body) }
  const reply = await fetch(`${await address}${path}`, { ...sent, headers })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

/** A cookie of a new session in the register of a server, as signing in makes it. */
export async function cookieOf({ data }: Server, duty: Duty): Promise<string> {
  const register = openRegister({ folder: data })
  try {
    return await cookieFor({ register, now: () => new Date().toISOString() }, duty)
  } finally {
    await register.close()
  }
}
