/**
 * A session with PostgreSQL: a pool of connections that all speak UTC, ISO dates and our own forms of values.
 */
import { createHash } from 'node:crypto'
import { type ClientConfig, Pool, type PoolClient } from 'pg'
import { VALUES } from './postgres-values.ts'
import { DATABASE, type Purpose, serverIn, USER } from './server-cluster.ts'
import { joinServer } from './server-membership.ts'
import type { Query } from './sql.ts'

export interface Session {
  readonly pool: Pool
  /** How a connection of this session is made, for work that needs one of its own. */
  readonly config: ClientConfig
  close(): Promise<void>
  /** Gives up on a server that is not there. */
  abandon(): void
}

export interface Place {
  /** The data folder: an embedded server in it is used where no url is given. */
  readonly folder: string
  readonly url?: string
}

const COMMON: ClientConfig = {
  application_name: 'varhain',
  types: VALUES,
  connectionTimeoutMillis: 30_000,
  keepAlive: true,
  options: '-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=iso_8601 -c bytea_output=hex',
}

const LIMITS = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 }

export async function openSession(place: Place, purpose: Purpose = 'records'): Promise<Session> {
  if (place.url !== undefined) return session({ ...COMMON, connectionString: place.url }, async () => undefined)
  const membership = await joinServer(serverIn(place.folder, purpose))
  return session(
    { ...COMMON, host: membership.host, user: USER, database: DATABASE },
    membership.leave,
    membership.abandon,
  )
}

function session(config: ClientConfig, leave: () => Promise<void>, abandon = leave): Session {
  const pool = new Pool({ ...config, ...LIMITS, max: 10, idleTimeoutMillis: 30_000, allowExitOnIdle: true })
  // A lost connection is dropped by the pool, and its query told; unheard, the event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    pool,
    config,
    async close() {
      await pool.end()
      await leave()
    },
    abandon() {
      pool.end().catch(() => undefined)
      abandon().catch(() => undefined)
    },
  }
}

const NAMES = new Map<string, string>()

/** Runs a query as a prepared statement that is known by its text. */
export async function ask(client: PoolClient, { text, values }: Query) {
  const name = NAMES.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  NAMES.set(text, name)
  return await client.query<Record<string, unknown>>({ name, text, values: [...values] })
}
