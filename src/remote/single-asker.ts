/**
 * Single asker (yksi kysyjä): one sync of a service at a time, over all processes of this machine.
 *
 * The lock is the operating system's, on a file that SQLite holds: it goes with its process however that ends.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const BUSY = 5

/** Does the work alone; nothing where another asks the service already. @param folder of the service's answers */
export async function askingAlone<T>(folder: string, work: () => Promise<T>): Promise<T | undefined> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new DatabaseSync(join(folder, 'asking.lock'), { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return await work()
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined
    throw error
  } finally {
    lock.close()
  }
}
