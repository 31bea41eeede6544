/**
 * Signing in through a provider outside (tunnistautuminen muualla): a request that may come back once, in ten minutes, in the
 * same browser; then a session for the worker whose identity it is, or for a citizen.
 */
import { createHash, randomBytes } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { SessionLimits } from '#model/session.ts'
import { endSession } from '#register/session.ts'
import {
  forgetRequests,
  keepRequest,
  type SignInRequest,
  takeRequest,
  workerOfIdentity,
} from '#register/sign-in-identity.ts'
import { workerById } from '#register/worker.ts'
import { no, type Refusal, type World } from './action.ts'
import { orAway } from './perform.ts'
import { type Begun, beginSession } from './session.ts'
import { logAtDoor } from './sign-in-deed.ts'

const REQUEST_MS = 10 * 60_000

export interface OutsideRequest extends Pick<SignInRequest, 'kind' | 'nonce' | 'verifier' | 'backTo'> {
  readonly state: string
  /** Chance that only the browser has which asked. */
  readonly browser: string
}

export const browserChance = (): string => randomBytes(32).toString('base64url')

const hashOf = (state: string, browser: string): string =>
  createHash('sha256').update(`${state}\n${browser}`).digest('base64url')

const before = (now: string): string => new Date(Date.parse(now) - REQUEST_MS).toISOString()

export const beginOutside = (world: World, one: OutsideRequest): Promise<Outcome<true, Refusal>> =>
  orAway(async () => {
    const now = world.now()
    const { state, browser, ...request } = one
    await world.register.change(async (db) => {
      await forgetRequests(db, before(now))
      await keepRequest(db, { ...request, hash: hashOf(state, browser), at: now })
    })
    return done(true)
  })

/** Gives what was asked, once, to the browser that asked. */
export const comeBack = (world: World, state: string, browser: string): Promise<Outcome<SignInRequest, Refusal>> =>
  orAway(async () => {
    const now = world.now()
    const request = await world.register.change((db) => takeRequest(db, hashOf(state, browser)))
    if (!request || request.at < before(now))
      return no('unknown-request', 'this sign-in was not asked for here, or too long ago')
    return done(request)
  })

export interface Identified {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  /** Of a citizen. */
  readonly identityCode?: string
  /** What the provider wants to hear again when one signs out. */
  readonly logoutHint?: string
}

export interface AtThisDoor {
  readonly device: string
  /** The session that the browser had until now. */
  readonly before?: number | undefined
}

/** A worker whose identity is linked; another is kept for an administrator to link, and told that there is no right. */
export const admitWorker = (
  world: World,
  who: Identified,
  { device, before: earlier }: AtThisDoor,
  limits: SessionLimits,
): Promise<Outcome<Begun, Refusal>> =>
  orAway(async () => {
    const now = world.now()
    const begun = await world.register.change(async (db): Promise<Begun | undefined> => {
      const id = await workerOfIdentity(db, { issuer: who.issuer, subject: who.subject, name: who.name, at: now })
      const worker = id === null ? undefined : await workerById(db, id, dayOf(now))
      if (!worker) {
        await logAtDoor(db, { now, worker: null }, 'sign-in-refused', { why: id === null ? 'unlinked' : 'ended' })
        return undefined
      }
      if (earlier !== undefined) await endSession(db, earlier, now)
      const session = await beginSession(
        db,
        { who: worker, way: 'openid', device, now, logoutHint: who.logoutHint },
        limits,
      )
      await logAtDoor(db, { now, worker }, 'sign-in', { session: session.id, way: 'openid' })
      return session
    })
    return begun ? done(begun) : no('no-right', 'this identity is nobody’s here: an administrator links it')
  })

export const admitCitizen = (
  world: World,
  { name, identityCode = '', logoutHint }: Identified,
  { device, before: earlier }: AtThisDoor,
  limits: SessionLimits,
): Promise<Outcome<Begun, Refusal>> =>
  orAway(async () => {
    const isCode = identityCode.length === 11 && holdsIdentityCode(identityCode)
    if (!isCode) return no('no-right', 'the provider told no Finnish identity code')
    const now = world.now()
    return world.register.change(async (db) => {
      if (earlier !== undefined) await endSession(db, earlier, now)
      const session = await beginSession(
        db,
        { who: { name, code: identityCode }, way: 'openid', device, now, logoutHint },
        limits,
      )
      await logAtDoor(db, { now, worker: null, duty: 'reporter' }, 'sign-in', { session: session.id, way: 'openid' })
      return done(session)
    })
  })
