/** Own account (oma tunnus): what whoever signed in does with it: password, second factor, sessions. No duty is asked. */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { PasswordKind } from '#model/account.ts'
import type { OwnSession, SessionLimits } from '#model/session.ts'
import type { Worker } from '#model/worker.ts'
import {
  type Account,
  accountOf,
  holdAccount,
  noteStep,
  offerSecondFactor,
  setPassword,
  setSecondFactor,
} from '#register/account.ts'
import type { Write } from '#register/register.ts'
import { endSessionsOf, sessionsOf } from '#register/session.ts'
import { no, type Refusal, type World } from './action.ts'
import { checkedPassword, hashOf, isPasswordOf, LONGEST_PASSWORD } from './password.ts'
import { orAway } from './perform.ts'
import { deviceAddress, newSecret, stepOfCode } from './second-factor.ts'
import { type OpenSession, rotateNow } from './session.ts'
import { logAtDoor } from './sign-in-deed.ts'
import { type Attempt, clearFailed, countFailed, isThrottled } from './throttle.ts'

/** Whoever acts on the own account: a session, the token it came with, from where. */
export interface Owner {
  readonly session: OpenSession
  readonly worker: Worker
  readonly token: string
  readonly address: string
}

export interface OwnAccount {
  readonly login: string | null
  readonly passwordKind: PasswordKind | null
  readonly hasSecondFactor: boolean
  readonly sessions: readonly OwnSession[]
}

export interface Changed {
  /** To be given in place of the token that came. */
  readonly token: string | undefined
}

export const ownAccount = (
  world: World,
  { session, worker }: Owner,
  { idleMs }: SessionLimits,
): Promise<Outcome<OwnAccount, Refusal>> =>
  orAway(async () => {
    const now = world.now()
    const idleSince = new Date(Date.parse(now) - idleMs).toISOString()
    const [account, sessions] = await world.register.look(async (db) => [
      await accountOf(db, worker.id),
      await sessionsOf(db, worker.id, now, idleSince),
    ])
    return done({
      login: account?.login ?? null,
      passwordKind: account?.kind ?? null,
      hasSecondFactor: account?.secret != null,
      sessions: sessions.map((one) => ({ ...one, isThis: one.id === session.id })),
    })
  })

/** The new password first: what is wrong with it is told before anything is reckoned. Other sessions end. */
export const changePassword = (
  world: World,
  owner: Owner,
  given: { readonly password: string; readonly fresh: string },
): Promise<Outcome<Changed, Refusal>> =>
  withPassword(world, owner, given.password, async (account) => {
    const checked = checkedPassword(given.fresh, account.login, owner.worker.name)
    if (!checked.ok) return no(`password-${checked.why}`, `the new password is refused: ${checked.why}`, 'fresh')
    if (given.fresh === given.password) return no('password-the-same', 'the new password is the old one', 'fresh')
    const hash = await hashOf(checked.value)
    return world.register.change(async (db) => {
      const now = world.now()
      const held = await holdAccount(db, owner.worker.id)
      if (held?.hash !== account.hash) return no('changed-meanwhile', 'the password was changed meanwhile')
      await setPassword(db, owner.worker.id, { hash, kind: 'own', at: now })
      await endSessionsOf(db, owner.worker.id, now, owner.session.id)
      await logAtDoor(db, { now, worker: owner.worker }, 'change-password', {})
      return done({ token: await rotateNow(db, owner.token, now) })
    })
  })

/** Who takes the own device as a second factor is told a secret once. Nothing is changed until a code of it has come back. */
export const beginSecondFactor = (
  world: World,
  owner: Owner,
  given: { readonly password: string },
): Promise<Outcome<{ address: string; secret: string }, Refusal>> =>
  withPassword(world, owner, given.password, (account) =>
    world.register.change(async (db) => {
      if (account.secret !== null) return no('second-factor-there', 'take the second factor away first')
      const secret = newSecret()
      await offerSecondFactor(db, owner.worker.id, secret)
      return done({ address: deviceAddress(secret, account.login), secret })
    }),
  )

