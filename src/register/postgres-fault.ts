/**
 * What a failed query means: run it again, or the server is away. Codes are of PostgreSQL's appendix A and of Node.js.
 */
const AGAIN = [
  '40001',
  '40P01',
  '23505', // somebody put the same in meanwhile: the work meets it when it looks again
  '23P01',
]

const AWAY = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  '57P01', // shut down by an administrator
  '57P02', // crash of another session
  '57P03', // starting up or shutting down
  '08000',
  '08003',
  '08006',
]
const AWAY_TEXT = /^Connection terminated|^Client has encountered a connection error|timeout expired/

/** The register's server cannot be reached, or was lost before its answer. */
export class RegisterUnreachable extends Error {
  constructor(cause: unknown) {
    super(`register unreachable: ${messageOf(cause)}`, { cause })
  }
}

export const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Two changes crossed: the same work may pass when it is done again. */
export const isCrossed = (error: unknown): boolean => AGAIN.includes(codeOf(error))

export const isAway = (error: unknown): boolean => AWAY.includes(codeOf(error)) || AWAY_TEXT.test(messageOf(error))

/** The error as it is told outside. */
export const told = (error: unknown): unknown => (isAway(error) ? new RegisterUnreachable(error) : error)
