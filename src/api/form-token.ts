/**
 * Form token (lomakkeen tunniste): the chance and the time with which a public form was opened, signed.
 *
 * The key lives in memory: after a restart an open form is shown once more with its answers and a new token, and no secret
 * lies on a disk.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type TokenFault = 'unsigned' | 'too-fast' | 'too-old'

export interface FormTokens {
  make(now: number): string
  /** Nothing where the token is in order. */
  faultOf(token: string, now: number): TokenFault | undefined
}

const FASTEST_MS = 3000
const OLDEST_MS = 24 * 3_600_000
const CHANCE_BYTES = 16

export function formTokens(key = randomBytes(32)): FormTokens {
  const signature = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
  const isSigned = (text: string, signed: string): boolean => {
    const given = Buffer.from(signed, 'base64url')
    const right = signature(text)
    return given.length === right.length && timingSafeEqual(given, right)
  }
  return {
    make(now) {
      const text = `${randomBytes(CHANCE_BYTES).toString('base64url')}.${now.toString(36)}`
      return `${text}.${signature(text).toString('base64url')}`
    },
    faultOf(token, now) {
      const [chance = '', time = '', signed = ''] = token.split('.')
      if (!isSigned(`${chance}.${time}`, signed)) return 'unsigned'
      const age = now - Number.parseInt(time, 36)
      if (age < FASTEST_MS) return 'too-fast'
      return age > OLDEST_MS ? 'too-old' : undefined
    },
  }
}
