/**
 * Serve lock (palvelun lukko): one product at a time serves a data folder; commands beside it are free.
 *
 * The lock is the operating system's, on a file that SQLite holds: it goes with its process however that ends, so nothing stale
 * is left to be judged. Who holds it stands beside it, to be told.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface ServeLock {
  /** Tells others where this one serves. */
  tell(address: string): void
  free(): void
}

const LOCK = 'serving.lock'
const HOLDER = 'serving.json'
const BUSY = 5

interface Holder {
  readonly pid: number
  readonly address: string
}

/** Throws `already served: …`, naming who serves the folder. */
export function takeServeLock(folder: string, pid: number): ServeLock {
  const lock = new DatabaseSync(join(folder, LOCK), { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    lock.close()
    if (!(error instanceof Error && 'errcode' in error && error.errcode === BUSY)) throw error
    throw new Error(`already served: ${folder} by ${holderIn(folder)}: stop that one first, or give another --data`)
  }
  const tell = (address: string) => {
    const holder: Holder = { pid, address }
    writeFileSync(join(folder, HOLDER), JSON.stringify(holder), { mode: 0o600 })
  }
  tell('')
  return { tell, free: () => lock.close() }
}

function holderIn(folder: string): string {
  try {
    const { pid, address } = JSON.parse(readFileSync(join(folder, HOLDER), 'utf8')) as Holder
    return address === '' ? `process ${pid}, which is starting` : `process ${pid} at ${address}`
  } catch {
    return 'another process' // as it writes who it is
  }
}
