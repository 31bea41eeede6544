/**
 * Engine (laskentamoottori): DuckDB in this process, memory bounded, reaching nothing outside the given folders.
 *
 * Everything is in Parquet files; the engine itself keeps nothing, so a second process may look at the same pool.
 */
import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

/** A row as plain values: text, number, big integer (whole numbers over 32 bits), boolean or null. */
export type EngineRow = Record<string, string | number | bigint | boolean | null>

/** A function that only looks takes this. */
export interface Read {
  rows(sql: string, values?: readonly (string | number | bigint | null)[], signal?: AbortSignal): Promise<EngineRow[]>
}

/** A function that writes files or temporary tables takes this. */
export interface Write extends Read {
  run(sql: string, signal?: AbortSignal): Promise<void>
  close(): void
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
  return new Engine(instance, connection)
}

class Engine implements Write {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection
  #turn: Promise<unknown> = Promise.resolve()

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance
    this.#connection = connection
  }

  rows(sql: string, values: readonly (string | number | bigint | null)[] = [], signal?: AbortSignal) {
    return this.#alone(signal, async () => {
      const result = await this.#connection.runAndReadAll(sql, [...values] as DuckDBValue[])
      return result.getRowObjectsJS().map((row) => row as EngineRow)
    })
  }

  run(sql: string, signal?: AbortSignal): Promise<void> {
    return this.#alone(signal, async () => {
      await this.#connection.run(sql)
    })
  }

  close(): void {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }

  /** One statement at a time on the connection; an abort interrupts the one that runs. */
  #alone<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(async () => {
      signal?.throwIfAborted()
      const stop = () => this.#connection.interrupt()
      signal?.addEventListener('abort', stop, { once: true })
      try {
        return await work()
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    })
    this.#turn = next.catch(() => undefined)
    return next
  }
}
