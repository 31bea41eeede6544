/** Account (tunnus): how a worker signs in; what an administrator and the worker itself see of it. */

/** `own`: chosen by the worker. `one-time`: given by an administrator. `example`: printed at the first start. */
export const PASSWORD_KINDS = ['own', 'one-time', 'example'] as const
export type PasswordKind = (typeof PASSWORD_KINDS)[number]

/** A worker and how it signs in, as an administrator sees it. */
export interface AccountRow {
  readonly worker: number
  readonly name: string
  readonly position: string
  /** Nothing where the worker has no password. */
  readonly login: string | null
  readonly passwordKind: PasswordKind | null
  readonly hasSecondFactor: boolean
  readonly openSessions: number
}

/** An identity of an outside provider: of a worker, or waiting for an administrator to say of whom. */
export interface OutsideIdentity {
  readonly id: number
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly worker: number | null
  /** ISO time. */
  readonly asked: string
}
