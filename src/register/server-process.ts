/**
 * The embedded server as a process: started apart from the terminal, so that Ctrl-C there does not reach it before the
 * product has ended its work, and stopped by whoever used it last.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './postgres-fault.ts'
import { ADVICE, binariesFor } from './server-binaries.ts'
import { HERE, type Server, spawning } from './server-cluster.ts'
import { ownerOf } from './server-owner.ts'

/** Something that passes by itself: another process was first, or the children of a killed server are still ending. */
const PASSING = /lock file .* already exists|still in use/
const LOG_LIMIT = 256 * 1024
/** The server's number stands in the lock of its data and in that of its socket. */
const LOCK = 'postmaster.pid'
const SOCKET_LOCK = '.s.PGSQL.5432.lock'
/** Past every process id that Linux gives. */
const NO_PROCESS = '4194305'

/**
 * No network, and a log without people: errors of queries are answered to the product and not logged.
 * One parallel plan less is cheaper than a container's small shared memory.
 */
const settings = (server: Server): readonly string[] => [
  'listen_addresses=',
  'unix_socket_directories=.',
  'unix_socket_permissions=0700',
  `cluster_name=${nameOf(server)}`,
  'max_connections=100',
  'shared_buffers=128MB',
  'max_wal_size=256MB',
  'max_parallel_workers_per_gather=0',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
  ...(server.purpose === 'tests' ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
]

/** By this name a running process is known to be this folder's server. */
const nameOf = (server: Server): string =>
  `varhain_${createHash('sha256').update(realpathSync(server.home)).digest('hex').slice(0, 16)}`

export interface Start {
  /** Whether it goes on. Throws `server did not start: …` when it ended for a reason that does not pass. */
  isGoing(): boolean
}

/** Starts the server of a cluster that is there, and does not wait until it answers. */
export function startServer(server: Server): Start {
  const owner = ownerOf(server.home)
  freeStaleLock(server)
  const log = openLog(server.log)
  try {
    const from = fstatSync(log).size
    const args = ['-D', HERE, ...settings(server).flatMap((one) => ['-c', one])]
    const child = spawn(join(binariesFor(owner), 'postgres'), args, {
      ...spawning(server.data, owner),
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.unref()
    let end: 'none' | 'exit' | Error = 'none'
    child.on('error', (error) => {
      end = error
    })
    child.on('exit', () => {
      end = 'exit'
    })
    return {
      isGoing: () => {
        if (end === 'none') return true
        const reason = end === 'exit' ? logFrom(server.log, from) : end.message
        if (!PASSING.test(reason)) throw new Error(`server did not start: ${reason}; or ${ADVICE}`)
        return false
      },
    }
  } finally {
    closeSync(log)
  }
}

/** Fast shutdown: what is committed stays, what is not is undone. Throws `server did not stop: …` after half a minute. */
export async function stopServer(server: Server, pid: number): Promise<void> {
  if (!isServer(server, pid)) return
  process.kill(pid, 'SIGINT')
  for (let waits = 0; waits < 3000; waits++) {
    if (lockedBy(server) !== pid || !isServer(server, pid)) return
    await pause(10)
  }
  throw new Error(`server did not stop: ${pid} of ${server.data}`)
}

/** The process that the folder's lock names. */
export function lockedBy(server: Server): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(server.data, LOCK), 'utf8'), 10)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const isServer = (server: Server, pid: number): boolean => commandOf(pid).includes(nameOf(server))

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * A killed server leaves its lock, and its number may have gone to another process: PostgreSQL would then wait for that one
 * for ever; or nobody has yet asked how it ended, and PostgreSQL takes it for living. Only the number is struck out, in the
 * very files that were read; the rest of the lock, which keeps us from starting beside children that still run, stays.
 */
function freeStaleLock(server: Server): void {
  for (const name of [LOCK, SOCKET_LOCK]) strikeOut(join(server.data, name))
}

function strikeOut(path: string): void {
  const lock = openLock(path)
  if (lock === undefined) return
  try {
    const text = readFileSync(lock, 'utf8')
    const pid = Number.parseInt(text, 10)
    const command = commandOf(pid)
    const isOther = command !== '' && !/postgres/.test(command)
    if (isOther || hasEnded(pid)) writeSync(lock, text.replace(/^\d+/, NO_PROCESS), 0)
  } finally {
    closeSync(lock)
  }
}

/** None where it is gone, or goes at this moment. */
function openLock(path: string): number | undefined {
  try {
    return openSync(path, constants.O_RDWR | constants.O_NOFOLLOW)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Ended, though its parent has not yet asked how: it holds nothing any more but its number. */
function hasEnded(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Opened for adding; the last one is kept beside it when it has grown. */
function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`)
  return openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW, 0o600)
}

function logFrom(path: string, from: number): string {
  const log = openSync(path, 'r')
  try {
    const room = Buffer.alloc(4000)
    return room.toString('utf8', 0, readSync(log, room, 0, room.length, from)).trim()
  } finally {
    closeSync(log)
  }
}
