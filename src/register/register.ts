/**
 * Register (rekisteri): the people, in PostgreSQL: an embedded one in the data folder, or the one that a url names.
 *
 * Two doors: `look` for work that only reads, which the database itself holds to that, and `change`. Each is one
 * transaction; none travels through a calculation. Nothing is started before the first of them.
 */
import type { PoolClient } from 'pg'
import { sessionsOf } from './postgres-keeper.ts'
import { ask, type Place } from './postgres-session.ts'
import { type Done, retried, transaction } from './postgres-transaction.ts'
import type { Query } from './sql.ts'

export interface Read {
  rows<Row>(query: Query): Promise<readonly Row[]>
  /** Throws `not one: n` when there are none or several. */
  one<Row>(query: Query): Promise<Row>
  /** Throws `not one: n` when there are several. */
  maybe<Row>(query: Query): Promise<Row | undefined>
}

export interface Log {
  /** A row for the log of looks: written as the look ends, in its transaction; without it nothing was seen. */
  log(query: Query): Promise<void>
}

export interface Write extends Read {
  /** How many rows were touched. */
  run(query: Query): Promise<number>
}

export interface Register {
  /**
   * One consistent picture of the register: what it reads is of one moment, and it can write nothing but its log. Work whose
   * server was lost is done again.
   */
  look<T>(work: (db: Read & Log) => Promise<T>): Promise<T>
  /**
   * Commits when the work returns; undoes all when it throws or returns an Outcome that is not ok. Work that crossed
   * another change, or whose server was lost before the commit, is done again, up to three times: it is a function of `db`
   * alone.
   */
  change<T>(work: (db: Write) => Promise<T>): Promise<T>
  /** Ends the connections, and the embedded server when nobody else uses it. */
  close(): Promise<void>
  readonly kind: 'embedded' | 'given'
}

const LOOK = 'begin isolation level repeatable read; savepoint look; set transaction read only'
const CHANGE = 'begin isolation level read committed'

export function openRegister(place: Place): Register {
  const sessions = sessionsOf(place)
  return {
    kind: place.url === undefined ? 'embedded' : 'given',
    look: (work) => retried(() => transaction(sessions, LOOK, (client) => looked(client, work))),
    change: (work) => retried(() => transaction(sessions, CHANGE, (client) => changed(client, work))),
    close: sessions.close,
  }
}

async function looked<T>(client: PoolClient, work: (db: Read & Log) => Promise<T>): Promise<Done<T>> {
  const entries: Query[] = []
  const log = async (query: Query) => {
    entries.push(query)
  }
  const value = await attended(client, (door) => work({ ...reading(door), log }))
  await client.query('release savepoint look')
  for (const entry of entries) await ask(client, entry)
  return { value, end: 'commit' }
}

async function changed<T>(client: PoolClient, work: (db: Write) => Promise<T>): Promise<Done<T>> {
  const value = await attended(client, (door) =>
    work({ ...reading(door), run: async (query) => (await door(query)).rowCount ?? 0 }),
  )
  return { value, end: isRefusal(value) ? 'rollback' : 'commit' }
}

type Door = (query: Query) => ReturnType<typeof ask>

/** Lends the connection for as long as the work goes on: a query that nobody waited for cannot fall into the next one's. */
async function attended<T>(client: PoolClient, work: (door: Door) => Promise<T>): Promise<T> {
  let isOver = false
  try {
    return await work(async (query) => {
      if (isOver) throw new Error(`transaction over: ${query.text}`)
      return await ask(client, query)
    })
  } finally {
    isOver = true
  }
}

function reading(door: Door): Read {
  const rows = async <Row>(query: Query) => (await door(query)).rows as readonly Row[]
  const maybe = async <Row>(query: Query) => {
    const found = await rows<Row>(query)
    if (found.length > 1) throw new Error(`not one: ${found.length}`)
    return found[0]
  }
  const one = async <Row>(query: Query) => {
    const found = await maybe<Row>(query)
    if (found === undefined) throw new Error('not one: 0')
    return found
  }
  return { rows, one, maybe }
}

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
