/**
 * Register (rekisteri): the people, in PostgreSQL: an embedded one in the data folder, or the one that a url names.
 *
 * Two doors: `look` for work that only reads, which the database itself holds to that, and `change`; behind them a third for
 * `maintain`. Each is one transaction, with its rows of the log as the last thing in it; none travels through a calculation.
 * Nothing is started before the first of them.
 */
import type { PoolClient } from 'pg'
import { sessionsOf } from './postgres-keeper.ts'
import { ask, type Place } from './postgres-session.ts'
import { type Done, type Opening, retried, transaction } from './postgres-transaction.ts'
import { MAINTENANCE } from './rights.ts'
import type { Sealing } from './sealing.ts'
import { type Query, sql } from './sql.ts'

export interface Read {
  rows<Row>(query: Query): Promise<readonly Row[]>
  /** Throws `not one: n` when there are none or several. */
  one<Row>(query: Query): Promise<Row>
  /** Throws `not one: n` when there are several. */
  maybe<Row>(query: Query): Promise<Row | undefined>
}

export interface Log {
  /** A row for the log: written as the work ends, last before the commit; where it cannot be, nothing was seen or changed. */
  log(query: Query): Promise<void>
}

export interface Write extends Read, Log {
  /** How many rows were touched. */
  run(query: Query): Promise<number>
  /** Undoes what the work did, and its rows for the log, when it returns an Outcome that is not ok. */
  undoable<T>(work: () => Promise<T>): Promise<T>
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
  /**
   * A change by the owner of the tables, who may also change what is written once, lay down much at once and destroy. Throws
   * `not logged: maintenance` where it leaves no row in the log.
   */
  maintain<T>(work: (db: Write) => Promise<T>): Promise<T>
  /** The same register, where a look or a change that leaves no row in the log throws `not logged: …` and does nothing. */
  demanding(what: string): Register
  /** Ends the connections, and the embedded server when nobody else uses it. */
  close(): Promise<void>
  readonly kind: 'embedded' | 'given'
  /** Where the keys stand that open what is sealed. */
  readonly keyFile: string
}

const LOOK: Opening = {
  begin: 'begin isolation level repeatable read; savepoint look; set transaction read only',
  as: 'application',
}
const CHANGE: Opening = { begin: 'begin isolation level read committed', as: 'application' }
const MAINTAIN: Opening = { begin: `${CHANGE.begin}; ${MAINTENANCE.begin}`, as: 'owner' }

export function openRegister(place: Place): Register {
  const sessions = sessionsOf(place)
  const { seals } = sessions
  const upkeep = place.url === undefined || place.ownerUrl !== undefined ? '' : MAINTENANCE.end
  const doors = (demanded: string | undefined): Register => ({
    kind: place.url === undefined ? 'embedded' : 'given',
    keyFile: seals.path,
    look: (work) =>
      retried(() =>
        transaction(sessions, LOOK, (client) => looked({ client, sealing: seals.of(client) }, work, demanded)),
      ),
    change: (work) =>
      retried(() =>
        transaction(sessions, CHANGE, (client) => changed({ client, sealing: seals.of(client) }, work, demanded)),
      ),
    maintain: (work) =>
      retried(() =>
        transaction(sessions, MAINTAIN, async (client) => {
          const done = await changed({ client, sealing: seals.of(client) }, work, demanded ?? 'maintenance')
          if (upkeep !== '' && done.end === 'commit') await client.query(upkeep)
          return done
        }),
      ),
    demanding: doors,
    close: sessions.close,
  })
  return doors(undefined)
}

/** A connection in its transaction, and what seals on it. */
interface Sealed {
  readonly client: PoolClient
  readonly sealing: Sealing
}

async function looked<T>(
  { client, sealing }: Sealed,
  work: (db: Read & Log) => Promise<T>,
  demanded: string | undefined,
): Promise<Done<T>> {
  const entries: Query[] = []
  const value = await attended({ client, sealing }, (door) => work({ ...reading(door), ...logging(entries) }))
  await client.query('release savepoint look')
  if (!isRefusal(value)) await writeLog({ client, sealing }, entries, demanded)
  return { value, end: 'commit' }
}

async function changed<T>(
  { client, sealing }: Sealed,
  work: (db: Write) => Promise<T>,
  demanded: string | undefined,
): Promise<Done<T>> {
  const entries: Query[] = []
  const value = await attended({ client, sealing }, (door) => work(writing(door, entries, sealing)))
  if (isRefusal(value)) return { value, end: 'rollback' }
  await writeLog({ client, sealing }, entries, demanded)
  return { value, end: 'commit' }
}

/** The last thing before the commit. */
async function writeLog(
  { client, sealing }: Sealed,
  entries: readonly Query[],
  demanded: string | undefined,
): Promise<void> {
  if (demanded !== undefined && entries.length === 0) throw new Error(`not logged: ${demanded}`)
  for (const entry of entries) await ask(client, await sealing.made(entry))
}

const logging = (entries: Query[]): Log => ({
  log: async (query) => {
    entries.push(query)
  },
})

const writing = (door: Door, entries: Query[], sealing: Sealing): Write => ({
  ...reading(door),
  ...logging(entries),
  run: async (query) => (await door(query)).rowCount ?? 0,
  async undoable(work) {
    const before = entries.length
    await door(sql`savepoint undoable`)
    const value = await work()
    if (isRefusal(value)) {
      entries.length = before
      await door(sql`rollback to savepoint undoable`)
      sealing.undone()
    }
    await door(sql`release savepoint undoable`)
    return value
  },
})

type Door = (query: Query) => ReturnType<typeof ask>

/** Lends the connection for as long as the work goes on: a query that nobody waited for cannot fall into the next one's. */
async function attended<T>({ client, sealing }: Sealed, work: (door: Door) => Promise<T>): Promise<T> {
  let isOver = false
  try {
    return await work(async (query) => {
      if (isOver) throw new Error(`transaction over: ${query.text}`)
      const answer = await ask(client, await sealing.made(query))
      sealing.open(answer.rows)
      return answer
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
