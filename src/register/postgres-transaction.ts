/**
 * One transaction on a connection of the pool: begun, where need be on a server that was looked for anew; ended; and done
 * again where that is safe.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { isAway, isCrossed, RegisterUnreachable, told } from './postgres-fault.ts'
import type { Sessions } from './postgres-keeper.ts'

const RETRIES = 3

export interface Done<T> {
  readonly value: T
  readonly end: 'commit' | 'rollback'
}

export interface Opening {
  readonly begin: string
  /** The role that does it. */
  readonly as: 'application' | 'owner'
}

/** Work in one transaction; what it threw is thrown after all is undone. */
export async function transaction<T>(
  sessions: Sessions,
  { begin, as }: Opening,
  work: (client: PoolClient) => Promise<Done<T>>,
): Promise<T> {
  const client = await begun(sessions, { begin, as })
  try {
    const { value, end } = await work(client)
    await ended(client, end)
    client.release()
    return value
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}

/** When the server is lost here nobody knows whether it had committed: such work is not done again. */
async function ended(client: PoolClient, end: 'commit' | 'rollback'): Promise<void> {
  const { command } = await client.query(end).catch((error: unknown) => {
    throw told(error)
  })
  // PostgreSQL answers a commit after a swallowed error with a rollback.
  if (command !== end.toUpperCase()) throw new Error(`not committed: ${command}`)
}

/** A connection with its transaction begun; a server that went away meanwhile is looked for, or started, anew. */
async function begun(sessions: Sessions, { begin, as }: Opening): Promise<PoolClient> {
  for (let tries = 1; ; tries++) {
    const session = await sessions.current()
    try {
      const client = await (as === 'owner' ? session.ownersClient() : session.pool.connect())
      await client.query(begin).catch((error: unknown) => {
        client.release(true)
        throw error
      })
      return client
    } catch (error) {
      if (!isAway(error)) throw error
      if (tries === 3) throw new RegisterUnreachable(error)
      if (tries === 2) sessions.drop(session)
    }
  }
}

/** Work that crossed another, or whose server was lost before the commit, from its beginning. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!(isCrossed(error) || isAway(error)) || tries === RETRIES) throw told(error)
      await pause(10 * 2 ** tries * (0.5 + Math.random()))
    }
  }
}
