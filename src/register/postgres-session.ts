/**
 * A session with PostgreSQL: a pool of connections that all speak UTC, ISO dates and our own forms of values.
 */
import { createHash } from 'node:crypto'
import { Client, type ClientBase, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg'
import { VALUES } from './postgres-values.ts'
import { APPLICATION } from './rights.ts'
import { DATABASE, type Purpose, serverIn, USER } from './server-cluster.ts'
import { joinServer } from './server-membership.ts'
import { type Query, toBeMade } from './sql.ts'

export interface Session {
  /** As the role that may only add to what is written once. */
  readonly pool: Pool
  /** How the owner of the tables connects: for migrations and maintenance. */
  readonly owner: ClientConfig
  /** The role that the product works as: one with connections of its own, or the owner where there is none. */
  readonly role: () => Promise<string | undefined>
  /** From now on every connection steps down to this role. */
  stepDown(role: string): void
  /** A connection of the owner's, for one work. */
  ownersClient(): Promise<PoolClient>
  close(): Promise<void>
  /** Gives up on a server that is not there. */
  abandon(): void
}

export interface Place {
  /** The data folder: an embedded server in it is used where no url is given. */
  readonly folder: string
  readonly url?: string
  /** The owner of the tables, where the role of `url` is not; on the same server. */
  readonly ownerUrl?: string
  /** The file of the keys that open what is sealed; `keys.json` in the data folder where none is named. */
  readonly keys?: string
}

const COMMON: ClientConfig = {
  application_name: 'varhain',
  types: VALUES,
  connectionTimeoutMillis: 30_000,
  keepAlive: true,
  options: '-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=iso_8601 -c bytea_output=hex',
}

const LIMITS = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 }
/** Bulk loads build whole indexes in one statement. */
const OWNERS_LIMITS = { statement_timeout: 600_000, idle_in_transaction_session_timeout: 600_000 }

export async function openSession(place: Place, purpose: Purpose = 'records'): Promise<Session> {
  if (place.url !== undefined) {
    const given = { ...COMMON, connectionString: place.url }
    const owner = place.ownerUrl === undefined ? undefined : { ...COMMON, connectionString: place.ownerUrl }
    return session({ given, owner, role: undefined }, async () => undefined)
  }
  const membership = await joinServer(serverIn(place.folder, purpose))
  const given = { ...COMMON, host: membership.host, user: APPLICATION, database: DATABASE }
  return session({ given, owner: { ...given, user: USER }, role: APPLICATION }, membership.leave, membership.abandon)
}

interface Ways {
  readonly given: ClientConfig
  readonly owner: ClientConfig | undefined
  /** The role of `given`, where it is known without asking. */
  readonly role: string | undefined
}

function session({ given, owner, role }: Ways, leave: () => Promise<void>, abandon = leave): Session {
  let lower: string | undefined
  const options = { max: 10, idleTimeoutMillis: 30_000, allowExitOnIdle: true }
  const pool = poolOf({ ...given, ...LIMITS, ...options, onConnect: (client) => ready(client, lower) })
  const owners = poolOf({
    ...(owner ?? given),
    ...OWNERS_LIMITS,
    ...options,
    max: 2,
    onConnect: (client) => ready(client),
  })
  return {
    pool,
    owner: owner ?? given,
    role: async () => role ?? (owner === undefined ? undefined : await roleOf(given)),
    stepDown: (to) => {
      lower = to
    },
    ownersClient: () => owners.connect(),
    async close() {
      await Promise.all([pool.end(), owners.end()])
      await leave()
    },
    abandon() {
      for (const one of [pool, owners]) one.end().catch(() => undefined)
      abandon().catch(() => undefined)
    },
  }
}

function poolOf(config: PoolConfig): Pool {
  const pool = new Pool(config)
  // A lost connection is dropped by the pool, and its query told; unheard, the event would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Every connection has a lane of the log to itself, see migration 7. */
async function ready(client: ClientBase, role?: string): Promise<void> {
  await client.query('select take_lane()')
  if (role !== undefined) await client.query(`set role ${client.escapeIdentifier(role)}`)
}

async function roleOf(config: ClientConfig): Promise<string | undefined> {
  const client = new Client(config)
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select current_user as name')
  await client.end()
  return rows[0]?.name
}

const NAMES = new Map<string, string>()

/** Runs a query as a prepared statement that is known by its text. Throws where a value is not sealed yet. */
export async function ask(client: PoolClient, { text, values }: Query) {
  if (values.some(toBeMade)) throw new Error(`not sealed: ${text}`)
  const name = NAMES.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32)
  NAMES.set(text, name)
  return await client.query<Record<string, unknown>>({ name, text, values: [...values] })
}
