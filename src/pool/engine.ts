/**
 * Engine (laskentamoottori): DuckDB in this process, memory bounded, reaching nothing outside the given folders.
 *
 * Everything is in Parquet files; the engine itself keeps nothing, so a second process may look at the same pool.
 */
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'

/** A row as plain values: text, number, big integer (whole numbers over 32 bits), boolean or null. */
export type EngineRow = Record<string, string | number | bigint | boolean | null>

/** A function that only looks takes this. */
export interface Read {
  rows(sql: string, values?: readonly (string | number | bigint | null)[], signal?: AbortSignal): Promise<EngineRow[]>
}

/** A function that writes files or temporary tables takes this. */
export interface Write extends Read {
  run(sql: string, signal?: AbortSignal): Promise<void>
  /** Stops the statement that runs; what waits behind it is refused. */
  close(): Promise<void>
}

export interface EngineLimits {
  /** Folders and files the engine may reach; nothing else. */
  readonly reach: readonly string[]
  /** Where it may spill what does not fit in memory. */
  readonly spill: string
  readonly memoryMb: number
}

export async function openEngine(limits: EngineLimits): Promise<Write> {
  mkdirSync(limits.spill, { recursive: true })
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(Math.max(1, availableParallelism())),
    memory_limit: `${limits.memoryMb}MB`,
    temp_directory: limits.spill,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const list = limits.reach.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')
  await connection.run(`SET allowed_directories = [${list}]`)
  await connection.run(`SET allowed_paths = [${list}]`)
  await connection.run('SET enable_external_access = false')
  // A small looked-up table must never become the probe side of a big file whose row order counts.
  await connection.run("SET disabled_optimizers = 'join_order,build_side_probe_side'")
  await connection.run('SET enable_progress_bar = false')
  await connection.run('SET lock_configuration = true')
  return engineOn(instance, connection)
}

/** Opens at its first question: whoever asks no figures does not wait for it. */
export function engineWhenAsked(limits: EngineLimits): Write {
  let engine: Promise<Write> | undefined
  let isClosed = false
  const opened = async (): Promise<Write> => {
    if (isClosed) throw new Error('engine closed')
    engine ??= openEngine(limits)
    return engine
  }
  return {
    rows: async (sql, values, signal) => (await opened()).rows(sql, values, signal),
    run: async (sql, signal) => (await opened()).run(sql, signal),
    close: async () => {
      isClosed = true
      await (await engine)?.close()
    },
  }
}

const STOP_MS = 50

/** One statement at a time on the connection; an abort interrupts the one that runs. */
function engineOn(instance: DuckDBInstance, connection: DuckDBConnection): Write {
  let turn: Promise<unknown> = Promise.resolve()
  let isClosed = false
  const alone = <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> => {
    const next = turn.then(() => {
      if (isClosed) throw new Error('engine closed')
      return interruptible(connection, signal, work)
    })
    turn = next.catch(() => undefined)
    return next
  }
  return {
    rows: (sql, values = [], signal) =>
      alone(signal, async () => {
        const result = await connection.runAndReadAll(sql, [...values] as DuckDBValue[])
        return result.getRowObjectsJS().map((row) => row as EngineRow)
      }),
    run: (sql, signal) =>
      alone(signal, async () => {
        await connection.run(sql)
      }),
    // Watch out: closed under a statement that runs, the package waits for it for ever or takes the process with it.
    close: async () => {
      isClosed = true
      const stopping = setInterval(() => connection.interrupt(), STOP_MS) // one that only begins does not hear the first
      connection.interrupt()
      await turn
      clearInterval(stopping)
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function interruptible<T>(
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const stop = () => connection.interrupt()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
