/**
 * Throttle (hidastus): after some failed tries of a name or from an address the next must wait, twice as long each time.
 *
 * Names that are not known are counted like others, so that nothing is told by it. Kept in the register: every process
 * counts the same. Names and addresses are kept as hashes only.
 */
import { createHash } from 'node:crypto'
import type { Read, Write } from '#register/register.ts'
import { countFailure, forgetFailures, lockUntil, type Throttle, throttles } from '#register/sign-in-throttle.ts'

interface Patience {
  /** Tries that cost nothing but the try. */
  readonly free: number
  readonly firstMs: number
}

const OF_NAME: Patience = { free: 4, firstMs: 2000 }
/** A whole office may come from one address. */
const OF_ADDRESS: Patience = { free: 30, firstMs: 2000 }
const LONGEST_MS = 15 * 60_000
const FORGOTTEN_MS = 24 * 3_600_000

export interface Attempt {
  readonly login: string
  readonly address: string
  /** ISO time. */
  readonly now: string
}

const keyOf = (kind: 'name' | 'address', text: string): string =>
  `${kind}:${createHash('sha256').update(`${kind}:${text}`).digest('base64url')}`

/** An IPv6 network of 64 bits is one address: whoever has one has all of it. */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return mapped ?? (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)
}

const nameKey = ({ login }: Attempt): string => keyOf('name', login)
const addressKey = ({ address }: Attempt): string => keyOf('address', placeOf(address))

export async function isThrottled(db: Read, attempt: Attempt): Promise<boolean> {
  const found = await throttles(db, [nameKey(attempt), addressKey(attempt)])
  return found.some((one) => isLocked(one, attempt.now))
}

/** A lock further away than any is long was set by a clock that was wrong. */
function isLocked({ lockedUntil }: Throttle, now: string): boolean {
  const left = Date.parse(lockedUntil) - Date.parse(now)
  return left > 0 && left <= LONGEST_MS
}

const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString()

/** How long to wait after so many failures. */
export const waitAfter = (failed: number, { free, firstMs }: Patience = OF_NAME): number =>
  failed <= free ? 0 : Math.min(LONGEST_MS, firstMs * 2 ** Math.min(20, failed - free - 1))

export async function countFailed(db: Write, attempt: Attempt): Promise<void> {
  const { now } = attempt
  const forgotten = later(now, -FORGOTTEN_MS)
  await forgetFailures(db, [], forgotten)
  for (const [key, patience] of [
    [nameKey(attempt), OF_NAME],
    [addressKey(attempt), OF_ADDRESS],
  ] as const) {
    const failed = await countFailure(db, key, now, forgotten)
    await lockUntil(db, key, later(now, waitAfter(failed, patience)))
  }
}

/** A right password clears its name; the address may still be guessing at others. */
export const clearFailed = (db: Write, attempt: Attempt): Promise<number> =>
  forgetFailures(db, [nameKey(attempt)], later(attempt.now, -FORGOTTEN_MS))
