/** Second factor (toinen tunnistustapa): six digits of a device, by the clock. TOTP, RFC 6238, half a minute each. */
import { Secret, TOTP } from 'otpauth'

const STEP_MS = 30_000
const SECRET_BYTES = 20
/** One before and one after: a device's clock may be half a minute off. */
const WINDOW = 1

export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: 'Varhain',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_MS / 1000,
    secret: Secret.fromBase32(secret),
  })

/** What a device reads, as a picture or as letters. */
export const deviceAddress = (secret: string, label: string): string => totp(secret, label).toString()

/**
 * The step of the clock that a code is of; nothing where it is of none, or of one that was used. A code works once; a step
 * far ahead was used by a clock that was wrong, and binds nobody.
 */
export function stepOfCode(code: string, secret: string, last: number, now: string): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = Date.parse(now)
  const current = Math.floor(timestamp / STEP_MS)
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW })
  if (delta === null) return undefined
  const step = current + delta
  return step > last || last > current + WINDOW ? step : undefined
}