export const confirmSecondFactor = (
  world: World,
  owner: Owner,
  given: { readonly code: string },
): Promise<Outcome<Changed, Refusal>> =>
  orAway(() =>
    world.register.change(async (db) => {
      const now = world.now()
      const account = await holdAccount(db, owner.worker.id)
      if (!account?.offered || account.secret !== null)
        return no('no-second-factor', 'no second factor is being taken up: begin again')
      const step = stepOfCode(given.code, account.offered, account.lastStep, now)
      if (step === undefined) return no('wrong-code', 'the code is not the one that the device shows now', 'code')
      await setSecondFactor(db, owner.worker.id, account.offered, step)
      return changed(db, owner, now, 'take-second-factor')
    }),
  )

export const removeSecondFactor = (
  world: World,
  owner: Owner,
  given: { readonly password: string; readonly code: string },
): Promise<Outcome<Changed, Refusal>> =>
  withPassword(world, owner, given.password, async () => {
    const removed = await world.register.change(async (db) => {
      const now = world.now()
      const account = await holdAccount(db, owner.worker.id)
      if (!account?.secret) return no('no-second-factor', 'there is no second factor')
      const step = stepOfCode(given.code, account.secret, account.lastStep, now)
      if (step === undefined) return no('wrong-code', 'the code is not the one that the device shows now', 'code')
      await noteStep(db, owner.worker.id, step)
      await setSecondFactor(db, owner.worker.id, null, step)
      return changed(db, owner, now, 'remove-second-factor')
    })
    if (!removed.ok && removed.why.why === 'wrong-code') await countWrong(world, owner)
    return removed
  })

async function changed(
  db: Write,
  { worker, token }: Owner,
  now: string,
  deed: 'take-second-factor' | 'remove-second-factor',
): Promise<Outcome<Changed, Refusal>> {
  await logAtDoor(db, { now, worker }, deed, {})
  return done({ token: await rotateNow(db, token, now) })
}

/** Signs out on every device, this one too. */
export const endOwnSessions = (world: World, { worker }: Owner): Promise<Outcome<{ ended: number }, Refusal>> =>
  orAway(() =>
    world.register.change(async (db) => {
      const now = world.now()
      const ended = await endSessionsOf(db, worker.id, now)
      await logAtDoor(db, { now, worker }, 'end-own-sessions', { ended })
      return done({ ended })
    }),
  )

const attemptOf = (world: World, login: string, { address }: Owner): Attempt => ({ login, address, now: world.now() })

async function countWrong(world: World, owner: Owner): Promise<void> {
  await world.register.change(async (db) => {
    const account = await accountOf(db, owner.worker.id)
    if (account) await countFailed(db, attemptOf(world, account.login, owner))
  })
}

/** What changes how one signs in asks for the password again: an open screen is not enough. Guesses are slowed down here too. */
const withPassword = <T>(
  world: World,
  owner: Owner,
  password: string,
  work: (account: Account) => Promise<Outcome<T, Refusal>>,
): Promise<Outcome<T, Refusal>> =>
  orAway(async () => {
    const [account, isLocked] = await world.register.look(async (db) => {
      const found = await accountOf(db, owner.worker.id)
      return [found, found !== undefined && (await isThrottled(db, attemptOf(world, found.login, owner)))]
    })
    if (!account) return no('no-account', 'you sign in by another door: there is no password here')
    const isRight = await isPasswordOf(password.slice(0, LONGEST_PASSWORD + 1), account.hash)
    if (!isRight || isLocked) {
      await countWrong(world, owner)
      return no('wrong-password', 'the password is wrong, or there were too many tries: wait a moment', 'password')
    }
    await world.register.change((db) => clearFailed(db, attemptOf(world, account.login, owner)))
    return work(account)
  })
