/**
 * The embedded server's own folder, made at first use: `initdb` in a folder of its own, which gets its name when it is
 * whole, so that a start cut short leaves nothing half made and two first starts at once leave one.
 *
 *   postgres/data/        the cluster and its socket
 *   postgres/server.log   what the server says; never the values of people
 *   postgres/making-…/    a cluster on its way; swept when its maker is gone
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { codeOf, messageOf } from './postgres-fault.ts'
import { ADVICE, binariesFor } from './server-binaries.ts'
import { type Owner, ownerOf } from './server-owner.ts'

/** `tests` gives durability away for speed. */
export type Purpose = 'records' | 'tests'

export interface Server {
  readonly home: string
  readonly data: string
  readonly log: string
  readonly purpose: Purpose
}

/** Superuser and database of the embedded server; only its owner and root reach its socket. */
export const USER = 'varhain'
export const DATABASE = 'varhain'

/**
 * The data folder as the server names it. It is started there, so that it needs no right to the folders above: the data of
 * the product may stand where only root may look.
 */
export const HERE = '/proc/self/cwd'

const MAJOR = '18'

export function serverIn(folder: string, purpose: Purpose = 'records'): Server {
  const home = join(folder, 'postgres')
  return { home, data: join(home, 'data'), log: join(home, 'server.log'), purpose }
}

/** How a program of PostgreSQL is started: as the owner, in the cluster's folder, with nothing of our environment. */
export const spawning = (cwd: string, owner: Owner | undefined) => ({
  cwd,
  env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
  ...(owner ? { uid: owner.uid, gid: owner.gid } : {}),
})

/** Makes the cluster where there is none. Throws `register not made: …`, `register of another version: …`. */
export async function ensureCluster({ home, data, purpose }: Server): Promise<void> {
  const owner = ownerOf(home)
  makeFolder(home, owner)
  sweep(home)
  if (!existsSync(data)) await makeCluster(home, data, purpose)
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version !== MAJOR) throw new Error(`register of another version: ${version}, not ${MAJOR}, in ${data}`)
}

async function makeCluster(home: string, data: string, purpose: Purpose): Promise<void> {
  const owner = ownerOf(home)
  const making = join(home, `making-${process.pid}-${randomBytes(4).toString('hex')}`)
  makeFolder(making, owner)
  try {
    const binaries = binariesFor(owner)
    const options = spawning(making, owner)
    await run(join(binaries, 'initdb'), [...INITDB, ...(purpose === 'tests' ? ['--no-sync'] : [])], options, '')
    const single = ['--single', ...(purpose === 'tests' ? ['-F'] : []), '-D', HERE, 'template1']
    await run(join(binaries, 'postgres'), single, options, `create database ${DATABASE};\n`)
    renameSync(making, data)
    sync(home)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

const INITDB = [
  '-D',
  HERE,
  `--username=${USER}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=fi-FI',
  '--data-checksums',
  '--no-instructions',
]

function run(command: string, args: readonly string[], options: ReturnType<typeof spawning>, input: string) {
  return new Promise<void>((done, failed) => {
    const child = spawn(command, args, { ...options, stdio: ['pipe', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', (cause) => failed(notMade(cause)))
    child.on('close', (code) => {
      if (code === 0 && !/\b(ERROR|FATAL|PANIC):/.test(complaint)) done()
      else failed(notMade(complaint.trim().slice(-2000)))
    })
  })
}

const notMade = (cause: unknown): Error => new Error(`register not made: ${messageOf(cause)}; or ${ADVICE}`, { cause })

/** A container's root may lack the right to give a folder away. */
function makeFolder(path: string, owner: Owner | undefined): void {
  if (existsSync(path)) return
  mkdirSync(path, { recursive: true, mode: 0o700 })
  try {
    if (owner) chownSync(path, owner.uid, owner.gid)
  } catch (cause) {
    rmSync(path, { recursive: true, force: true })
    throw notMade(cause)
  }
}

/** Clusters whose maker died. A program it left may still write there: then the next start sweeps. */
function sweep(home: string): void {
  for (const name of readdirSync(home)) {
    const [, maker] = /^making-(\d+)-/.exec(name) ?? []
    if (maker === undefined || isAlive(Number(maker))) continue
    try {
      rmSync(join(home, name), { recursive: true, force: true })
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY') throw error
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
