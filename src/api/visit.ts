/** Visit (käynti): who is behind a request: nobody in particular, a worker, or a citizen, by the session of its cookie. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Refusal, World } from '#actions/action.ts'
import { type OpenSession, sessionNumber, sessionOf, tokenHash } from '#actions/session.ts'
import { placeOf } from '#actions/throttle.ts'
import { floodGate } from './flood.ts'
import { cookieOf, setCookie } from './session-cookie.ts'
import type { SignInOptions } from './sign-in-options.ts'

export interface Visit {
  /** Who acts: a visitor who sees figures, until signed in and with a password of one's own. */
  readonly actor: Actor
  readonly session?: OpenSession
  /** Of the session, as it is now. */
  readonly token?: string
  /** Why it cannot be known who it is. */
  readonly away?: Refusal
}

export interface Visits {
  of(request: FastifyRequest, reply: FastifyReply): Promise<Visit>
  /** What the rate of requests is counted by: the session where one is known, else the address. */
  keyOf(request: FastifyRequest): Promise<string>
}

export const VISITOR: Actor = { name: 'visitor', duty: 'viewer' }

/** Who acts is asked of the register each time; this many are kept to be counted. */
const MOST_KNOWN = 20_000
/** A minute, from one address. */
const MOST_LOOK_UPS = 600

export function visits(world: World, options: SignInOptions): Visits {
  const { remember, forget, keyOf } = counting(world, options)
  const seen = new WeakMap<FastifyRequest, Promise<Visit>>()
  const look = async (request: FastifyRequest, reply: FastifyReply): Promise<Visit> => {
    const token = cookieOf(request, options, 'varhain')
    if (token === undefined) return { actor: VISITOR }
    const found = await sessionOf(world, token, options.limits)
    if (!found.ok) return { actor: VISITOR, away: found.why }
    const session = found.value
    if (!session) {
      forget(token)
      return { actor: VISITOR }
    }
    const { freshToken } = session
    if (freshToken !== undefined) setCookie(reply, options, { name: 'varhain', value: freshToken })
    remember(freshToken ?? token, session.id)
    return { actor: session.isLimited ? VISITOR : session.actor, session, token: freshToken ?? token }
  }
  return {
    of(request, reply) {
      const before = seen.get(request)
      if (before) return before
      const visit = look(request, reply)
      seen.set(request, visit)
      return visit
    },
    keyOf,
  }
}

/** Sessions seen lately, for the counting only; one met for the first time is looked up, cookies of nobody not without end. */
function counting(world: World, options: SignInOptions) {
  const known = new Map<string, number>()
  const lookUps = floodGate(MOST_LOOK_UPS, 60_000)
  const remember = (token: string, session: number) => {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(tokenHash(token), session)
  }
  const foundNow = async (request: FastifyRequest, token: string) => {
    if (!lookUps.opens(request.ip, Date.now())) return undefined
    const session = await sessionNumber(world, token).catch(() => undefined)
    if (session !== undefined) remember(token, session)
    return session
  }
  return {
    remember,
    forget: (token: string) => known.delete(tokenHash(token)),
    async keyOf(request: FastifyRequest): Promise<string> {
      const token = cookieOf(request, options, 'varhain')
      const session = token && (known.get(tokenHash(token)) ?? (await foundNow(request, token)))
      return session ? `session ${session}` : placeOf(request.ip)
    },
  }
}

/** Why a visitor may not, in the words of the door: sign in, choose a password of one's own, or not at all. */
export function refusalFor({ session, away }: Visit, denied: Refusal): Refusal {
  if (away) return away
  if (!session) return { why: 'not-signed-in', message: 'sign in first' }
  return session.isLimited ? { why: 'password-is-one-time', message: 'choose a password of your own first' } : denied
}
