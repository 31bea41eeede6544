/** Session (istunto): somebody signed in on one device, until it is idle too long, too old, or ended. */
import type { Duty } from './duty.ts'

/** How somebody signed in: by password, by password and a code, by a provider outside. */
export type SignInWay = 'password' | 'code' | 'openid'

/** How long sessions last. The one place of these numbers; a county may set the first two. */
export interface SessionLimits {
  readonly idleMs: number
  readonly longestMs: number
  readonly rotateMs: number
  /** How long the token before works beside the new one, for requests that are on their way. */
  readonly graceMs: number
}

const MINUTE = 60_000

export const SESSION_LIMITS: SessionLimits = {
  idleMs: 30 * MINUTE,
  longestMs: 600 * MINUTE,
  rotateMs: 15 * MINUTE,
  graceMs: MINUTE,
}

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: number
  readonly way: SignInWay
  readonly device: string
  /** ISO times. */
  readonly begun: string
  readonly seen: string
  readonly isThis: boolean
}

/** Who is at the other end of a connection, as the screens are told. */
export interface Present {
  readonly name: string
  readonly duty: Duty
  /** `nobody`: not signed in. `limited`: a password of one's own must be chosen first. */
  readonly session: 'nobody' | 'limited' | 'open'
}
