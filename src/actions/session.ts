/**
 * Session (istunto): begun with a token of 256 random bits that only the browser keeps, looked up by its hash, given a new
 * token now and then, ended by time, by its owner or by an administrator. Nothing of it is in memory.
 */
import { createHash, randomBytes } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Duty } from '#model/duty.ts'
import { SESSION_LIMITS, type SessionLimits, type SignInWay } from '#model/session.ts'
import type { Worker } from '#model/worker.ts'
import type { Write } from '#register/register.ts'
import {
  addSession,
  endSession,
  forgetSessions,
  type KeptSession,
  markSeen,
  rotate,
  sessionOfToken,
} from '#register/session.ts'
import type { Actor, Refusal, World } from './action.ts'
import { orAway } from './perform.ts'
import { logAtDoor } from './sign-in-deed.ts'

/** Somebody signed in, and the token to be given in place of the one that came. */
export interface OpenSession {
  readonly id: number
  readonly actor: Actor
  readonly isLimited: boolean
  readonly formKey: string
  readonly way: SignInWay
  readonly logoutHint: string | null
  readonly freshToken?: string
}

export interface Begun {
  readonly id: number
  readonly token: string
}

const TOKEN = /^[\w-]{43}$/
/** A process whose clock differs more than this from the one that wrote a session trusts it no more. */
const CLOCKS_APART_MS = 5 * 60_000
/** Written so seldom, for a look every few seconds. */
const SEEN_MS = 60_000
const LONGEST_DEVICE = 200

const newToken = (): string => randomBytes(32).toString('base64url')
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
const plus = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

interface Beginning {
  readonly who: Worker | { readonly name: string; readonly code: string }
  readonly way: SignInWay
  readonly device: string
  readonly now: string
  readonly logoutHint?: string | undefined
}

/** A session is never gone on with: whoever signs in gets a new one with a new token. */
export async function beginSession(db: Write, one: Beginning, limits: SessionLimits = SESSION_LIMITS): Promise<Begun> {
  const token = newToken()
  const worker = 'id' in one.who ? one.who : null
  await forgetSessions(db, plus(one.now, -30 * 24 * 3_600_000))
  const id = await addSession(db, {
    worker: worker?.id ?? null,
    citizen: 'id' in one.who ? null : one.who,
    way: one.way,
    duty: worker?.duty ?? 'reporter',
    device: one.device.slice(0, LONGEST_DEVICE),
    formKey: newToken(),
    logoutHint: one.logoutHint ?? null,
    hash: tokenHash(token),
    at: one.now,
    endsAt: plus(one.now, limits.longestMs),
  })
  return { id, token }
}

/** Whose token it is; nothing where it is nobody's any more. */
export function sessionOf(
  world: World,
  token: string,
  limits: SessionLimits = SESSION_LIMITS,
): Promise<Outcome<OpenSession | undefined, Refusal>> {
  if (!TOKEN.test(token)) return Promise.resolve(done(undefined))
  return orAway(async () => {
    const now = world.now()
    const kept = await world.register.look((db) => sessionOfToken(db, tokenHash(token), dayOf(now)))
    if (!kept || !isGoingOn(kept, now, limits)) return done(undefined)
    if (kept.replaced !== null && sinceMs(kept.replaced, now) > limits.graceMs) {
      await endStolen(world, kept, now)
      return done(undefined)
    }
    const freshToken = await refreshed(world, kept, now, limits)
    return done({ ...opened(kept), ...(freshToken === undefined ? {} : { freshToken }) })
  })
}

/** The number of a session that goes on, for whoever only counts: nothing of it changes. */
export async function sessionNumber({ register, now }: World, token: string): Promise<number | undefined> {
  if (!TOKEN.test(token)) return undefined
  const kept = await register.look((db) => sessionOfToken(db, tokenHash(token), dayOf(now())))
  return kept?.ended === null ? kept.id : undefined
}

const sinceMs = (at: string, now: string): number => Date.parse(now) - Date.parse(at)

function isGoingOn(one: KeptSession, now: string, limits: SessionLimits): boolean {
  if (one.ended !== null || sinceMs(one.ends, now) >= 0) return false
  const idle = sinceMs(one.seen, now)
  return idle < limits.idleMs && idle > -CLOCKS_APART_MS && sinceMs(one.begun, now) < limits.longestMs
}

const dutyOf = ({ worker }: KeptSession): Duty => worker?.duty ?? 'reporter'

/** The time of it is written down now and then; a new token is given when the old one is old, or the rights are others. */
async function refreshed(
  { register }: World,
  kept: KeptSession,
  now: string,
  limits: SessionLimits,
): Promise<string | undefined> {
  const isDue = sinceMs(kept.rotated, now) >= limits.rotateMs || kept.duty !== dutyOf(kept)
  if (isDue && kept.replaced === null) return rotated(register, kept, now)
  if (sinceMs(kept.seen, now) >= SEEN_MS) await register.change((db) => markSeen(db, kept.id, now))
  return undefined
}

function rotated(register: World['register'], kept: KeptSession, now: string): Promise<string | undefined> {
  const token = newToken()
  return register.change(async (db) => {
    const { id, rotated: before } = kept
    return (await rotate(db, { id, hash: tokenHash(token), at: now, before, duty: dutyOf(kept) })) ? token : undefined
  })
}

/** A new token for the session of another, after what may be done with it has changed. */
export async function rotateNow(db: Write, token: string, now: string): Promise<string | undefined> {
  const kept = await sessionOfToken(db, tokenHash(token), dayOf(now))
  if (!kept) return undefined
  const fresh = newToken()
  const { id, rotated: before } = kept
  return (await rotate(db, { id, hash: tokenHash(fresh), at: now, before, duty: dutyOf(kept) })) ? fresh : undefined
}

/** A token that gave way long ago is in two hands: neither keeps the session. */
const endStolen = ({ register }: World, kept: KeptSession, now: string): Promise<unknown> =>
  register.change(async (db) => {
    if ((await endSession(db, kept.id, now)) === 0) return
    await logAtDoor(db, { now, worker: kept.worker, duty: dutyOf(kept) }, 'end-session', {
      session: kept.id,
      why: 'old-token',
    })
  })

const opened = ({ id, worker, citizenName, citizenCode, isLimited, formKey, way, logoutHint }: KeptSession) => ({
  id,
  isLimited,
  formKey,
  way,
  logoutHint,
  actor: worker
    ? { name: worker.name, duty: worker.duty, worker }
    : {
        name: 'public form',
        duty: 'reporter' as const,
        citizen: { name: citizenName ?? '', identityCode: citizenCode ?? '' },
      },
})

/** Signs out here. */
export const endThisSession = (world: World, { id, actor }: OpenSession): Promise<unknown> =>
  world.register.change(async (db) => {
    const now = world.now()
    if ((await endSession(db, id, now)) === 0) return
    await logAtDoor(db, { now, worker: actor.worker ?? null, duty: actor.duty }, 'sign-out', { session: id })
  })
