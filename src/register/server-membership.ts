/**
 * Using the embedded server together: every process that uses it holds one connection with a shared lock. Who leaves tries
 * the same lock alone; who gets it was the last and stops the server, and nobody can come in meanwhile. A process that is
 * killed lets go of its lock by dying, and the server it started is found and later stopped by the next one.
 */
import { closeSync, constants, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { codeOf, isAway, RegisterUnreachable } from './postgres-fault.ts'
import { DATABASE, ensureCluster, type Server, USER } from './server-cluster.ts'
import { ownerOf } from './server-owner.ts'
import { type Start, startServer, stopServer } from './server-process.ts'

export interface Membership {
  /** The folder of the socket, short enough to connect to. */
  readonly host: string
  /** Stops the server when nobody else uses it. */
  leave(): Promise<void>
  /** Lets go of a server that is not there any more. */
  abandon(): Promise<void>
}

/** "varhain" as a number: the lock that every process using the server shares. */
const LOCK = 0x76_61_72_68
const PATIENCE = 120_000
/** Linux takes 107 bytes for the path of a socket, of which its name takes 15. */
const LONGEST = 90

/**
 * Connects to the folder's server and starts it where it does not run. Throws RegisterUnreachable, or why it cannot be
 * started: `no server: …`, `folder of another user: …`, `register not made: …`, `server did not start: …`.
 */
export async function joinServer(server: Server): Promise<Membership> {
  ownerOf(server.home)
  let start: Start | undefined
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const found = await enter(server)
    if (typeof found !== 'string') return found
    if (found === 'absent' && !start?.isGoing()) {
      await ensureCluster(server)
      start = startServer(server)
    }
    await pause(found === 'absent' ? 8 : 20)
  }
  throw new RegisterUnreachable(`no answer from ${server.data}; see ${server.log}`)
}

/** Both are pg's own; its types lack them. */
type Presence = Client & { ref(): void; unref(): void }

/** A member; or `absent`, nobody answers; or `busy`, the server is starting or being stopped. */
async function enter(server: Server): Promise<Membership | 'absent' | 'busy'> {
  const socket = reach(server.data)
  if (!socket) return 'absent'
  const presence = new Client({
    host: socket.host,
    user: USER,
    database: DATABASE,
    application_name: 'varhain presence',
    connectionTimeoutMillis: 10_000,
  }) as Presence
  const end = async () => {
    await presence.end().catch(() => undefined)
    socket.close()
  }
  presence.on('error', () => undefined)
  try {
    await presence.connect()
    if (await takes(presence, 'pg_try_advisory_lock_shared')) {
      // A process that ends without leaving is not kept from it.
      presence.unref()
      return member(server, presence, socket.host, end)
    }
    await end()
    return 'busy'
  } catch (error) {
    await end()
    if (['ENOENT', 'ECONNREFUSED'].includes(codeOf(error))) return 'absent'
    if (isAway(error)) return 'busy'
    throw new RegisterUnreachable(error)
  }
}

function member(server: Server, presence: Presence, host: string, end: () => Promise<void>): Membership {
  const lastOne = async (): Promise<number | undefined> => {
    await presence.query('select pg_advisory_unlock_shared($1)', [LOCK])
    if (!(await takes(presence, 'pg_try_advisory_lock'))) return undefined
    const lock = await presence.query<{ text: string }>(`select pg_read_file('postmaster.pid') as text`)
    return Number.parseInt(lock.rows[0]?.text ?? '', 10)
  }
  return {
    host,
    abandon: end,
    async leave() {
      presence.ref()
      const pid = await lastOne().catch((error: unknown) => {
        if (!isAway(error)) throw error
        return undefined
      })
      if (pid !== undefined) await stopServer(server, pid)
      await end()
    },
  }
}

async function takes(presence: Client, way: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared'): Promise<boolean> {
  const answer = await presence.query<{ taken: boolean }>(`select ${way}($1) as taken`, [LOCK])
  return answer.rows[0]?.taken === true
}

interface Socket {
  readonly host: string
  close(): void
}

/** The socket's folder by its path or, where that is too long, by an open handle to it. */
function reach(data: string): Socket | undefined {
  if (Buffer.byteLength(data) <= LONGEST) return { host: data, close: () => undefined }
  try {
    const handle = openSync(data, constants.O_RDONLY | constants.O_DIRECTORY)
    return { host: join('/proc/self/fd', String(handle)), close: () => closeSync(handle) }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
