/**
 * Pseudonym (salanimi): by which a child, a worker or a provider is the same in all figures of one purpose and another in those
 * of the next. HMAC-SHA-256 with a key that is made of the register's and the purpose; without it nobody is found by trying.
 */
import { createHmac } from 'node:crypto'

/** Bytes kept of the code: enough that no two of a country's children meet. */
const KEPT = 15

export type Pseudonym = (what: 'child' | 'worker' | 'provider' | 'episode', told: string) => string

/** Remembers what it has made: the same child stands in many episodes. */
export function pseudonymsOf(key: string): Pseudonym {
  const made = new Map<string, string>()
  return (what, told) => {
    const text = `${what}\0${told}`
    const known = made.get(text)
    if (known !== undefined) return known
    const code = createHmac('sha256', key).update(text).digest().subarray(0, KEPT).toString('base64url')
    if (what !== 'episode') made.set(text, code)
    return code
  }
}
